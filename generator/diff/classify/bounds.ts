/** Bounds of lengths and of numbers: which of them are others, and a value that shows it. */
import type { Node } from '../../model.js';
import type { Finding } from '../finding.js';
import { isObject } from '../../node.js';
import type { RuleId } from '../rules/table.js';

/** What has bounds: `length` of `Name`, in characters. */
export interface Bounded {
  readonly kind: 'length' | 'range';
  readonly name: string;
  /** The type of the values. */
  readonly type: string;
}

type Judged = Pick<Finding, 'rule' | 'message' | 'before' | 'after' | 'evidence'>;
type Values = readonly [before: Node | undefined, after: Node | undefined];

/** A finding for each bound that is another; of the whole where there was none, or is none any more. */
export function ofBounds(of: Bounded, values: Values): readonly Judged[] {
  const [before, after] = values;
  const found =
    before === undefined || after === undefined ? [whole(of, values)] : ends(of, values);
  return isEmpty(after) ? [...found, unsatisfiable(of, values)] : found;
}

function whole(of: Bounded, [before, after]: Values): Judged {
  const isNew = before === undefined;
  const { min, max } = boundsOf(isNew ? after : before);
  const beyond = min === undefined || isIdle(of, min) ? next(max, 1) : next(min, -1);
  return {
    rule: `${of.kind}-${isNew ? 'added' : 'removed'}`,
    message: isNew
      ? `The ${of.kind} of ${of.name} is ${boundsText(after)} now`
      : `The ${of.kind} of ${of.name} is not ${boundsText(before)} any more`,
    before,
    after,
    evidence: shown(of, beyond, isNew),
  };
}

function ends(of: Bounded, [before, after]: Values): readonly Judged[] {
  const [old, now] = [boundsOf(before), boundsOf(after)];
  return (['min', 'max'] as const).flatMap((end): readonly Judged[] => {
    const [was, is] = [old[end], now[end]];
    if (was === is) return [];
    const text = end === 'min' ? 'at least' : 'at most';
    const message =
      is === undefined ? `is not ${text} ${was} any more` : `is ${text} ${is} now${instead(was)}`;
    const isStricter = is !== undefined && (was === undefined || is > was === (end === 'min'));
    return [
      {
        rule: endRule(of.kind, end, [was, is]),
        message: `The ${of.kind} of ${of.name} ${message}`,
        before: was === undefined ? undefined : { [end]: was },
        after: is === undefined ? undefined : { [end]: is },
        evidence: shown(of, sample(end, [was, is], isStricter ? old : now), isStricter),
      },
    ];
  });
}

function instead(bound: Bound): string {
  return bound === undefined ? '' : `, not ${bound}`;
}

function endRule(
  kind: Bounded['kind'],
  end: 'min' | 'max',
  [was, is]: readonly [Bound, Bound],
): RuleId {
  if (was === undefined || is === undefined)
    return `${kind}-bound-${was === undefined ? 'added' : 'removed'}`;
  return `${kind}-${end}-${is > was ? 'raised' : 'lowered'}`;
}

/** A value that the looser bounds allow and the stricter ones do not. */
function sample(
  end: 'min' | 'max',
  [was, is]: readonly [Bound, Bound],
  looser: { readonly min: Bound; readonly max: Bound },
): Bound {
  const own = looser[end];
  if (own !== undefined) return own;
  const bound = was ?? is;
  const beyond = next(bound, end === 'min' ? -1 : 1);
  const other = end === 'min' ? looser.max : looser.min;
  if (other === undefined || beyond === undefined) return beyond;
  const isOutside = end === 'min' ? beyond > other : beyond < other;
  return isOutside ? other : beyond;
}

function unsatisfiable(of: Bounded, [before, after]: Values): Judged {
  const { min, max } = boundsOf(after);
  const message = `The ${of.kind} of ${of.name} is at least ${min} and at most ${max}: no value is allowed`;
  return { rule: 'constraint-unsatisfiable', message, before, after };
}

function isEmpty(value: Node | undefined): boolean {
  const { min, max } = boundsOf(value);
  return min !== undefined && max !== undefined && min > max;
}

type Bound = number | bigint | undefined;

/** Absent bounds bound nothing. */
export function boundsOf(value: Node | undefined): { readonly min: Bound; readonly max: Bound } {
  return { min: boundOf(value, 'min'), max: boundOf(value, 'max') };
}

function boundOf(value: Node | undefined, end: 'min' | 'max'): Bound {
  const bound = isObject(value) ? value[end] : undefined;
  // Bounds beyond a double, and those of decimals, may be text.
  if (typeof bound === 'string') return Number(bound);
  return typeof bound === 'number' || typeof bound === 'bigint' ? bound : undefined;
}

function isIdle({ kind }: Bounded, min: NonNullable<Bound>): boolean {
  return kind === 'length' && Number(min) === 0;
}

function next(bound: Bound, step: 1 | -1): Bound {
  return typeof bound === 'bigint' ? bound + BigInt(step) : bound && bound + step;
}

/** `1 to 5`, `exactly 36`, `at most 10` */
function boundsText(value: Node | undefined): string {
  const { min, max } = boundsOf(value);
  if (min === undefined) return `at most ${max}`;
  if (max === undefined) return `at least ${min}`;
  return min === max ? `exactly ${min}` : `${min} to ${max}`;
}

/** `a text of 101 characters is refused now`, `11 is taken now` */
function shown({ kind, type }: Bounded, value: Bound, isRefused: boolean): string | undefined {
  if (value === undefined) return undefined;
  const verdict = isRefused ? 'is refused now' : 'is taken now';
  if (kind === 'range') return `${value} ${verdict}`;
  const [thing, unit] = units[type] ?? ['a text', 'character'];
  return `${thing} of ${value} ${unit}${Number(value) === 1 ? '' : 's'} ${verdict}`;
}

const units: Readonly<Record<string, readonly [thing: string, unit: string]>> = {
  blob: ['a blob', 'byte'],
  list: ['a list', 'item'],
  map: ['a map', 'key'],
};
