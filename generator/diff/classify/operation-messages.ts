/** What operations take and answer with, where that is another shape or none. */
import type { Difference, Row } from '../../change.js';
import { inAspect } from '../finding.js';
import type { Alteration, Context, Finding, Half } from '../finding.js';
import { localName } from '../nodes.js';
import { rowOf, worse } from '../rules/row-of.js';
import type { Circumstance } from '../rules/rule.js';
import { isRequired } from './presence.js';
import { losesName, membersOf } from './shapes.js';
import { verdictOf } from './verdict.js';

/** Of an operation that both models have. */
export function messagesOf(altered: Alteration, context: Context): readonly Finding[] {
  return (['input', 'output'] as const).flatMap((side) =>
    inAspect(altered, side).map((difference) =>
      ofMessage(altered.shape ?? '', difference, {
        side,
        context,
      }),
    ),
  );
}

interface Place {
  readonly side: 'input' | 'output';
  readonly context: Context;
}

function ofMessage(shape: string, difference: Difference, place: Place): Finding {
  const [before, after] = [difference.before?.value, difference.after?.value];
  const finding = { shape, before, after, differences: [difference] };
  const [name, { side, context }] = [localName(shape), place];
  if (typeof before !== 'string') {
    const circumstances = neededMembers(after, place, context.new) ? (['required'] as const) : [];
    const message = `${name} has an ${side} now`;
    return { ...finding, rule: `operation-${side}-added`, message, circumstances };
  }
  if (typeof after !== 'string') {
    const circumstances = neededMembers(before, place, context.old) ? (['required'] as const) : [];
    const message = `${name} has no ${side} any more`;
    return { ...finding, rule: `operation-${side}-removed`, message, circumstances };
  }
  const circumstances: readonly Circumstance[] = losesName(before, context) ? ['named'] : [];
  return {
    ...finding,
    rule: `operation-${side}-shape-changed`,
    message: `The ${side} of ${name} is ${localName(after)} instead of ${localName(before)}`,
    circumstances,
    row: rowByMembers(before, after, { ...place, circumstances }),
  };
}

/** The row of the rule, or what the members come to where that is worse. */
function rowByMembers(
  before: string,
  after: string,
  { side, context, circumstances }: Place & { readonly circumstances: readonly Circumstance[] },
): Row {
  const position = side === 'input' ? 'in' : 'out';
  const own = rowOf(`operation-${side}-shape-changed`, position, circumstances);
  const { rule, row } = verdictOf(before, after, context);
  // Of an equal shape with another name nothing is different but the name.
  if (rule === 'member-target-renamed-same-structure') return own;
  const part = typeof row === 'function' ? row(position) : row;
  return worse(own, { ...rowOf(rule, position), ...part });
}

function neededMembers(id: unknown, { side }: Place, { shapes }: Half): boolean {
  if (side === 'output' || typeof id !== 'string') return false;
  const members = membersOf(shapes.get(id))?.values() ?? [];
  return [...members].some(
    (member) => isRequired(member) && !member.traits.has('smithy.api#default'),
  );
}
