/** Names that the package had before shapes and operations were renamed, which it keeps as deprecated aliases. */
import type { Trait, Traits } from '../model.js';
import { capitalised, uncapitalised } from './casing.js';
import { claim } from './claims.js';
import { localName, shapeAt } from './lookup.js';
import type { Closure, Names, OperationNames } from './names.js';
import { globals, methods, reservedWords, runtimeChecks, runtimeTypes } from './reserved.js';
import { isDeclared } from './shape-names.js';
import { waitersOf } from './traits.js';

export interface FormerNames {
  /** By operation id. */
  readonly operations: ReadonlyMap<string, OperationNames>;
  /** By shape id. */
  readonly shapes: ReadonlyMap<string, string>;
  /** Old names that something else has, with the trait that says them. */
  readonly taken: readonly { readonly name: string; readonly trait: Trait }[];
}

/** The local part of `stithy#renamedFrom`; absent where nothing but the namespace was another. */
export function formerName({ id, traits }: Renamed): string | undefined {
  const value = traits.get('stithy#renamedFrom')?.value;
  const name = typeof value === 'string' ? localName(value) : undefined;
  return name === localName(id) ? undefined : name;
}

/** The old names are what the package would have called them then; an alias that is taken is left out. */
export function formerNames(closure: Closure, names: Names): FormerNames {
  const taken = new Set([...names.taken, ...functionsOf(closure, names)]);
  const reserved = reservedIn(closure);
  const operations = new Map<string, OperationNames>();
  const shapes = new Map<string, string>();
  const refused: { readonly name: string; readonly trait: Trait }[] = [];
  for (const operation of closure.operations) {
    const old = formerName(operation);
    if (old === undefined) continue;
    const former = operationNames(old, reserved);
    const { name, methodName, errorName } = former;
    if (isFree(operation, [name, methodName, errorName, `paginate${name}`]))
      operations.set(operation.id, former);
  }
  for (const id of names.shapes.keys()) {
    const shape = shapeAt(closure.shapes, id);
    const old = formerName(shape);
    if (old === undefined) continue;
    const name = claim(new Set([...reserved, ...runtimeChecks]), old, 'Shape');
    const declared = isDeclared(shape) ? [name, `${name}Schema`, `is${name}`] : [];
    if (isFree(shape, [...declared, ...checksOf(id, name, names)])) shapes.set(id, name);
  }
  return { operations, shapes, taken: refused };

  function isFree({ traits }: Renamed, wanted: readonly string[]): boolean {
    const name = wanted.find((each) => taken.has(each));
    const trait = traits.get('stithy#renamedFrom');
    if (name !== undefined && trait) refused.push({ name, trait });
    else for (const each of wanted) taken.add(each);
    return name === undefined;
  }
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
