/** A value that one side sent beside what the other made of it, as their models have it. */
import type { Contact } from '../../change.js';
import type { Member, Operation, Shape } from '../../service.js';
import type { Site } from '../causes.js';
import type { Slot } from '../samples/slot.js';
import { shown } from '../shown.js';
import { isRecord, propertyOf } from './format.js';
import { isOfKind, isSameMeaning } from './meaning.js';
import { isNamed, placeOf, placeTraits, type Holder } from './places.js';

/** `in`: an input that a service receives; `out`: an output or error that a client does. */
export type Way = 'in' | 'out';

/** Something that is not as it was sent. */
export interface Loss {
  readonly contact: Contact;
  /** From the whole to where it is. */
  readonly sites: readonly Site[];
  /** Those that could be the reason. */
  readonly traits: readonly string[];
  readonly value: unknown;
  /** Continues a sentence: `does not come`. */
  readonly what: string;
}

/** What is different between a value and what became of it. */
export interface Meeting {
  readonly way: Way;
  /** Whether times have a form of their own, as in CBOR. */
  readonly isBinary: boolean;
  /** Whose members may stand outside the body; absent: all are inside of it. */
  readonly sender: Operation | undefined;
  readonly receiver: Operation | undefined;
}

export function lossesBetween(
  meeting: Meeting,
  whole: Site,
  [sent, got]: readonly [sent: unknown, got: unknown],
): readonly Loss[] {
  return meet({ ...meeting, sites: [whole] }, sent, got);
}

interface Place extends Meeting {
  readonly sites: readonly Site[];
}

function meet(place: Place, sent: unknown, got: unknown): readonly Loss[] {
  const site = place.sites.at(-1);
  if (!site?.other) return [];
  const [from, to] = [site.slot.target, site.other.target];
  if (sent === null || got === null) return meetNull(place, sent, got);
  if (isBeyondTime(site.other, sent)) return [];
  if (!isOfKind(site.other, got)) return [mismatch(place, sent, got)];
  if ('members' in from && 'members' in to && isRecord(sent)) {
    return members(place, [from, to], [sent, got]);
  }
  if (from.kind === 'list' && to.kind === 'list') {
    return listItems(place, [from.member, to.member], [sent, got]);
  }
  if (from.kind === 'map' && to.kind === 'map' && isRecord(sent)) {
    return Object.entries(sent).flatMap(([key, each]) =>
      meet(within(place, [from.value, to.value]), each, propertyOf(got, key)),
    );
  }
  if (isSimple(from) && isSimple(to)) return simple(place, sent, got);
  return [];
}

/** A number that is read as a time, and is none: whoever changes the one into the other sends times. */
function isBeyondTime({ target }: Slot, sent: unknown): boolean {
  return target.kind === 'timestamp' && typeof sent === 'number' && !(Math.abs(sent) < LAST_TIME);
}

function meetNull(place: Place, sent: unknown, got: unknown): readonly Loss[] {
  const isMissed = place.way === 'out' && sent === null && !isSparse(place.sites.at(-2)?.other);
  if (isMissed) return [loss(place, 'undefined', sent, 'is null where a value is counted on')];
  return sent === null || got !== null ? [] : [loss(place, 'fails', sent, 'comes as null')];
}

function isSparse(slot: Slot | undefined): boolean {
  return slot !== undefined && 'sparse' in slot.target && slot.target.sparse;
}

/**
 * Of another type than the receiver's model says. A fraction for a whole number is one of many values, and so is a
 * document; text that is no base64 is misread only where other text is.
 */
function mismatch(place: Place, sent: unknown, got: unknown): Loss {
  const { slot, other = slot } = place.sites.at(-1) ?? nowhere();
  const [from, to] = [slot.target.kind, other.target.kind];
  const isOneOfMany = from === 'document' || (isNumeric(to) && typeof got === 'number');
  const isMisread = to === 'blob' && typeof got === 'string';
  const one = place.way === 'in' ? 'refused' : 'differs';
  const contact = isOneOfMany ? one : isMisread ? 'differs' : 'fails';
  if (got === undefined) return loss(place, contact, sent, 'does not arrive');
  return loss(place, contact, sent, 'is not of the type that the other side reads');
}

function simple(place: Place, sent: unknown, got: unknown): readonly Loss[] {
  const { slot, other = slot } = place.sites.at(-1) ?? nowhere();
  const { target } = other;
  if (isReformatted(place)) {
    return [loss(place, 'fails', sent, 'is written in another form than the other side reads')];
  }
  if (!isSameMeaning([slot, other], [sent, got])) {
    return [loss(place, 'differs', sent, 'means something else to the other side')];
  }
  if (!('values' in target) || place.way === 'in') return [];
  const isKnown = [...target.values].some(({ value }) => value === got);
  return isKnown ? [] : [loss(place, 'unknown', sent, 'is no value that the client knows')];
}

