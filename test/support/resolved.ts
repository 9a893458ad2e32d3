/** Services for tests, resolved from a few shapes, and finding what is in them. */
import { resolve } from '../../generator/resolve/resolve.js';
import type { Member, Operation, Service, Shape } from '../../generator/service.js';
import { modelOf, type Compact } from './model.js';

/** A service `Weather` with all the operations among the shapes, by `awsJson1_1` unless its traits say else. */
export function serviceOf(
  shapes: Compact,
  traits: Compact[string] = { 'aws.protocols#awsJson1_1': true },
): Service {
  const operations = Object.keys(shapes).flatMap((key) => /^operation (.*)/.exec(key)?.[1] ?? []);
  const weather = { version: '1', operations, ...traits };
  const result = resolve(modelOf({ 'service Weather': weather, ...shapes }));
  const [service] = result.ok ? result.value : [];
  return there(service, JSON.stringify(result.diagnostics));
}

export function shapeOf(service: Service, name: string): Shape {
  return there(
    service.shapes.find((shape) => shape.name === name),
    `no shape ${name}`,
  );
}

export function memberOf(shape: Shape, name: string): Member {
  const members = 'members' in shape ? shape.members : [];
  return there(
    members.find((member) => member.name === name),
    `no member ${name}`,
  );
}

/** The first operation by name. */
export function operationOf(service: Service): Operation {
  return there(service.operations[0], 'no operation');
}

function there<T>(value: T | undefined, otherwise: string): T {
  if (value === undefined) throw new Error(otherwise);
  return value;
}
