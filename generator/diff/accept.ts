/** Changes that somebody has accepted, by the entries of a reviewed file. */
import type { Acceptance, Change, Comparison } from '../change.js';
import type { Location } from '../model.js';
import { bumpOf, canonically } from './compare.js';
import { fingerprintOf } from './fingerprint.js';
import { rulingOf } from './rows.js';
import type { RuleId } from './rules/table.js';

/** Either a fingerprint, or a rule and a glob of shapes. */
export interface AcceptanceEntry extends Acceptance {
  readonly fingerprint?: string | undefined;
  readonly rule?: string | undefined;
  /** Of `com.example#Shape` or `com.example#Shape$member`; `*` is any run of characters. */
  readonly shape?: string | undefined;
  readonly at: Location;
}

export interface AcceptanceEntries {
  /** Those that hold: of the old side, where that is a revision. */
  readonly base: readonly AcceptanceEntry[];
  /** Those of the new side, where that may have others: they hold once they are on the base. */
  readonly head?: readonly AcceptanceEntry[] | undefined;
}

/**
 * The comparison with what is accepted, by the first entry that says so, and with findings on the entries themselves:
 * those that accept nothing, that have expired, and that were added in the same change. What has expired on a day before
 * `today` (`2027-01-31`, UTC) accepts nothing.
 */
export function accept(
  comparison: Comparison,
  { base, head }: AcceptanceEntries,
  today: string,
): Comparison {
  const expired = base.filter(({ expires }) => expires !== undefined && expires < today);
  const valid = base.filter((entry) => !expired.includes(entry));
  const accepted = comparison.changes.map((change) => acceptedBy(valid, change));
  const current = new Map((head ?? base).map((entry) => [keyOf(entry), entry]));
  const known = new Set(base.map(keyOf));
  const findings = [
    ...expired.map(expiry),
    ...valid.filter((entry) => !usesOf(entry, comparison)).map(disuse),
  ].flatMap((about) => placed(about, current));
  const additions = [...current.values()]
    .filter((entry) => !known.has(keyOf(entry)))
    .map((entry) => addition(entry, usesOf(entry, comparison)));
  const changes = [...accepted, ...findings, ...additions].toSorted(canonically);
  return { ...comparison, changes, bump: bumpOf(changes) };
}

function acceptedBy(entries: readonly AcceptanceEntry[], change: Change): Change {
  const entry = entries.find((each) => matches(each, change));
  if (!entry) return change;
  const { reason, owner, expires, at } = entry;
  return { ...change, accepted: { reason, owner, expires, at } };
}

function usesOf(entry: AcceptanceEntry, { changes }: Comparison): number {
  return changes.filter((change) => matches(entry, change)).length;
}

function matches({ fingerprint, rule, shape = '' }: AcceptanceEntry, change: Change): boolean {
  if (fingerprint !== undefined) return change.fingerprint === fingerprint;
  if (rule !== change.rule || change.shape === undefined) return false;
  const member = change.member === undefined ? '' : `$${change.member}`;
  return isLike(`${change.shape}${member}`, shape);
}

/** Piece after piece from the left, so that no glob takes long. */
function isLike(text: string, glob: string): boolean {
  const [head = '', ...pieces] = glob.split('*');
  const tail = pieces.pop();
  if (tail === undefined) return text === glob;
  if (!text.startsWith(head)) return false;
  let from = head.length;
  for (const piece of pieces) {
    const found = text.indexOf(piece, from);
    if (found < 0) return false;
    from = found + piece.length;
  }
  return text.length - tail.length >= from && text.endsWith(tail);
}

/** An entry with another reason, owner or day is another entry. */
function keyOf({ fingerprint, rule, shape, reason, owner, expires }: AcceptanceEntry): string {
  const values = [fingerprint, rule, shape, reason, owner, expires];
  return JSON.stringify(values.map((value) => value ?? null));
}

interface EntryFinding {
  readonly entry: AcceptanceEntry;
  readonly change: Change;
}

function expiry(entry: AcceptanceEntry): EntryFinding {
  const message = `The acceptance of ${meant(entry)} expired on ${entry.expires ?? ''}`;
  return { entry, change: finding('acceptance-expired', entry, message) };
}

function disuse(entry: AcceptanceEntry): EntryFinding {
  const message = `The acceptance of ${meant(entry)} accepts nothing`;
  return { entry, change: finding('acceptance-unused', entry, message) };
}

function addition(entry: AcceptanceEntry, uses: number): Change {
  const message = `An acceptance of ${meant(entry)} is added: ${entry.reason}`;
  const evidence = `It would accept ${uses} ${uses === 1 ? 'change' : 'changes'} here.`;
  const change = finding('acceptance-added', entry, message);
  return { ...change, evidence, new: entry.at };
}

/** An entry that the new side has removed is mended already. */
function placed(
  { entry, change }: EntryFinding,
  current: ReadonlyMap<string, AcceptanceEntry>,
): readonly Change[] {
  const now = current.get(keyOf(entry));
  return now ? [{ ...change, old: entry.at, new: now.at }] : [];
}

function meant({ fingerprint, rule = '', shape = '' }: AcceptanceEntry): string {
  return fingerprint ?? `${rule} in ${shape}`;
}

function finding(rule: RuleId, entry: AcceptanceEntry, message: string): Change {
  const { row, consequence } = rulingOf(rule, 'none', []);
  return {
    ...row,
    rule,
    message,
    consequence,
    position: 'none',
    operations: { names: [] },
    fingerprint: fingerprintOf(rule, {}, undefined, keyOf(entry)),
    differences: [],
  };
}
