/** A comparison as the comment on a pull request, in GitHub's Markdown. */
import type { Change, Comparison, Severity } from '../change.js';
import type { Location } from '../model.js';
import { code, escapeMarkdown, fenced, link } from './markup.js';
import { groupedBy, viewOf, type View } from './view.js';
import {
  acceptanceText,
  consequenceOf,
  countsText,
  evidenceOf,
  listed,
  messageOf,
  placesOf,
  plural,
  reachOf,
  sidesOf,
  subjectOf,
} from './wording.js';
import { visible } from './visible.js';

export interface MarkdownOptions {
  /** The address of a place, on one of the sides. */
  readonly addressOf?: ((at: Location, side: 'old' | 'new') => string | undefined) | undefined;
  /** The changed operations, in the form of `aws-feed+`. */
  readonly feed?: string | undefined;
  /** What makes the same report: `npx stithy diff main`. */
  readonly command?: string | undefined;
  /** Where what does not fit is found: `the job summary`. */
  readonly elsewhere?: string | undefined;
  /** UTF-16 units at most, 65,000 where nothing is said: GitHub takes 65,536. */
  readonly limit?: number | undefined;
}

/** Finds the comment that is to be edited in place. */
export const marker = '<!-- stithy diff -->';

/**
 * A heading with bump and counts; a table of what breaks, is dangerous or is to be thought of; then, folded, the other
 * changes, the operations, the documentation and what was accepted. What is too long is left out from the end on, and a
 * line says how much that is. No text of the models is markup, and none of it notifies anybody.
 */
export function markdownReport(comparison: Comparison, options: MarkdownOptions = {}): string {
  const view = viewOf(comparison);
  const parts = [
    tableOf(view, options),
    othersOf(view),
    feedOf(options),
    documentationOf(view),
    acceptedOf(view),
  ];
  const ends = { head: headOf(comparison, view), foot: footOf(options) };
  return fitted(parts.flat(), ends, options);
}

/** Lines that go together; if they do not fit, all of them are left out. */
interface Piece {
  readonly lines: readonly string[];
  /** How many changes it tells. */
  readonly changes: number;
  /** Stands around pieces like this one that follow each other. */
  readonly frame: Frame;
}

interface Frame {
  readonly open: readonly string[];
  readonly close: readonly string[];
}

function fitted(
  pieces: readonly Piece[],
  { head, foot }: { readonly head: readonly string[]; readonly foot: readonly string[] },
  { limit = 65_000, elsewhere }: MarkdownOptions,
): string {
  const note = (left: number) =>
    left === 0
      ? []
      : [
          `${plural(left, 'more change')}${elsewhere === undefined ? '' : ` in ${escapeMarkdown(elsewhere)}`}.`,
          '',
        ];
  const total = pieces.reduce((sum, { changes }) => sum + changes, 0);
  let room = limit - lengthOf([...head, ...note(total), ...foot]);
  const taken: Piece[] = [];
  for (const piece of pieces) {
    const { open, close } = piece.frame;
    const isNew = taken.at(-1)?.frame !== piece.frame;
    room -= lengthOf([...piece.lines, ...(isNew ? [...open, ...close] : [])]);
    if (room < 0) break;
    taken.push(piece);
  }
  const left = total - taken.reduce((sum, { changes }) => sum + changes, 0);
  return [...head, ...framed(taken), ...note(left), ...foot].join('\n').slice(0, limit);
}

function framed(pieces: readonly Piece[]): readonly string[] {
  return pieces.flatMap(({ lines, frame }, index) => [
    ...(pieces[index - 1]?.frame === frame ? [] : frame.open),
    ...lines,
    ...(pieces[index + 1]?.frame === frame ? [] : frame.close),
  ]);
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}

function headOf(comparison: Comparison, view: View): readonly string[] {
  const { bump, contract } = comparison;
  const profile = contract === 'callers' ? '' : ` Contract: ${contract}.`;
  return [
    marker,
    `### Model diff: ${bump === 'none' ? 'no new version' : `**${bump}**`}, ${countsText(view)}`,
    '',
    `${code(sidesOf(comparison))}${profile}`,
    '',
  ];
}

