/** A comparison for programs. */
import type { Change, Comparison } from '../change.js';
import type { Location } from '../model.js';
import type { Claim, Proving } from '../proof.js';
import { claimsBy, countsOf as proofCounts } from './proofs.js';
import { viewOf, type View } from './view.js';

/**
 * Grows when a member is removed or gets another meaning; new members do not change it, so that readers must ignore
 * those that they do not know.
 */
const version = 1;

/**
 * One JSON object with all changes, those of documentation and accepted ones among them, in the order of the comparison.
 * What a side does not have is null. Whole numbers that a double cannot hold are texts. Characters that do not print are
 * escaped. What was put to the proof comes with `proof`, and with the `claims` of each change.
 */
export function jsonReport(comparison: Comparison, proving?: Proving): string {
  const { oldName, newName, contract, bump } = comparison;
  const view = viewOf(comparison, { everything: true });
  const entries = new Set([...view.shown, ...view.accepted]);
  const changes = comparison.changes.filter((change) => entries.has(change));
  const claimsOf = claimsBy(proving);
  const head = { version, old: oldName, new: newName, contract, bump, counts: countsOf(view) };
  const told = changes.map((change) => ({
    ...entryOf(change),
    ...(proving && { claims: claimsOf(change).map(claimEntry) }),
  }));
  return `${safe({ ...head, ...(proving && { proof: proofOf(proving) }), changes: told })}\n`;
}

function countsOf({ counts, accepted }: View): object {
  const zeros = { break: 0, danger: 0, warn: 0, info: 0, doc: 0 };
  return { ...zeros, ...Object.fromEntries(counts), accepted: accepted.length };
}

function entryOf(change: Change): object {
  const { rule, position, severity, bump, shape, member, message, consequence } = change;
  return {
    rule,
    position,
    severity,
    bump,
    shape: shape ?? null,
    member: member ?? null,
    message,
    consequence,
    before: change.before ?? null,
    after: change.after ?? null,
    old: placeOf(change.old),
    new: placeOf(change.new),
    effects: effectsOf(change),
    operations: operationsOf(change),
    evidence: change.evidence ?? null,
    looksLike: change.looksLike ?? null,
    fingerprint: change.fingerprint,
    accepted: acceptedOf(change),
  };
}

function claimEntry({ of, said, seen, verdict, evidence }: Claim): object {
  return { of, said, seen, verdict, evidence: evidence ?? null };
}

function proofOf(proving: Proving): object {
  const { proved, disproved, open } = proofCounts(proving);
  return { proved, disproved, open, unexplained: proving.unexplained };
}

function placeOf(at: Location | undefined): object | null {
  return at === undefined ? null : { file: at.file, line: at.line, column: at.column };
}

function effectsOf({ deployed, early, typescript, validators }: Change): object {
  return { deployed, early, typescript, validators };
}

function operationsOf({ operations: { names, via } }: Change): object {
  return { count: names.length, names, via: via ?? null };
}

function acceptedOf({ accepted }: Change): object | null {
  if (accepted === undefined) return null;
  const { reason, owner = null, expires = null, at } = accepted;
  return { reason, owner, expires, at: placeOf(at) };
}

/** JSON in which nothing moves the cursor of a terminal or turns the direction of writing. */
export function safe(value: unknown): string {
  const text = JSON.stringify(value, (_, node: unknown) => plain(node), 2);
  return text.replaceAll(/[\u007f-\u009f\p{Cf}\p{Co}\u2028\u2029]/gu, escaped);
}

function plain(node: unknown): unknown {
  return typeof node === 'bigint' ? String(node) : node;
}

function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
