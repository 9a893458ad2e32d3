/** A comparison as text for a terminal. */
import type { Change, Comparison, Severity } from '../change.js';
import type { Proving } from '../proof.js';
import { claimLines, claimsBy, disprovedProofs, observationText, proofText } from './proofs.js';
import { groupedBy, viewOf, type ViewOptions } from './view.js';
import {
  acceptanceText,
  alteration,
  consequenceOf,
  evidenceOf,
  listed,
  placesOf,
  plural,
  reachOf,
  sentenceOf,
  sidesOf,
  subjectOf,
  tallyText,
} from './wording.js';

export interface TextOptions extends ViewOptions {
  /** ANSI colours. */
  readonly color?: boolean | undefined;
  /** The comparison, put to the proof. */
  readonly proving?: Proving | undefined;
}

/**
 * A head with bump and counts; then what breaks, is dangerous or is to be thought of, by what follows from it, each with
 * its places; then the rest, a line for each rule; then what was accepted, how much is folded and what was proved.
 */
export function textReport(comparison: Comparison, options: TextOptions = {}): string {
  const view = viewOf(comparison, options);
  const paint = options.color === true ? painted : plain;
  const weighty = view.shown.filter(({ severity }) => !light.has(severity));
  const rest = view.shown.filter(({ severity }) => light.has(severity));
  const provedOf = claimsBy(options.proving);
  const most = options.everything === true ? Infinity : 8;
  const blocks = [
    [head(comparison, options, paint)],
    ...groupedBy(weighty, groupOf).map(([, changes]) => weightyLines(changes, provedOf, paint)),
    groupedBy(rest, ({ severity, rule }) => `${severity} ${rule}`).map(([, changes]) =>
      lightLine(changes, most, paint),
    ),
    view.accepted.map((change) => acceptedLine(change, paint)),
    foldedLine(view.documentation.length, view.metadata.length),
    proofLines(options.proving, paint),
  ];
  const filled = blocks.filter((block) => block.length > 0);
  return `${filled.map((block) => block.join('\n')).join('\n\n')}\n`;
}

const light: ReadonlySet<Severity> = new Set(['info', 'doc']);

function groupOf({ severity, consequence }: Change): string {
  return `${severity} ${consequence}`;
}

function head(comparison: Comparison, options: TextOptions, paint: Paint): string {
  const view = viewOf(comparison, options);
  const bump = paint(comparison.bump.toUpperCase(), comparison.bump === 'major' ? 'red' : 'bold');
  const profile = comparison.contract === 'callers' ? '' : `   contract: ${comparison.contract}`;
  return `${sidesOf(comparison)}     bump: ${bump}   (${tallyText(view)})${profile}`;
}

/** What follows stands once, above the changes from which it does. */
function weightyLines(
  changes: readonly Change[],
  claimsOf: ReturnType<typeof claimsBy>,
  paint: Paint,
): readonly string[] {
  const [first] = changes;
  if (first === undefined) return [];
  const severity = paint(first.severity.toUpperCase().padEnd(6), hues[first.severity]);
  return [
    `${severity}  ${consequenceOf(first)}`,
    ...changes.flatMap((change) => lines(change, claimLines(claimsOf(change)), paint)),
  ];
}

function lines(change: Change, proofs: readonly string[], paint: Paint): readonly string[] {
  const [subject, said] = sentenceOf(change);
  const evidence = evidenceOf(change);
  const shown = evidence === '' ? '' : `shown by: ${evidence}`;
  const told = [placesOf(change), ...alteration(change), shown, ...proofs];
  const more = told.filter((line) => line !== '');
  return [
    `        ${paint(subject, 'bold')}${said}  (${paint(tailOf([change]), 'dim')})`,
    ...more.map((line) => `          ${paint(line, 'dim')}`),
  ];
}

/** The one rule of the changes, and from where operations reach them where that is the same of all. */
function tailOf(changes: readonly Change[]): string {
  const [rule = ''] = changes.map((change) => change.rule);
  const reaches = [...new Set(changes.map(reachOf))];
  const common = reaches.length === 1 ? reaches.filter((reach) => reach !== '') : [];
  return [changes.length === 1 ? rule : `${changes.length} × ${rule}`, ...common].join(', ');
}

/** Changes of one rule. One alone is told, of several the subjects. */
function lightLine(changes: readonly Change[], most: number, paint: Paint): string {
  const [first] = changes;
  if (first === undefined) return '';
  const severity = paint(first.severity.padEnd(6), hues[first.severity]);
  const subjects = listed([...new Set(changes.map(subjectOf))], most);
  const told = changes.length === 1 ? sentenceOf(first).join('') : subjects;
  return `${severity}  ${told}  (${paint(tailOf(changes), 'dim')})`;
}

function acceptedLine(change: Change, paint: Paint): string {
  const reason = change.accepted ? acceptanceText(change.accepted) : '';
  return `${paint('accepted', 'dim')}  ${sentenceOf(change).join('')}  (${change.rule}): ${reason}`;
}

function foldedLine(documentation: number, metadata: number): readonly string[] {
  const parts = [
    ...(documentation > 0 ? [`${plural(documentation, 'change')} of documentation`] : []),
    ...(metadata > 0 ? [`${plural(metadata, 'change')} of metadata`] : []),
  ];
  return parts.length > 0 ? [`Hidden: ${parts.join(', ')}; --show docs lists them.`] : [];
}

/** What was proved in all; of changes that have no lines of their own what is disproved, and what no change says. */
function proofLines(proving: Proving | undefined, paint: Paint): readonly string[] {
  if (proving === undefined) return [];
  const disproved = disprovedProofs(proving).filter(({ change }) => light.has(change.severity));
  return [
    `Proof: ${proofText(proving)}.`,
    ...disproved.flatMap(({ change, claims }) =>
      claimLines(claims).map(
        (line) => `  ${paint(subjectOf(change), 'bold')}  ${line} (${change.rule})`,
      ),
    ),
    ...proving.unexplained.map(
      (each) => `  ${paint('unexplained', 'red')}  ${observationText(each)}`,
    ),
  ];
}

type Hue = keyof typeof codes;
type Paint = (text: string, hue: Hue) => string;

/** Codes of ECMA-48 «select graphic rendition». */
const codes = { bold: 1, dim: 2, red: 31, yellow: 33, magenta: 35, cyan: 36 } as const;
const hues = { break: 'red', danger: 'magenta', warn: 'yellow', info: 'cyan', doc: 'dim' } as const;

function painted(text: string, hue: Hue): string {
  return `\u001b[${codes[hue]}m${text}\u001b[0m`;
}

function plain(text: string): string {
  return text;
}
