/** Which operations reach which shapes, from where, and by which protocols. */
import type { Position } from '../change.js';
import type { ShapeSyntax } from '../model.js';
import { compareText, localName } from './nodes.js';
import { boundOperations, protocolsOf } from './services.js';
import type { OperationSyntax, ServiceSyntax } from './services.js';
import type { Side } from './side.js';

/** How one shape is reached. */
export interface ShapeReach {
  readonly position: Exclude<Position, 'none'>;
  /** The operations, by the model's names, in canonical order. */
  readonly names: readonly string[];
  /** How the first is reached: `input.Filters[].Name`. */
  readonly via: string;
  /** By the names of their traits: `restJson1`. */
  readonly protocols: ReadonlySet<string>;
}

export interface Reach {
  /** By absolute id. What no operation reaches is not in it. */
  readonly shapes: ReadonlyMap<string, ShapeReach>;
  /** The operations of the services, by absolute id, with the protocols that call them. */
  readonly operations: ReadonlyMap<string, ReadonlySet<string>>;
  /** There is no service at all, so that nothing tells what the shapes are for; every operation counts. */
  readonly open: boolean;
}

/** The reach of all operations that services bind; of all that there are in a model without services. */
export function reachOf({ model, services }: Pick<Side, 'model' | 'services'>): Reach {
  const { shapes } = model;
  const all = [...shapes.values()];
  const bound = all.filter((shape) => shape.type === 'service');
  const calls = bound.flatMap((service) =>
    callsOf(service, shapes, protocolsOf(service, services)),
  );
  const loose = all.filter((shape) => shape.type === 'operation').map(looseCall);
  const open = bound.length === 0;
  const counted = (open ? loose : calls).toSorted((a, b) =>
    compareText(a.operation.id, b.operation.id),
  );
  const survey: Survey = { visits: new Map(), closures: new Map() };
  for (const call of counted.toSorted((a, b) => compareText(nameOf(a), nameOf(b)))) {
    visit(call, shapes, survey);
  }
  return { shapes: reached(survey.visits), operations: protocolsByCall(counted), open };
}

interface Call {
  readonly operation: OperationSyntax;
  readonly errors: readonly string[];
  readonly protocols: ReadonlySet<string>;
}

interface Visit {
  /** In the order of the calls. */
  readonly names: Set<string>;
  position: ShapeReach['position'];
  readonly protocols: Set<string>;
  readonly via: string;
}

/** What is known after some of the calls, by the ids of shapes. */
interface Survey {
  readonly visits: Map<string, Visit>;
  readonly closures: Map<string, ReadonlySet<string>>;
}

type Shapes = ReadonlyMap<string, ShapeSyntax>;

function callsOf(
  service: ServiceSyntax,
  shapes: Shapes,
  protocols: ReadonlySet<string>,
): readonly Call[] {
  return boundOperations(service, shapes).map((operation) => ({
    operation,
    errors: [...operation.errors, ...service.errors].map(({ target }) => target),
    protocols,
  }));
}

function looseCall(operation: OperationSyntax): Call {
  return { operation, errors: operation.errors.map(({ target }) => target), protocols: new Set() };
}

function nameOf({ operation }: Call): string {
  return localName(operation.id);
}

function visit(call: Call, shapes: Shapes, { visits, closures }: Survey): void {
  const { input, output } = call.operation;
  const name = nameOf(call);
  const errors = call.errors.map((id): Step => [id, `errors.${localName(id)}`]);
  walk(input ? [[input.target, 'input']] : [], 'in');
  walk([...(output ? [[output.target, 'output'] satisfies Step] : []), ...errors], 'out');

  function walk(from: readonly Step[], side: 'in' | 'out'): void {
    const seen = new Set<string>();
    let level = from.filter(([id]) => shapes.has(id));
    while (level.length > 0) {
      const steps: Step[] = [];
      for (const [id, via] of level) {
        if (seen.has(id)) continue;
        seen.add(id);
        // What was visited before has its path, and so has all behind it.
        if (visits.has(id)) {
          for (const each of closureOf(id, shapes, closures)) seen.add(each);
        } else {
          visits.set(id, { names: new Set(), position: side, protocols: new Set(), via });
          steps.push(...stepsFrom(shapes.get(id), via));
        }
      }
      level = steps.filter(([id]) => shapes.has(id));
    }
    for (const id of seen) {
      const visited = visits.get(id);
      if (visited === undefined) continue;
      visited.names.add(name);
      if (visited.position !== side) visited.position = 'both';
      for (const protocol of call.protocols) visited.protocols.add(protocol);
    }
  }
}

/** What is behind a shape, itself included. */
function closureOf(id: string, shapes: Shapes, closures: Survey['closures']): ReadonlySet<string> {
  const known = closures.get(id);
  if (known !== undefined) return known;
  const closure = new Set([id]);
  // A set gives what is added to it while it is gone through.
  for (const each of closure) {
    for (const [target] of stepsFrom(shapes.get(each), ''))
      if (shapes.has(target)) closure.add(target);
  }
  closures.set(id, closure);
  return closure;
}

/** A shape and the path to it. */
type Step = readonly [id: string, via: string];

function stepsFrom(shape: ShapeSyntax | undefined, via: string): readonly Step[] {
  if (shape === undefined || !('members' in shape)) return [];
  if (shape.type === 'enum' || shape.type === 'intEnum') return [];
  return Array.from(shape.members.values(), ({ name, target }) => [
    target,
    via === '' ? via : memberPath(shape, via, name),
  ]);
}

/** The path of a member from that of what holds it: `input.Names[]` of a list, `input.Tags{}` of a map's values. */
export function memberPath(shape: Pick<ShapeSyntax, 'type'>, via: string, member: string): string {
  if (shape.type === 'list') return `${via}[]`;
  if (shape.type === 'map') return member === 'key' ? `${via}{key}` : `${via}{}`;
  return `${via}.${member}`;
}

function reached(visits: ReadonlyMap<string, Visit>): ReadonlyMap<string, ShapeReach> {
  return new Map([...visits].map(([id, found]) => [id, { ...found, names: [...found.names] }]));
}

function protocolsByCall(calls: readonly Call[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>();
  for (const { operation, protocols } of calls) {
    found.set(operation.id, new Set([...(found.get(operation.id) ?? []), ...protocols]));
  }
  return found;
}
