import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server is to say. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A request as it arrived, without what tells one client from another. */
export interface Recorded {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signedHeaders: readonly string[];
  /** The credential scope, without the date. */
  readonly scope: string;
  readonly body: string;
  readonly raw: IncomingHttpHeaders;
}

/** A server on the loopback that gives one answer to every request, and keeps the requests. */
export async function startServer(): Promise<{
  readonly url: string;
  readonly requests: Recorded[];
  answer(next: Answer): void;
  stop(): Promise<void>;
}> {
  let current: Answer = {};
  const requests: Recorded[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      requests.push(recorded(request.method ?? '', request.url ?? '', request.headers, body));
      response.writeHead(current.status ?? 200, {
        'x-amzn-requestid': 'd0a7c2b4-0000-4000-8000-000000000001',
        'content-type': 'application/json',
        ...current.headers,
      });
      response.end(current.body ?? '{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${portOf(server)}`,
    requests,
    answer: (next) => {
      current = next;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}

/** What differs between any two clients: the time, who is calling, and how the connection is kept. */
const personal = new Set([
  'authorization',
  'x-amz-date',
  'user-agent',
  'x-amz-user-agent',
  'amz-sdk-invocation-id',
  'amz-sdk-request',
  'connection',
  'keep-alive',
  'accept',
  'accept-encoding',
  'accept-language',
  'sec-fetch-mode',
]);

function recorded(method: string, path: string, raw: IncomingHttpHeaders, body: string): Recorded {
  const authorization = raw.authorization ?? '';
  return {
    method,
    path,
    headers: Object.fromEntries(
      Object.entries(raw).flatMap(([name, value]) =>
        personal.has(name) || value === undefined ? [] : [[name, String(value)]],
      ),
    ),
    signedHeaders: (/SignedHeaders=([^,]+)/.exec(authorization)?.[1] ?? '')
      .split(';')
      .filter((name) => !personal.has(name) || name === 'x-amz-date'),
    scope: /Credential=[^/]+\/\d{8}\/([^,]+)/.exec(authorization)?.[1] ?? '',
    body,
    raw,
  };
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
