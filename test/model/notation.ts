/** Shapes of a model in the notations of the documents. */
import type { Shape } from '../../generator/service.js';

/** A shape as the syntax blocks of the Python SDK pages show it, with the names of types for values. */
export function pythonSyntax(shape: Shape): unknown {
  switch (shape.kind) {
    case 'structure':
      return Object.fromEntries(
        shape.members.map((member) => [member.name, pythonSyntax(member.target)]),
      );
    case 'list':
      return [pythonSyntax(shape.member.target)];
    case 'enum':
      return shape.values.map(({ value }) => value).join('|');
    default:
      return shape.kind;
  }
}

/** What is below a shape as a command-line reference lists it, outermost first. */
export function commandLineTree(shape: Shape): readonly string[] {
  switch (shape.kind) {
    case 'structure':
      return shape.members.flatMap(({ name, target }) => entry(name, target));
    case 'list':
      // A list of simple values has no entry of its own.
      return shape.member.target.kind === 'structure' ? entry('-', shape.member.target) : [];
    case 'map':
      return [...entry('key', shape.key.target), ...entry('value', shape.value.target)];
    default:
      return [];
  }
}

function entry(name: string, shape: Shape): readonly string[] {
  return [`${name} ${shape.kind === 'enum' ? 'string' : shape.kind}`, ...commandLineTree(shape)];
}
