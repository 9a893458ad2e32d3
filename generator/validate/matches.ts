import { createContext, Script } from 'node:vm';
import type { Context } from 'node:vm';

/** A pattern that no engine here takes, or that takes more than a second, is not held against the value. */
export function matches(value: string, pattern: string): boolean {
  const expression = compiled(pattern);
  if (expression === undefined) return true;
  if (!/[*+{]/.test(pattern)) return expression.test(value);
  const key = `${pattern}\n${value}`;
  const before = known.get(key);
  const found = before ?? matchesInTime(value, expression);
  known.set(key, found);
  return found;
}

/** Examples repeat a few values many times. */
const known = new Map<string, boolean>();
const expressions = new Map<string, RegExp | undefined>();

function compiled(pattern: string): RegExp | undefined {
  if (expressions.has(pattern)) return expressions.get(pattern);
  let expression: RegExp | undefined;
  try {
    expression = new RegExp(pattern, 'u');
  } catch {
    expression = undefined;
  }
  expressions.set(pattern, expression);
  return expression;
}

/** Some patterns take longer than anybody waits; only a script of its own can be stopped. */
function matchesInTime(value: string, expression: RegExp): boolean {
  surroundings ??= createContext({});
  surroundings['e'] = expression;
  surroundings['v'] = value;
  try {
    const found: unknown = script.runInContext(surroundings, { timeout: 1_000 });
    return found !== false;
  } catch {
    return true;
  }
}

const script = new Script('e.test(v)');

/** One for all: making one takes a millisecond. */
let surroundings: Context | undefined;
