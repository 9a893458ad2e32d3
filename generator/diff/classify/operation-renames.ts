/** Operations that go by another name. */
import type { Context, Finding, Half } from '../finding.js';
import { membersOf } from './shapes.js';
import { pairsAmong } from './similar.js';
import type { Comparable } from './similar.js';

/** An operation that is gone and a new one that takes and answers with nearly the same are said to look like each other. */
export function withRenames(found: readonly Finding[], context: Context): readonly Finding[] {
  const gone = found.filter(({ rule }) => rule.startsWith('operation-removed'));
  const come = found.filter(({ rule }) => rule === 'operation-added');
  const likes = likenesses(gone, come, context);
  return found.map((each) => {
    const looksLike = likes.get(each.shape ?? '');
    return looksLike === undefined ? each : { ...each, looksLike };
  });
}

/** Each of a pair by the id of the other. */
function likenesses(
  gone: readonly Finding[],
  come: readonly Finding[],
  { old, new: now }: Context,
): ReadonlyMap<string, string> {
  return pairsAmong(
    gone.flatMap(({ shape = '' }) => comparable(shape, old)),
    come.flatMap(({ shape = '' }) => comparable(shape, now)),
  );
}

/** By what an operation takes and answers with; none of one that does neither. */
function comparable(id: string, { shapes }: Half): readonly Comparable[] {
  const shape = shapes.get(id);
  if (shape?.type !== 'operation') return [];
  const ends = [shape.input, shape.output].map((end) => membersOf(shapes.get(end?.target ?? '')));
  const parts = ends.flatMap((members, index) =>
    [...(members?.values() ?? [])].map(({ name, target }) => `${index} ${name}: ${target}`),
  );
  return parts.length === 0 ? [] : [{ id, parts: new Set(parts) }];
}
