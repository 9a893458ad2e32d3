/** Errors that go by another name, which is the code that they have on the wire. */
import type { Difference } from '../../change.js';
import type { ShapeSyntax } from '../../model.js';
import { either } from '../differences.js';
import { inAspect } from '../finding.js';
import type { Alteration, Classifier, Finding } from '../finding.js';
import { localName } from '../nodes.js';
import { isEqual } from './equal.js';

/** An error that is gone and an equal one that comes in its place, with all operations that name them. */
export const errorRenames: Classifier = (altered, context) => {
  const gone = altered.filter(({ old, new: now }) => isError(old) && now === undefined);
  const come = altered.filter(({ old, new: now }) => isError(now) && old === undefined);
  return gone.flatMap((from) => {
    const to = come.find(
      (each) =>
        isInstead(from, each, altered) && isEqual(from.shape ?? '', each.shape ?? '', context),
    );
    return to === undefined ? [] : [renaming(from, to, altered)];
  });
};

function isError(shape: ShapeSyntax | undefined): boolean {
  return shape?.traits.has('smithy.api#error') === true;
}

/** Whether only the namespace is another, or something that named the one names the other. */
function isInstead(
  { shape: from = '' }: Alteration,
  { shape: to = '' }: Alteration,
  altered: readonly Alteration[],
): boolean {
  if (localName(from) === localName(to)) return true;
  return altered.some(
    (each) => inAspect(each, 'error', from).length > 0 && inAspect(each, 'error', to).length > 0,
  );
}

function renaming(from: Alteration, to: Alteration, altered: readonly Alteration[]): Finding {
  const [before, after] = [from.shape ?? '', to.shape ?? ''];
  const named = altered
    .flatMap((each) => inAspect(each, 'error'))
    .filter((difference) => isOf(difference, [before, after]));
  const isMoved = localName(before) === localName(after);
  return {
    rule: isMoved ? 'shape-namespace-changed' : 'error-class-renamed',
    shape: after,
    message: `${localName(before)} is ${isMoved ? 'in another namespace' : `called ${localName(after)}`} now`,
    before,
    after,
    differences: [...from.differences, ...to.differences, ...named],
  };
}

function isOf(difference: Difference, ids: readonly string[]): boolean {
  return ids.includes(either(difference).key ?? '');
}
