/** The parts of a request that an input decides: path, query, headers and body. */
import type { Member, Operation, PathPart, Service, Shape } from '../service.js';
import { isInRequestBody } from './binding.js';
import { Code, joined, type CodeTag } from './code.js';
import { isRenamed } from './conversion.js';
import { timestampWriters } from './json-format.js';
import { memberAccess } from './member-access.js';
import { propertyName } from './property.js';
import { runtime } from './references.js';
import { isEventStream, isStream } from './streams.js';
import { isRequired } from './type-of.js';
import {
  isWritten,
  listedMembers,
  newToken,
  object,
  written,
  writtenMembers,
  type Expressing,
} from './write-members.js';

/** Whether the request of an operation is more, or less, than its input as it stands. */
export function isWrittenRequest(
  service: Service,
  operation: Operation,
  expressing: Expressing,
): boolean {
  const { input, hostPrefix } = operation;
  const hasBindings = service.protocol === 'restJson1';
  return (
    hasBindings ||
    hostPrefix !== undefined ||
    isBodiless(service, operation) ||
    input.members.some(isEventStream) ||
    input.members.some((member) => isWritten(member, { ...expressing, fillsTokens: true }))
  );
}

/** Whether its requests have no body: by rpcv2Cbor those of an operation without an input; by awsJson they say `{}`. */
export function isBodiless({ protocol }: Service, { input }: Operation): boolean {
  return protocol === 'rpcv2Cbor' && input.prelude;
}

/** `{ path: ['instance', label(input.Id, 'Id')], query: […], headers: { … }, body: { … } }` */
export function requestParts(service: Service, operation: Operation, given: Expressing): Code {
  const expressing = { ...given, fillsTokens: true };
  const { code } = expressing;
  const isRest = service.protocol === 'restJson1';
  const members = operation.input.members;
  const sections: readonly (readonly [string, Code | undefined])[] = [
    ['hostPrefix', operation.hostPrefix && prefixOfHost(operation.hostPrefix, code)],
    ['path', isRest ? path(operation, code) : undefined],
    ['query', isRest ? query(operation, expressing) : undefined],
    ['headers', isRest ? headers(members, expressing) : undefined],
    ['body', isRest ? restBody(members, expressing) : rpcBody(service, operation, expressing)],
  ];
  const properties = sections.flatMap(([name, value]) =>
    value ? [code`${new Code(name)}: ${value}`] : [],
  );
  return object(properties, code);
}

/** `/instance/{Id}` → `['instance', label(input.Id, 'Id')]` */
function path({ http }: Operation, code: CodeTag): Code {
  return code`[${joined(
    http.path.map((part) => segment(part, code)),
    ', ',
  )}]`;
}

function segment(part: PathPart, code: CodeTag): Code {
  if ('literal' in part) return code`${part.literal}`;
  const { binding, name } = part.label;
  const greedy = binding.in === 'label' && binding.greedy;
  const value = filled(part.label, asText(part.label, code), code);
  return code`${runtime(greedy ? 'greedyLabel' : 'label')}(${value}, ${name})`;
}

/** `data-{Id}.` → `'data-' + hostLabel(input.Id, 'Id') + '.'` */
function prefixOfHost(parts: readonly PathPart[], code: CodeTag): Code {
  const texts = parts.map((part) =>
    'literal' in part
      ? code`${part.literal}`
      : code`${runtime('hostLabel')}(${inputValue(part.label, code)}, ${part.label.name})`,
  );
  return joined(texts, ' + ');
}

/** Filter: String @httpQuery("filter") → `[['filter', input.Filter]]` */
function query({ http, input: { members } }: Operation, { code }: Expressing): Code | undefined {
  const literals = http.query.map(([name, value]) => literalPair(name, value, code));
  const named = members.flatMap((member) =>
    member.binding.in === 'query' ? [queryPair(member, member.binding.name, code)] : [],
  );
  const taken = [...http.query.map(([name]) => name), ...members.flatMap(queryName)].map(
    (name) => code`${name}`,
  );
  const maps = members
    .filter(({ binding }) => binding.in === 'queryParams')
    .map(
      (member) =>
        code`...${runtime('queryMap')}(${inputValue(member, code)}, [${joined(taken, ', ')}])`,
    );
  const pairs = [...literals, ...named, ...maps];
  return pairs.length > 0 ? code`[${joined(pairs, ', ')}]` : undefined;
}

/** Of the URI: `['version', '2']`, or `['latest']` for a name without a value. */
function literalPair(name: string, value: string | undefined, code: CodeTag): Code {
  return value === undefined ? code`[${name}]` : code`[${name}, ${value}]`;
}

function queryName({ binding }: Member): readonly string[] {
  return binding.in === 'query' ? [binding.name] : [];
}

function queryPair(member: Member, name: string, code: CodeTag): Code {
  const { target } = member;
  if (target.kind !== 'list') return code`[${name}, ${filled(member, asText(member, code), code)}]`;
  const format = member.timestampFormat ?? target.member.timestampFormat ?? 'date-time';
  const items =
    target.member.target.kind === 'timestamp'
      ? code`${inputPath(member, code)}map((item) => ${runtime(timestampWriters[format])}(item))`
      : inputValue(member, code);
  return code`...${runtime('queryList')}(${name}, ${items})`;
}

