import { parseExpression } from '../jmespath/parse.js';
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
 * JMESPath has ends the check, but what is no expression is found.
 */
export function checkPath(path: string, reading: Reading): PathFault | undefined {
  const parsed = parseExpression(path);
  if (!parsed.ok) return { path, problem: parsed.fault.problem, known: parsed.fault.known ?? [] };
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
