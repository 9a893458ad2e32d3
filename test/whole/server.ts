/** A server on the loopback that keeps the request that came last, and the way to it for hosts that are not there. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { actualSignature, expectedSignature } from '../peer/signature.js';
import type { Response } from './response.js';

/** A request as it came. */
export interface Received {
  readonly method: string;
  /** As the client meant it, before it was led here. */
  readonly host: string;
  readonly path: string;
  /** As on the wire, sorted. */
  readonly query: readonly string[];
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
  /** Absent: the request is not signed. */
  readonly signature?: { readonly found: string; readonly expected: string };
}

export interface Loopback {
  /** What clients are to call; a host in front of which others can stand, as they cannot in front of an address. */
  readonly host: string;
  /** Leads all requests to the loopback, whatever their host. */
  readonly fetch: typeof fetch;
  /** What is answered from now on, one after the other; the last one stays. */
  readonly answer: (...responses: readonly Response[]) => void;
  /** All requests since the last `answer`. */
  readonly received: Received[];
  readonly close: () => Promise<void>;
}

/** `secret` is the key that requests are signed with. */
export async function listen(secret: string): Promise<Loopback> {
  let script: readonly Response[] = [];
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '' } = request;
      const { 'x-meant-for': host, ...others } = request.headers;
      const raw = { ...others, host: String(host) };
      const [path = '', query = ''] = url.split('?');
      const body = Buffer.concat(chunks);
      const signed = { method, path: url, raw, body };
      received.push({
        method,
        host: raw.host,
        path,
        query: query === '' ? [] : query.split('&').toSorted(),
        headers: raw,
        body,
        ...(raw.authorization?.startsWith('AWS4') && {
          signature: {
            found: actualSignature(signed),
            expected: expectedSignature(signed, secret),
          },
        }),
      });
      const next = script[Math.min(received.length, script.length) - 1];
      response.writeHead(next?.status ?? 500, next?.headers).end(next?.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const loopback = `127.0.0.1:${address.port}`;
  return {
    host: 'service.test',
    received,
    fetch: (url, init) => {
      const text = url instanceof Request ? url.url : url.toString();
      const meant = new URL(text).host;
      const headers = { ...Object(init?.headers), 'x-meant-for': meant };
      return fetch(text.replace(meant, loopback), { ...init, headers });
    },
    answer: (...responses) => {
      script = responses;
      received.length = 0;
    },
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}
