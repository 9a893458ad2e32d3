/** What became stricter, looser or otherwise different about a member, in short texts. */
import type { Binding, Bounds, Member } from '../shape.js';

/** Which of them a text is about. */
export type Turn = 'tightened' | 'loosened' | 'changed';

/** The texts on one turn: `length 1..200 -> 1..127`. */
export function turned(turn: Turn, before: Member, after: Member): readonly string[] {
  return [
    ...turnOfRequired(before, after),
    turnOfBounds('length', before.length, after.length),
    turnOfBounds('range', before.range, after.range),
    ...turnOfPattern(before, after),
    ...turnOfUnique(before, after),
    ...differing(before, after),
  ].flatMap(([of, text]) => (of === turn ? text : []));
}

type Turned = readonly [turn: Turn | 'none', text: string];

function turnOfRequired(before: Member, after: Member): readonly Turned[] {
  if (before.required === after.required) return [];
  return [after.required ? ['tightened', 'required'] : ['loosened', 'optional']];
}

function turnOfBounds(what: string, before: Bounds = {}, after: Bounds = {}): Turned {
  const text = `${what} ${boundsText(before)} -> ${boundsText(after)}`;
  const isTighter = isBeyond(after, before);
  const isLooser = isBeyond(before, after);
  if (isTighter && isLooser) return ['changed', text];
  if (isTighter) return ['tightened', text];
  return [isLooser ? 'loosened' : 'none', text];
}

/** The one has a bound that leaves out something that the other allows. */
function isBeyond(one: Bounds, other: Bounds): boolean {
  const { min = -Infinity, max = Infinity } = other;
  return (one.min ?? -Infinity) > min || (one.max ?? Infinity) < max;
}

function boundsText({ min, max }: Bounds): string {
  return min === undefined && max === undefined ? 'any' : `${min ?? ''}..${max ?? ''}`;
}

function turnOfPattern(before: Member, after: Member): readonly Turned[] {
  const [old, now] = [before.pattern?.source, after.pattern?.source];
  if (old === now) return [];
  if (old === undefined) return [['tightened', `pattern ${now}`]];
  return [now === undefined ? ['loosened', 'no pattern'] : ['changed', `pattern ${old} -> ${now}`]];
}

function turnOfUnique(before: Member, after: Member): readonly Turned[] {
  if (before.uniqueItems === after.uniqueItems) return [];
  return [after.uniqueItems ? ['tightened', 'unique items'] : ['loosened', 'repeated items']];
}

/** What is neither stricter nor looser: types and what goes over the wire. */
function differing(before: Member, after: Member): readonly Turned[] {
  const rows: readonly (readonly [what: string, old: string, now: string])[] = [
    ['type', before.target.kind, after.target.kind],
    ['name', before.wireName, after.wireName],
    ['in', bindingText(before.binding), bindingText(after.binding)],
    ['format', before.timestampFormat ?? 'none', after.timestampFormat ?? 'none'],
    ['media type', before.mediaType ?? 'none', after.mediaType ?? 'none'],
    ['default', defaultText(before), defaultText(after)],
    ['sensitive', yesOrNo(before.sensitive), yesOrNo(after.sensitive)],
  ];
  return rows
    .filter(([, old, now]) => old !== now)
    .map(([what, old, now]) => ['changed', `${what} ${old} -> ${now}`]);
}

function bindingText(binding: Binding): string {
  if ('name' in binding) return `${binding.in} ${binding.name}`;
  return 'prefix' in binding ? `${binding.in} ${binding.prefix}` : binding.in;
}

function defaultText({ default: value }: Member): string {
  return value === undefined ? 'none' : JSON.stringify(value, withBigints);
}

function withBigints(_: string, node: unknown): unknown {
  return typeof node === 'bigint' ? String(node) : node;
}

function yesOrNo(is: boolean): string {
  return is ? 'yes' : 'no';
}
