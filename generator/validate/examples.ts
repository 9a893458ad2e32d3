import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Location, Model, Node } from '../model.js';
import { isList, property, textOf } from '../node.js';
import { partAt } from './places.js';
import { unit } from './prelude.js';
import { operations, operationsOf, services } from './view.js';
import type { Operation } from './view.js';
import { valueProblems } from './values.js';

/** Examples of operations: their inputs, outputs and errors are values of the operation's shapes. */
export function checkExamples(model: Model): readonly Diagnostic[] {
  return operations(model).flatMap((operation) => {
    const trait = operation.traits.get('smithy.api#examples');
    if (trait === undefined || !isList(trait.value)) return [];
    return trait.value.flatMap((example, index) =>
      exampleFaults(example, { operation, model, at: partAt(trait, [String(index)]) }),
    );
  });
}

interface Context {
  readonly operation: Operation;
  readonly model: Model;
  readonly at: Location;
}

function exampleFaults(example: Node, { operation, model, at }: Context): readonly Diagnostic[] {
  const title = textOf(example, 'title') ?? '';
  const error = property(example, 'error');
  const errorId = textOf(error, 'shapeId');
  const parts = [
    ['input', property(example, 'input'), operation.input?.target ?? unit],
    ['output', property(example, 'output'), operation.output?.target ?? unit],
    ['error', property(error, 'content'), errorId],
  ] as const;
  const isLenient = property(example, 'allowConstraintErrors') === true;
  const problems = parts.flatMap(([part, value, id]) => {
    if (value === undefined || id === undefined) return [];
    return valueProblems(model, value, id)
      .filter(({ kind }) => kind === 'type' || !isLenient)
      .map(({ text }) => `${part}${text.startsWith('/') ? '' : ' '}${text}`);
  });
  if (error !== undefined && property(example, 'output') !== undefined) {
    problems.push('it has both an output and an error');
  }
  if (errorId !== undefined && !errorsOf(operation, model).has(errorId)) {
    problems.push(`${errorId} is no error of the operation`);
  }
  return problems.map((problem) => report('example-wrong', { title, problem }, at));
}

/** The operation's own errors, and those that all its services have. */
function errorsOf(operation: Operation, model: Model): ReadonlySet<string> {
  const own = operation.errors.map(({ target }) => target);
  const holding = services(model).filter((service) =>
    operationsOf(model, service).includes(operation),
  );
  const [first, ...others] = holding.map((service) => service.errors.map(({ target }) => target));
  const common = (first ?? []).filter((id) => others.every((errors) => errors.includes(id)));
  return new Set([...own, ...common]);
}
