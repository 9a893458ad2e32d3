/** What the action needs of GitHub, on the loopback interface: comments and statuses of one repository. */
import { createServer, type IncomingMessage } from 'node:http';

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: { readonly [key: string]: unknown };
}

export interface Comment {
  readonly id: number;
  readonly user: { readonly login: string };
  readonly body: string;
}

export interface GitHub {
  readonly url: string;
  readonly calls: Call[];
  /** Those of the pull request, the oldest first. */
  readonly comments: Comment[];
  /** The status that the next calls are answered with, in their order, before they are done. */
  readonly failures: number[];
  readonly close: () => void;
}

export async function startGitHub(): Promise<GitHub> {
  const calls: Call[] = [];
  const comments: Comment[] = [];
  const failures: number[] = [];
  const server = createServer((request, response) => {
    void callOf(request).then((call) => {
      calls.push(call);
      const failure = failures.shift() ?? 0;
      const [status, answer] = failure === 0 ? answerTo(call, comments) : [failure, {}];
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : address;
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    comments,
    failures,
    close: () => server.close(),
  };
}

async function callOf(request: IncomingMessage): Promise<Call> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  const { method = '', url: path = '', headers } = request;
  return { method, path, authorization: headers.authorization, body: JSON.parse(text || '{}') };
}

function answerTo({ method, path, body }: Call, comments: Comment[]): readonly [number, unknown] {
  const page = /^\/repos\/acme\/weather\/issues\/7\/comments\?per_page=100&page=(\d+)$/.exec(
    path,
  )?.[1];
  if (method === 'GET' && page !== undefined) {
    return [200, comments.slice(100 * (Number(page) - 1), 100 * Number(page))];
  }
  const text = String(body['body']);
  if (method === 'POST' && path === '/repos/acme/weather/issues/7/comments') {
    comments.push({
      id: 1000 + comments.length,
      user: { login: 'github-actions[bot]' },
      body: text,
    });
    return [201, comments.at(-1)];
  }
  const id = /^\/repos\/acme\/weather\/issues\/comments\/(\d+)$/.exec(path)?.[1];
  const index = comments.findIndex((comment) => comment.id === Number(id));
  const old = comments[index];
  if (method === 'PATCH' && old) {
    comments[index] = { ...old, body: text };
    return [200, comments[index]];
  }
  return method === 'POST' && path.startsWith('/repos/acme/weather/statuses/')
    ? [201, {}]
    : [404, {}];
}
