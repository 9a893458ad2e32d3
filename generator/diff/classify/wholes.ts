/** Shapes of values that only one model has and no change refers to, and definitions of traits. */
import type { Alteration, Context, Finding } from '../finding.js';
import { localName } from '../nodes.js';
import { isNamed, isValue } from './shapes.js';

/** One finding for each whole shape. */
export function wholes(altered: readonly Alteration[], context: Context): readonly Finding[] {
  return altered.flatMap((each) => {
    const { shape = '', old, new: now, differences } = each;
    const there = old ?? now;
    const isWhole = old === undefined || now === undefined;
    if (there === undefined || !isValue(there)) return [];
    const name = localName(shape);
    if ([old, now].some((one) => one?.traits.has('smithy.api#trait'))) {
      const message = `The definition of ${name} is ${now === undefined ? 'gone' : 'different'}`;
      const circumstances = now === undefined ? (['removed'] as const) : [];
      return [{ rule: 'trait-definition-changed', shape, message, circumstances, differences }];
    }
    if (!isWhole) return [];
    return [whole(each, context)];
  });
}

function whole({ shape = '', old, new: now, differences }: Alteration, context: Context): Finding {
  const found = { shape, differences };
  const name = localName(shape);
  if (now !== undefined) {
    return { ...found, rule: 'shape-named-added', message: `${name} is new`, after: now.type };
  }
  const isExported = old !== undefined && isNamed(old, context.old);
  return {
    ...found,
    rule: 'shape-named-removed',
    message: `${name} is gone`,
    before: old?.type,
    circumstances: isExported ? ['named'] : [],
  };
}
