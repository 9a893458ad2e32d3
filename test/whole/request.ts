/** The request that an input makes, by the model: what a server is to receive. */
import {
  localName,
  membersOf,
  serviceOf,
  shapeAt,
  traitOf,
  type Ast,
  type AstMember,
  type Http,
  type Traits,
} from './ast.js';
import { headersOf, isText, protocolOf } from './protocols.js';
import { eventsTold, isEvents } from './streams.js';
import { wireMembers, wireOf, wireText, wireValue } from './wire.js';

/** What can be told of a request whoever sent it. */
export interface Request {
  readonly method: string;
  /** What the operation puts before the endpoint's host. */
  readonly hostPrefix: string;
  readonly path: string;
  /** `name=value` as on the wire, sorted. */
  readonly query: readonly string[];
  /** Those that the model asks for. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** JSON data, text, bytes in hex, or undefined for none. */
  readonly body: unknown;
}

type Members = readonly (readonly [name: string, member: AstMember])[];

/** Of an operation, by its id. */
export function requestOf(ast: Ast, operation: string, input: object): Request {
  const { traits = {}, input: target } = shapeAt(ast, operation);
  const members = membersOf(shapeAt(ast, target?.target ?? 'smithy.api#Unit'));
  const hostPrefix = (traits['smithy.api#endpoint']?.hostPrefix ?? '').replace(
    /\{(\w+)\}/g,
    (_, name: string) => String(Reflect.get(input, name)),
  );
  const http = traits['smithy.api#http'];
  const service = localName(serviceOf(ast).id);
  if (protocolOf(ast) === 'restJson1' && http) {
    const { method } = http;
    return {
      method,
      hostPrefix,
      ...routeOf(ast, http, members, input),
      ...contentOf(ast, members, input),
    };
  }
  const isCbor = protocolOf(ast) === 'rpcv2Cbor';
  const name = localName(operation);
  const path = isCbor ? `/service/${service}/operation/${name}` : '/';
  const headers = isCbor
    ? { accept: 'application/cbor' }
    : { 'x-amz-target': `${service}.${name}` };
  const body = target ? wireMembers(wireOf(ast), members, input) : isCbor ? undefined : {};
  return {
    method: 'POST',
    hostPrefix,
    path,
    query: [],
    headers: { ...(body === undefined ? {} : headersOf(ast)), ...headers },
    body,
  };
}

/** Path and query: labels in their places, and `httpQuery` and `httpQueryParams` behind what the URI says. */
function routeOf(ast: Ast, { uri }: Http, members: Members, input: object) {
  const [path = '', literal = ''] = uri.split('?');
  const filled = path.replace(/\{(\w+)(\+?)\}/g, (_, name: string, greedy: string) => {
    const [, member] = members.find(([each]) => each === name) ?? [];
    if (!member) throw new Error(`There is no member ${name}.`);
    const text = wireText(ast, member, Reflect.get(input, name), 'date-time');
    return greedy ? text.split('/').map(encode).join('/') : encode(text);
  });
  const named = taking(members, 'smithy.api#httpQuery').flatMap(([name, member]) => {
    const value: unknown = Reflect.get(input, name);
    const item = shapeAt(ast, member.target).member ?? member;
    const values = value === undefined ? [] : Array.isArray(value) ? value : [value];
    return values.map((each) => [
      member.traits?.['smithy.api#httpQuery'] ?? '',
      wireText(ast, item, each, 'date-time'),
    ]);
  });
  const maps = taking(members, 'smithy.api#httpQueryParams').flatMap(([name]) =>
    Object.entries(Object(Reflect.get(input, name))).map(([key, value]) => [key, String(value)]),
  );
  const pairs = [...named, ...maps].map((pair) => pair.map(encode).join('='));
  const query = [...(literal === '' ? [] : literal.split('&')), ...pairs].toSorted();
  return { path: filled, query };
}

/** Headers and body. */
function contentOf(ast: Ast, members: Members, input: object) {
  const named = taking(members, 'smithy.api#httpHeader').map(([name, member]) => {
    const value: unknown = Reflect.get(input, name);
    const text = value === undefined ? undefined : wireText(ast, member, value, 'http-date');
    return [member.traits?.['smithy.api#httpHeader']?.toLowerCase(), text];
  });
  const prefixed = taking(members, 'smithy.api#httpPrefixHeaders').flatMap(([name, { traits }]) =>
    Object.entries(Object(Reflect.get(input, name))).map(([key, value]) => [
      `${traits?.['smithy.api#httpPrefixHeaders']}${key}`.toLowerCase(),
      value,
    ]),
  );
  const headers = Object.fromEntries([...named, ...prefixed]);
  const [type, body] = bodyOf(ast, members, input);
  return { headers: { 'content-type': type, ...headers }, body };
}

function bodyOf(
  ast: Ast,
  members: Members,
  input: object,
): readonly [type?: string, body?: unknown] {
  const wire = wireOf(ast);
  const [payload] = taking(members, 'smithy.api#httpPayload');
  if (!payload) {
    const inBody = members.filter(
      ([, { traits = {} }]) => !ELSEWHERE.some((name) => name in traits),
    );
    return inBody.length > 0 ? ['application/json', wireMembers(wire, inBody, input)] : [];
  }
  const [name, member] = payload;
  const value: unknown = Reflect.get(input, name);
  const { type } = shapeAt(ast, member.target);
  if (isEvents(ast, member.target)) {
    return ['application/vnd.amazon.eventstream', eventsTold(ast, member.target, value)];
  }
  if (value === undefined) return type === 'structure' ? ['application/json', {}] : [];
  const mediaType = traitOf(ast, member, 'smithy.api#mediaType');
  if (value instanceof Uint8Array) {
    return [mediaType ?? 'application/octet-stream', Buffer.from(value).toString('hex')];
  }
  if (isText(type)) return [mediaType ?? 'text/plain', value];
  return ['application/json', wireValue(wire, member, value)];
}

function taking(members: Members, trait: keyof Traits): Members {
  return members.filter(([, { traits = {} }]) => trait in traits);
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

const ELSEWHERE: readonly (keyof Traits)[] = [
  'smithy.api#httpLabel',
  'smithy.api#httpQuery',
  'smithy.api#httpQueryParams',
  'smithy.api#httpHeader',
  'smithy.api#httpPrefixHeaders',
];
