/** Paths of waiters (https://smithy.io/2.0/additional-specs/waiters.html#pathmatcher-structure). */
import { report, type Diagnostic } from '../diagnostics.js';
import { parseExpression } from '../jmespath/parse.js';
import type { Location, Model } from '../model.js';
import { nameOfType, typeOfShape, type Type } from './expression-types.js';
import { checkExpression } from './expressions.js';
import { unit } from './prelude.js';
import type { Operation } from './view.js';

/** An expression of an acceptor, and what it stands on. */
export interface Path {
  readonly path: string;
  /** What `success` and `errorType` match is read as an output is. */
  readonly on: 'output' | 'inputOutput';
  readonly operation: Operation;
  readonly model: Model;
  readonly at: Location;
}

/** A path that is compared: what it gives must be what the comparator takes. */
export function checkPath(path: Path, comparator: string): readonly Diagnostic[] {
  const { found, type } = check(path);
  if (type === undefined || type.kind === 'any') return found;
  const wanted = comparator === 'booleanEquals' ? 'a boolean' : texts.get(comparator);
  const given = descriptionOf(type);
  if (wanted === undefined || given === wanted || given === 'a list of anything') return found;
  if (type.kind === 'null' && found.some(({ code }) => code === 'waiter-path')) return found;
  const parameters = { path: path.path, comparator, wanted, given };
  return [...found, report('waiter-result', parameters, path.at)];
}

const texts: ReadonlyMap<string, string> = new Map([
  ['stringEquals', 'text'],
  ['allStringEquals', 'a list of text'],
  ['anyStringEquals', 'a list of text'],
]);

/** The message of a failure: text, or texts. */
export function checkMessage(path: Path): readonly Diagnostic[] {
  const { found, type } = check(path);
  const given = type === undefined ? 'text' : descriptionOf(type);
  if (['text', 'a list of text', 'anything', 'a list of anything', 'null'].includes(given))
    return found;
  const problem = `gives ${given}, where a message is text or a list of text`;
  return [...found, report('waiter-message', { path: path.path, problem }, path.at)];
}

function check({ path, on, operation, model, at }: Path): {
  readonly found: readonly Diagnostic[];
  readonly type?: Type | undefined;
} {
  const parsed = parseExpression(path);
  if (!parsed.ok) {
    const { problem } = parsed.fault;
    return { found: [report('waiter-syntax', { path, problem }, at)] };
  }
  const output = typeOfShape(model, operation.output?.target ?? unit);
  const input = typeOfShape(model, operation.input?.target ?? unit);
  const entries = new Map([
    ['input', () => input],
    ['output', () => output],
  ]);
  const root: Type =
    on === 'output' ? output : { kind: 'object', of: 'an inputOutput matcher', entries };
  const { type, problems } = checkExpression(parsed.syntax, root);
  const found = problems.map(({ kind, problem, name = '', known = [] }) =>
    kind === 'step'
      ? report('waiter-path', { path, problem, name, known }, at)
      : report('waiter-comparison', { path, problem }, at),
  );
  return { found, type };
}

function descriptionOf(type: Type): string {
  if (type.kind !== 'list') return nameOfType(type);
  const { item } = type;
  return `a list of ${item.kind === 'null' ? 'anything' : nameOfType(item).replace(/^an? /, '')}`;
}
