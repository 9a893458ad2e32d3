/** Operations that begin or stop to stream. */
import { inAspect } from '../finding.js';
import type { Alteration, Context, Finding, Half } from '../finding.js';
import type { Circumstance } from '../rules/rule.js';
import { localName } from '../nodes.js';

/** Follows from the message of an operation that is another shape; of the shape's own changes the members tell. */
export function streamingOf(
  { shape = '', old, new: now, differences }: Alteration,
  context: Context,
): readonly Finding[] {
  if (old?.type !== 'operation' || now?.type !== 'operation') return [];
  const messages = [
    [old.input, now.input, 'input'],
    [old.output, now.output, 'output'],
  ] as const;
  return messages.flatMap(([before, after, side]): readonly Finding[] => {
    if (!differences.some(({ after: fact, before: gone }) => (fact ?? gone)?.aspect === side))
      return [];
    const [was, is] = [streams(before?.target, context.old), streams(after?.target, context.new)];
    if (was === is) return [];
    const rule = is ? 'operation-streaming-added' : 'operation-streaming-removed';
    const message = `The ${side} of ${localName(shape)} ${is ? 'streams now' : 'does not stream any more'}`;
    return [{ rule, shape, message, before: was, after: is, differences: [] }];
  });
}

/** The body of a stream that goes in signed chunks, or no longer does. */
export function chunking({
  shape = '',
  old,
  new: now,
  differences,
}: Alteration): readonly Finding[] {
  if (old === undefined || now === undefined) return [];
  return inAspect({ differences }, 'trait', 'aws.api#awsChunked').map((difference) => {
    const isAdded = difference.after !== undefined;
    const message = `${localName(shape)} goes in signed chunks ${isAdded ? 'now' : 'no longer'}`;
    const circumstances: readonly Circumstance[] = isAdded ? ['added'] : [];
    const rule = 'operation-chunked-changed';
    return { rule, shape, message, circumstances, differences: [difference] };
  });
}

function streams(id: string | undefined, { shapes }: Half): boolean {
  const shape = shapes.get(id ?? '');
  if (shape === undefined || !('members' in shape)) return false;
  return [...shape.members.values()].some(({ target }) =>
    shapes.get(target)?.traits.has('smithy.api#streaming'),
  );
}
