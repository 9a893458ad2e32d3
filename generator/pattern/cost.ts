/**
 * How the time that a pattern takes grows with the text. JavaScript's engines try one way after the other, so that a text
 * that does not match in the end costs as much as there are ways through its beginnings. How the number of ways grows is
 * decided on the automaton (A. Weber, H. Seidl, «On the degree of ambiguity of finite automata», 1991): exponentially
 * where a state has two loops on the same text; else by one power more for each pair of states p, q of which some text
 * leads from p to p, from p to q, and from q to q.
 */
import { automatonOf, isAnchored, type Automaton } from './automaton.js';
import { partsOf } from './print.js';
import type { Expression } from './syntax.js';
import { componentsOf, reachable } from './graph.js';

/** The power by which time grows: 1 for linear time, infinite for exponential. At least what it is, seldom more. */
export function powerOf(expression: Expression): number {
  const automaton = automatonOf(expression);
  const own = isExponential(automaton) ? Infinity : 1 + longestChain(automaton);
  return Math.max(own, ...looksOf(expression).map((look) => powerOfLook(look, expression)));
}

/** A lookaround is a search of its own, which a loop, or a search from every place, makes at each place. */
function powerOfLook(
  { body, isRepeated }: { readonly body: Expression; readonly isRepeated: boolean },
  whole: Expression,
): number {
  const start: Expression = { kind: 'assertion', text: '^' };
  const own = powerOf({ kind: 'sequence', items: [start, body] });
  const isLong = partsWithin(body).some((part) => part.kind === 'repeat' && part.max > SHORT);
  return isLong && (isRepeated || !isAnchored(whole)) ? own + 1 : own;
}

function looksOf(
  expression: Expression,
  isRepeated = false,
): readonly { readonly body: Expression; readonly isRepeated: boolean }[] {
  if (expression.kind === 'look') return [{ body: expression.body, isRepeated }];
  const inLoop = isRepeated || (expression.kind === 'repeat' && expression.max > SHORT);
  return partsOf(expression).flatMap((part) => looksOf(part, inLoop));
}

function partsWithin(expression: Expression): readonly Expression[] {
  return [expression, ...partsOf(expression).flatMap(partsWithin)];
}

/** Two ways round a loop on the same text: an edge that is there twice, or two states at once and one before and behind. */
function isExponential(automaton: Automaton): boolean {
  const { next } = automaton;
  return componentsOf(next).some((states) => {
    const inside = new Set(states);
    const isDouble = states.some((state) => {
      const to = (next[state] ?? []).filter((each) => inside.has(each));
      return new Set(to).size < to.length;
    });
    return isDouble || states.length > MOST_STATES || hasTwoLoops(states, inside, automaton);
  });
}

function hasTwoLoops(
  states: readonly number[],
  inside: ReadonlySet<number>,
  automaton: Automaton,
): boolean {
  const size = automaton.next.length;
  const pairs = reachable(
    states.map((state) => state * size + state),
    (pair) =>
      steps([Math.floor(pair / size), pair % size], inside, automaton).map(
        ([a, b]) => a * size + b,
      ),
  );
  const before = new Map<number, number[]>();
  for (const [pair, to] of pairs) {
    for (const each of to) before.set(each, [...(before.get(each) ?? []), pair]);
  }
  const isSame = (pair: number): boolean => Math.floor(pair / size) === pair % size;
  const back = reachable([...pairs.keys()].filter(isSame), (pair) => before.get(pair) ?? []);
  return [...back.keys()].some((pair) => !isSame(pair));
}

/** Where two states can go on one sign within a part of the automaton. */
function steps(
  [left, right]: readonly [number, number],
  inside: ReadonlySet<number>,
  { next, takes }: Automaton,
): readonly (readonly [number, number])[] {
  return (next[left] ?? []).flatMap((a) =>
    (next[right] ?? []).flatMap((b) =>
      inside.has(a) && inside.has(b) && ((takes[a] ?? 0n) & (takes[b] ?? 0n)) !== 0n
        ? [[a, b] as const]
        : [],
    ),
  );
}

/** How many pairs of loops follow each other that can share a text. */
function longestChain(automaton: Automaton): number {
  const loops = componentsOf(automaton.next);
  const known = new Map<number, number>();
  const from = (index: number): number => {
    const seen = known.get(index);
    if (seen !== undefined) return seen;
    const longest = loops.reduce((most, loop, other) => {
      const isPair = other !== index && canShare(loops[index] ?? [], loop, automaton);
      return Math.max(
        most,
        Number(isPair) + (isPair || leadsTo(loops[index] ?? [], loop, automaton) ? from(other) : 0),
      );
    }, 0);
    known.set(index, longest);
    return longest;
  };
  return loops.reduce((most, _, index) => Math.max(most, from(index)), 0);
}

function leadsTo(left: readonly number[], right: readonly number[], { next }: Automaton): boolean {
  const [start, end] = [left[0] ?? 0, right[0] ?? 0];
  return left !== right && reachable([start], (state) => next[state] ?? []).has(end);
}

/** Whether some text leads from p to p, from p to q and from q to q, for a p of one loop and a q of another behind it. */
function canShare(
  left: readonly number[],
  right: readonly number[],
  automaton: Automaton,
): boolean {
  if (!leadsTo(left, right, automaton)) return false;
  if (left.length * right.length > MOST_PAIRS) return true;
  return left.some((p) => right.some((q) => hasTriple(p, q, { left, right, automaton })));
}

interface Loops {
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly automaton: Automaton;
}

function hasTriple(p: number, q: number, { left, right, automaton }: Loops): boolean {
  const size = automaton.next.length;
  const [inLeft, inRight] = [new Set(left), new Set(right)];
  const { next, takes } = automaton;
  const found = reachable([code(p, p, q, size)], (triple) => {
    const [a, b, c] = [
      Math.floor(triple / size / size),
      Math.floor(triple / size) % size,
      triple % size,
    ];
    return (next[a] ?? []).flatMap((x) =>
      (next[b] ?? []).flatMap((y) =>
        (next[c] ?? []).flatMap((z) => {
          const shared = (takes[x] ?? 0n) & (takes[y] ?? 0n) & (takes[z] ?? 0n);
          return inLeft.has(x) && inRight.has(z) && shared !== 0n ? [code(x, y, z, size)] : [];
        }),
      ),
    );
  });
  return found.has(code(p, q, q, size));
}

function code(a: number, b: number, c: number, size: number): number {
  return (a * size + b) * size + c;
}

const SHORT = 40;
/** Loops that are larger are taken for the worst. */
const MOST_STATES = 300;
const MOST_PAIRS = 600;
