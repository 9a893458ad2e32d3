/** A comparison in a few lines, for those who did not ask for a report. */
import type { Bump, Change, Comparison } from '../change.js';
import { viewOf } from './view.js';
import { countsText, messageOf, plural, reachOf, subjectOf } from './wording.js';

/** What a summary says besides the changes. */
export interface SummaryOptions {
  /** Since when: `the last run`, `1.4.0`. */
  readonly since: string;
  /** How many changes are told, from the worst on; 0: none. */
  readonly most: number;
  /** The version that the changes need, where that is known. */
  readonly version?: string | undefined;
}

/** A line that counts and says what the package needs, then the worst changes, then how many are left. */
export function summaryReport(
  comparison: Comparison,
  { since, most, version }: SummaryOptions,
): readonly string[] {
  const view = viewOf(comparison);
  const { shown, documentation, metadata } = view;
  const counts = [
    ...(shown.length > 0 ? [countsText(view)] : []),
    ...(documentation.length > 0 ? [plural(documentation.length, 'description')] : []),
    ...(metadata.length > 0 ? [`metadata`] : []),
  ];
  if (counts.length === 0) return [];
  const told = shown.slice(0, most);
  const left = shown.length - told.length;
  return [
    `Changed since ${since}: ${counts.join(', ')}; ${needOf(comparison.bump, version)}.`,
    ...told.map(lineOf),
    ...(most > 0 && left > 0 ? [`  … and ${left} more`] : []),
  ];
}

/** `needs a minor version, 1.5.0`. */
function needOf(bump: Bump, version: string | undefined): string {
  if (bump === 'none') return 'no new version is needed';
  return `needs a ${bump} version${version === undefined ? '' : `, ${version}`}`;
}

function lineOf(change: Change): string {
  const reach = reachOf(change);
  const where = reach === '' ? '' : `  (${reach})`;
  return `  ${change.severity.padEnd(7)}  ${subjectOf(change)}  ${messageOf(change)}${where}`;
}
