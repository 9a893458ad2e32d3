/**
 * Which shapes must be converted between TypeScript's values and those of the wire. Only these get readers and writers, so that a
 * consumer pays for no other: a request with nothing to convert is its input.
 */
import type { Member, Service, Shape } from '../service.js';
import { isCorrected } from './defaults.js';
import { wireFormatOf, type WireFormat } from './wire-format.js';

export interface Conversions {
  /** Shapes that hold, at whatever depth, something that the wire says otherwise than a value in TypeScript. */
  readonly reads: ReadonlySet<Shape>;
  readonly writes: ReadonlySet<Shape>;
  readonly format: WireFormat;
}

export function conversionsOf(service: Service): Conversions {
  const format = wireFormatOf(service.protocol);
  return {
    reads: spread(service, (shape) => isRead(shape, format)),
    writes: spread(service, (shape) => isWritten(shape, format)),
    format,
  };
}

/** What stands in for the items of a list or the values of a map. */
export function itemOf(shape: Shape): Member | undefined {
  if (shape.kind === 'list') return shape.member;
  return shape.kind === 'map' ? shape.value : undefined;
}

/** The members that hold values of other shapes. */
export function membersOf(shape: Shape): readonly Member[] {
  if (shape.kind === 'structure' || shape.kind === 'union') return shape.members;
  const item = itemOf(shape);
  return item ? [item] : [];
}

/** The aggregates that the conversions of these members call by name, and those that they call in turn. */
export function calledFrom(
  members: readonly Member[],
  converted: ReadonlySet<Shape>,
): ReadonlySet<Shape> {
  const called = new Set<Shape>();
  const open = [...members];
  for (let member = open.pop(); member; member = open.pop()) {
    const item = itemOf(member.target);
    // A list or map is converted where it stands, unless it stands in another.
    if (item && converted.has(item.target) && itemOf(item.target)) call(item.target);
    else if (item) open.push(item);
    else call(member.target);
  }
  return called;

  function call(shape: Shape): void {
    if (!converted.has(shape) || called.has(shape)) return;
    called.add(shape);
    const item = itemOf(shape);
    open.push(...(item ? [{ ...item, target: shape }] : membersOf(shape)));
  }
}

/** Why a shape must be read for itself: its kind, its nulls, its variants, or names and defaults of its members. */
function isRead(shape: Shape, format: WireFormat): boolean {
  if (format.reader(shape) || shape.kind === 'document' || shape.kind === 'union') return true;
  if (shape.kind === 'list' || shape.kind === 'map') return shape.sparse;
  return shape.kind === 'structure' && shape.members.some(isReadAlone);
}

/** Whether a member must be read for itself, whatever it holds: another name on the wire, or something to stand in for it. */
export function isReadAlone(member: Member): boolean {
  return isRenamed(member) || hasDefault(member) || isCorrected(member);
}

function isWritten(shape: Shape, format: WireFormat): boolean {
  if (format.writer(shape)) return true;
  if (shape.kind === 'union') return shape.members.some(isRenamed);
  if (shape.kind !== 'structure') return false;
  return shape.members.some((member) => isRenamed(member) || hasDefault(member));
}

export function isRenamed({ name, wireName }: Member): boolean {
  return name !== wireName;
}

export function hasDefault(member: Member): boolean {
  return member.default !== undefined;
}

/** From the shapes that `starts` names to all that hold one, however the shapes refer to each other. */
function spread(service: Service, starts: (shape: Shape) => boolean): ReadonlySet<Shape> {
  const holders = new Map<Shape, Shape[]>();
  for (const shape of service.shapes) {
    for (const { target } of membersOf(shape)) {
      const known = holders.get(target);
      if (known) known.push(shape);
      else holders.set(target, [shape]);
    }
  }
  const found = new Set<Shape>();
  const open = [...new Set([...service.shapes, ...holders.keys()])].filter(starts);
  for (let shape = open.pop(); shape; shape = open.pop()) {
    if (found.has(shape)) continue;
    found.add(shape);
    open.push(...(holders.get(shape) ?? []));
  }
  return found;
}
