/** Roles I and A: implements or assigns the methods of the client; extends its interfaces. */
import type { Operation, Service, Shape, StructureShape } from '../../service.js';
import { program, type Line, type WitnessProgram } from './program.js';
import type { Room } from './room.js';

/** The methods of an operation: its own, its paginator, its waiters. */
export function methodsOf(operation: Operation): readonly string[] {
  const { former, paginated, waiters } = operation;
  return [
    ...[operation, ...former].flatMap(({ name, methodName }) => [
      methodName,
      ...(paginated ? [`paginate${name}`] : []),
    ]),
    ...waiters.map(({ name: waiter }) => `waitUntil${waiter}`),
  ];
}

/** A class and an object that have all methods. The client has private parts, so that these alone can be implemented. */
export function clientWitnesses({ service, lost }: Room): readonly WitnessProgram[] {
  const { name, operations, folder } = service;
  if (lost.has(name) || lost.has(`${name}Client`) || operations.length === 0) return [];
  const lines = [
    { text: `export type Methods = Omit<P.${name}, keyof P.${name}Client>;` },
    { text: 'export const mine: Methods = {' },
    ...methodLines(service, (method) => `  ${method}: given<never>(),`),
    { text: '};' },
    { text: 'export class Mine implements Methods {' },
    ...methodLines(service, (method) => `  ${method}(): never { throw new Error(); }`),
    { text: '}' },
  ];
  return [program({ name, role: 'I', about: { shape: service.id }, lines }, folder)];
}

function methodLines({ operations }: Service, text: (method: string) => string): readonly Line[] {
  return operations.flatMap((operation) => {
    const about = { shape: operation.id, operation: operation.name };
    return methodsOf(operation).map((method) => ({ text: text(method), about }));
  });
}

/** Interfaces that extend those of structures, and declarations that add to them. */
export function augmentWitnesses({ service, lost }: Room): readonly WitnessProgram[] {
  const structures = service.shapes.filter(isInterface).filter(({ name }) => !lost.has(name));
  if (structures.length === 0) return [];
  const lines = [
    ...structures.map(({ id, name }, index) => ({
      text: `export interface More${index} extends P.${name} { readonly more?: 1 }`,
      about: { shape: id },
    })),
    { text: `declare module '../package.js' {` },
    ...structures.map(({ id, name }) => ({ text: `  interface ${name} {}`, about: { shape: id } })),
    { text: '}' },
  ];
  const about = { shape: service.id };
  return [program({ name: service.name, role: 'A', about, lines }, service.folder)];
}

/** An empty structure is an alias of `object`, and an error a class. */
function isInterface(shape: Shape): shape is StructureShape {
  return shape.kind === 'structure' && !shape.prelude && !shape.error && shape.members.length > 0;
}
