/** Differences of traits of shapes, and how tables say what becomes of them. */
import type { Difference, Subject } from '../../change.js';
import type { Node } from '../../model.js';
import type { Alteration, Context, Finding } from '../finding.js';
import { isObject } from '../../node.js';
import { localName } from '../nodes.js';
import type { RuleId } from '../rules/table.js';

/** A trait of a shape that only one model has, or that they have with different values. */
export interface TraitChange extends Subject {
  readonly shape: string;
  /** The shape's own name, for messages. */
  readonly name: string;
  /** Absolute id. */
  readonly id: string;
  readonly before?: Node | undefined;
  readonly after?: Node | undefined;
  readonly difference: Difference;
}

/** What a trait's difference comes to. The first finding covers it. */
export type TraitRule = (change: TraitChange, context: Context) => readonly Finding[];

/** The differences of the shape's own traits, which those of its members are not. */
export function traitChangesOf({ shape = '', differences }: Alteration): readonly TraitChange[] {
  return differences.flatMap((difference): readonly TraitChange[] => {
    const { aspect, member, key: id } = difference.after ?? difference.before ?? { aspect: '' };
    if (aspect !== 'trait' || member !== undefined || id === undefined) return [];
    const [before, after] = [difference.before?.value, difference.after?.value];
    return [{ shape, name: localName(shape), id, before, after, difference }];
  });
}

/** One finding of the rule, with the values of the whole trait. */
export function always(rule: RuleId, what: string): TraitRule {
  return (change) => [findingOf(change, rule, `${what} of ${change.name} ${verbOf(change)}`)];
}

/** A rule for each way in which a trait comes, goes and is said otherwise; `what` follows «is» or «is not». */
export function presence(
  what: string,
  added: RuleId,
  removed: RuleId,
  changed: RuleId = added,
): TraitRule {
  return (change) => {
    const { before, after, name } = change;
    if (before === undefined) return [findingOf(change, added, `${name} is ${what} now`)];
    if (after === undefined) return [findingOf(change, removed, `${name} is not ${what} any more`)];
    return [findingOf(change, changed, `${name} is ${what} otherwise than before`)];
  };
}

/** A finding that covers the trait's difference. */
export function findingOf(change: TraitChange, rule: RuleId, message: string): Finding {
  const { shape, before, after, difference } = change;
  return { rule, shape, message, before, after, differences: [difference] };
}

/** One of several findings about a part of a trait's value; the first of all findings covers the difference. */
export function partOf(
  change: TraitChange,
  rule: RuleId,
  [message, before, after]: readonly [
    message: string,
    before?: Node | undefined,
    after?: Node | undefined,
  ],
): Finding {
  return { rule, shape: change.shape, message, before, after, differences: [] };
}

/** The findings, of which the first covers the difference. */
export function covering(
  { difference }: TraitChange,
  [first, ...others]: readonly Finding[],
): readonly Finding[] {
  return first === undefined ? [] : [{ ...first, differences: [difference] }, ...others];
}

export function verbOf({ before, after }: Pick<TraitChange, 'before' | 'after'>): string {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}

/** A part of a value that may have none. */
export function field(node: Node | undefined, key: string): Node | undefined {
  return isObject(node) ? node[key] : undefined;
}

/** What a value says, for messages: texts in quotes, `nothing` where there is none. */
export function said(node: Node | undefined): string {
  if (node === undefined) return 'nothing';
  return typeof node === 'object' ? JSON.stringify(node, plain) : String(node);
}

function plain(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
