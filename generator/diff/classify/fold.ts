/** Shapes that are new or gone with what refers to them: parts of one change. */
import type { Difference } from '../../change.js';
import { either } from '../differences.js';
import type { Alteration, Context, Finding } from '../finding.js';
import { isNamed, isValue, losesName } from './shapes.js';

/** Findings that cover what is folded into them, and what is left of the alterations. */
export interface Folded {
  readonly findings: readonly Finding[];
  readonly rest: readonly Alteration[];
}

/**
 * A shape that is new is part of the first change that refers to it; a shape that is gone is part of the first change in
 * which something that referred to it is gone. Where a member only refers to another shape now, the type that it does
 * not need any more is a change of its own if code can name it.
 */
export function foldWholes(
  altered: readonly Alteration[],
  findings: readonly Finding[],
  context: Context,
): Folded {
  const wholes = new Map(
    altered.flatMap((each) => (isWhole(each, context) ? [[each.shape ?? '', each] as const] : [])),
  );
  const grown = findings.map((finding): Finding => {
    const claimed = claim(finding.differences, wholes, context);
    if (claimed.length === 0) return finding;
    const { circumstances = [] } = finding;
    const losing = claimed.some((difference) => losesName(either(difference).shape ?? '', context));
    return {
      ...finding,
      circumstances: losing ? [...circumstances, 'named'] : circumstances,
      differences: [...finding.differences, ...claimed],
    };
  });
  const rest = altered.filter((each) => !isWhole(each, context) || wholes.has(each.shape ?? ''));
  return { findings: grown, rest };
}

/** A shape of values that only one model has. Definitions of traits are never folded. */
function isWhole({ shape = '', old, new: now }: Alteration, context: Context): boolean {
  const there = old ?? now;
  if (there === undefined || (old !== undefined && now !== undefined)) return false;
  const isUsed = [context.old, context.new].some(({ reach }) => reach.shapes.has(shape));
  return isValue(there) && !there.traits.has('smithy.api#trait') && isUsed;
}

/** The differences of all shapes that hang on these, which nobody else can claim any more. */
function claim(
  differences: readonly Difference[],
  wholes: Map<string, Alteration>,
  context: Context,
): readonly Difference[] {
  const claimed: Difference[] = [];
  const open = [...differences];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    for (const id of referredBy(next)) {
      const whole = wholes.get(id);
      if (whole === undefined || !mayFold(next, whole, context)) continue;
      wholes.delete(id);
      claimed.push(...whole.differences);
      open.push(...whole.differences);
    }
  }
  return claimed;
}

function mayFold(by: Difference, { old }: Alteration, { old: before }: Context): boolean {
  const isReplaced = by.before !== undefined && by.after !== undefined;
  return old === undefined || !isReplaced || !isNamed(old, before);
}

/** The shapes that a fact refers to. */
function referredBy(difference: Difference): readonly string[] {
  const { aspect, key } = either(difference);
  const isSet = aspect === 'error';
  if (isSet) return key === undefined ? [] : [key];
  if (aspect !== 'target' && aspect !== 'input' && aspect !== 'output') return [];
  const values = [difference.before?.value, difference.after?.value];
  return values.filter((value) => typeof value === 'string');
}
