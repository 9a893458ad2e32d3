/** Which operations a service has, and which shapes they reach. */
import type { Reference, ShapeSyntax } from '../model.js';
import type { Shape } from '../service.js';
import { localName } from './lookup.js';
import { sortedBy } from './order.js';
import { fieldsOf, text } from './traits.js';

export type OperationSyntax = Extract<ShapeSyntax, { readonly type: 'operation' }>;
export type ServiceSyntax = Extract<ShapeSyntax, { readonly type: 'service' }>;
type Shapes = ReadonlyMap<string, ShapeSyntax>;

/** What the operations of one service reach, by shape id. */
export interface Reach {
  /** The structures that are an operation's input. */
  readonly inputs: ReadonlySet<string>;
  /** The structures that are an operation's output or an error. */
  readonly outputs: ReadonlySet<string>;
  /** Everything reached, prelude shapes included, in canonical order of ids. */
  readonly shapes: ReadonlyMap<string, Shape['reached']>;
  /** Sensitive aggregates and the aggregates within them. */
  readonly sensitive: ReadonlySet<string>;
  /** The members, by id, that a URI holds as `{Name+}`. */
  readonly greedyLabels: ReadonlySet<string>;
}

/** The operations that a service binds, itself and through its resources, in canonical order of names. */
export function operationsOf(service: ServiceSyntax, shapes: Shapes): readonly OperationSyntax[] {
  const operations = new Map<string, OperationSyntax>();
  const seen = new Set<string>();
  const open: Reference[] = [...service.operations, ...service.resources];
  for (let next = open.pop(); next; next = open.pop()) {
    const shape = shapes.get(next.target);
    if (shape?.type === 'operation') operations.set(shape.id, shape);
    if (shape?.type !== 'resource' || seen.has(shape.id)) continue;
    seen.add(shape.id);
    open.push(...shape.lifecycle.values(), ...shape.operations);
    open.push(...shape.collectionOperations, ...shape.resources);
  }
  return sortedBy(operations.values(), (operation) => `${localName(operation.id)} ${operation.id}`);
}

/** The ids of an operation's errors and of its service's, each once. */
export function errorsOf(operation: OperationSyntax, service: ServiceSyntax): ReadonlySet<string> {
  return new Set([...operation.errors, ...service.errors].map((error) => error.target));
}

/** What the operations reach through their inputs, outputs and errors. */
export function reachOf(
  operations: readonly OperationSyntax[],
  service: ServiceSyntax,
  shapes: Shapes,
): Reach {
  const inputs = new Set(operations.flatMap((operation) => operation.input?.target ?? []));
  const outputs = new Set(
    operations.flatMap((operation) => [
      ...(operation.output ? [operation.output.target] : []),
      ...errorsOf(operation, service),
    ]),
  );
  const fromInputs = closure(inputs, shapes);
  const fromOutputs = closure(outputs, shapes);
  const reached = new Map<string, Shape['reached']>();
  for (const id of sortedBy(new Set([...fromInputs, ...fromOutputs]), (shape) => shape)) {
    reached.set(id, fromInputs.has(id) ? (fromOutputs.has(id) ? 'both' : 'input') : 'output');
  }
  return {
    inputs,
    outputs,
    shapes: reached,
    sensitive: sensitiveAmong(reached.keys(), shapes),
    greedyLabels: new Set(operations.flatMap(greedyLabels)),
  };
}

/** The shapes themselves and what their members target, as far as it goes. */
function closure(from: Iterable<string>, shapes: Shapes): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [...from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const shape = shapes.get(id);
    if (shape && 'members' in shape && shape.type !== 'enum' && shape.type !== 'intEnum') {
      for (const member of shape.members.values()) open.push(member.target);
    }
  }
  return seen;
}

function sensitiveAmong(ids: Iterable<string>, shapes: Shapes): ReadonlySet<string> {
  const marked = [...ids].filter((id) => shapes.get(id)?.traits.has('smithy.api#sensitive'));
  const within = [...closure(marked, shapes)].filter((id) => {
    const shape = shapes.get(id);
    return shape !== undefined && 'members' in shape;
  });
  return new Set([...marked, ...within]);
}

function greedyLabels({ input, traits }: OperationSyntax): readonly string[] {
  const uri = text(fieldsOf(traits, 'smithy.api#http')['uri']) ?? '';
  return [...uri.matchAll(/\{([A-Za-z0-9_]+)\+\}/g)].map(([, name]) => `${input?.target}$${name}`);
}
