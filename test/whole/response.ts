/** The response that says an output or an error, by the model: what a server is to answer. */
import {
  localName,
  membersOf,
  shapeAt,
  traitOf,
  type Ast,
  type AstMember,
  type Traits,
} from './ast.js';
import { encoded, headersOf, isText, protocolOf } from './protocols.js';
import { eventFrames, eventsMember, isEvents } from './streams.js';
import { wireMembers, wireOf, wireText, wireValue } from './wire.js';

export interface Response {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** Of an operation, by its id. */
export function responseOf(ast: Ast, operation: string, output: object): Response {
  const { traits = {}, output: target } = shapeAt(ast, operation);
  const { code = 200 } = traits['smithy.api#http'] ?? {};
  return messageOf(ast, target?.target ?? 'smithy.api#Unit', { status: code, value: output });
}

/** Of an error, by its id. */
export function errorResponseOf(ast: Ast, id: string, value: object): Response {
  const { traits = {} } = shapeAt(ast, id);
  const status =
    traits['smithy.api#httpError'] ?? (traits['smithy.api#error'] === 'client' ? 400 : 500);
  if (protocolOf(ast) === 'restJson1') {
    const { headers, body } = messageOf(ast, id, { status, value });
    return { status, headers: { ...headers, 'x-amzn-errortype': localName(id) }, body };
  }
  const members = Object(wireMembers(wireOf(ast), membersOf(shapeAt(ast, id)), value));
  return { status, headers: headersOf(ast), body: encoded(ast, { __type: id, ...members }) };
}

function messageOf(
  ast: Ast,
  target: string,
  { status, value }: { status: number; value: object },
): Response {
  const members = membersOf(shapeAt(ast, target));
  const events = protocolOf(ast) === 'restJson1' ? undefined : eventsMember(ast, members);
  if (events) {
    const body = eventFrames(ast, events[1].target, Reflect.get(value, events[0]));
    return { status, headers: { 'content-type': 'application/vnd.amazon.eventstream' }, body };
  }
  if (protocolOf(ast) !== 'restJson1') {
    const body = encoded(ast, wireMembers(wireOf(ast), members, value));
    return { status, headers: headersOf(ast), body };
  }
  const headers: Record<string, string> = {};
  let code = status;
  for (const [name, member] of members) {
    const item: unknown = Reflect.get(value, name);
    const { traits = {} } = member;
    const header = traits['smithy.api#httpHeader'];
    const prefix = traits['smithy.api#httpPrefixHeaders'];
    if (item === undefined) continue;
    if (header !== undefined) headers[header] = wireText(ast, member, item, 'http-date');
    if (prefix !== undefined) {
      for (const [key, each] of Object.entries(Object(item))) headers[prefix + key] = String(each);
    }
    if (traits['smithy.api#httpResponseCode']) code = Number(item);
  }
  return { status: code, headers: { ...headers }, body: bodyOf(ast, members, value) };
}

function bodyOf(
  ast: Ast,
  members: readonly (readonly [name: string, member: AstMember])[],
  value: object,
): string | Uint8Array {
  const wire = wireOf(ast);
  const payload = members.find(([, { traits = {} }]) => 'smithy.api#httpPayload' in traits);
  if (!payload) {
    const inBody = members.filter(
      ([, { traits = {} }]) => !ELSEWHERE.some((name) => name in traits),
    );
    return inBody.length > 0 ? JSON.stringify(wireMembers(wire, inBody, value)) : '';
  }
  const [name, member] = payload;
  const item: unknown = Reflect.get(value, name);
  if (item === undefined) return '';
  if (isEvents(ast, member.target)) return eventFrames(ast, member.target, item);
  if (item instanceof Uint8Array) return item;
  const isPlain =
    isText(shapeAt(ast, member.target).type) &&
    traitOf(ast, member, 'smithy.api#mediaType') === undefined;
  return isPlain && typeof item === 'string' ? item : JSON.stringify(wireValue(wire, member, item));
}

const ELSEWHERE: readonly (keyof Traits)[] = [
  'smithy.api#httpHeader',
  'smithy.api#httpPrefixHeaders',
  'smithy.api#httpResponseCode',
];
