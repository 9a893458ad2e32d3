/** The events of Smithy's own tool for a pair of models, and which changes of ours tell the same. */
import type { Change, Severity } from '../../generator/change.js';

export interface DiffEvent {
  readonly id: string;
  readonly severity: 'SUPPRESSED' | 'NOTE' | 'WARNING' | 'DANGER' | 'ERROR';
  /** Of a member `ns#Shape$member`; none of metadata. */
  readonly shapeId?: string;
  readonly message: string;
}

/** How the two tools see one event. */
export interface Verdict {
  readonly event: DiffEvent;
  /** What we say of the event's shape or member, and of its trait where the event names one. */
  readonly ours: readonly Change[];
  readonly agrees: boolean;
}

/** Breaking is what has severity `ERROR` or `DANGER` there, `break` or `danger` here; the rest is told in both. */
export function verdictOn(event: DiffEvent, changes: readonly Change[]): Verdict {
  const [id] = (event.shapeId ?? '').split('$');
  const near = changesByShape(changes).get(event.shapeId === undefined ? undefined : id) ?? [];
  const ours = near.filter((change) => concerns(change, event));
  return { event, ours, agrees: ours.some((change) => corresponds(event, change.severity)) };
}

/** The changes that are of a shape, or cover something of it, by its id; those of metadata by none. */
function changesByShape(
  changes: readonly Change[],
): ReadonlyMap<string | undefined, readonly Change[]> {
  const known = indexes.get(changes);
  if (known !== undefined) return known;
  const index = new Map<string | undefined, Change[]>();
  for (const change of changes) {
    const facts = change.differences.flatMap(({ before, after }) => before ?? after ?? []);
    for (const shape of new Set([change.shape, ...facts.map((fact) => fact.shape)])) {
      const own = index.get(shape) ?? [];
      own.push(change);
      index.set(shape, own);
    }
  }
  indexes.set(changes, index);
  return index;
}

const indexes = new WeakMap<
  readonly Change[],
  ReadonlyMap<string | undefined, readonly Change[]>
>();

/** Breaks and dangers of ours where no event of the same subject is one, with the events that there are. */
export function breaksAlone(verdicts: readonly Verdict[], changes: readonly Change[]) {
  return changes
    .filter(({ severity }) => isBreaking(severity))
    .map((change) => {
      const about = verdicts.filter(({ ours }) => ours.includes(change));
      return { change, events: about.map(({ event }) => event) };
    })
    .filter(({ change, events }) => !events.some((event) => corresponds(event, change.severity)));
}

function corresponds({ severity }: DiffEvent, ours: Severity): boolean {
  if (severity === 'SUPPRESSED') return true;
  return (severity === 'ERROR' || severity === 'DANGER') === isBreaking(ours);
}

function isBreaking(severity: Severity): boolean {
  return severity === 'break' || severity === 'danger';
}

function concerns({ shape, member, differences }: Change, event: DiffEvent): boolean {
  const [id, name] = (event.shapeId ?? '').split('$');
  const trait =
    /^(?:ModifiedTrait|TraitBreakingChange)\.(?:Add|Remove|Update)\.([^.]+\.?[^#]*#\w+)/.exec(
      event.id,
    )?.[1];
  const facts = differences.flatMap(({ before, after }) => before ?? after ?? []);
  if (event.shapeId === undefined) return shape === undefined;
  if (trait !== undefined) {
    return facts.some((fact) => fact.shape === id && fact.member === name && fact.key === trait);
  }
  const isSubject = shape === id && (name === undefined || member === name);
  return (
    isSubject ||
    facts.some((fact) => fact.shape === id && (name === undefined || fact.member === name))
  );
}
