import type {
  Location,
  MemberSyntax,
  Reference,
  Repetition,
  ShapeSyntax,
  Traits,
} from '../model.js';

/** The shape with the places of the file in which it stands again. */
export function moved({ shape, there, at }: Repetition): ShapeSyntax {
  const move = moveBetween(there, at);
  const base = { at: move(shape.at), traits: traits(shape.traits, move) };
  if ('members' in shape) {
    return { ...shape, ...base, members: named(shape.members, (each) => member(each, move)) };
  }
  switch (shape.type) {
    case 'operation':
      return { ...shape, ...base, ...operationParts(shape, move) };
    case 'service':
      return { ...shape, ...base, ...serviceParts(shape, move) };
    case 'resource':
      return { ...shape, ...base, ...resourceParts(shape, move) };
    default:
      return { ...shape, ...base };
  }
}

/** Where a thing of the one text stands in the other. */
type Move = (at: Location) => Location;
type Of<T extends ShapeSyntax['type']> = Extract<ShapeSyntax, { readonly type: T }>;

/** On the line of the key something else may stand before and behind the shape, so that its columns are others. */
function moveBetween(there: Location, at: Location): Move {
  const columns = at.column - there.column;
  return ({ line, column, length, text }) =>
    line === there.line
      ? { file: at.file, line: at.line, column: column + columns, length, text: at.text }
      : { file: at.file, line: line - there.line + at.line, column, length, text };
}

function operationParts({ input, output, errors }: Of<'operation'>, move: Move) {
  return {
    input: input && reference(input, move),
    output: output && reference(output, move),
    errors: all(errors, move),
  };
}

function serviceParts({ operations, resources, errors }: Of<'service'>, move: Move) {
  return {
    operations: all(operations, move),
    resources: all(resources, move),
    errors: all(errors, move),
  };
}

function resourceParts(shape: Of<'resource'>, move: Move) {
  const one = (each: Reference) => reference(each, move);
  return {
    identifiers: named(shape.identifiers, one),
    properties: named(shape.properties, one),
    lifecycle: named(shape.lifecycle, one),
    operations: all(shape.operations, move),
    collectionOperations: all(shape.collectionOperations, move),
    resources: all(shape.resources, move),
  };
}

function member(written: MemberSyntax, move: Move): MemberSyntax {
  const { name, target, at, targetAt } = written;
  const own = traits(written.traits, move);
  return { name, target, at: move(at), targetAt: targetAt && move(targetAt), traits: own };
}

function all(references: readonly Reference[], move: Move): readonly Reference[] {
  return references.map((each) => reference(each, move));
}

function reference({ target, at }: Reference, move: Move): Reference {
  return { target, at: move(at) };
}

function traits(written: Traits, move: Move): Traits {
  return named(written, ({ value, at, locate }) => ({
    value,
    at: move(at),
    locate: locate && ((path, part) => move(locate(path, part))),
  }));
}

function named<K, T, U>(written: ReadonlyMap<K, T>, change: (each: T) => U): ReadonlyMap<K, U> {
  const changed = new Map<K, U>();
  for (const [name, each] of written) changed.set(name, change(each));
  return changed;
}
