/** The shapes that two sides are compared by: structures, unions, lists and maps that both have. */
import type { Shape } from '../service.js';
import { membersOf } from './samples/slot.js';
import type { Pair } from './pairs.js';
import type { Touched } from './touched.js';

export interface Root {
  readonly old: Shape;
  readonly now: Shape;
  /** Whether changes are about it; else it is there to show that nothing else is different. */
  readonly isTouched: boolean;
}

/** Shapes that changes are about, those that hold them, and some others. */
export function rootsOf(pair: Pair, touched: Touched): readonly Root[] {
  const all = [...shared(pair), ...exchanged(pair)].filter(({ old }) => isAggregate(old));
  const holders = new Map<string, number>();
  const reached = all.filter(({ old, now }) => {
    if ([old, now].some(({ id }) => touched.shapes.has(id)) || old.id !== now.id) return true;
    // Two places are enough to show what a shape that has many does.
    const held = new Set(
      [...membersOf(old), ...membersOf(now)]
        .map(({ target }) => target.id)
        .filter((id) => touched.shapes.has(id) && (holders.get(id) ?? 0) < MOST_HOLDERS),
    );
    for (const id of held) holders.set(id, (holders.get(id) ?? 0) + 1);
    return held.size > 0;
  });
  return [
    ...reached.map((root) => ({ ...root, isTouched: true })),
    ...besides(all, new Set(reached)).map((root) => ({ ...root, isTouched: false })),
  ];
}

/** The neighbours of what is reached, which are in the same modules, and then the first. */
function besides(all: readonly Both[], reached: ReadonlySet<Both>): readonly Both[] {
  const next = all.filter((root, index) => {
    const before = all[index - 1];
    return !reached.has(root) && before !== undefined && reached.has(before);
  });
  const others = new Set([...next, ...all.filter((root) => !reached.has(root))]);
  return [...others].slice(0, MOST_OTHERS);
}

interface Both {
  readonly old: Shape;
  readonly now: Shape;
}

/** By their ids. */
function shared({ old, now }: Pair): readonly Both[] {
  return [...now.shapes.values()].flatMap((shape) => {
    const before = old.shapes.get(shape.id);
    return before ? [{ old: before, now: shape }] : [];
  });
}

/** Where an operation takes or answers with, or a member holds, one in place of another. */
function exchanged(pair: Pair): readonly Both[] {
  const operations = pair.now.service.operations.flatMap((operation) => {
    const before = pair.old.service.operations.find(({ id }) => id === operation.id);
    if (!before) return [];
    return [
      { old: before.input, now: operation.input },
      { old: before.output, now: operation.output },
    ];
  });
  const members = shared(pair).flatMap(({ old, now }) =>
    membersOf(now).flatMap(({ name, target }) => {
      const before = membersOf(old).find((member) => member.name === name);
      return before ? [{ old: before.target, now: target }] : [];
    }),
  );
  const found = [...operations, ...members].filter(({ old, now }) => old.id !== now.id);
  return [...new Map(found.map((both) => [`${both.old.id} ${both.now.id}`, both])).values()];
}

/** Among them the structure without members that stands for no input and no output. */
function isAggregate({ kind }: Shape): boolean {
  return kind === 'structure' || kind === 'union' || kind === 'list' || kind === 'map';
}

const MOST_HOLDERS = 2;
const MOST_OTHERS = 25;
