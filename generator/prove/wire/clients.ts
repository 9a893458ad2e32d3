/** A generated client, with a `fetch` that writes down what it is asked to send and answers what it is told to. */
import { gunzipSync } from 'node:zlib';
import type { Operation } from '../../service.js';
import type { Half } from '../pairs.js';
import { isStream } from '../samples/slot.js';
import type { Reading } from './request.js';
import type { Answer, Writing } from './response.js';
import type { Sent } from './route.js';

/** What a call gave: a request that was sent, if any, and an output or an error. */
export interface Called {
  readonly sent?: Sent | undefined;
  readonly output?: object | undefined;
  readonly error?: unknown;
}

/** A side that can call and can answer. One call at a time. */
export interface Peer extends Half, Reading, Writing {
  /** Never rejects; calls with events are not made. Without an answer, the service says something that every client can read. */
  readonly call: (operation: Operation, input: unknown, answer?: Answer) => Promise<Called>;
}

/** The client is made when it is first called; `settings` go before those of all. */
export function peerOf(half: Half, settings: object = {}): Peer {
  const { program, service } = half;
  const isCbor = service.protocol === 'rpcv2Cbor';
  const codec = (name: string, value: unknown): unknown =>
    invoke(program.load(`runtime/rpc-v2-cbor/${name}.ts`)[name], value);
  return {
    ...half,
    decode: (body) => orUndefined(() => (isCbor ? codec('decode', body) : jsonOf(body))),
    encode: (data) => {
      const bytes = isCbor ? codec('encode', data) : undefined;
      return bytes instanceof Uint8Array ? Uint8Array.from(bytes) : JSON.stringify(data);
    },
    call: callerOf(half, settings),
  };
}

function callerOf({ program, service }: Half, settings: object): Peer['call'] {
  const plain = plainAnswer(service.protocol);
  let now = plain;
  let sent: Sent | undefined;
  let client: object | undefined;
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    sent = await sentOf(url, init);
    const { status, headers, body } = now;
    return new Response(isEmpty(status) ? null : body, { status, headers });
  };
  const endpoint = service.endpoint ? {} : { endpoint: 'https://service.test' };
  const config = { ...SETTINGS, ...endpoint, ...settings, fetch };
  return async (operation, input, answer = plain) => {
    now = answer;
    sent = undefined;
    if (hasEvents(operation)) return {};
    try {
      client ??= construct(program.find(service.folder, `${service.name}Client`), config);
      const described = program.find(service.folder, operation.name);
      const output: unknown = await invokeOn(client, 'call', [described, input]);
      const { $metadata: _, ...members } = Object(output);
      return { sent, output: members };
    } catch (error) {
      return { sent, error };
    }
  };
}

/** Events are sent and read as they come, which takes a service that talks. */
export function hasEvents({ input, output }: Operation): boolean {
  return [...input.members, ...output.members].some(
    (member) => isStream(member) && member.target.kind === 'union',
  );
}

/** An output without members. */
function plainAnswer(protocol: string): Answer {
  const headers = { 'content-type': 'application/json' };
  if (protocol !== 'rpcv2Cbor') return { status: 200, headers, body: '{}' };
  return {
    status: 200,
    headers: { 'content-type': 'application/cbor', 'smithy-protocol': 'rpc-v2-cbor' },
    body: Uint8Array.of(0xa0),
  };
}

async function sentOf(url: string, init: RequestInit): Promise<Sent> {
  const { origin, pathname, searchParams } = new URL(url);
  const headers = Object.fromEntries(new Headers(init.headers ?? {}));
  const body = await bytesOf(init.body ?? null);
  return {
    method: init.method ?? 'GET',
    origin,
    path: pathname,
    query: [...searchParams],
    headers,
    body: headers['content-encoding'] === 'gzip' ? Uint8Array.from(gunzipSync(body)) : body,
  };
}

async function bytesOf(body: BodyInit | null): Promise<Uint8Array> {
  if (body === null) return new Uint8Array();
  if (typeof body === 'string') return Uint8Array.from(Buffer.from(body));
  return body instanceof Uint8Array ? body : new Uint8Array(await new Response(body).arrayBuffer());
}

function jsonOf(body: Uint8Array): unknown {
  const data: unknown = JSON.parse(Buffer.from(body).toString('utf8'));
  return data;
}

function orUndefined<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function construct(type: unknown, config: object): object {
  if (typeof type !== 'function') throw new TypeError('There is no such class.');
  return Object(Reflect.construct(type, [config]));
}

function invoke(found: unknown, ...given: readonly unknown[]): unknown {
  if (typeof found !== 'function') throw new TypeError('There is no such function.');
  const result: unknown = Reflect.apply(found, undefined, given);
  return result;
}

function invokeOn(target: object, method: string, given: readonly unknown[]): unknown {
  const found: unknown = Reflect.get(target, method);
  if (typeof found !== 'function') throw new TypeError(`There is no method ${method}.`);
  const result: unknown = Reflect.apply(found, target, given);
  return result;
}

/** A response with such a status has no body. */
function isEmpty(status: number): boolean {
  return status === 204 || status === 205 || status === 304;
}

const SETTINGS = {
  region: 'us-east-1',
  credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
  token: 'token',
  apiKey: 'key',
  maxAttempts: 1,
  validation: 'off',
  requestMinCompressionSizeBytes: 1,
  idempotencyTokenProvider: () => '00000000-0000-4000-8000-000000000000',
};
