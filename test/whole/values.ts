/** Values made from a model: full ones and those with required members only, each text in them different. */
import { membersOf, shapeAt, traitOf, type Ast, type AstMember, type AstShape } from './ast.js';

/** Makes values; two of one maker differ, and go through the variants of unions and the values of enums in turn. */
export interface Maker {
  readonly ast: Ast;
  /** Else required members only, and lists that are as short as they may be. */
  readonly full: boolean;
  /** Counts how often a thing was asked for. */
  readonly turn: (thing: string) => number;
}

export function makerOf(ast: Ast, full = true): Maker {
  const turns = new Map<string, number>();
  const turn = (thing: string): number => {
    const count = turns.get(thing) ?? 0;
    turns.set(thing, count + 1);
    return count;
  };
  return { ast, full, turn };
}

/** A value of what a member holds; `path` has the shapes around it, and none of them is in it once more. */
export function madeValue(maker: Maker, member: AstMember, path: readonly string[] = []): unknown {
  const { ast, full } = maker;
  const { target } = member;
  const shape = shapeAt(ast, target);
  const inner = [...path, target];
  switch (shape.type) {
    case 'structure':
      return madeStructure(maker, shape, inner);
    case 'union':
      return madeUnion(maker, shape, inner);
    case 'list':
    case 'map': {
      const [item, key] = [shape.member ?? shape.value, shape.key];
      const least = full ? 2 : (traitOf(ast, member, 'smithy.api#length')?.min ?? 0);
      if (!item || (full && holds(maker, item.target, inner))) return key ? {} : [];
      // What goes into headers of a prefix goes into a header each.
      const prefix = member.traits?.['smithy.api#httpPrefixHeaders'];
      const traits = prefix === undefined ? item.traits : { 'smithy.api#httpHeader': prefix };
      const bound = traits ? { ...item, traits } : item;
      const items = Array.from({ length: least }, () => madeValue(maker, bound, inner));
      if (full && shape.traits?.['smithy.api#sparse']) items.push(null);
      return key
        ? Object.fromEntries(items.map((each) => [madeKey(maker, member, key), each]))
        : items;
    }
    default:
      return madeSimple(maker, member, shape);
  }
}

/** How many rounds a maker needs to show every variant of the unions that a shape reaches. */
export function roundsOf(ast: Ast, target: string, seen = new Set<string>()): number {
  if (seen.has(target)) return 1;
  seen.add(target);
  const shape = shapeAt(ast, target);
  const members = [...membersOf(shape).map(([, member]) => member), shape.member, shape.value];
  const inner = members.flatMap((member) => (member ? roundsOf(ast, member.target, seen) : []));
  const isEnum = shape.type === 'enum' || shape.type === 'intEnum';
  const own = shape.type === 'union' ? membersOf(shape).length : 1;
  return isEnum ? 1 : Math.max(own, ...inner);
}

function madeStructure(maker: Maker, shape: AstShape, path: readonly string[]): unknown {
  const made = membersOf(shape).flatMap(([name, member]) => {
    const { traits = {} } = member;
    const isNeeded = 'smithy.api#required' in traits || (maker.full && hasDefault(traits));
    const isOpen = maker.full && !path.includes(member.target);
    return isNeeded || isOpen ? [[name, madeValue(maker, member, path)] as const] : [];
  });
  return Object.fromEntries(made);
}

function hasDefault(traits: NonNullable<AstMember['traits']>): boolean {
  return (traits['smithy.api#default'] ?? null) !== null;
}

function madeUnion(maker: Maker, shape: AstShape, path: readonly string[]): unknown {
  const members = membersOf(shape);
  if (shape.traits?.['smithy.api#streaming']) return madeEvents(maker, members, path);
  const open = members.filter(([, { target }]) => !path.includes(target));
  const among = open.length > 0 ? open : members;
  const [name, member] = among[maker.turn(path.at(-1) ?? '') % among.length] ?? [];
  return name && member ? { [name]: madeValue(maker, member, path) } : {};
}

/** One event of each type; errors end a stream. */
function madeEvents(
  maker: Maker,
  members: ReturnType<typeof membersOf>,
  path: readonly string[],
): unknown {
  return members
    .filter(([, { target }]) => !shapeAt(maker.ast, target).traits?.['smithy.api#error'])
    .map(([name, member]) => ({ [name]: madeValue(maker, member, path) }));
}

/** Whether a list's items would be, or lead straight back to, what is around them. */
function holds({ ast }: Maker, target: string, path: readonly string[]): boolean {
  if (path.includes(target)) return true;
  const { member, value } = shapeAt(ast, target);
  const item = member ?? value;
  return item !== undefined && path.includes(item.target);
}

function madeKey(maker: Maker, map: AstMember, key: AstMember): string {
  if (map.traits?.['smithy.api#httpPrefixHeaders'] === undefined)
    return String(madeValue(maker, key));
  return `name-${maker.turn('text')}`;
}

function madeSimple(maker: Maker, member: AstMember, shape: AstShape): unknown {
  const { ast, turn } = maker;
  const range = traitOf(ast, member, 'smithy.api#range');
  const number = (value: number) =>
    Math.max(range?.min ?? value, Math.min(range?.max ?? value, value));
  switch (shape.type) {
    case 'string':
      return madeText(maker, member);
    case 'enum':
    case 'intEnum': {
      const values = membersOf(shape).map(
        ([name, { traits }]) => traits?.['smithy.api#enumValue'] ?? name,
      );
      return values[turn(member.target) % values.length];
    }
    case 'boolean':
      return turn('boolean') % 2 === 0;
    case 'long':
      return number(2 ** 40 + turn('number'));
    case 'float':
    case 'double':
      return number([0.5, -1.25e-7, 3e21][turn('number') % 3] ?? 0);
    case 'bigInteger':
      return 12345678901234567890n;
    case 'bigDecimal':
      return '0.1234567890123456789';
    case 'timestamp':
      return new Date(1_700_000_000_000 + 1000 * turn('text') + milliseconds(member));
    case 'blob':
      return Uint8Array.of(0, 255, 128, 10, turn('text') % 256);
    case 'document':
      return { text: 'é', list: [1, null, { deep: true }], number: -0.5 };
    default:
      if (member.traits?.['smithy.api#httpResponseCode']) return 202;
      return number(1 + (turn('number') % 100));
  }
}

/** HTTP dates have none, and these are the format of headers. */
function milliseconds({ traits }: AstMember): number {
  return traits?.['smithy.api#httpHeader'] === undefined ? 123 : 0;
}

/** Texts that a careless client would not bring to where they belong. */
function madeText({ ast, turn }: Maker, member: AstMember): string {
  const values = traitOf(ast, member, 'smithy.api#enum');
  const { traits = {} } = member;
  const count = turn('text');
  if (values) return values[count % values.length]?.value ?? '';
  if ('smithy.api#hostLabel' in traits) return `host-${count}`;
  if ('smithy.api#httpLabel' in traits) return `a b/é%2F+:${count}`;
  if ('smithy.api#httpQuery' in traits) return `a&b=c d+é/${count}`;
  if ('smithy.api#httpHeader' in traits) return `"é", ${count}`;
  return `${count} é 東京 🚀 "quoted" \\ \u2028`;
}
