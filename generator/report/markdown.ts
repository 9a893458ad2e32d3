/** A comparison as the comment on a pull request, in GitHub's Markdown. */
import type { Change, Comparison, Severity } from '../change.js';
import type { Location } from '../model.js';
import { fitted, type FittingOptions, type Frame, type Piece } from './fitting.js';
import { code, escapeMarkdown, fenced, link } from './markup.js';
import { groupedBy, viewOf, type View } from './view.js';
import {
  acceptanceText,
  alteration,
  consequenceOf,
  countsText,
  evidenceOf,
  listed,
  placesOf,
  plural,
  reachOf,
  sentenceOf,
  sidesOf,
  subjectOf,
} from './wording.js';
import { visible } from './visible.js';

export interface MarkdownOptions extends FittingOptions {
  /** The address of a place, on one of the sides. */
  readonly addressOf?: ((at: Location, side: 'old' | 'new') => string | undefined) | undefined;
  /** The changed operations, in the form of `aws-feed+`. */
  readonly feed?: string | undefined;
  /** What makes the same report: `npx stithy diff main`. */
  readonly command?: string | undefined;
}

/** Finds the comment that is to be edited in place. */
export const marker = '<!-- stithy diff -->';

/**
 * A heading with bump and counts; a table of what breaks, is dangerous or is to be thought of; then, folded, the other
 * changes, the operations, the documentation and what was accepted. Of each, what is too long is left out at its end, and
 * a line says how much that is. No text of the models is markup, and none of it notifies anybody.
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
    share: 0.6,
  };
  const changes = shown.filter(({ severity }) => weights.has(severity));
  return changes.map((change) => ({
    lines: [rowOf(change, options)],
    what: 'change',
    count: 1,
    frame,
  }));
}

function rowOf(change: Change, options: MarkdownOptions): string {
  const { severity, rule } = change;
  const altered = alteration(change).map(code);
  const what = [sentence(change), ...altered, `<sub>${code(rule)}</sub>`].join('<br>');
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
    lines: [`- ${code(rule)}: ${listed(subjectCodes(of), 20)}`],
    what: 'change',
    count: of.length,
    frame,
  }));
}

function sentence(change: Change): string {
  const [subject, said] = sentenceOf(change);
  return `${code(subject)}${escapeMarkdown(said)}`;
}

function subjectCodes(changes: readonly Change[]): readonly string[] {
  const [first, ...others] = changes;
  if (first === undefined) return [];
  if (others.length === 0) return [sentence(first)];
  return [...new Set(changes.map((change) => code(subjectOf(change))))];
}

/** The head and then each operation, in one block of code. */
function feedOf({ feed = '' }: MarkdownOptions): readonly Piece[] {
  if (feed === '') return [];
  const [fence = '', ...rest] = fenced(feed);
  const { open, close } = details('Operations');
  const frame = { open: [...open, fence], close: [...rest.slice(-1), ...close] };
  const [head = '', ...blocks] = feed.trimEnd().split('\n\n');
  const lines = blocks.map((block) => ['', ...block.split('\n')]);
  return [
    { lines: [head], what: 'operation', count: 0, frame },
    ...lines.map((each): Piece => ({ lines: each, what: 'operation', count: 1, frame })),
  ];
}

function documentationOf({ documentation, metadata }: View): readonly Piece[] {
  const changes = [...documentation, ...metadata];
  const frame = details(`${plural(changes.length, 'change')} of documentation and metadata`);
  return changes.map((change) => ({
    lines: [`- ${sentence(change)}`],
    what: 'change',
    count: 1,
    frame,
  }));
}

function acceptedOf({ accepted }: View): readonly Piece[] {
  const frame = details(plural(accepted.length, 'accepted change'));
  return accepted.map((change) => ({
    lines: [acceptedLine(change)],
    what: 'change',
    count: 1,
    frame,
  }));
}

function acceptedLine(change: Change): string {
  const reason = change.accepted ? escapeMarkdown(acceptanceText(change.accepted)) : '';
  return `- ${sentence(change)} (${code(change.rule)}): ${reason}`;
}

function details(summary: string): Frame {
  const open = ['<details>', `<summary>${summary}</summary>`, ''];
  return { open, close: ['', '</details>', ''] };
}

function footOf({ command }: MarkdownOptions): readonly string[] {
  return command === undefined ? [] : [`<sub>${code(command)}</sub>`, ''];
}
