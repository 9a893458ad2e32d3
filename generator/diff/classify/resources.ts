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
    const bindings = bound.get(shape) ?? [];
    const said = own.get(shape)?.differences.filter((each) => either(each).aspect !== 'resource');
    const differences = [...(said ?? []), ...bindings];
    const [was, is] = [context.old, context.new].map(({ shapes }) => shapes.has(shape));
    const name = localName(shape);
    if (!was) return [{ rule: 'resource-added', shape, message: `${name} is new`, differences }];
    if (!is) return [{ rule: 'resource-removed', shape, message: `${name} is gone`, differences }];
    const others = (said ?? []).flatMap((difference) => ofDifference(shape, difference));
    return [...moving(shape, bindings), ...others];
  });
}

function isResource({ old, new: now }: Alteration): boolean {
  return (old ?? now)?.type === 'resource' && (now ?? old)?.type === 'resource';
}

function moving(shape: string, differences: readonly Difference[]): readonly Finding[] {
  if (differences.length === 0) return [];
  const message = `${localName(shape)} is bound in another place`;
  return [{ rule: 'resource-lifecycle-binding-moved', shape, message, differences }];
}

function ofDifference(shape: string, difference: Difference): readonly Finding[] {
  const { aspect, key = '' } = either(difference);
  if (aspect === 'trait' && isOwn(key)) return [];
  const rule =
    rules[aspect] ?? (words.includes(key) ? 'resource-documentation' : 'resource-trait-changed');
  const [before, after] = [difference.before?.value, difference.after?.value];
  const message = `${localName(key)} of ${localName(shape)} ${verbOf({ before, after })}`;
  return [{ rule, shape, message, before, after, differences: [difference] }];
}

const rules: Readonly<Record<string, RuleId>> = {
  identifier: 'resource-identifiers-changed',
  property: 'resource-properties-changed',
  operation: 'resource-lifecycle-binding-moved',
  collectionOperation: 'resource-lifecycle-binding-moved',
  lifecycle: 'resource-lifecycle-binding-moved',
};

const words: readonly string[] = [
  'smithy.api#documentation',
  'smithy.api#externalDocumentation',
  'smithy.api#title',
  'smithy.api#tags',
  'smithy.api#since',
];
