/** Servers of Node's own on the loopback interface, for tests that stream. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach } from 'vitest';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** The URL of a server that stands until the test ends. */
export async function serving(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}

/** A URL where nobody listens any more. */
export async function closed(): Promise<string> {
  const url = await serving(() => {});
  await new Promise((resolve) => servers.pop()?.close(resolve));
  return url;
}
