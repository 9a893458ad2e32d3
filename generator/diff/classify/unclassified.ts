/** What no classifier has a word for, so that no difference is lost. */
import { either } from '../differences.js';
import type { Alteration, Context, Finding } from '../finding.js';
import type { RuleId } from '../rules/table.js';

/** One finding for each subject that has differences left. */
export function unclassified(
  { differences, old, new: now }: Alteration,
  _context: Context,
): readonly Finding[] {
  return differences.map((difference) => {
    const { shape, member, aspect, key } = either(difference);
    return {
      rule: aspect === 'trait' ? ruleFor((now ?? old)?.type, member) : otherRule(shape),
      shape,
      member,
      message: `${key ?? aspect} ${verb(difference.before, difference.after)}`,
      before: difference.before?.value,
      after: difference.after?.value,
      differences: [difference],
    };
  });
}

function ruleFor(type: string | undefined, member: string | undefined): RuleId {
  if (type === undefined) return 'metadata-changed';
  if (type === 'service') return 'service-custom-trait-changed';
  if (type === 'operation') return 'operation-custom-trait-changed';
  if (type === 'resource') return 'resource-trait-changed';
  return member === undefined ? 'shape-custom-trait-changed' : 'member-custom-trait-changed';
}

function otherRule(shape: string | undefined): RuleId {
  return shape === undefined ? 'metadata-changed' : 'other-changed';
}

function verb(before: unknown, after: unknown): string {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}
