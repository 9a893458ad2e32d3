/** The names that the modules of a service export. */
import type { Operation, Service, Shape } from '../../service.js';
import type { About } from './program.js';

export interface Exported {
  readonly name: string;
  /** Whether there is something of the name when the program runs. */
  readonly isValue: boolean;
  /** Whether it is the name of a type. */
  readonly isType: boolean;
  readonly entry: 'index' | 'validators';
  readonly about: About;
}

/**
 * What the entries of a service export that comes from its model. What checks plain values (`checkInstanceArn`) is not
 * among it: such shapes have no names in types, and may be renamed.
 */
export function exportedOf(service: Service): readonly Exported[] {
  const about = { shape: service.id };
  const { name } = service;
  return [
    ...[name, `${name}Client`, `${name}ServiceException`].map((each) => classOf(each, about)),
    ...service.operations.flatMap(operationNames),
    ...service.shapes.flatMap(shapeNames),
  ];
}

function operationNames(operation: Operation): readonly Exported[] {
  const about = { shape: operation.id, operation: operation.name };
  const { errors, former, paginated, waiters } = operation;
  return [
    ...waiters.map((waiter) => valueOf(`waitUntil${waiter.name}`, about)),
    ...[operation, ...former].flatMap(({ name, methodName, errorName }) => [
      ...[name, methodName].map((each) => valueOf(each, about)),
      ...(paginated ? [valueOf(`paginate${name}`, about)] : []),
      ...(errors.length > 0 ? [typeNamed(errorName, about)] : []),
    ]),
  ];
}

function shapeNames(shape: Shape): readonly Exported[] {
  const { id, kind, name, formerNames } = shape;
  const about = { shape: id };
  if (shape.prelude || !named.has(kind)) return [];
  const names = [name, ...formerNames];
  if (kind === 'structure' && shape.error !== undefined) {
    return names.flatMap((each) => [classOf(each, about), valueOf(`is${each}`, about)]);
  }
  const schemas =
    'schemaName' in shape ? [shape.schemaName, ...formerNames.map((each) => `${each}Schema`)] : [];
  return [
    ...names.flatMap((each) => [
      typeNamed(each, about),
      valueOf(`check${each}`, about, 'validators'),
    ]),
    ...schemas.map((each) => valueOf(each, about, 'validators')),
  ];
}

const named: ReadonlySet<Shape['kind']> = new Set(['structure', 'union', 'enum', 'intEnum']);

function classOf(name: string, about: About): Exported {
  return { name, isValue: true, isType: true, entry: 'index', about };
}

function typeNamed(name: string, about: About): Exported {
  return { name, isValue: false, isType: true, entry: 'index', about };
}

function valueOf(name: string, about: About, entry: Exported['entry'] = 'index'): Exported {
  return { name, isValue: true, isType: false, entry, about };
}
