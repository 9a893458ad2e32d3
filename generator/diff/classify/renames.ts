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
  return pairsOf(gone, come, (old, now) => isRename(old, now, retargets, context)).map(
    ([old, now]) => renamed(old, now, retargets, context),
  );
};

type Pair = readonly [old: Alteration, now: Alteration];

/** Each shape once: what has its name still, in another namespace, before what has another one. */
function pairsOf(
  gone: readonly Alteration[],
  come: readonly Alteration[],
  isPair: (...pair: Pair) => boolean,
): readonly Pair[] {
  const found = new Map<Alteration, Alteration>();
  for (const hasName of [true, false]) {
    const taken = new Set(found.values());
    for (const old of gone.filter((each) => !found.has(each))) {
      const now = come.find(
        (each) => !taken.has(each) && isMoved(old, each) === hasName && isPair(old, each),
      );
      if (now === undefined) continue;
      found.set(old, now);
      taken.add(now);
    }
  }
  return [...found];
}

function isMoved({ shape: from = '' }: Alteration, { shape: to = '' }: Alteration): boolean {
  return localName(from) === localName(to);
}

/** By the old and the new target. */
type Retargets = ReadonlyMap<string, readonly Difference[]>;

function isRename(
  gone: Alteration,
  come: Alteration,
  retargets: Retargets,
  context: Context,
): boolean {
  const [{ shape: from = '', old }, { shape: to = '', new: now }] = [gone, come];
  if (old?.type !== now?.type) return false;
  const isUsed = isMoved(gone, come) || retargets.has(nodeText([from, to]));
  return isUsed && isEqual(from, to, context);
}

function renamed(
  gone: Alteration,
  come: Alteration,
  retargets: Retargets,
  context: Context,
): Finding {
  const [{ shape: from = '', old }, { shape: to = '' }] = [gone, come];
  const hasName = isMoved(gone, come);
  const isExported = old !== undefined && isNamed(old, context.old);
  return {
    rule: hasName ? 'shape-namespace-changed' : 'shape-named-renamed',
    shape: to,
    message: `${localName(from)} is ${hasName ? `in another namespace` : `called ${localName(to)}`} now`,
    before: from,
    after: to,
    circumstances: isExported && !hasName ? ['named'] : [],
    differences: [
      ...gone.differences,
      ...come.differences,
      ...(retargets.get(nodeText([from, to])) ?? []),
    ],
  };
}
