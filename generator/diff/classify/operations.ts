/** Operations that are new, gone, moved or different. */
import type { Difference } from '../../change.js';
import type { Alteration, Context, Finding } from '../finding.js';
import { localName, sorted } from '../nodes.js';
import { bindingsOf, operationAspects } from './bindings.js';
import { messagesOf } from './operation-messages.js';
import { operationTraits } from './operation-traits.js';
import { withRenames } from './operation-renames.js';
import { chunking, streamingOf } from './streaming.js';

/** One finding for each operation that is there in one model alone, and what is different in the others. */
export function operations(altered: readonly Alteration[], context: Context): readonly Finding[] {
  const bound = bindingsOf(altered, operationAspects, context);
  const own = new Map(
    altered.flatMap((each) => (isOperation(each) ? [[each.shape ?? '', each] as const] : [])),
  );
  const ids = sorted(new Set([...own.keys(), ...bound.keys()]));
  const found = ids.flatMap((id) =>
    ofOperation(id, own.get(id), { bound: bound.get(id) ?? [], context }),
  );
  return [...withRenames(found, context), ...altered.flatMap(chunking)];
}

function isOperation({ old, new: now }: Alteration): boolean {
  return (old ?? now)?.type === 'operation' && (now ?? old)?.type === 'operation';
}

interface Surroundings {
  readonly bound: readonly Difference[];
  readonly context: Context;
}

function ofOperation(
  id: string,
  altered: Alteration | undefined,
  { bound, context }: Surroundings,
): readonly Finding[] {
  const differences = [...(altered?.differences ?? []), ...bound];
  const [was, is] = [context.old, context.new].map(({ shapes }) => shapes.has(id));
  if (!was) return is ? [addition(id, differences)] : [];
  if (!is) return [removal(id, differences, context)];
  const rest = altered === undefined ? [] : changesOf(altered, context);
  return [...binding(id, bound, context), ...rest];
}

function addition(id: string, differences: readonly Difference[]): Finding {
  const name = localName(id);
  return {
    rule: 'operation-added',
    shape: id,
    message: `${name} is new`,
    after: name,
    differences,
  };
}

function removal(id: string, differences: readonly Difference[], { old }: Context): Finding {
  const isDeprecated = old.shapes.get(id)?.traits.has('smithy.api#deprecated');
  const rule = isDeprecated ? 'operation-removed-after-deprecation' : 'operation-removed';
  const name = localName(id);
  return { rule, shape: id, message: `${name} is gone`, before: name, differences };
}

/** An operation that both models have and that a service has only in one of them, or in another place. */
function binding(
  id: string,
  differences: readonly Difference[],
  context: Context,
): readonly Finding[] {
  if (differences.length === 0) return [];
  const [was, is] = [context.old, context.new].map(({ reach }) => reach.operations.has(id));
  if (is && !was) return [addition(id, differences)];
  if (was && !is) return [removal(id, differences, context)];
  const message = `${localName(id)} is bound in another place`;
  return [{ rule: 'resource-lifecycle-binding-moved', shape: id, message, differences }];
}

function changesOf(altered: Alteration, context: Context): readonly Finding[] {
  return [
    ...messagesOf(altered, context),
    ...operationTraits(altered, context),
    ...streamingOf(altered, context),
  ];
}
