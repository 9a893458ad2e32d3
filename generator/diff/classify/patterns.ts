/** What a change of a pattern comes to: which texts it refuses now and which it takes now, as far as can be shown. */
import type { Row } from '../../change.js';
import type { Node } from '../../model.js';
import { differenceOf } from '../../pattern/difference.js';
import type { Found, Lengths } from '../../pattern/difference.js';
import { readPattern } from '../../pattern/read.js';
import type { Read } from '../../pattern/read.js';
import type { Finding } from '../finding.js';
import type { Circumstance } from '../rules/rule.js';
import type { RuleId } from '../rules/table.js';
import { inWords } from './words.js';

type Judged = Omit<Finding, 'shape' | 'member' | 'differences'>;
export type Values = readonly [before: Node | undefined, after: Node | undefined];

/** The change itself, and what is wrong with the new pattern if the old one was better. */
export function ofPattern(
  name: string,
  [before, after]: Values,
  lengths: Lengths,
): readonly Judged[] {
  const [old, now] = [textOf(before), textOf(after)];
  const verdict = verdictOn(differenceOf(old, now, lengths), differenceOf(now, old, lengths));
  const direction = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  const said = [inWords(before), inWords(after)];
  // Of long ones a report shows where they differ.
  const isLong = said.some((text) => text.length > 40);
  const change: Judged = {
    rule: `pattern-${direction}`,
    message: `The pattern of ${name} ${isLong ? 'is another' : `was ${said.join(', now ')}`}`,
    before,
    after,
    ...verdict,
    row: rowOf(old, now),
  };
  return [change, ...faults(name, [before, after], lengths)];
}

function textOf(value: Node | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** By a text that only the old pattern matches and one that only the new one does. */
function verdictOn(
  refused: Found,
  taken: Found,
): Pick<Judged, 'circumstances' | 'consequence' | 'evidence'> {
  const examples = [
    ...(refused.kind === 'example' ? [`${quoted(refused.text)} is refused now`] : []),
    ...(taken.kind === 'example' ? [`${quoted(taken.text)} is taken now`] : []),
  ];
  const isOpen = [refused, taken].some(({ kind }) => kind === 'undecided');
  const unknown = isOpen ? 'undecided: no text was found on which the two differ' : undefined;
  const evidence = examples.length === 0 ? unknown : examples.join(', ');
  const circumstance = circumstanceOf(refused, taken);
  if (circumstance === undefined) return { evidence };
  return { circumstances: [circumstance], consequence: consequences[circumstance], evidence };
}

function circumstanceOf(refused: Found, taken: Found): keyof typeof consequences | undefined {
  if (refused.kind === 'none') return taken.kind === 'none' ? 'same' : 'looser';
  return taken.kind === 'none' ? 'stricter' : undefined;
}

const consequences = {
  same: 'The same values are allowed as before.',
  looser: 'What was taken is taken; calls that were refused are taken now.',
  stricter: 'Calls that were taken are refused, by validators before they are sent.',
} as const satisfies { readonly [circumstance in Circumstance]?: string };

function quoted(text: string): string {
  const { length } = Array.from(text);
  return length > LONGEST ? `a text of ${length} characters` : JSON.stringify(text);
}

const LONGEST = 120;

/** Patterns that validators leave out refuse nothing there. */
function rowOf(old: string | undefined, now: string | undefined): Partial<Row> {
  const [was, is] = [old, now].map((source) => source !== undefined && readPattern(source).ok);
  if (was === is) return was === true || (old ?? now) === undefined ? {} : { validators: 'none' };
  if (is === true) return old === undefined ? {} : { validators: 'tightened' };
  return now === undefined ? {} : { validators: 'loosened' };
}

/** What validators cannot enforce, or not on every text. */
function faults(name: string, [before, after]: Values, { max }: Lengths): readonly Judged[] {
  const [was, is] = [before, after].map((value) => faultOf(textOf(value), max));
  if (is === undefined || was?.rule === is.rule) return [];
  const message = `The pattern of ${name} ${is.reason}`;
  return [{ rule: is.rule, message, before, after }];
}

interface Fault {
  readonly rule: Extract<RuleId, 'pattern-slow' | 'pattern-not-compilable'>;
  readonly reason: string;
}

function faultOf(source: string | undefined, longest: number): Fault | undefined {
  if (source === undefined) return undefined;
  const read: Read = readPattern(source);
  if (!read.ok) {
    return { rule: read.isSlow ? 'pattern-slow' : 'pattern-not-compilable', reason: read.reason };
  }
  if (read.limit === undefined || read.limit >= longest) return undefined;
  return {
    rule: 'pattern-slow',
    reason: `takes long on texts of more than ${read.limit} characters`,
  };
}
