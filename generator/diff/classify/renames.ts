/** Shapes that go by another name: one change, with every member that holds them. */
import type { Difference } from '../../change.js';
import type { Alteration, Classifier, Context, Finding } from '../finding.js';
import { localName, nodeText, sameNode } from '../nodes.js';
import { isEqual } from './equal.js';
import { retargetsIn } from './retargets.js';
import { isNamed, isValue } from './shapes.js';

/** A shape that is gone and one that is new, where something that held the one holds the other, or the model says so. */
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
  const isUsed = isMoved || isDeclared(now, from) || retargets.has(nodeText([from, to]));
  return isUsed && isEqual(from, to, context);
}

/** `stithy#renamedFrom` holds the old name, absolute or not. */
function isDeclared(now: Alteration['new'], from: string): boolean {
  const value = now?.traits.get('stithy#renamedFrom')?.value;
  return sameNode(value, from) || sameNode(value, localName(from));
}

function renamed(
  { shape: from = '', old, differences: gone }: Alteration,
  { shape: to = '', new: now, differences: come }: Alteration,
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
    circumstances: isDeclared(now, from) ? ['alias'] : isExported && !isMoved ? ['named'] : [],
    differences: [...gone, ...come, ...(retargets.get(nodeText([from, to])) ?? [])],
  };
}
