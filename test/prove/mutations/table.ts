/** The rows of the rules, for tests that go through all of them. */
import { ruleIds, rules } from '../../../generator/diff/rules/table.js';
import type { RuleId } from '../../../generator/diff/rules/table.js';
import type { Row } from '../../../generator/change.js';
import { circumstances } from '../../../generator/diff/rules/rule.js';
import type { Slot } from '../../../generator/diff/rules/rule.js';

export interface TableRow {
  readonly rule: RuleId;
  readonly slot: Slot;
  readonly row: Row;
}

/** In the order of the table. */
export const tableRows: readonly TableRow[] = ruleIds.flatMap((rule) =>
  Object.entries(rules[rule].rows).flatMap(([slot, row]) =>
    isSlot(slot) ? [{ rule, slot, row }] : [],
  ),
);

/** `member-made-required in`. */
export function rowName({ rule, slot }: Pick<TableRow, 'rule' | 'slot'>): string {
  return `${rule} ${slot}`;
}

/** `break major`. */
export function verdictOf({ severity, bump }: Pick<Row, 'severity' | 'bump'>): string {
  return `${severity} ${bump}`;
}

/** Does the work while the row is another, of this rule alone; then it is what it was. */
export function withRow<T>({ rule, slot }: TableRow, other: Row, work: () => T): T {
  const { rows } = rules[rule];
  // Rules share the objects of their rows.
  Reflect.set(rules[rule], 'rows', { ...rows, [slot]: other });
  try {
    return work();
  } finally {
    Reflect.set(rules[rule], 'rows', rows);
  }
}

function isSlot(text: string): text is Slot {
  const [place = '', circumstance, ...rest] = text.split(' ');
  const isPlace = ['any', 'in', 'out', 'both'].includes(place);
  return isPlace && rest.length === 0 && (!circumstance || circumstance in circumstances);
}

/** The things by what they have in common, in their order. */
export function grouped<T>(
  things: readonly T[],
  keyOf: (thing: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key) ?? [];
    group.push(thing);
    groups.set(key, group);
  }
  return groups;
}
