/** The forms of the report of `stithy diff`; each is loaded when it is asked for. */
import type { Change, Comparison } from '../change.js';
import type { Location } from '../model.js';
import type { Pair } from './diff-sides.js';

/** What a report is made of. */
export interface View {
  readonly comparison: Comparison;
  readonly pairs: readonly Pair[];
  readonly color: boolean;
  readonly show?: Shown | undefined;
}

/** What is folded otherwise: documentation, the order of members. */
export type Shown = 'docs' | 'order' | 'all';

export const formatNames = ['text', 'json', 'aws-feed', 'aws-feed+'] as const;
export type Format = (typeof formatNames)[number];

/** The report as text. */
export async function formatted(format: Format, view: View): Promise<string> {
  return forms[format](view);
}

const forms: Readonly<Record<Format, (view: View) => string | Promise<string>>> = {
  text: listed,
  json: ({ comparison }) => JSON.stringify(comparison, null, 2),
  'aws-feed': async ({ pairs }) => {
    const { awsFeed } = await import('../report/aws-feed.js');
    return awsFeed(...servicesOf(pairs));
  },
  'aws-feed+': async ({ pairs }) => {
    const { awsFeedPlus } = await import('../report/aws-feed-plus.js');
    return awsFeedPlus(...servicesOf(pairs));
  },
};

function servicesOf(
  pairs: readonly Pair[],
): readonly [Pair['old']['services'], Pair['new']['services']] {
  return [pairs.flatMap(({ old }) => old.services), pairs.flatMap((pair) => pair.new.services)];
}

function listed({ comparison }: View): string {
  const { oldName, newName, bump, changes } = comparison;
  return [`${oldName} → ${newName}  bump: ${bump}`, ...changes.map(line)].join('\n');
}

function line(change: Change): string {
  const { severity, rule, message, accepted } = change;
  const places = [change.old, change.new].flatMap((at) => (at ? [placeOf(at)] : []));
  const said = accepted ? ` (accepted: ${accepted.reason})` : '';
  return `${severity}  ${rule}  ${message}  ${places.join(' → ')}${said}`;
}

function placeOf({ file, line: number, column }: Location): string {
  return `${file}:${number}:${column}`;
}
