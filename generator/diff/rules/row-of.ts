/** What a rule says in one case. */
import { bumps, contacts, severities } from '../../change.js';
import type { Checking, Position, Row } from '../../change.js';
import { circumstances } from './rule.js';
import type { Circumstance, Place, Rule } from './rule.js';
import { rules } from './table.js';
import type { RuleId } from './table.js';

/**
 * The row of a rule for a position, where circumstances hold: one with a circumstance goes before one without, and of
 * several the one that `circumstances` has first. `both` is the worse of `in` and `out`; so is `none` of a shape of a
 * rule that tells them apart, for whoever reaches it may be in another model.
 */
export function rowOf(id: RuleId, position: Position, holding: Iterable<Circumstance> = []): Row {
  const rule = rules[id];
  const holds = new Set(holding);
  const place = position === 'none' ? 'any' : position;
  const own = rowIn(rule, place, holds);
  if (own !== undefined) return own;
  const [taken, given] = [rowIn(rule, 'in', holds), rowIn(rule, 'out', holds)];
  if (position === 'in' || position === 'out') return nothing;
  if (taken === undefined || given === undefined) return taken ?? given ?? nothing;
  return worse(taken, given);
}

/** Each part the worse of the two. */
export function worse(a: Row, b: Row): Row {
  return {
    severity: first(severities, a.severity, b.severity),
    bump: first(bumps, a.bump, b.bump),
    deployed: first(contacts, a.deployed, b.deployed),
    early: first(contacts, a.early, b.early),
    typescript: [...new Set([...a.typescript, ...b.typescript])],
    validators: together(a.validators, b.validators),
  };
}

/** Of what a rule says nothing of, as of a token in an output: there it means nothing. */
const nothing: Row = {
  severity: 'info',
  bump: 'patch',
  deployed: 'ok',
  early: 'ok',
  typescript: [],
  validators: 'none',
};

function rowIn({ rows }: Rule, place: Place, holds: ReadonlySet<Circumstance>): Row | undefined {
  const places: readonly Place[] = place === 'any' ? ['any'] : [place, 'any'];
  for (const circumstance of known) {
    if (!holds.has(circumstance)) continue;
    const found = places.flatMap((each) => rows[`${each} ${circumstance}`] ?? [])[0];
    if (found !== undefined) return found;
  }
  return places.flatMap((each) => rows[each] ?? [])[0];
}

const known = Object.keys(circumstances).filter(isCircumstance);

function isCircumstance(text: string): text is Circumstance {
  return Object.hasOwn(circumstances, text);
}

function first<T>(order: readonly T[], a: T, b: T): T {
  return order.indexOf(a) <= order.indexOf(b) ? a : b;
}

function together(a: Checking, b: Checking): Checking {
  if (a === b || b === 'none') return a;
  return a === 'none' ? b : 'changed';
}