const weights: ReadonlySet<Severity> = new Set(['break', 'danger', 'warn']);

function tableOf({ shown }: View, options: MarkdownOptions): readonly Piece[] {
  const frame: Frame = {
    open: ['| | What changed | Where | What follows |', '|---|---|---|---|'],
    close: [''],
  };
  const changes = shown.filter(({ severity }) => weights.has(severity));
  return changes.map((change) => ({ lines: [rowOf(change, options)], changes: 1, frame }));
}

function rowOf(change: Change, options: MarkdownOptions): string {
  const { severity, rule } = change;
  const what = `${code(subjectOf(change))}<br>${escapeMarkdown(messageOf(change))}<br><sub>${code(rule)}</sub>`;
  const where = [...placeLines(change, options), escapeMarkdown(reachOf(change))];
  const evidence = evidenceOf(change);
  const follows = [
    escapeMarkdown(consequenceOf(change)),
    ...(evidence === '' ? [] : [code(evidence)]),
  ];
  return `| **${severity}** | ${what} | ${where.filter((part) => part !== '').join('<br>')} | ${follows.join('<br>')} |`;
}

/** The file once, and a link to the line on each side; without addresses the places alone. */
function placeLines(change: Change, { addressOf }: MarkdownOptions): readonly string[] {
  const { old, new: now } = change;
  if (addressOf === undefined || (old === undefined && now === undefined)) {
    return [code(placesOf(change))];
  }
  const files = [...new Set([old, now].flatMap((at) => (at === undefined ? [] : at.file)))];
  const links = [
    ...(old ? [link(`old ${old.line}`, addressOf(old, 'old'))] : []),
    ...(now ? [link(`new ${now.line}`, addressOf(now, 'new'))] : []),
  ];
  return [files.map((file) => code(visible(file))).join(' → '), links.join(' → ')];
}

/** A line for each rule. */
function othersOf({ shown }: View): readonly Piece[] {
  const changes = shown.filter(({ severity }) => !weights.has(severity));
  const frame = details(plural(changes.length, 'other change'));
  return groupedBy(changes, ({ rule }) => rule).map(([rule, of]) => ({
    lines: [
      `- ${code(rule)}: ${listed(
        of.map((change) => subjectCode(change, of.length)),
        20,
      )}`,
    ],
    changes: of.length,
    frame,
  }));
}

function subjectCode(change: Change, count: number): string {
  const subject = code(subjectOf(change));
  return count === 1 ? `${subject} ${escapeMarkdown(messageOf(change))}` : subject;
}

function feedOf({ feed = '' }: MarkdownOptions): readonly Piece[] {
  if (feed === '') return [];
  return [{ lines: fenced(feed), changes: 0, frame: details('Operations') }];
}

function documentationOf({ documentation, metadata }: View): readonly Piece[] {
  const changes = [...documentation, ...metadata];
  const frame = details(`${plural(changes.length, 'change')} of documentation and metadata`);
  return changes.map((change) => ({
    lines: [`- ${code(subjectOf(change))} ${escapeMarkdown(messageOf(change))}`],
    changes: 1,
    frame,
  }));
}

function acceptedOf({ accepted }: View): readonly Piece[] {
  const frame = details(plural(accepted.length, 'accepted change'));
  return accepted.map((change) => ({ lines: [acceptedLine(change)], changes: 1, frame }));
}

function acceptedLine(change: Change): string {
  const reason = change.accepted ? escapeMarkdown(acceptanceText(change.accepted)) : '';
  return `- ${code(subjectOf(change))} ${escapeMarkdown(messageOf(change))} (${code(change.rule)}): ${reason}`;
}

function details(summary: string): Frame {
  const open = ['<details>', `<summary>${summary}</summary>`, ''];
  return { open, close: ['', '</details>', ''] };
}

function footOf({ command }: MarkdownOptions): readonly string[] {
  return command === undefined ? [] : [`<sub>${code(command)}</sub>`, ''];
}
