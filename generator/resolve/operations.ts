/** Operations: what they take, give and throw, and how they are called. */
import type { AuthScheme, EndpointRules, Operation, Shape, StructureShape } from '../service.js';
import { operationAuth } from './auth.js';
import { upperSnake } from './casing.js';
import { localName } from './lookup.js';
import { named } from './named.js';
import { sortedBy } from './order.js';
import { resolvePagination } from './pagination.js';
import { errorsOf, type OperationSyntax } from './reach.js';
import { contextParameters } from './rules-context.js';
import type { Scope } from './scope.js';
import { count, fieldsOf, has, items, text } from './traits.js';
import { splitHostPrefix, splitUri } from './uri.js';
import { resolveWaiters } from './waiters.js';

interface Surroundings {
  readonly scope: Scope;
  readonly shapes: ReadonlyMap<string, Shape>;
  /** The service's. */
  readonly auth: readonly AuthScheme[];
  readonly endpoint: EndpointRules | undefined;
}

/** An operation with all that it reaches. */
export function resolveOperation(
  { scope, shapes, auth, endpoint }: Surroundings,
  syntax: OperationSyntax,
): Operation {
  const { id, traits } = syntax;
  const names = scope.names.operations.get(id);
  if (!names) throw new Error(`unreachable: ${id} has no name`);
  const input = endOf(shapes, { syntax, end: 'input', name: `${names.name}Input` });
  const output = endOf(shapes, { syntax, end: 'output', name: `${names.name}Output` });
  const errors = [...errorsOf(syntax, scope.service)].map((error) => structureAt(shapes, error));
  const paginated = resolvePagination(scope, { syntax, input, output });
  const hostPrefix = hostPrefixOf(syntax, input);
  return {
    ...named(syntax, names.name),
    shapeName: localName(id),
    methodName: names.methodName,
    errorName: names.errorName,
    input,
    output,
    errors: sortedBy(errors, (error) => error.name),
    http: httpOf(scope, syntax, input),
    idempotent: has(traits, 'smithy.api#readonly') || has(traits, 'smithy.api#idempotent'),
    compressed: isCompressed(traits),
    checksummed: has(traits, 'smithy.api#httpChecksumRequired'),
    ...(paginated && { paginated }),
    waiters: resolveWaiters(scope, { syntax, input, output }),
    auth: operationAuth(syntax, scope, auth),
    ...(hostPrefix && { hostPrefix }),
    former: scope.former.operations.get(id) ?? [],
    context: contextParameters({ rules: endpoint, syntax }, input),
  };
}

/** An input or output; without one, or with `smithy.api#Unit`, an empty structure that has no declaration. */
function endOf(
  shapes: ReadonlyMap<string, Shape>,
  { syntax, end, name }: { syntax: OperationSyntax; end: 'input' | 'output'; name: string },
): StructureShape {
  const target = syntax[end]?.target ?? unit;
  if (target !== unit) return structureAt(shapes, target);
  return {
    ...named({ id: unit, traits: new Map(), at: syntax.at }, name),
    kind: 'structure',
    members: [],
    reached: end,
    sensitive: false,
    prelude: true,
    formerNames: [],
    constantName: upperSnake(name),
    schemaName: `${name}Schema`,
  };
}

const unit = 'smithy.api#Unit';

function structureAt(shapes: ReadonlyMap<string, Shape>, id: string): StructureShape {
  const shape = shapes.get(id);
  if (shape?.kind !== 'structure') throw new Error(`unreachable: ${id} is no structure`);
  return shape;
}

function httpOf({ protocol }: Scope, { traits }: OperationSyntax, input: StructureShape) {
  const none: Operation['http'] = { method: 'POST', path: [], query: [], status: 200 };
  if (protocol !== 'restJson1') return none;
  const { method, uri, code } = fieldsOf(traits, 'smithy.api#http');
  const parts = splitUri(text(uri) ?? '/', input);
  return { method: text(method) ?? none.method, ...parts, status: count(code) ?? none.status };
}

function isCompressed(traits: OperationSyntax['traits']): boolean {
  return items(fieldsOf(traits, 'smithy.api#requestCompression')['encodings']).includes('gzip');
}

function hostPrefixOf({ traits }: OperationSyntax, input: StructureShape) {
  const prefix = text(fieldsOf(traits, 'smithy.api#endpoint')['hostPrefix']);
  return prefix === undefined ? undefined : splitHostPrefix(prefix, input);
}
