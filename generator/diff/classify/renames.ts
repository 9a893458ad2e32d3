/** Shapes that go by another name: one change, with every member that holds them. */
import type { Difference } from '../../change.js';
import type { Alteration, Classifier, Context, Finding } from '../finding.js';
import { localName, nodeText } from '../nodes.js';
import { isEqual } from './equal.js';
import { retargetsIn } from './retargets.js';
import { isNamed, isValue } from './shapes.js';

/** A shape that is gone and one that is new, where something that held the one holds the other. */
export const renames: Classifier = (altered, context) => {
  const gone = altered.filter(({ old, new: now }) => isValue(old) && now === undefined);
  const come = altered.filter(({ old, new: now }) => isValue(now) && old === undefined);
  const all = retargetsIn(altered, ['target', 'input', 'output']);
  const retargets = new Map(
    all.map(({ from, to, differences }) => [nodeText([from, to]), differences] as const),
  );
  return gone.flatMap((old) => {
    const to = come.find((now) => isRename(old, now, retargets, context));
    return to === undefined ? [] : [renamed(old, to, retargets, context)];
  });
};

/** By the old and the new target. */
type Retargets = ReadonlyMap<string, readonly Difference[]>;

function isRename(
  { shape: from = '', old }: Alteration,
  { shape: to = '', new: now }: Alteration,
  retargets: Retargets,
  context: Context,
): boolean {
  if (old?.type !== now?.type) return false;
  const isMoved = localName(from) === localName(to);
  const isUsed = isMoved || retargets.has(nodeText([from, to]));
  return isUsed && isEqual(from, to, context);
}

function renamed(
  { shape: from = '', old, differences: gone }: Alteration,
  { shape: to = '', differences: come }: Alteration,
  retargets: Retargets,
  context: Context,
): Finding {
  const isMoved = localName(from) === localName(to);
  const isExported = old !== undefined && isNamed(old, context.old);
  return {
    rule: isMoved ? 'shape-namespace-changed' : 'shape-named-renamed',
    shape: to,
    message: `${localName(from)} is ${isMoved ? `in another namespace` : `called ${localName(to)}`} now`,
    before: from,
    after: to,
    circumstances: isExported && !isMoved ? ['named'] : [],
    differences: [...gone, ...come, ...(retargets.get(nodeText([from, to])) ?? [])],
  };
}
