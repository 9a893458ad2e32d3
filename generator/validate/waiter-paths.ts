import type { Model } from '../model.js';
import { unit } from './prelude.js';
import { membersOf, typeOf } from './view.js';
import type { Operation } from './view.js';

interface Reading {
  readonly on: 'output' | 'inputOutput';
  readonly operation: Operation;
  readonly model: Model;
}

interface PathFault {
  readonly path: string;
  readonly problem: string;
  readonly known: readonly string[];
}

/**
 * Follows a waiter's JMESPath expression through the shapes, as far as it is made of names, `[]` and `[*]`; what else
 * JMESPath has ends the check, but brackets and quotes are always closed.
 */
export function checkPath(path: string, reading: Reading): PathFault | undefined {
  const problem = grammarProblem(path);
  if (problem !== undefined) return { path, problem, known: [] };
  const names = /^[A-Za-z_]\w*(?:\[\*?\])*(?:\.[A-Za-z_]\w*(?:\[\*?\])*)*/.exec(path)?.[0];
  // A name before "(" is a function, and its arguments are expressions of their own.
  if (names === undefined || /^\s*\(/.test(path.slice(names.length))) return undefined;
  const { output, input } = reading.operation;
  const steps = names.replaceAll(/\[\*?\]/g, '').split('.');
  if (reading.on === 'output') return follow(path, steps, output?.target ?? unit, reading.model);
  const [side, ...rest] = steps;
  const roots = new Map([
    ['input', input?.target ?? unit],
    ['output', output?.target ?? unit],
  ]);
  const root = roots.get(side ?? '');
  const known = [...roots.keys()];
  if (root === undefined) return { path, problem: `begins with neither input nor output`, known };
  return follow(path, rest, root, reading.model);
}

function follow(
  path: string,
  steps: readonly string[],
  start: string,
  model: Model,
): PathFault | undefined {
  let id = start;
  for (const step of steps) {
    id = itemOf(id, model);
    const type = typeOf(model, id);
    if (type === 'document') return undefined;
    const members = membersOf(model, id);
    const target = type === 'map' ? members.get('value')?.target : members.get(step)?.target;
    const isRecord = type === 'structure' || type === 'union' || type === 'map';
    if (target === undefined || !isRecord) {
      const problem = `reads "${step}", which ${id} does not have`;
      return { path, problem, known: isRecord ? [...members.keys()] : [] };
    }
    id = target;
  }
  return undefined;
}

/** A projection goes on with what the list holds. */
function itemOf(id: string, model: Model): string {
  let item = id;
  while (typeOf(model, item) === 'list') {
    const next = membersOf(model, item).get('member')?.target;
    if (next === undefined || next === id) break;
    item = next;
  }
  return item;
}

function grammarProblem(path: string): string | undefined {
  if (path.trim() === '') return 'is empty';
  const open: string[] = [];
  // Raw strings, literals and quoted names are closed by what opens them; a backslash escapes.
  const rest = path.replaceAll(/'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|"(?:[^"\\]|\\.)*"/g, '0');
  if (/['`"]/.test(rest)) return 'has a quote that is not closed';
  for (const sign of rest) {
    const closing = closings.get(sign);
    if (closing !== undefined) open.push(closing);
    else if (')]}'.includes(sign) && open.pop() !== sign)
      return `has "${sign}" without its partner`;
  }
  if (open.length > 0) return `misses "${open.at(-1)}"`;
  return /[.|&]\s*$/.test(rest) ? 'ends in the middle' : undefined;
}

const closings: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);
