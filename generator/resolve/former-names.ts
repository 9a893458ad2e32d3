/** Names that the package had before shapes and operations were renamed, which it keeps as deprecated aliases. */
import type { ShapeSyntax, Trait, Traits } from '../model.js';
import { capitalised, uncapitalised } from './casing.js';
import { claim } from './claims.js';
import { localName, shapeAt } from './lookup.js';
import type { Closure, Names, OperationNames } from './names.js';
import { globals, methods, reservedWords, runtimeChecks, runtimeTypes } from './reserved.js';
import { isDeclared } from './shape-names.js';
import { items, waitersOf } from './traits.js';

/** The names that a service keeps. */
export interface FormerNames {
  /** By operation id, the last name first. */
  readonly operations: ReadonlyMap<string, readonly OperationNames[]>;
  /** By shape id, the last name first. */
  readonly shapes: ReadonlyMap<string, readonly string[]>;
  /** Old names that something else has, with the trait that says them. */
  readonly taken: readonly { readonly name: string; readonly trait: Trait }[];
}

/** The local names in `stithy#renamedFrom`, each once; none where nothing but the namespace was another. */
export function renamedFrom({ id, traits }: Renamed): readonly string[] {
  const value = traits.get('stithy#renamedFrom')?.value;
  if (value === undefined) return [];
  const names = (typeof value === 'string' ? [value] : items(value)).flatMap((name) =>
    typeof name === 'string' ? [localName(name)] : [],
  );
  return [...new Set(names)].filter((name) => name !== localName(id));
}

/** The old names are what the package would have called them then; an alias that is taken is left out. */
export function formerNames(closure: Closure, names: Names): FormerNames {
  if (!isAnyRenamed(closure, names)) return none;
  const taken = new Set([...names.taken, ...functionsOf(closure, names)]);
  const reserved = reservedIn(closure);
  const refused: { readonly name: string; readonly trait: Trait }[] = [];
  const operations = closure.operations.map((operation) => {
    const former = renamedFrom(operation).map((old) => operationNames(old, reserved));
    return [operation.id, former.filter((each) => isFree(operation, namesAround(each)))] as const;
  });
  const shapes = [...names.shapes.keys()].map((id) => {
    const shape = shapeAt(closure.shapes, id);
    const former = renamedFrom(shape).map((old) =>
      claim(new Set([...reserved, ...runtimeChecks]), old, 'Shape'),
    );
    return [id, former.filter((name) => isFree(shape, shapeNames(shape, name, names)))] as const;
  });
  return { operations: new Map(operations), shapes: new Map(shapes), taken: refused };

  function isFree({ traits }: Renamed, wanted: readonly string[]): boolean {
    const name = wanted.find((each) => taken.has(each));
    const trait = traits.get('stithy#renamedFrom');
    if (name !== undefined && trait) refused.push({ name, trait });
    else for (const each of wanted) taken.add(each);
    return name === undefined;
  }
}

const none: FormerNames = { operations: new Map(), shapes: new Map(), taken: [] };

function isAnyRenamed({ operations, shapes }: Closure, names: Names): boolean {
  const named = [...names.shapes.keys()].map((id) => shapeAt(shapes, id));
  return [...operations, ...named].some(({ traits }) => traits.has('stithy#renamedFrom'));
}

interface Renamed {
  readonly id: string;
  readonly traits: Traits;
}

/** What no declaration of the service could be called, then as now. */
function reservedIn({ className }: Closure): readonly string[] {
  const own = [className, `${className}Client`, `${className}ServiceException`];
  return [...reservedWords, ...globals, ...runtimeTypes, ...own];
}

function operationNames(old: string, reserved: readonly string[]): OperationNames {
  const name = claim(new Set(reserved), capitalised(old), 'Operation');
  const methodName = claim(new Set([...reserved, ...methods]), uncapitalised(old), 'Operation');
  return { name, methodName, errorName: `${name}Error` };
}

function namesAround({ name, methodName, errorName }: OperationNames): readonly string[] {
  return [name, methodName, errorName, `paginate${name}`];
}

/** All that is called after a shape, under its old name. */
function shapeNames(shape: ShapeSyntax, old: string, names: Names): readonly string[] {
  const declared = isDeclared(shape) ? [old, `${old}Schema`, `is${old}`] : [];
  return [...declared, ...checksOf(shape.id, old, names)];
}

/** The checks of a shape and of its members under its old name. */
function checksOf(id: string, old: string, { shapes, members }: Names): readonly string[] {
  const own = shapes.get(id) ?? '';
  const inner = [...members].flatMap(([member, name]) =>
    member.startsWith(`${id}$`) ? [`check${old}${name.slice(own.length)}`] : [],
  );
  return [`check${old}`, ...inner];
}

/** What the package exports and does not call after a shape or an operation alone. */
function functionsOf(closure: Closure, names: Names): readonly string[] {
  const { shapes, members } = names;
  return [
    ...[...names.operations.values()].flatMap(({ name, methodName }) => [
      methodName,
      `paginate${name}`,
    ]),
    ...closure.operations.flatMap(({ traits }) =>
      Object.keys(waitersOf(traits)).map((name) => `waitUntil${name}`),
    ),
    ...[...shapes.values(), ...members.values()].map((name) => `check${name}`),
    ...[...shapes.values()].map((name) => `is${name}`),
  ];
}
