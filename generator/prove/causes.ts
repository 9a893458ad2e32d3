/** Of which shape or member what was seen at a place of a value is to be told. */
import type { Subject } from '../change.js';
import type { Node, Traits } from '../model.js';
import type { Member, Shape } from '../service.js';
import { membersOf, type Slot } from './samples/slot.js';
import { memberName, type Touched } from './touched.js';

/** A place in a value, as both models have it. */
export interface Site {
  readonly slot: Slot;
  readonly other: Slot | undefined;
  /** The member whose value it is, and what has it; neither for the whole. */
  readonly member: Member | undefined;
  readonly otherMember: Member | undefined;
  readonly holder: Shape | undefined;
  readonly otherHolder: Shape | undefined;
}

export function wholeSite(slot: Slot, other: Slot | undefined): Site {
  return {
    slot,
    other,
    member: undefined,
    otherMember: undefined,
    holder: undefined,
    otherHolder: undefined,
  };
}

/** The sites on the way to the end of a path, the whole first, as far as either model goes. */
export function sitesTo(whole: Site, path: readonly string[]): readonly Site[] {
  const sites = [whole];
  let site = whole;
  for (const step of path) {
    const next = inside(site, step);
    if (!next) break;
    sites.push(next);
    site = next;
  }
  return sites;
}

function inside({ slot: around, other }: Site, step: string): Site | undefined {
  const member = partAt(around.target, step);
  const otherMember = other && partAt(other.target, step);
  const slot = member ?? otherMember;
  if (!slot) return undefined;
  return {
    slot,
    other: member && otherMember,
    member,
    otherMember,
    holder: member && around.target,
    otherHolder: otherMember && other?.target,
  };
}

function partAt(shape: Shape, step: string): Member | undefined {
  const members = membersOf(shape);
  if (shape.kind === 'list') return shape.member;
  return shape.kind === 'map' ? shape.value : members.find(({ name }) => name === step);
}

/**
 * The nearest cause that a change is about; without a change, the nearest. `traits` are those that could be the reason;
 * `value` is what is at the end of the path, of enums and unions.
 */
export function causeOf(
  sites: readonly Site[],
  traits: readonly string[],
  { touched, value }: { readonly touched: Touched; readonly value?: unknown },
): Subject {
  const candidates = [...sites]
    .toReversed()
    .flatMap((site, index) => [
      ...(index === 0 ? valueSubjects(site, value) : []),
      ...subjectsOf(site, traits),
    ]);
  return candidates.find((each) => touched.has(each)) ?? candidates[0] ?? {};
}

/** A value of an enum, or the variant of a union. */
function valueSubjects({ slot, other }: Site, value: unknown): readonly Subject[] {
  return [slot.target, ...(other ? [other.target] : [])].flatMap((shape) => {
    if ('values' in shape) {
      const named = [...shape.values].find((each) => each.value === value);
      return named ? [{ shape: shape.id, member: localPart(named.id) }] : [];
    }
    if (shape.kind !== 'union') return [];
    const [key] = Object.keys(Object(value));
    const variant = shape.members.find(({ name }) => name === key);
    return variant ? [{ shape: shape.id, member: memberName(variant) }] : [];
  });
}

/** The member, where it says something of its own, before what it holds. */
function subjectsOf(site: Site, traits: readonly string[]): readonly Subject[] {
  const { slot, other, member, otherMember, holder, otherHolder } = site;
  const members = [
    ...(member && holder ? [{ shape: holder.id, member: memberName(member) }] : []),
    ...(otherMember && otherHolder
      ? [{ shape: otherHolder.id, member: memberName(otherMember) }]
      : []),
  ];
  const shapes = [slot.target, other?.target].flatMap((shape) =>
    shape === undefined || shape.prelude ? [] : [{ shape: shape.id }],
  );
  const isMembers =
    slot.target.id !== other?.target.id ||
    traits.some((id) => !isSame(traitOf(member, id), traitOf(otherMember, id)));
  return isMembers ? [...members, ...shapes] : [...shapes, ...members];
}

function traitOf(member: Member | undefined, id: string): Node | undefined {
  const traits: Traits | undefined = member?.traits;
  return traits?.get(id)?.value;
}

function isSame(a: Node | undefined, b: Node | undefined): boolean {
  return JSON.stringify(a, plain) === JSON.stringify(b, plain);
}

function plain(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  return value instanceof Map ? [...value] : value;
}

function localPart(id: string): string {
  return id.slice(id.indexOf('$') + 1);
}
