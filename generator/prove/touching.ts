/** Which changes what was seen of a thing can come from. */
import type { Change } from '../change.js';
import type { Observation, ProvedSide } from '../proof.js';
import type { Member, Operation, Service, Shape } from '../service.js';

/** Whether a change may be why something was seen. */
export type Touches = (change: Change, observation: Observation) => boolean;

/**
 * An observation is about a shape, a member, an operation; so is a change, of one of them, or of what they hold: through
 * lists, maps and plain values up to what has a type of its own. A type whose name is not on both sides is looked into,
 * for there is nothing else that could be told of it.
 */
export function touchesBetween(old: ProvedSide, now: ProvedSide): Touches {
  const atlas = [old, now].map((side, index) => atlasOf(side, index === 0 ? now : old));
  const known = new Map<Observation, Reached>();
  return (change, observation) => {
    const reached = known.get(observation) ?? reachedBy(observation, atlas);
    known.set(observation, reached);
    return isAmong(change, observation, reached);
  };
}

/** What an observation may come from. */
interface Reached {
  /** Shapes that explain it, whatever is different about them. */
  readonly shapes: ReadonlySet<string>;
}

function isAmong(change: Change, { shape, member }: Observation, { shapes }: Reached): boolean {
  // A change of a whole covers all that goes with it.
  if (member === undefined && shape !== undefined && coveredBy(change).has(shape)) return true;
  // What holds one shape and now another says what follows for whoever names or gives either.
  if (shape !== undefined && [change.before, change.after].includes(shape)) return true;
  const subjects = [change.shape, change.before, change.after];
  if (subjects.some((id) => typeof id === 'string' && shapes.has(id))) return true;
  if (change.shape === undefined || change.shape !== shape) return false;
  if (member === undefined || change.member === undefined) return true;
  return [change.member, change.before, change.after].includes(member);
}

/** The shapes that a change covers differences of. */
function coveredBy(change: Change): ReadonlySet<string> {
  const known = covered.get(change);
  if (known) return known;
  const facts = change.differences.flatMap(({ before, after }) => before ?? after ?? []);
  // An operation names its errors in keys.
  const found = new Set(
    facts.flatMap(({ shape = [], aspect, key = [] }) =>
      [shape, aspect === 'error' || aspect === 'rename' ? key : []].flat(),
    ),
  );
  covered.set(change, found);
  return found;
}

const covered = new WeakMap<Change, ReadonlySet<string>>();

interface Atlas {
  readonly services: readonly Service[];
  readonly shapes: ReadonlyMap<string, Shape>;
  readonly operations: ReadonlyMap<string, Operation>;
  /** The names of types that only this side has. */
  readonly own: ReadonlySet<string>;
}

function atlasOf({ services }: ProvedSide, other: ProvedSide): Atlas {
  const shapes = services.flatMap((service) => service.shapes);
  const names = new Set(
    other.services.flatMap((service) => service.shapes.map(({ name }) => name)),
  );
  return {
    services,
    shapes: new Map(shapes.map((shape) => [shape.id, shape])),
    operations: new Map(
      services.flatMap(({ operations }) => operations.map((each) => [each.id, each] as const)),
    ),
    own: new Set(shapes.map(({ name }) => name).filter((name) => !names.has(name))),
  };
}

function reachedBy(observation: Observation, atlas: readonly Atlas[]): Reached {
  const shapes = new Set<string>();
  for (const each of atlas) addReached(observation, each, shapes);
  return { shapes };
}

function addReached(observation: Observation, atlas: Atlas, into: Set<string>): void {
  const { shape = '', member, operation } = observation;
  if (member === undefined) into.add(shape);
  for (const { id, name, errors, input, output } of atlas.operations.values()) {
    if (operation !== name && shape !== id) continue;
    into.add(id);
    // What an operation ends with is listed by the names of the errors; what it takes and gives, by its members.
    if (shape === id) for (const each of [...errors, input, output]) into.add(each.id);
  }
  const service = atlas.services.find(({ id }) => id === shape);
  if (service && observation.of === 'typescript' && observation.role !== 'N') {
    for (const { id } of service.operations) into.add(id);
  }
  const holder = atlas.shapes.get(shape);
  for (const { name, target } of holder ? heldBy(holder) : []) {
    if (member === undefined ? isUnnamed(holder) : name === member) addHeld(target, atlas, into);
  }
}

/** What a member holds: down to types with names, and into those that the other side does not have. */
function addHeld(shape: Shape, atlas: Atlas, into: Set<string>): void {
  if (shape.prelude || into.has(shape.id)) return;
  into.add(shape.id);
  if (!isUnnamed(shape) && !atlas.own.has(shape.name)) return;
  for (const { target } of heldBy(shape)) addHeld(target, atlas, into);
}

function isUnnamed(shape: Shape | undefined): boolean {
  return shape !== undefined && !['structure', 'union', 'enum', 'intEnum'].includes(shape.kind);
}

function heldBy(shape: Shape): readonly Member[] {
  if ('members' in shape) return shape.members;
  if (shape.kind === 'list') return [shape.member];
  return shape.kind === 'map' ? [shape.key, shape.value] : [];
}
