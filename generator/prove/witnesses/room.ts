/** What witnesses of one service are written with. */
import type { Member, Operation, Service, Shape, StructureShape } from '../../service.js';
import { exportedOf } from './exported.js';
import { typeText } from './type-text.js';

export interface Room {
  /** The old side's. */
  readonly service: Service;
  /** What takes its place; absent: nothing does. */
  readonly now: Service | undefined;
  /** Whether enums and unions are typed without what is not known of them. */
  readonly isClosed: boolean;
  /** Names that the old package exports and the new one does not. Witnesses other than those of names do without them. */
  readonly lost: ReadonlySet<string>;
  /** The new side's shapes, by id. */
  readonly shapes: ReadonlyMap<string, Shape>;
  /** The new side's operations, by id. */
  readonly operations: ReadonlyMap<string, Operation>;
}

export function roomOf(service: Service, now: Service | undefined, isClosed: boolean): Room {
  const kept = new Set(now ? exportedOf(now).map(({ name }) => name) : []);
  const names = exportedOf(service).map(({ name }) => name);
  return {
    service,
    now,
    isClosed,
    lost: new Set(names.filter((name) => !kept.has(name))),
    shapes: new Map((now?.shapes ?? []).map((shape) => [shape.id, shape])),
    operations: new Map((now?.operations ?? []).map((operation) => [operation.id, operation])),
  };
}

/** The structure that takes the place of one, by its id. */
export function successorOf(shape: StructureShape, { shapes }: Room): StructureShape | undefined {
  const found = shapes.get(shape.id);
  return found?.kind === 'structure' ? found : undefined;
}

/**
 * Whether a witness writes out what a member holds: it holds another type on the new side, or names a type that is not
 * there. Otherwise the name of the type stands for it, and what differs within is found by the witnesses of that type.
 */
export function isWrittenOut(member: Member, holder: Shape | undefined, room: Room): boolean {
  if (namesIn(member.target).some((name) => room.lost.has(name))) return true;
  const members = holder && 'schemaName' in holder ? holder.members : [];
  const successor = members.find(({ name }) => name === member.name);
  return successor !== undefined && typeText(successor.target) !== typeText(member.target);
}

/** The named types that the type of a shape is made of. */
function namesIn(shape: Shape): readonly string[] {
  if (shape.kind === 'list') return namesIn(shape.member.target);
  if (shape.kind === 'map') return namesIn(shape.value.target);
  const isNamed = ['structure', 'union', 'enum', 'intEnum'].includes(shape.kind);
  return isNamed && !shape.prelude ? [shape.name] : [];
}
