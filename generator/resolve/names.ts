/**
 * Final names in TypeScript. Shapes and operations keep the names that the model gives; only where such a name is taken
 * by the language or by what generated code stands on, a suffix goes behind it, so that no name depends on what else is
 * in the model. What is made up from those names (schemas, unions of errors, constants) gives way to them.
 *
 * | what | name | where that is taken |
 * | --- | --- | --- |
 * | service | `sdkId`, or the shape's name, as words with capitals: `SSOAdmin` | `…Service` |
 * | operation | as in the model, first letter in upper case: `ListInstances` | `…Operation` |
 * | its function | the same, first letter in lower case: `listInstances` | `…Operation` |
 * | its errors | `ListInstancesError` | `ListInstancesErrors` |
 * | shape | as in the model, or as the service's `rename` says | `…Shape`, `…Shape2`, … |
 * | check of a member | `ThingSize` | `ThingSizeMember`, … |
 * | Standard Schema | `ThingSchema` | `ThingStandardSchema`, … |
 * | constants | `THING_SIZE`, `INSTANCE_CREATED`, `SSO_ADMIN` | `…_SHAPE`, `…_WAITER`, `…_SERVICE` |
 *
 * Names that differ by case only do not get here: `validate` refuses them within a service.
 */
import type { ShapeSyntax } from '../model.js';
import { capitalised, uncapitalised, upperSnake } from './casing.js';
import { claim } from './claims.js';
import { localName, shapeAt } from './lookup.js';
import { isPrelude } from './prelude.js';
import type { OperationSyntax, Reach, ServiceSyntax } from './reach.js';
import { globals, methods, reservedWords, runtimeTypes } from './reserved.js';
import { memberChecks, shapeNames } from './shape-names.js';
import { waitersOf } from './traits.js';

export interface Names {
  /** The constant of the service. */
  readonly constantName: string;
  /** By operation id. */
  readonly operations: ReadonlyMap<string, OperationNames>;
  /** By shape id, prelude shapes not among them. */
  readonly shapes: ReadonlyMap<string, string>;
  /** Standard Schemas, by shape id; of structures and unions. */
  readonly schemas: ReadonlyMap<string, string>;
  /** Checks, by member id; of the members that have one of their own. */
  readonly members: ReadonlyMap<string, string>;
  /** Constants of validators, by the id of the shape or the member. */
  readonly constants: ReadonlyMap<string, string>;
  /** Constants of waiters, by the waiter's name. */
  readonly waiters: ReadonlyMap<string, string>;
  /** All that has a declaration which the package exports, and what such names have to keep clear of. */
  readonly taken: ReadonlySet<string>;
}
export interface OperationNames {
  readonly name: string;
  readonly methodName: string;
  readonly errorName: string;
}

/** What names are given to. */
export interface Closure {
  readonly service: ServiceSyntax;
  /** The class: `SSOAdmin`. */
  readonly className: string;
  readonly operations: readonly OperationSyntax[];
  readonly reach: Reach;
  readonly shapes: ReadonlyMap<string, ShapeSyntax>;
}

/** Names for all that a service holds. The same closure gives the same names, in whatever order it is written. */
export function namesOf(closure: Closure): Names {
  const { className } = closure;
  const own = [className, `${className}Client`, `${className}ServiceException`];
  const taken = new Set([...reservedWords, ...globals, ...runtimeTypes, ...own]);
  const constants = claims(closure.operations, (operation) =>
    claim(taken, capitalised(localName(operation.id)), 'Operation'),
  );
  const shapes = shapeNames(closure, taken);
  const operations = operationNames(closure, constants, shapes, taken);
  const schemas = claims(withSchemas(closure), ({ id }) => {
    const name = shapes.get(id) ?? localName(id);
    const wanted = taken.has(`${name}Schema`) ? `${name}StandardSchema` : `${name}Schema`;
    return claim(taken, wanted, 'Of');
  });
  const members = once(() => memberChecks(closure, shapes));
  const validators = once(() => constantNames([...shapes, ...members()], '_SHAPE', taken));
  return {
    operations,
    shapes,
    schemas,
    get members() {
      return members();
    },
    get constants() {
      return validators();
    },
    waiters: constantNames(waiterNames(closure), '_WAITER', taken),
    constantName: claim(new Set(taken), upperSnake(className), '_SERVICE'),
    taken,
  };
}

/** For what a comparison does not ask for, and what the generator asks for many times. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Functions share one scope with everything that `index.ts` exports, the guards of errors among it, and with the functions that they call. */
function operationNames(
  { operations, reach, shapes }: Closure,
  constants: ReadonlyMap<string, string>,
  shapeNamesById: ReadonlyMap<string, string>,
  taken: Set<string>,
): ReadonlyMap<string, OperationNames> {
  const guards = [...reach.outputs]
    .filter((id) => shapes.get(id)?.traits.has('smithy.api#error'))
    .map((id) => `is${shapeNamesById.get(id)}`);
  const ends = [...reach.inputs, ...reach.outputs].map((id) => shapeNamesById.get(id));
  const called = [...ends, ...constants.values()].flatMap((name) =>
    ['check', 'read', 'write'].map((verb) => `${verb}${name}`),
  );
  const functions = new Set([...taken, ...methods, ...guards, ...called]);
  for (const name of constants.values()) functions.add(`paginate${name}`);
  return claims(operations, ({ id }) => {
    const name = constants.get(id) ?? localName(id);
    const methodName = claim(functions, uncapitalised(localName(id)), 'Operation');
    return { name, methodName, errorName: claim(taken, `${name}Error`, 's') };
  });
}

function withSchemas({ reach, shapes }: Closure): readonly ShapeSyntax[] {
  return [...reach.shapes.keys()]
    .filter((id) => !isPrelude(id))
    .map((id) => shapeAt(shapes, id))
    .filter((shape) => shape.type === 'structure' || shape.type === 'union');
}

function waiterNames({ operations }: Closure): readonly (readonly [id: string, name: string])[] {
  return operations.flatMap(({ traits }) =>
    Object.keys(waitersOf(traits)).map((name) => [name, name] as const),
  );
}

/** Constants stay within their module: the names may repeat from one module to the next, but not what is exported. */
function constantNames(
  names: Iterable<readonly [id: string, name: string]>,
  suffix: string,
  exported: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const taken = new Set(exported);
  return new Map([...names].map(([id, name]) => [id, claim(taken, upperSnake(name), suffix)]));
}

function claims<T extends { readonly id: string }, N>(
  things: readonly T[],
  name: (thing: T) => N,
): ReadonlyMap<string, N> {
  return new Map(things.map((thing) => [thing.id, name(thing)]));
}
