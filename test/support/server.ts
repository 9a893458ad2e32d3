/** Servers on the loopback interface: one that answers HTTP from a script, and one that speaks in raw bytes. */
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import {
  createServer as createSocketServer,
  type AddressInfo,
  type Server,
  type Socket,
} from 'node:net';

/** A request as it came. */
export interface Recorded {
  readonly method: string;
  /** Path and query, as on the wire. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What to answer; a function may do as it likes with the response. */
export type Answer =
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string | Uint8Array;
    }
  | ((response: ServerResponse, request: Recorded) => void);

export interface Loopback {
  /** `http://127.0.0.1:…`, without a slash at its end. */
  readonly url: string;
  readonly requests: Recorded[];
  /** Connections that are open now. */
  readonly open: () => number;
  readonly close: () => Promise<void>;
}

/** Answers the first request with the first answer, and so on; the last answer stays. */
export async function serve(...script: readonly Answer[]): Promise<Loopback> {
  const requests: Recorded[] = [];
  const server = createServer((request, response) => {
    void record(request).then((recorded) => {
      const answer = script[Math.min(requests.length, script.length - 1)] ?? {};
      requests.push(recorded);
      if (typeof answer === 'function') return answer(response, recorded);
      response.writeHead(answer.status ?? 200, answer.headers).end(answer.body ?? '');
    });
  });
  return listen(server, requests);
}

/** Hands each connection, with all that came on it so far, to `talk` when its first request is complete. */
export async function serveRaw(talk: (socket: Socket, count: number) => void): Promise<Loopback> {
  const requests: Recorded[] = [];
  const server = createSocketServer((socket) => {
    let text = '';
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      const complete = completeRequest(text);
      if (!complete) return;
      text = '';
      requests.push(complete);
      talk(socket, requests.length);
    });
  });
  return listen(server, requests);
}

async function listen(server: Server, requests: Recorded[]): Promise<Loopback> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    requests,
    open: () => sockets.size,
    close,
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port');
  return address.port;
}

async function record(request: IncomingMessage): Promise<Recorded> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) if (chunk instanceof Uint8Array) chunks.push(chunk);
  return {
    method: request.method ?? '',
    url: request.url ?? '',
    headers: request.headers,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

function completeRequest(text: string): Recorded | undefined {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [first = '', ...lines] = text.slice(0, end).split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      line.slice(line.indexOf(':') + 1).trim(),
    ]),
  );
  const body = text.slice(end + 4);
  if (body.length < Number(headers['content-length'] ?? 0)) return undefined;
  const [method = '', url = ''] = first.split(' ');
  return { method, url, headers, body };
}
