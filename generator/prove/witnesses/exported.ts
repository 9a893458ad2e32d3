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
  const { name, methodName, errorName, errors, paginated, waiters } = operation;
  return [
    ...[name, methodName].map((each) => valueOf(each, about)),
    ...(paginated ? [valueOf(`paginate${name}`, about)] : []),
    ...waiters.map((waiter) => valueOf(`waitUntil${waiter.name}`, about)),
    ...(errors.length > 0 ? [typeNamed(errorName, about)] : []),
  ];
}

function shapeNames(shape: Shape): readonly Exported[] {
  const { id, kind, name } = shape;
  const about = { shape: id };
  if (shape.prelude || !named.has(kind)) return [];
  if (kind === 'structure' && shape.error !== undefined) {
    return [classOf(name, about), valueOf(`is${name}`, about)];
  }
  const schema = 'schemaName' in shape ? [valueOf(shape.schemaName, about, 'validators')] : [];
  return [typeNamed(name, about), valueOf(`check${name}`, about, 'validators'), ...schema];
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
