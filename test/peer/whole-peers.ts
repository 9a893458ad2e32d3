/** Two clients of one service: the generated one of its whole model, and the AWS SDK's. */
import { callMethod, construct, importClient } from '../support/client-bundle.js';
import { astOf, localName, operationIds, shapeAt, type Ast } from '../whole/ast.js';
import { serviceOfModel } from '../whole/client.js';
import { errorResponseOf, responseOf, type Response } from '../whole/response.js';
import { madeValue, type Maker } from '../whole/values.js';
import { startServer, type Recorded } from './exchange.js';

export type PeerName = 'sso-admin' | 'connect';

export interface Peers {
  readonly ast: Ast;
  /** The ids of operations that the SDK has, too. */
  readonly known: ReadonlySet<string>;
  /** Calls both with an input and gives both the same answer. */
  readonly call: (id: string, input: object, answer: Response) => Promise<readonly [Peer, Peer]>;
  readonly stop: () => Promise<void>;
}

/** What became of a call: the request, and the output or the error. */
export interface Peer {
  readonly request: Recorded | undefined;
  readonly output?: object;
  readonly error?: unknown;
}

export async function peersOf(name: PeerName): Promise<Peers> {
  const ast = astOf(name);
  const service = serviceOfModel(name);
  const server = await startServer();
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret', sessionToken: 't' };
  const config = { region: 'us-east-1', endpoint: server.url, credentials, maxAttempts: 1 };
  const [ours, sdk] = await Promise.all([importClient(service), sdkOf(name)]);
  const us = construct(ours[service.name], { ...config, validation: 'off' });
  const them = construct(sdk[service.name], config);
  const ids = operationIds(ast).filter((id) => `${localName(id)}Command` in sdk);
  return {
    ast,
    known: new Set(ids),
    async call(id, input, { status, headers, body }) {
      server.answer({ status, headers, body: Buffer.from(body).toString('utf8') });
      const method = service.operations.find((each) => each.id === id)?.methodName ?? '';
      const one = await called(us, method, input);
      const other = await called(them, method, input);
      return [one, other];
    },
    async stop() {
      callMethod(them, 'destroy');
      await server.stop();
    },
  };

  async function called(client: object, method: string, input: object): Promise<Peer> {
    server.requests.length = 0;
    const ended = await Promise.resolve(callMethod(client, method, input)).then(
      (output) => ({ output: Object(output) }),
      (error: unknown) => ({ error }),
    );
    return { ...ended, request: server.requests[0] };
  }
}

/** A made input, and the response with a made output. */
export function madeCall(ast: Ast, id: string, makers: { input: Maker; output: Maker }) {
  const { input, output } = shapeAt(ast, id);
  const made = (maker: Maker, end: typeof input) => Object(end ? madeValue(maker, end) : {});
  const answer = responseOf(ast, id, made(makers.output, output));
  return { input: made(makers.input, input), answer };
}

/** The response with one of the errors that an operation has, another one each time; undefined where it has none. */
export function madeError(ast: Ast, id: string, maker: Maker): Response | undefined {
  const { errors = [] } = shapeAt(ast, id);
  const error = errors[maker.turn('error') % errors.length];
  return error && errorResponseOf(ast, error.target, Object(madeValue(maker, error)));
}

async function sdkOf(name: PeerName): Promise<Readonly<Record<string, unknown>>> {
  return name === 'connect'
    ? { ...(await import('@aws-sdk/client-connect')) }
    : { ...(await import('@aws-sdk/client-sso-admin')) };
}
