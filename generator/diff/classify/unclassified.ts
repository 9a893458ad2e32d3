/** What no rule has a word for, so that no difference is lost. */
import { either } from '../differences.js';
import type { Alteration, Context, Finding } from '../finding.js';

/** One finding for each difference that is left. */
export function unclassified({ differences }: Alteration, _context: Context): readonly Finding[] {
  return differences.map((difference) => {
    const { shape, member, aspect, key } = either(difference);
    return {
      rule: aspect === 'metadata' ? 'metadata-changed' : 'other-changed',
      shape,
      member,
      message: `${key ?? aspect} ${verb(difference.before, difference.after)}`,
      before: difference.before?.value,
      after: difference.after?.value,
      differences: [difference],
    };
  });
}

function verb(before: unknown, after: unknown): string {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}
