/** A plain value of a shape that keeps to its constraints, as far as one is found. */
import type { Member, Shape } from '../../service.js';
import { leavesOf, soundLeaf } from './leaves.js';
import { isStream, type Slot } from './slot.js';

/** `full`: all members; `small`: what must be there, and in lists and maps no more than must. */
export type Extent = 'full' | 'small';

/** A shape that is inside itself is entered once more only where it must be. */
export function baseValue(slot: Slot, extent: Extent, around: readonly Shape[] = []): unknown {
  const { target } = slot;
  const inside = [...around, target];
  switch (target.kind) {
    case 'structure':
      return Object.fromEntries(
        target.members
          .filter((member) => isWanted(member, extent, inside))
          .map((member) => [member.name, baseValue(member, extent, inside)]),
      );
    case 'union': {
      const variant = plainVariant(target.members, inside);
      return variant ? { [variant.name]: baseValue(variant, extent, inside) } : {};
    }
    case 'list':
      return items(slot, target.member, countOf(slot, target.member, extent, inside), inside);
    case 'map': {
      const values = items(slot, target.value, countOf(slot, target.value, extent, inside), inside);
      const keys = distinct(target.key, values.length);
      return Object.fromEntries(values.map((value, index) => [keys[index], value]));
    }
    default:
      return soundLeaf(slot);
  }
}

/** Streams are left out where they may be. */
function isWanted(member: Member, extent: Extent, inside: readonly Shape[]): boolean {
  if (member.required || member.binding.in === 'label') return true;
  return extent === 'full' && !isStream(member) && !leadsBack(member, inside);
}

function plainVariant(members: readonly Member[], inside: readonly Shape[]): Member | undefined {
  return members.find((member) => !leadsBack(member, inside)) ?? members[0];
}

function leadsBack({ target }: Slot, inside: readonly Shape[]): boolean {
  if (inside.includes(target)) return true;
  if (target.kind === 'list') return leadsBack(target.member, [...inside, target]);
  return target.kind === 'map' && leadsBack(target.value, [...inside, target]);
}

function countOf(slot: Slot, item: Member, extent: Extent, inside: readonly Shape[]): number {
  const least = Number(slot.length?.min ?? 0);
  const isEmpty = extent === 'small' || leadsBack(item, inside) || slot.length?.max === 0;
  return Math.min(isEmpty ? least : Math.max(1, least), MOST_ITEMS);
}

/** So many items; different ones where they must be. */
export function items(
  slot: Slot,
  item: Member,
  count: number,
  inside: readonly Shape[],
): readonly unknown[] {
  if (slot.uniqueItems && count > 1) return distinct(item, count);
  const one = count > 0 ? baseValue(item, 'small', inside) : undefined;
  return Array.from({ length: count }, () => one);
}

/** As many different values as there are, up to `count`. */
export function distinct(slot: Slot, count: number): readonly unknown[] {
  const { target } = slot;
  if (count === 1) return [baseValue(slot, 'small')];
  if ('members' in target || target.kind === 'list' || target.kind === 'map') {
    return distinctNested(slot, count);
  }
  const leaves = leavesOf(slot);
  const sound = [soundLeaf(slot), ...leaves].slice(0, count);
  const more = Array.from({ length: Math.max(0, count - sound.length) }, (_, index) =>
    typeof sound[0] === 'number' ? index + 100 : `a${index}`,
  );
  return [...sound, ...more];
}

function distinctNested(slot: Slot, count: number): readonly unknown[] {
  const { target } = slot;
  const base = baseValue(slot, 'full');
  const member = target.kind === 'structure' ? target.members[0] : undefined;
  if (!member) return [base];
  return distinct(member, count).map((value) => ({ ...Object(base), [member.name]: value }));
}

const MOST_ITEMS = 1_100;
