/** What one call sends and gives, beside what the model says of it. */
import type { Operation } from '../../generator/service.js';
import { callMethod } from '../support/client-bundle.js';
import { localName, membersOf, shapeAt, type Ast, type AstMember } from './ast.js';
import { outputOf, type Whole } from './client.js';
import { decoded } from './protocols.js';
import { requestOf, type Request } from './request.js';
import { errorResponseOf, responseOf } from './response.js';
import type { Received } from './server.js';
import { eventsIn } from './streams.js';
import { madeValue, type Maker } from './values.js';

/** What there is, and what there should be. */
export interface Comparison {
  readonly found: unknown;
  readonly wanted: unknown;
}

/** Calls an operation with a made input, answers with a made output, and compares request and output. */
export async function compareCall(
  whole: Whole,
  operation: Operation,
  makers: { readonly input: Maker; readonly output: Maker },
): Promise<Comparison> {
  const { ast, server } = whole;
  const { input: from, output: to } = shapeAt(ast, operation.id);
  const input = Object(from ? madeValue(makers.input, from) : {});
  const output = Object(to ? madeValue(makers.output, to) : {});
  server.answer(responseOf(ast, operation.id, output));
  const found = await outputOf(whole, operation, input);
  const [request] = server.received;
  const wanted = requestOf(ast, operation.id, input);
  return {
    found: { request: request && told(ast, request, wanted), output: ownHeaders(ast, to, found) },
    wanted: { request: { ...wanted, host: wanted.hostPrefix + server.host, signed: true }, output },
  };
}

/** Answers with an error that the operation has, and compares the error that is thrown. */
export async function compareError(
  whole: Whole,
  operation: Operation,
  id: string,
  maker: Maker,
): Promise<Comparison> {
  const { ast, exports, server } = whole;
  const input = shapeAt(ast, operation.id).input;
  const value = Object(madeValue(maker, { target: id }));
  const response = errorResponseOf(ast, id, value);
  server.answer(response);
  const error: unknown = await outputOf(
    whole,
    operation,
    Object(input ? madeValue(maker, input) : {}),
  ).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  const { name, message, $fault, status } = Object(error);
  const type = operation.errors.find((each) => each.id === id);
  const guard = type ? callMethod(exports, `is${type.name}`, error) : undefined;
  const members = membersOf(shapeAt(ast, id)).map(([each]) => each);
  const own = members.filter((each) => each.toLowerCase() !== 'message');
  return {
    found: {
      name,
      message,
      $fault,
      status,
      guard,
      members: own.map((each) => Object(error)[each]),
    },
    wanted: {
      name: localName(id),
      message: value.message ?? value.Message ?? message,
      $fault: shapeAt(ast, id).traits?.['smithy.api#error'],
      status: response.status,
      guard: true,
      members: own.map((each) => value[each]),
    },
  };
}

/** Without the headers that the server adds, where the output takes all headers. */
function ownHeaders(ast: Ast, target: AstMember | undefined, output: object): object {
  const members = target ? membersOf(shapeAt(ast, target.target)) : [];
  const [name] =
    members.find(([, each]) => each.traits?.['smithy.api#httpPrefixHeaders'] === '') ?? [];
  if (name === undefined) return output;
  const headers = Object.entries(Object(Reflect.get(output, name)));
  return {
    ...output,
    [name]: Object.fromEntries(headers.filter(([key]) => key.startsWith('name-'))),
  };
}

/** Of a request what `wanted` speaks of. */
export function told(ast: Ast, request: Received, wanted: Request): unknown {
  const { method, host, path, query, headers, body, signature } = request;
  const named = Object.keys(wanted.headers).map((name) => [name, headers[name]]);
  return {
    method,
    hostPrefix: wanted.hostPrefix,
    host,
    path,
    query,
    headers: Object.fromEntries(named),
    body: bodyOf(ast, body, wanted.body),
    signed: signature !== undefined && signature.found === signature.expected,
  };
}

/** In the form that the wanted body has. */
function bodyOf(ast: Ast, body: Buffer, wanted: unknown): unknown {
  if (body.length === 0) return undefined;
  if (Array.isArray(wanted)) return eventsIn(body);
  if (typeof wanted === 'object') return decoded(ast, body);
  const text = body.toString('utf8');
  return text === wanted ? text : body.toString('hex');
}
