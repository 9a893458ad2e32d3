/**
 * Values for the shapes of a service: sound by construction, then broken in one place. Leaves are drawn by fast-check
 * once; what is made of them is put together by a generator of our own, which is fast enough for thousands a shape.
 */
import { inspect } from 'node:util';
import type { Member, Shape } from '../../generator/service.js';
import { isEventStream, type Slot } from './json-schema.js';
import { leavesOf, wrongTypes } from './leaves.js';

/** Numbers from 0 to 1; the same seed gives the same ones. */
export type Random = () => number;

/** Mulberry32, by Tommy Ettinger: 32 bits of state, which is enough for tests. */
export function randomOf(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A value that the shape allows, as far as leaves could be found that keep to their patterns. */
export function soundValue(slot: Slot, random: Random, depth = 0): unknown {
  const { target } = slot;
  if (isEventStream(slot)) return NO_EVENTS;
  switch (target.kind) {
    case 'structure':
      return Object.fromEntries(
        target.members
          .filter(
            (member) => member.required || random() < (isDeep(member) ? 0.3 / (depth + 1) : 0.7),
          )
          .map((member) => [member.name, soundValue(member, random, depth + 1)]),
      );
    case 'union': {
      const flat = target.members.filter((member) => !isDeep(member));
      const member = pick(depth > 2 && flat.length > 0 ? flat : target.members, random);
      return { [member.name]: soundValue(member, random, depth + 1) };
    }
    case 'list':
      return items(slot, target.member, { random, depth, count: soundCount(slot, random, depth) });
    case 'map':
      return Object.fromEntries(
        items(slot, target.value, { random, depth, count: soundCount(slot, random, depth) }).map(
          (value) => [String(soundValue(target.key, random)), value],
        ),
      );
    default:
      return pick(leavesOf(slot).sound, random);
  }
}

/** The value with one thing in it, wherever that is, replaced, added or left out. It may be sound all the same. */
export function brokenValue(value: unknown, slot: Slot, random: Random): unknown {
  const child = random() < 0.75 ? childOf(value, slot.target, random) : undefined;
  if (!child || !isObject(value)) return replacement(value, slot, random);
  const broken = brokenValue(value[child.key], child.slot, random);
  return Array.isArray(value)
    ? value.with(Number(child.key), broken)
    : { ...value, [child.key]: broken };
}

export function pick<T extends {} | null>(from: readonly T[], random: Random): T {
  const found = from[Math.floor(random() * from.length)];
  if (found === undefined) throw new Error('There is nothing to pick from.');
  return found;
}

function replacement(value: unknown, slot: Slot, random: Random): unknown {
  const { target } = slot;
  if (random() < 0.25) return pick(wrongTypes, random);
  switch (target.kind) {
    case 'structure':
      return otherMembers(value, target.members, random);
    case 'union':
      return { ...Object(value), ...Object(otherMembers(soundValue(slot, random), [], random)) };
    case 'list':
      return items(slot, target.member, { random, depth: 2, count: oddCount(slot, random) });
    case 'map':
      return Object.fromEntries(
        items(slot, target.value, { random, depth: 2, count: oddCount(slot, random) }).map(
          (item, index) => [
            random() < 0.9
              ? `${String(soundValue(target.key, random))}${index}`
              : pick(KEYS, random),
            item,
          ],
        ),
      );
    default:
      return pick(leavesOf(slot).edge, random);
  }
}

/** Without a member, with null for one, or with one that nobody knows. */
function otherMembers(value: unknown, members: readonly Member[], random: Random): unknown {
  const key = members.length > 0 ? pick(members, random).name : pick(KEYS, random);
  const { [key]: _, ...rest } = Object(value);
  const choice = random();
  if (choice < 0.4) return rest;
  return choice < 0.7 ? { ...rest, [key]: null } : { ...Object(value), [pick(KEYS, random)]: 1 };
}

function items(slot: Slot, item: Member, { random, count, depth }: Making): unknown[] {
  const all = Array.from({ length: count }, () => soundValue(item, random, depth + 1));
  if (!slot.uniqueItems) return all;
  const keys = all.map((each) => inspect(each));
  return all.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

interface Making {
  readonly random: Random;
  readonly count: number;
  readonly depth: number;
}

/** Few, but as many as there must be; no more where the value is deep already. */
function soundCount({ length }: Slot, random: Random, depth: number): number {
  const min = Number(length?.min ?? 0);
  if (depth > 4) return min;
  return Math.min(min + Math.floor(random() * 3), Number(length?.max ?? 3));
}

/** At a bound or one beyond it, when that is not too many. */
function oddCount({ length }: Slot, random: Random): number {
  const most = random() < 0.1 ? 600 : 60;
  const bounds = [length?.min ?? 0, length?.max ?? 2].map(Number).filter((bound) => bound <= most);
  return Math.max(0, pick(bounds.length > 0 ? bounds : [1], random) + pick([-1, 0, 1], random));
}

/** Whether a member may hold what it is a member of. */
function isDeep({ target }: Member): boolean {
  if (target.kind === 'list') return isDeep(target.member);
  return target.kind === 'structure' || target.kind === 'union' || target.kind === 'map';
}

function childOf(value: unknown, target: Shape, random: Random) {
  if (!isObject(value)) return undefined;
  const keys = Object.keys(value);
  if (keys.length === 0) return undefined;
  const key = pick(keys, random);
  const slot = slotOf(target, key);
  return slot && { key, slot };
}

function slotOf(target: Shape, key: string): Slot | undefined {
  switch (target.kind) {
    case 'structure':
    case 'union':
      return target.members.find(({ name }) => name === key);
    case 'list':
      return target.member;
    case 'map':
      return target.value;
    default:
      return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** An event stream that says nothing. */
const NO_EVENTS = { async *[Symbol.asyncIterator]() {} };

/** Member names and map keys that nobody expects. */
const KEYS = ['', 'Unknown', '$unknown', '__type', 'constructor', 'a/b', 'x'.repeat(300), '\uD800'];
