/** The response that says an output or an error: of a service that does what its model says. */
import type { Member, Operation, Service, StructureShape } from '../../service.js';
import { propertyOf, writtenMembers, written } from './format.js';
import { asHeader } from './text.js';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

/** A service, and how bodies of its protocol are written. */
export interface Writing {
  readonly service: Service;
  readonly encode: (data: unknown) => string | Uint8Array<ArrayBuffer>;
}

/** Of an operation's output. */
export function outputAnswer(writing: Writing, operation: Operation, value: unknown): Answer {
  const { output, http } = operation;
  const isBound = writing.service.protocol === 'restJson1';
  return message(writing, output.members, { status: isBound ? http.status : 200, value });
}

/** Of an error; its code stands where the protocol has it. */
export function errorAnswer(writing: Writing, shape: StructureShape, value: unknown): Answer {
  const { service } = writing;
  const { code = shape.name, queryCode } = shape.error ?? {};
  const status = statusOf(shape, service.protocol);
  const { members } = shape;
  if (service.protocol === 'restJson1') {
    const { headers, body } = message(writing, members, { status, value });
    return { status, headers: { ...headers, 'x-amzn-errortype': code }, body };
  }
  const data = { __type: code, ...writtenMembers(service.protocol, members, value) };
  const query = service.queryCompatible
    ? { 'x-amzn-query-error': `${queryCode ?? code};Sender` }
    : {};
  return {
    status,
    headers: { ...typesOf(service), ...query },
    body: writing.encode(data),
  };
}

/** Without bindings, `httpError` says nothing. */
export function statusOf({ error }: StructureShape, protocol: Service['protocol']): number {
  const { fault = 'client', status = 400 } = error ?? {};
  if (protocol === 'restJson1') return status;
  return fault === 'client' ? 400 : 500;
}

function message(
  writing: Writing,
  members: readonly Member[],
  { status, value }: { readonly status: number; readonly value: unknown },
): Answer {
  const { service, encode } = writing;
  const { protocol } = service;
  if (protocol !== 'restJson1') {
    return {
      status,
      headers: typesOf(service),
      body: encode(writtenMembers(protocol, members, value)),
    };
  }
  const code = members.find(({ binding }) => binding.in === 'responseCode');
  const own = code && propertyOf(value, code.name);
  return {
    status: typeof own === 'number' && own >= 200 && own < 300 ? own : status,
    headers: headersOf(members, value),
    body: bodyOf(writing, members, value),
  };
}

function headersOf(members: readonly Member[], value: unknown): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  for (const member of members) {
    const item = propertyOf(value, member.name);
    const { binding } = member;
    if (item === undefined) continue;
    if (binding.in === 'header') headers[binding.name.toLowerCase()] = asHeader(member, item);
    if (binding.in !== 'prefixHeaders') continue;
    for (const [key, each] of Object.entries(Object(item))) {
      headers[`${binding.prefix}${key}`.toLowerCase()] = String(each);
    }
  }
  return headers;
}

function bodyOf({ encode }: Writing, members: readonly Member[], value: unknown): Answer['body'] {
  const payload = members.find(({ binding }) => binding.in === 'payload');
  if (payload) {
    const item = propertyOf(value, payload.name);
    if (item === undefined) return '';
    if (item instanceof Uint8Array) return Uint8Array.from(item);
    const isPlain = payload.target.kind === 'string' || payload.target.kind === 'enum';
    return isPlain && typeof item === 'string' ? item : encode(written('restJson1', payload, item));
  }
  const inBody = members.filter(({ binding }) => binding.in === 'body');
  return inBody.length > 0 ? encode(writtenMembers('restJson1', inBody, value)) : '';
}

/** What tells the protocol. */
function typesOf({ protocol }: Service): Readonly<Record<string, string>> {
  switch (protocol) {
    case 'awsJson1_0':
      return { 'content-type': 'application/x-amz-json-1.0' };
    case 'awsJson1_1':
      return { 'content-type': 'application/x-amz-json-1.1' };
    case 'rpcv2Cbor':
      return { 'content-type': 'application/cbor', 'smithy-protocol': 'rpc-v2-cbor' };
    default:
      return { 'content-type': 'application/json' };
  }
}
