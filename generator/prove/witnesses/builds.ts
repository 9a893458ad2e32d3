/** Role B: builds outputs and what they hold, as mocks and fixtures do. */
import type { Operation, Shape, StructureShape } from '../../service.js';
import { fieldsOf } from './members.js';
import { nestedStructures } from './nested.js';
import { program, type WitnessProgram } from './program.js';
import { successorOf, type Room } from './room.js';
import { literalLines, type Subject } from './structures.js';

export function buildWitnesses(room: Room): readonly WitnessProgram[] {
  const { service, lost } = room;
  const isThere = ({ name }: Shape) => !lost.has(name);
  return [
    ...service.operations
      .filter(({ methodName }) => !lost.has(methodName))
      .map((operation) => outputBuild(operation, room)),
    ...nestedStructures(service, 'output')
      .filter(isThere)
      .map((shape) => structureBuild(shape, `P.${shape.name}`, room)),
    ...service.shapes
      .filter(isErrorWithMembers)
      .filter(isThere)
      .map((shape) => structureBuild(shape, `Omit<P.${shape.name}, keyof Exception>`, room)),
  ];
}

function outputBuild(operation: Operation, room: Room): WitnessProgram {
  const { id, name, methodName, output } = operation;
  const about = { shape: output.prelude ? id : output.id, operation: name };
  const type = `Omit<Awaited<ReturnType<typeof P.${methodName}>>, '$metadata'>`;
  const successor = room.operations.get(id)?.output;
  const subject = { shape: output, successor, type: 'Built', about, room };
  const called = { shape: id, operation: name };
  return building(subject, { name: `operation-${name}`, about: called, type }, room);
}

function structureBuild(shape: StructureShape, type: string, room: Room): WitnessProgram {
  const about = { shape: shape.id };
  const subject = { shape, successor: successorOf(shape, room), type: 'Built', about, room };
  return building(subject, { name: shape.name, about, type }, room);
}

function building(
  subject: Subject,
  {
    name,
    about,
    type,
  }: { readonly name: string; readonly about: Subject['about']; readonly type: string },
  { service }: Room,
): WitnessProgram {
  const lines = [
    { text: `import type { ServiceException as Exception } from '../../../runtime/errors.js';` },
    { text: `export type Built = ${type};` },
    { text: 'export type { Exception };' },
    { text: 'declare function take(value: Built): void;' },
    ...literalLines(subject, ['take(', ');']),
  ];
  return program({ name, role: 'B', about, lines }, service.folder);
}

function isErrorWithMembers(shape: Shape): shape is StructureShape {
  return shape.kind === 'structure' && shape.error !== undefined && fieldsOf(shape).length > 0;
}
