/** A whole service with its model, and its client in front of a server on the loopback. */
import { servicesOf } from '../../generator/compile.js';
import type { Operation, Service } from '../../generator/service.js';
import { callMethod, construct, importClient, type Exports } from '../support/client-bundle.js';
import { astOf, membersOf, shapeAt, type Ast } from './ast.js';
import type { ModelName } from './models.js';
import { collected, streamingInput } from './streams.js';
import { listen, type Loopback } from './server.js';

export interface Whole {
  readonly ast: Ast;
  readonly service: Service;
  readonly exports: Exports;
  readonly server: Loopback;
  readonly client: object;
}

/** The token that a client makes. */
export const token = '00000000-0000-4000-8000-000000000000';

/** The service of a model as the generator sees it; the client is named by it. */
export function serviceOfModel(name: ModelName, ast: Ast = astOf(name)): Service {
  const services = servicesOf([[{ file: `${name}.json`, text: JSON.stringify(ast) }]]);
  const [service] = services.ok ? services.value : [];
  if (!service) throw new Error(`${name} has no service.`);
  return service;
}

/** Generates and imports a client, and starts its server, which has to be closed. */
export async function wholeClient(name: ModelName, ast: Ast): Promise<Whole> {
  const service = serviceOfModel(name, ast);
  const exports = await importClient(service);
  const secretAccessKey = 'secret';
  const server = await listen(secretAccessKey);
  const client = construct(exports[service.name], {
    region: 'us-east-1',
    endpoint: `http://${server.host}`,
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey, sessionToken: 'session' },
    fetch: server.fetch,
    maxAttempts: 1,
    validation: 'off',
    idempotencyTokenProvider: () => token,
  });
  return { ast, service, exports, server, client };
}

/** The output of an operation, without what the client tells of the call. */
export async function outputOf(
  { ast, client }: Whole,
  { id, methodName }: Operation,
  input: object,
): Promise<object> {
  const { input: from } = shapeAt(ast, id);
  const given = from ? streamingInput(ast, membersOf(shapeAt(ast, from.target)), input) : input;
  const output: unknown = await callMethod(client, methodName, given);
  const { $metadata: _, ...members } = Object(output);
  return collected(members);
}