/** Readers may take a time in a form that their model does not have, but nobody can count on that. */
function isReformatted({ sites, isBinary }: Place): boolean {
  const { member, otherMember } = sites.at(-1) ?? nowhere();
  if (isBinary || !member || !otherMember) return false;
  const isTime = [member, otherMember].every(({ target }) => target.kind === 'timestamp');
  const [a, b] = [member, otherMember].map(
    ({ timestampFormat }) => timestampFormat ?? 'epoch-seconds',
  );
  return isTime && a !== b;
}

function members(
  place: Place,
  [from, to]: readonly [Holder, Holder],
  [sent, got]: readonly [object, unknown],
): readonly Loss[] {
  const counterparts = from.members.map(
    (member) => [member, counterpart(place, member, to)] as const,
  );
  const losses = counterparts.flatMap(([member, other]) => {
    const value = propertyOf(sent, member.name);
    const inner = within(place, [member, other]);
    if (value === undefined) {
      return other ? absent(inner, [member, other], propertyOf(got, other.name)) : [];
    }
    if (other) return meet(inner, value, propertyOf(got, other.name));
    return [unplaced(inner, to, value)];
  });
  const known = new Set(counterparts.map(([, other]) => other));
  const missed = to.members.filter((member) => !known.has(member) && !isNamed(from, member));
  if (place.way === 'in' || to.kind === 'union') return losses;
  const isOnlyOne = from.kind === 'union';
  return [
    ...losses,
    ...(isOnlyOne ? [] : missed).map((member) =>
      loss(within(place, [undefined, member]), 'undefined', sent, 'does not come'),
    ),
  ];
}

/** Of a member that was not given, though both sides have it; clients may have sent a token of their own. */
function absent(
  place: Place,
  [member, other]: readonly [Member, Member],
  got: unknown,
): readonly Loss[] {
  if (place.sites.at(-2)?.slot.target.kind === 'union') return [];
  if (place.way === 'out') {
    return other.required ? [loss(place, 'undefined', undefined, 'does not come')] : [];
  }
  if (other.idempotencyToken && got === undefined) {
    const contact = other.required ? 'refused' : 'differs';
    return [loss(place, contact, undefined, 'is no token that tells a call from another')];
  }
  const [a, b] = [member, other].map(({ traits }) => traits.get('smithy.api#default')?.value);
  const isSame = shown(a ?? null) === shown(b ?? null);
  return isSame ? [] : [loss(place, 'differs', undefined, 'stands for another default')];
}

/** A member that the receiver does not have where it was sent. */
function unplaced(place: Place, to: Holder, value: unknown): Loss {
  const [member] = place.sites.flatMap((site) => site.member ?? []).slice(-1);
  if (member && isNamed(to, member)) {
    return loss(place, 'fails', value, 'is looked for in another place');
  }
  if (to.kind === 'union') {
    const contact = place.way === 'in' ? 'refused' : 'unknown';
    return loss(place, contact, value, 'is a variant that the other side does not know');
  }
  return loss(place, 'ignored', value, 'is a member that the other side does not know');
}

/** The member that stands where this one does. */
function counterpart(place: Place, member: Member, to: Holder): Member | undefined {
  const isTop = place.sites.length === 1;
  const wanted = placeOf(member, isTop ? place.sender : undefined);
  return to.members.find((each) => placeOf(each, isTop ? place.receiver : undefined) === wanted);
}

function listItems(
  place: Place,
  parts: readonly [Member, Member],
  [sent, got]: readonly [unknown, unknown],
): readonly Loss[] {
  const inner = within(place, parts);
  const items: readonly unknown[] = Array.isArray(sent) ? sent : [];
  const others: readonly unknown[] = Array.isArray(got) ? got : [];
  const isShort = items.length !== others.length;
  const nulls = items.filter((item) => item === null);
  if (isShort && nulls.length > 0) return meetNull(inner, null, undefined);
  return items.flatMap((item, index) => meet(inner, item, others[index])).slice(0, 5);
}

function within(
  place: Place,
  [member, otherMember]: readonly [Member | undefined, Member | undefined],
): Place {
  const outer = place.sites.at(-1) ?? nowhere();
  const slot = member ?? otherMember ?? nowhere();
  const site: Site = {
    slot,
    other: member && otherMember,
    member,
    otherMember,
    holder: member && outer.slot.target,
    otherHolder: otherMember && outer.other?.target,
  };
  return { ...place, sites: [...place.sites, site] };
}

function loss(place: Place, contact: Contact, value: unknown, what: string): Loss {
  return { contact, sites: place.sites, traits: placeTraits, value, what };
}

function isNumeric(kind: string): boolean {
  return /^(?:byte|short|integer|intEnum|long|float|double|bigInteger)$/.test(kind);
}

function isSimple({ kind }: Shape): boolean {
  return !['structure', 'union', 'list', 'map'].includes(kind);
}

function nowhere(): never {
  throw new Error('There is no place.');
}

/** In seconds (ECMA 262, «Time Values and Time Range»). */
const LAST_TIME = 8.64e12;
