/** Statements that read a member from where it stands in a response outside the JSON body. */
import type { Member, Shape } from '../service.js';
import { joined, type Code, type CodeTag } from './code.js';
import { standIn } from './defaults.js';
import { timestampReaders } from './json-format.js';
import { conversion, unshadowed, wireValue, type Reading } from './read-members.js';
import { runtime } from './references.js';
import { isStream } from './streams.js';

/** Id: String @httpHeader("x-id") → `wire.Id = headerValue(response, 'x-id');` */
export function readBound(member: Member, reading: Reading): readonly Code[] {
  const { code } = reading;
  const value = wireValue(member);
  if (isStream(member)) return [code`${value} = response.stream;`];
  // A payload of bytes is absent when the body is empty, whatever its default says; times are no longer as on the wire.
  const isConverted = member.target.kind === 'blob' || member.target.kind === 'timestamp';
  const missing = isConverted ? undefined : standIn(member, reading);
  return unshadowed(member, code, [
    ...boundValue(member, value, reading),
    ...(missing ? [code`${value} ??= ${missing};`] : []),
  ]);
}

/** Before an event stream, nothing stands in for a required member: without it, the response is not what was asked for. */
export function readHead(member: Member, reading: Reading): readonly Code[] {
  if (isStream(member) || !member.required) return readBound(member, reading);
  const value = wireValue(member);
  return [
    ...boundValue(member, value, reading),
    reading.code`${runtime('present')}(response, ${value}, ${member.name});`,
  ];
}

function boundValue(member: Member, value: Code, reading: Reading): readonly Code[] {
  const { code } = reading;
  const { binding } = member;
  switch (binding.in) {
    case 'header':
      return header(member, value, binding.name, code);
    case 'prefixHeaders':
      return [code`${value} = ${runtime('prefixedHeaders')}(response, ${binding.prefix});`];
    case 'responseCode':
      return [code`${value} = response.status;`];
    default:
      return [payload(member, value, reading)];
  }
}

/** When: Timestamp @httpHeader("x-when") → `wire.When = readHttpDate(headerValue(response, 'x-when'));` */
function header(member: Member, value: Code, name: string, code: CodeTag): readonly Code[] {
  const { target, timestampFormat = 'http-date' } = member;
  if (target.kind === 'list') return headerList(member, target.member, value, code);
  if (target.kind === 'timestamp') {
    const read = runtime(timestampReaders[timestampFormat]);
    return [code`${value} = ${read}(${runtime('headerValue')}(response, ${name}));`];
  }
  const isEncoded = target.kind === 'string' && member.mediaType !== undefined;
  const read = isEncoded ? 'headerBase64Text' : (simpleHeaders.get(target.kind) ?? 'headerValue');
  return [code`${value} = ${runtime(read)}(response, ${name});`];
}

function headerList(member: Member, item: Member, value: Code, code: CodeTag): readonly Code[] {
  const name = member.binding.in === 'header' ? member.binding.name : '';
  const format = member.timestampFormat ?? item.timestampFormat ?? 'http-date';
  if (item.target.kind !== 'timestamp') {
    const read = runtime(listHeaders.get(item.target.kind) ?? 'headerValues');
    return [code`${value} = ${read}(response, ${name});`];
  }
  const split = runtime(format === 'http-date' ? 'headerDates' : 'headerValues');
  const read = runtime(timestampReaders[format]);
  return [
    code`${value} = ${split}(response, ${name});`,
    code`${runtime('readValues')}(${value}, ${read});`,
  ];
}

/** Bytes and text as they came, anything else as JSON; absent when the body is empty. */
function payload(member: Member, value: Code, reading: Reading): Code {
  const { code } = reading;
  switch (member.target.kind) {
    case 'blob':
      return code`if (response.bytes.length > 0) ${value} = response.bytes;`;
    case 'string':
    case 'enum':
      return code`if (response.text !== '') ${value} = response.text;`;
    default: {
      const read = joined(conversion(member, code`data`, reading), ' ');
      const how = read.text === '' ? read : code`, (data) => { ${read} }`;
      return code`${value} = ${runtime('jsonPayload')}(response${how});`;
    }
  }
}

type Reader = 'headerNumber' | 'headerBoolean';
const simpleHeaders: ReadonlyMap<Shape['kind'], Reader> = new Map<Shape['kind'], Reader>([
  ['boolean', 'headerBoolean'],
  ['byte', 'headerNumber'],
  ['short', 'headerNumber'],
  ['integer', 'headerNumber'],
  ['long', 'headerNumber'],
  ['float', 'headerNumber'],
  ['double', 'headerNumber'],
  ['intEnum', 'headerNumber'],
]);
const listHeaders = new Map(
  [...simpleHeaders].map(([kind, reader]) => [kind, `${reader}s`] as const),
);