/** Token: String @httpHeader("X-Token") → `{ 'x-token': headerText(input.Token, 'Token') }` */
function headers(members: readonly Member[], { code }: Expressing): Code | undefined {
  const prefixed = members.flatMap((member) =>
    member.binding.in === 'prefixHeaders'
      ? [
          code`...${runtime('prefixHeaders')}(${member.binding.prefix}, ${inputValue(member, code)}, ${member.name})`,
        ]
      : [],
  );
  const named = members.flatMap((member) =>
    member.binding.in === 'header'
      ? [[member.binding.name.toLowerCase(), headerValue(member, code)] as const]
      : [],
  );
  const type = contentType(members);
  const isGiven = named.some(([name]) => name === 'content-type');
  const ours = type === undefined || isGiven ? [] : [['content-type', code`${type}`] as const];
  const lines = [...ours, ...named].map(
    ([name, value]) => code`${new Code(propertyName(name))}: ${value}`,
  );
  const all = [...prefixed, ...lines];
  return all.length > 0 ? object(all, code) : undefined;
}

function headerValue(member: Member, code: CodeTag): Code {
  const { target, name } = member;
  if (target.kind === 'list') return headerList(member, target.member, code);
  if (target.kind === 'string' && member.mediaType !== undefined) {
    return code`${runtime('base64Text')}(${inputValue(member, code)})`;
  }
  const value = filled(member, asText(member, code), code);
  return isText(target) ? code`${runtime('headerText')}(${value}, ${name})` : value;
}

function headerList(member: Member, item: Member, code: CodeTag): Code {
  if (item.target.kind !== 'timestamp') {
    return code`${runtime('headerList')}(${inputValue(member, code)}, ${member.name})`;
  }
  const write = timestampWriters[member.timestampFormat ?? item.timestampFormat ?? 'http-date'];
  return code`${inputPath(member, code)}map((item) => ${runtime(write)}(item)).join(', ')`;
}

/** Payloads whose content type does not follow from their value. */
function contentType(members: readonly Member[]): string | undefined {
  const payload = members.find(({ binding }) => binding.in === 'payload');
  if (!payload) return undefined;
  return payload.mediaType ?? (payload.target.kind === 'document' ? 'application/json' : undefined);
}

function rpcBody(service: Service, operation: Operation, expressing: Expressing): Code | undefined {
  return isBodiless(service, operation) ? undefined : body(operation.input.members, expressing);
}

/** What the whole input says, where nothing of it stands elsewhere. */
function body(members: readonly Member[], expressing: Expressing): Code {
  const inBody = members.filter((member) => !isEventStream(member));
  if (inBody.length < members.length) return listedMembers(inBody, 'input', expressing);
  const isConverted = members.some((member) => isWritten(member, expressing));
  return isConverted ? writtenMembers(members, 'input', expressing) : new Code('input');
}

function restBody(members: readonly Member[], expressing: Expressing): Code | undefined {
  const payload = members.find(({ binding }) => binding.in === 'payload');
  if (payload) return isStream(payload) ? undefined : payloadBody(payload, expressing);
  const inBody = members.filter(isInRequestBody);
  if (inBody.length === 0) return undefined;
  const isAll = inBody.length === members.length && !members.some(isRenamed);
  return isAll ? body(members, expressing) : listedMembers(inBody, 'input', expressing);
}

/** Bytes and text as they are; a document may be text, so that it is made JSON here; a structure is never absent. */
function payloadBody(member: Member, expressing: Expressing): Code {
  const { code } = expressing;
  const { kind } = member.target;
  if (kind === 'blob' || isText(member.target)) return inputValue(member, code);
  if (kind === 'document') return code`JSON.stringify(${inputValue(member, code)})`;
  const value = written(member, inputValue(member, code), expressing);
  return kind === 'structure' && !isRequired(member) ? code`(${value}) ?? {}` : value;
}

/** The value as text, where it is not text already; absent values stay absent. */
function asText(member: Member, code: CodeTag): Code {
  const value = inputValue(member, code);
  const { target, timestampFormat = 'date-time' } = member;
  if (isText(target)) return value;
  if (target.kind !== 'timestamp') return code`${runtime('text')}(${value})`;
  const time = code`${runtime(timestampWriters[timestampFormat])}(${value})`;
  return timestampFormat === 'epoch-seconds' ? code`${runtime('text')}(${time})` : time;
}

function filled({ idempotencyToken }: Member, value: Code, code: CodeTag): Code {
  return idempotencyToken ? code`${value} ?? ${newToken(code)}` : value;
}

function isText({ kind }: Shape): boolean {
  return kind === 'string' || kind === 'enum' || kind === 'bigDecimal';
}

/** `input.Name` */
function inputValue(member: Member, code: CodeTag): Code {
  return memberAccess('input', member, code);
}

/** `input.Names?.`, to call a method of it */
function inputPath(member: Member, code: CodeTag): Code {
  return new Code(`${inputValue(member, code).text}${isRequired(member) ? '.' : '?.'}`);
}
