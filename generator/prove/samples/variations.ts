/**
 * Samples of a shape that two models have: plain values, and such as differ from one in a single thing, at the bounds
 * that either model sets.
 */
import type { Member, Shape } from '../../service.js';
import { baseValue, distinct, items } from './base.js';
import { leavesOf, sizesOf } from './leaves.js';
import { isStream, membersOf, type Slot } from './slot.js';

/** Which members of a shape are varied; all are in the plain values. */
export type Varied = (member: Member, of: Shape) => boolean;

/** Values of `slot`; `other` is the same place in the other model, whose bounds are tried too. */
export function samplesOf(slot: Slot, other: Slot | undefined, varied: Varied): readonly unknown[] {
  return variations({ slot, other, varied, inside: [] });
}

interface Place {
  readonly slot: Slot;
  readonly other: Slot | undefined;
  readonly varied: Varied;
  readonly inside: readonly Shape[];
}

function variations(place: Place): readonly unknown[] {
  const { slot, other, inside } = place;
  if (isStream(slot) || inside.length > DEEPEST) return [baseValue(slot, 'small', inside)];
  switch (slot.target.kind) {
    case 'structure':
      return structures(place, slot.target.members);
    case 'union':
      return unions(place, slot.target.members);
    case 'list':
      return lists(place, slot.target.member);
    case 'map':
      return maps(place, slot.target.key, slot.target.value);
    default: {
      const isAlike = other === undefined || 'members' in other.target;
      return [...new Set([...leavesOf(slot), ...(isAlike ? [] : sameKind(slot, other))])];
    }
  }
}

/** What the other model's bounds suggest, as far as it is of this place's type. */
function sameKind(slot: Slot, other: Slot): readonly unknown[] {
  const own = typeof leavesOf(slot)[0];
  const isEnum = 'values' in slot.target;
  if (other.target.kind === 'list' || other.target.kind === 'map') return [];
  return isEnum
    ? []
    : leavesOf({ ...slot, ...bounds(other) }).filter((leaf) => typeof leaf === own);
}

function bounds({ length, range, pattern }: Slot): Partial<Slot> {
  return { length, range, pattern };
}

function structures(place: Place, members: readonly Member[]): readonly unknown[] {
  const { slot, inside } = place;
  const full = Object(baseValue(slot, 'full', inside));
  const small = Object(baseValue(slot, 'small', inside));
  const without = members
    .filter((member) => isVaried(place, member) && member.name in full)
    .map(({ name }) => Object.fromEntries(Object.entries(full).filter(([key]) => key !== name)));
  const each = members
    .filter((member) => isVaried(place, member))
    .flatMap((member) =>
      variations(inner(place, member)).map((value) => ({ ...small, [member.name]: value })),
    );
  return [full, small, ...without, ...each];
}

function unions(place: Place, members: readonly Member[]): readonly unknown[] {
  return members.flatMap((member) => {
    const values = isVaried(place, member)
      ? variations(inner(place, member))
      : [baseValue(member, 'small', [...place.inside, place.slot.target])];
    return values.map((value) => ({ [member.name]: value }));
  });
}

function lists(place: Place, member: Member): readonly unknown[] {
  const { slot, other, inside } = place;
  const around = [...inside, slot.target];
  const counted = countsOf(place).map((count) => items(slot, member, count, around));
  const [one] = distinct(member, 1);
  const twice = (slot.uniqueItems ?? other?.uniqueItems) ? [[one, one]] : [];
  const sparse = isSparse(slot) ? [[one, null]] : [];
  const least = Math.max(1, Number(slot.length?.min ?? 0));
  const rest = items(slot, member, Math.min(least, 50) - 1, around);
  const varied = isVaried(place, member)
    ? variations(inner(place, member)).map((value) => [value, ...rest])
    : [];
  return [...counted, ...twice, ...sparse, ...varied];
}

function maps(place: Place, key: Member, value: Member): readonly unknown[] {
  const { slot } = place;
  const [one] = distinct(value, 1);
  const counted = countsOf(place).map((count) =>
    Object.fromEntries(distinct(key, count).map((name) => [name, one])),
  );
  const [name = 'a'] = distinct(key, 1);
  const sparse = isSparse(slot) ? [{ [String(name)]: null }] : [];
  const keys = isVaried(place, key)
    ? variations(inner(place, key)).map((each) => ({ [String(each)]: one }))
    : [];
  const values = isVaried(place, value)
    ? variations(inner(place, value)).map((each) => ({ [String(name)]: each }))
    : [];
  return [...counted, ...sparse, ...keys, ...values];
}

function countsOf({ slot, other }: Place): readonly number[] {
  const all = [...sizesOf(slot.length ?? {}, [1, 0]), ...sizesOf(other?.length ?? {}, [])];
  return [...new Set(all)].filter((count) => count <= MOST_ITEMS);
}

function isSparse({ target }: Slot): boolean {
  return 'sparse' in target && target.sparse;
}

function isVaried({ varied, slot }: Place, member: Member): boolean {
  return varied(member, slot.target);
}

function inner(place: Place, member: Member): Place {
  const { slot, other, inside } = place;
  const counterpart = other && membersOf(other.target).find(({ name }) => name === member.name);
  return { ...place, slot: member, other: counterpart, inside: [...inside, slot.target] };
}

const MOST_ITEMS = 1_100;
const DEEPEST = 6;
