/** Annotations of a pull request, as workflow commands of GitHub Actions. */
import type { Change, Comparison, Severity } from '../change.js';
import type { Location } from '../model.js';
import { isAtLeast, viewOf } from './view.js';
import {
  alteration,
  consequenceOf,
  countsText,
  evidenceOf,
  messageOf,
  reachOf,
  subjectOf,
} from './wording.js';

export interface GithubOptions {
  /** From here to the worst, changes are errors; the others down to `warn` are warnings. */
  readonly failOn?: Severity | 'never' | undefined;
}

/** What GitHub shows of each kind for a step; the rest it drops without a word. */
const shown = 10;

/**
 * A command a line: errors first, at the new place where there is one; of a removed thing the file alone, for its line is
 * another's now. At most ten errors and ten warnings; the last line has the counts and says how many are left out.
 */
export function githubReport(
  comparison: Comparison,
  { failOn = 'break' }: GithubOptions = {},
): string {
  const { shown: changes, counts, bump } = viewOf(comparison);
  const errors = changes.filter(({ severity }) => isAtLeast(severity, failOn));
  const warnings = changes.filter(
    ({ severity }) => !isAtLeast(severity, failOn) && isAtLeast(severity, 'warn'),
  );
  const left = [...leftOut(errors.length, 'errors'), ...leftOut(warnings.length, 'warnings')];
  const summary = [`bump: ${bump} (${countsText({ counts })})`, ...left].join('; ');
  return [
    ...errors.slice(0, shown).map((change) => annotation('error', change)),
    ...warnings.slice(0, shown).map((change) => annotation('warning', change)),
    command('notice', [['title', 'stithy diff']], summary),
    '',
  ].join('\n');
}

function leftOut(count: number, what: string): readonly string[] {
  return count > shown ? [`${count - shown} more ${what} are not shown here`] : [];
}

function annotation(kind: 'error' | 'warning', change: Change): string {
  const title = `${change.rule}: ${subjectOf(change)}`;
  const text = [
    messageOf(change),
    consequenceOf(change),
    ...alteration(change),
    evidenceOf(change),
    reachOf(change),
  ];
  const lines = text.filter((line) => line !== '').join('\n');
  return command(kind, [...placeOf(change.new, change.old), ['title', title]], lines);
}

type Property = readonly [name: string, value: string];

function placeOf(now: Location | undefined, old: Location | undefined): readonly Property[] {
  if (now === undefined) return old === undefined ? [] : [['file', old.file]];
  const { file, line, column, length } = now;
  return [
    ['file', file],
    ['line', String(line)],
    ['col', String(column)],
    ['endColumn', String(column + length)],
  ];
}

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function command(name: string, properties: readonly Property[], message: string): string {
  const list = properties.map(([key, value]) => `${key}=${escapeProperty(value)}`).join(',');
  return `::${name} ${list}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
