/** A comparison as an entry of the generated package's change log, in Markdown. */
import type { Change, Comparison } from '../change.js';
import { code, escapeMarkdown } from './markup.js';
import { groupedBy, viewOf } from './view.js';
import { visible } from './visible.js';
import { plural, reachOf, sentenceOf } from './wording.js';

export interface ChangelogOptions {
  /** `1.4.0`; without it the entry is headed `Unreleased`. */
  readonly version?: string | undefined;
  /** `2026-06-30`. */
  readonly date?: string | undefined;
}

/**
 * What users of the package are told: accepted changes too, since they happen all the same; documentation by its number.
 * Sections that would be empty are left out.
 */
export function changelogReport(comparison: Comparison, options: ChangelogOptions = {}): string {
  const { shown, accepted, documentation } = viewOf(comparison);
  const told = new Set([...shown, ...accepted.filter(({ severity }) => severity !== 'doc')]);
  const changes = comparison.changes.filter((change) => told.has(change));
  const sections = groupedBy(changes, sectionOf).toSorted(
    ([one], [other]) => order.indexOf(one) - order.indexOf(other),
  );
  const described =
    documentation.length + accepted.length - accepted.filter((each) => told.has(each)).length;
  const note = described > 0 ? [`${plural(described, 'description')} changed.`, ''] : [];
  const nothing = changes.length === 0 && described === 0 ? ['No changes.', ''] : [];
  return [
    headOf(options),
    '',
    ...sections.flatMap(([title, of]) => [`### ${title}`, '', ...of.map(lineOf), '']),
    ...note,
    ...nothing,
  ].join('\n');
}

const order: readonly string[] = ['Breaking', 'Take care', 'Deprecated', 'Added', 'Changed'];

function sectionOf({ bump, severity, rule }: Change): string {
  if (bump === 'major') return 'Breaking';
  if (severity === 'break' || severity === 'danger') return 'Take care';
  if (rule.endsWith('-deprecated') || rule.endsWith('-deprecated-added')) return 'Deprecated';
  return severity === 'info' && rule.endsWith('-added') ? 'Added' : 'Changed';
}

function headOf({ version, date }: ChangelogOptions): string {
  const dated = date === undefined ? '' : ` (${escapeMarkdown(visible(date))})`;
  return `## ${version === undefined ? 'Unreleased' : version.replaceAll(/[^\w.+-]/g, '')}${dated}`;
}

function lineOf(change: Change): string {
  const reach = reachOf(change);
  const where = reach === '' ? '' : ` (${escapeMarkdown(reach)})`;
  const [subject, said] = sentenceOf(change);
  return `- ${code(subject)}${escapeMarkdown(said)}${where}.`;
}
