/** A comparison as the comment on a pull request, in GitHub's Markdown. */
import type { Change, Comparison, Severity } from '../change.js';
import type { Location } from '../model.js';
import { feedBlocks } from './feed-digest.js';
import type { Proving } from '../proof.js';
import { fitted, type FittingOptions, type Frame, type Piece } from './fitting.js';
import { code, escapeMarkdown, fenced, link, nameCode } from './markup.js';
import { claimLines, claimsBy, disprovedProofs, observationText, proofText } from './proofs.js';
import { groupedBy, viewOf, type View } from './view.js';
import {
  acceptanceText,
  consequenceOf,
  evidenceOf,
  excerptsOf,
  listed,
  pathOf,
  placesOf,
  plural,
  reachOf,
  sentenceOf,
  sidesOf,
  subjectOf,
  tallyText,
} from './wording.js';
import { visible } from './visible.js';

export interface MarkdownOptions extends FittingOptions {
  /** The address of a place, on one of the sides. */
  readonly addressOf?: ((at: Location, side: 'old' | 'new') => string | undefined) | undefined;
  /** The changed operations, in the form of `aws-feed+`. */
  readonly feed?: string | undefined;
  /** What makes the same report: `npx stithy diff main`. */
  readonly command?: string | undefined;
  /** The comparison, put to the proof. */
  readonly proving?: Proving | undefined;
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
    othersOf(view, options),
    feedOf(options),
    documentationOf(view),
    acceptedOf(view),
    proofOf(options),
  ];
  const ends = { head: headOf(comparison, view), foot: footOf(options) };
  return fitted(parts.flat(), ends, options);
}

function headOf(comparison: Comparison, view: View): readonly string[] {
  const { bump, contract } = comparison;
  const profile = contract === 'callers' ? '' : ` Contract: ${contract}.`;
  return [
    marker,
    `### Model diff: ${bump === 'none' ? 'no new version' : bump} (${tallyText(view)})`,
    '',
    `${code(sidesOf(comparison))}${profile}`,
    '',
  ];
}

const weights: ReadonlySet<Severity> = new Set(['break', 'danger', 'warn']);

function tableOf({ shown }: View, options: MarkdownOptions): readonly Piece[] {
  const frame: Frame = {
    open: ['| Severity | What changed, and what follows |', '|---|---|'],
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

/** Two columns fit a telephone. */
function rowOf(change: Change, options: MarkdownOptions): string {
  const evidence = evidenceOf(change);
  const where = [placesText(change, options), escapeMarkdown(reachOf(change)), code(change.rule)];
  const lines = [
    sentence(change),
    ...alterationLines(change),
    escapeMarkdown(consequenceOf(change)),
    ...(evidence === '' ? [] : [`Shown by: ${escapeMarkdown(evidence)}`]),
    ...claimLines(claimsBy(options.proving)(change)).map((line) => `<sub>${code(line)}</sub>`),
    `<sub>${where.filter((part) => part !== '').join(', ')}</sub>`,
  ];
  return `| **${change.severity}** | ${lines.join('<br>')} |`;
}

function alterationLines(change: Change): readonly string[] {
  const [was, now] = excerptsOf(change) ?? [];
  return was === undefined || now === undefined ? [] : [`was ${code(was)}`, `now ${code(now)}`];
}

/** The file once, and a link to the line on each side; without addresses the places alone. */
function placesText(change: Change, { addressOf }: MarkdownOptions): string {
  const { old, new: now } = change;
  if (addressOf === undefined || (old === undefined && now === undefined)) {
    return code(placesOf(change));
  }
  const files = [...new Set([old, now].flatMap((at) => (at === undefined ? [] : pathOf(at))))];
  const links = [
    ...(old ? [link(`old ${old.line}`, addressOf(old, 'old'))] : []),
    ...(now ? [link(`new ${now.line}`, addressOf(now, 'new'))] : []),
  ];
  return `${files.map((file) => code(visible(file))).join(' → ')} ${links.join(' → ')}`;
}

/** A line for each rule. */
function othersOf({ shown }: View, options: MarkdownOptions): readonly Piece[] {
  const changes = shown.filter(({ severity }) => !weights.has(severity));
  const frame = details(plural(changes.length, 'other change'));
  return groupedBy(changes, ({ rule }) => rule).map(([rule, of]) => ({
    lines: [`- ${code(rule)}: ${listed(subjectCodes(of, options), 20)}`],
    what: 'change',
    count: of.length,
    frame,
  }));
}

function sentence(change: Change): string {
  const [subject, said] = sentenceOf(change);
  return `${nameCode(subject)}${escapeMarkdown(said)}`;
}

/** Of one change what is said of it, of several the subjects, each a link to its line where lines have addresses. */
function subjectCodes(changes: readonly Change[], options: MarkdownOptions): readonly string[] {
  const [first, ...others] = changes;
  if (first === undefined) return [];
  const said = others.length === 0 ? escapeMarkdown(sentenceOf(first)[1]) : '';
  return [...new Set(changes.map((change) => `${linkedSubject(change, options)}${said}`))];
}

function linkedSubject(change: Change, { addressOf }: MarkdownOptions): string {
  const { old, new: now } = change;
  const address = now ? addressOf?.(now, 'new') : old && addressOf?.(old, 'old');
  return link(subjectOf(change), address);
}

/** Heads and blocks of operations, in one block of code. */
function feedOf({ feed = '' }: MarkdownOptions): readonly Piece[] {
  if (feed === '') return [];
  const [fence = '', ...rest] = fenced(feed);
  const { open, close } = details('Operations');
  const frame = { open: [...open, fence], close: [...rest.slice(-1), ...close] };
  return feedBlocks(feed).map(({ lines, operations }, index) => ({
    lines: index === 0 ? lines : ['', ...lines],
    what: 'operation',
    count: operations,
    frame,
  }));
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

/** What was proved in all, what was disproved, and what no change says. */
function proofOf({ proving }: MarkdownOptions): readonly Piece[] {
  if (proving === undefined) return [];
  const disproved = disprovedProofs(proving).flatMap(({ change, claims }) =>
    claimLines(claims).map(
      (line) => `- ${code(subjectOf(change))} ${code(line)} (${code(change.rule)})`,
    ),
  );
  const others = proving.unexplained.map((each) => `- unexplained: ${code(observationText(each))}`);
  const frame = details(`Proof: ${proofText(proving)}`);
  return [`Every claim is in the report as JSON.`, ...disproved, ...others].map(
    (line, index): Piece => ({
      lines: [line],
      what: 'change',
      count: index === 0 ? 0 : 1,
      frame,
    }),
  );
}

function details(summary: string): Frame {
  const open = ['<details>', `<summary>${summary}</summary>`, ''];
  return { open, close: ['', '</details>', ''] };
}

function footOf({ command }: MarkdownOptions): readonly string[] {
  return command === undefined ? [] : [`<sub>${code(command)}</sub>`, ''];
}
