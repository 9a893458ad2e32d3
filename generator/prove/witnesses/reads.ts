/** Role R: reads each member of outputs and errors into a variable of the type that it had. */
import type { Operation, Shape, StructureShape } from '../../service.js';
import { nestedStructures } from './nested.js';
import { program, type Line, type WitnessProgram } from './program.js';
import { successorOf, type Room } from './room.js';
import { literal } from './spelling.js';
import { readingLines } from './structures.js';
import { typeText } from './type-text.js';

export function readWitnesses(room: Room): readonly WitnessProgram[] {
  const { service, lost } = room;
  const errors = service.shapes.filter(isError);
  return [
    ...service.operations.map((operation) => outputRead(operation, room)),
    ...[...nestedStructures(service, 'output'), ...errors]
      .filter(({ name }) => !lost.has(name))
      .map((shape) => structureRead(shape, room)),
  ];
}

function isError(shape: Shape): shape is StructureShape {
  return shape.kind === 'structure' && shape.error !== undefined;
}

function outputRead(operation: Operation, room: Room): WitnessProgram {
  const { id, name, methodName, output } = operation;
  const successor = room.operations.get(id)?.output;
  const about = { shape: output.prelude ? id : output.id, operation: name };
  const lines = [
    { text: `declare const it: Awaited<ReturnType<typeof P.${methodName}>>;` },
    { text: 'export { it };' },
    ...readingLines({ shape: output, successor, type: '', about, room }),
    ...itemLines(operation, room),
  ];
  const draft = {
    name: `operation-${name}`,
    role: 'R',
    about: { shape: id, operation: name },
  } as const;
  return program({ ...draft, lines }, room.service.folder);
}

/** What a paginator gives one by one, where there is one on both sides. */
function itemLines({ id, name, paginated }: Operation, room: Room): readonly Line[] {
  const items = paginated?.items?.at(-1)?.target;
  const stays =
    room.operations.get(id)?.paginated !== undefined && !room.lost.has(`paginate${name}`);
  const item = items && itemText(items);
  if (item === undefined || !stays) return [];
  return [
    { text: `type Items = ReturnType<ReturnType<typeof P.paginate${name}>['items']>;` },
    { text: 'type Item = Items extends AsyncIterable<infer T> ? T : never;' },
    { text: `export const item: ${item} = given<Item>();` },
    { text: 'export const some: [Item] extends [never] ? never : 1 = 1;' },
  ];
}

/** Of a list an item, of a map an entry. */
function itemText(shape: Shape): string | undefined {
  if (shape.kind !== 'list' && shape.kind !== 'map') return undefined;
  const { target } = shape.kind === 'list' ? shape.member : shape.value;
  const type = `${typeText(target, { within: [], end: 'unknown' })}${shape.sparse ? ' | null' : ''}`;
  return shape.kind === 'list' ? type : `readonly [string, ${type}]`;
}

function structureRead(shape: StructureShape, room: Room): WitnessProgram {
  const { id, name, error } = shape;
  const about = { shape: id };
  const lines = [
    { text: `declare const it: P.${name};` },
    { text: 'export { it };' },
    ...readingLines({ shape, successor: successorOf(shape, room), type: '', about, room }),
    ...(error
      ? [
          { text: `export const fault: ${literal(error.fault)} = it.$fault;` },
          { text: `export const code: ${literal(error.code)} = it.name;` },
        ]
      : []),
  ];
  return program({ name, role: 'R', about, lines }, room.service.folder);
}
