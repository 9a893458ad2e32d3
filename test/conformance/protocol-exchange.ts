/** One call of a generated client, with a `fetch` that keeps the request and gives the answer of a case. */
import type { Operation, Service } from '../../generator/service.js';
import type { Exports } from '../support/client-bundle.js';

/** A request as it would leave: what `fetch` adds to it is in it. */
export interface Recorded {
  readonly method: string;
  readonly host: string;
  /** As it was given to `fetch`, encoded. */
  readonly path: string;
  readonly query: string;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

export interface CallParts {
  readonly client: Exports;
  readonly service: Service;
  readonly operation: Operation;
  readonly input: unknown;
  /** Where the client is told to call: `example.com/custom`. */
  readonly host?: string | undefined;
  readonly answer: Answer;
}

/** What a call sent, and what it resolved to or was rejected with. */
export interface Called {
  readonly request: Recorded | undefined;
  readonly output?: unknown;
  readonly error?: unknown;
}

/** Calls the operation by its method. Retries are off; findings of any kind reject the call. */
export async function called(parts: CallParts): Promise<Called> {
  const { client, service, operation, input, host = 'example.com', answer } = parts;
  let request: Recorded | undefined;
  const instance = construct(client[service.name], {
    region: 'us-east-1',
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
    endpoint: `https://${host}`,
    maxAttempts: 1,
    validation: 'error',
    idempotencyTokenProvider: () => '00000000-0000-4000-8000-000000000000',
    fetch: async (url: string, init: RequestInit) => {
      request = await record(url, init);
      return response(answer);
    },
  });
  try {
    return { output: await call(instance, operation.methodName, input), request };
  } catch (error) {
    return { error, request };
  }
}

/** `new Request` adds the content type of a text, as `fetch` does, which then adds the length (Fetch standard, «HTTP-network-or-cache fetch»). */
async function record(url: string, init: RequestInit): Promise<Recorded> {
  const sent = new Request(url, init);
  const body = new Uint8Array(await sent.arrayBuffer());
  const { host = '', path = '', query = '' } = URL_PARTS.exec(url)?.groups ?? {};
  const headers = new Headers(sent.headers);
  const hasLength = sent.body !== null || sent.method === 'POST' || sent.method === 'PUT';
  if (hasLength) headers.set('content-length', String(body.length));
  return { method: sent.method, host, path, query, headers, body };
}

const URL_PARTS = /^https:\/\/(?<host>[^/?]*)(?<path>[^?]*)(?:\?(?<query>.*))?$/s;

function response({ status, headers, body }: Answer): Response {
  return new Response(body.length > 0 ? body : null, { status, headers });
}

function construct(type: unknown, config: object): object {
  if (typeof type !== 'function') throw new TypeError('There is no such class.');
  const made: unknown = Reflect.construct(type, [config]);
  return Object(made);
}

async function call(client: object, method: string, input: unknown): Promise<unknown> {
  const found: unknown = Reflect.get(client, method);
  if (typeof found !== 'function') throw new TypeError(`There is no method ${method}.`);
  return Reflect.apply(found, client, [input]);
}
