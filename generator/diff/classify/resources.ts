/** Resources, of which no code is made. */
import type { Difference } from '../../change.js';
import type { Alteration, Context, Finding } from '../finding.js';
import { either } from '../differences.js';
import { localName, sorted } from '../nodes.js';
import type { RuleId } from '../rules/table.js';
import { bindingsOf } from './bindings.js';
import { isOwn } from './operation-traits.js';
import { verbOf } from './trait-change.js';

/** One finding for each resource that is new, gone or bound in another place, and for each way in which one differs. */
export function resources(altered: readonly Alteration[], context: Context): readonly Finding[] {
  const bound = bindingsOf(altered, ['resource'], context);
  const own = new Map(
    altered.flatMap((each) => (isResource(each) ? [[each.shape ?? '', each] as const] : [])),
  );
  return sorted(new Set([...own.keys(), ...bound.keys()])).flatMap((shape) => {
    const differences = [...(own.get(shape)?.differences ?? []), ...(bound.get(shape) ?? [])];
    const [was, is] = [context.old, context.new].map(({ shapes }) => shapes.has(shape));
    const name = localName(shape);
    if (!was) return [{ rule: 'resource-added', shape, message: `${name} is new`, differences }];
    if (!is) return [{ rule: 'resource-removed', shape, message: `${name} is gone`, differences }];
    return differences.flatMap((difference) => ofDifference(shape, difference));
  });
}

function isResource({ old, new: now }: Alteration): boolean {
  return (old ?? now)?.type === 'resource' && (now ?? old)?.type === 'resource';
}

function ofDifference(shape: string, difference: Difference): readonly Finding[] {
  const { aspect, key = '' } = either(difference);
  if (aspect === 'trait' && isOwn(key)) return [];
  const rule =
    rules[aspect] ?? (words.includes(key) ? 'resource-documentation' : 'resource-trait-changed');
  const [before, after] = [difference.before?.value, difference.after?.value];
  const message = `The ${aspect} ${localName(key)} of ${localName(shape)} ${verbOf({ before, after })}`;
  return [{ rule, shape, message, before, after, differences: [difference] }];
}

const rules: Readonly<Record<string, RuleId>> = {
  identifier: 'resource-identifiers-changed',
  property: 'resource-properties-changed',
  operation: 'resource-lifecycle-binding-moved',
  collectionOperation: 'resource-lifecycle-binding-moved',
  lifecycle: 'resource-lifecycle-binding-moved',
  resource: 'resource-lifecycle-binding-moved',
};

const words: readonly string[] = [
  'smithy.api#documentation',
  'smithy.api#externalDocumentation',
  'smithy.api#title',
  'smithy.api#tags',
  'smithy.api#since',
];
