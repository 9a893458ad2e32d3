/** Shapes that operations reach from elsewhere than before, though nothing about them is different. */
import type { Position } from '../../change.js';
import type { ShapeSyntax } from '../../model.js';
import type { Classifier, Context, Finding, Half } from '../finding.js';
import { localName } from '../nodes.js';
import type { RuleId } from '../rules/table.js';
import { isNamed, isValue, membersOf } from './shapes.js';

/** Of shapes within others only the outermost: the inner ones follow. */
export const positions: Classifier = (_altered, context) => {
  const moves = movesIn(context);
  return [...moves].flatMap(([id, move]) => {
    const holders = holdersOf(id, context);
    const isInner = holders.some((holder) => moves.get(holder)?.rule === move.rule);
    if (isInner && !isRoot(id, move, context)) return [];
    return [finding(id, move, context)];
  });
};

interface Move {
  readonly from: Position;
  readonly to: Position;
  readonly rule: RuleId;
}

function movesIn({ old, new: now }: Context): ReadonlyMap<string, Move> {
  const moves = new Map<string, Move>();
  for (const [id, shape] of now.shapes) {
    if (!isTyped(shape) || !old.shapes.has(id)) continue;
    const [from, to] = [positionIn(old, id), positionIn(now, id)];
    const rule = rules[`${from} ${to}`];
    if (rule !== undefined) moves.set(id, { from, to, rule });
  }
  return moves;
}

function isTyped(shape: ShapeSyntax): boolean {
  return isValue(shape) && ['structure', 'union', 'enum', 'intEnum'].includes(shape.type);
}

function positionIn({ reach }: Half, id: string): Position {
  return reach.shapes.get(id)?.position ?? 'none';
}

const rules: Readonly<Record<string, RuleId>> = {
  'out both': 'shape-position-out-to-both',
  'in both': 'shape-position-in-to-both',
  'both in': 'shape-position-both-to-in',
  'both out': 'shape-position-both-to-out',
  'in out': 'shape-position-in-to-out',
  'out in': 'shape-position-out-to-in',
  'in none': 'shape-unreachable-now',
  'out none': 'shape-unreachable-now',
  'both none': 'shape-unreachable-now',
  'none in': 'shape-reachable-now',
  'none out': 'shape-reachable-now',
  'none both': 'shape-reachable-now',
};

/** The shapes, of either model, that hold a shape, through lists and maps too. */
function holdersOf(id: string, context: Context): readonly string[] {
  return [context.old, context.new].flatMap((half) => [...holdersIn(half, id)]);
}

function holdersIn(half: Half, id: string): ReadonlySet<string> {
  const index = indexOf(half);
  const found = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const holder of index.get(next) ?? []) {
      if (found.has(holder)) continue;
      found.add(holder);
      const shape = half.shapes.get(holder);
      if (shape !== undefined && !isTyped(shape)) open.push(holder);
    }
  }
  return found;
}

const indexes = new WeakMap<Half, ReadonlyMap<string, readonly string[]>>();

function indexOf(half: Half): ReadonlyMap<string, readonly string[]> {
  const known = indexes.get(half);
  if (known !== undefined) return known;
  const index = new Map<string, string[]>();
  for (const [id, shape] of half.shapes) {
    for (const { target } of membersOf(shape)?.values() ?? []) {
      const holders = index.get(target) ?? [];
      holders.push(id);
      index.set(target, holders);
    }
  }
  indexes.set(half, index);
  return index;
}

/** A shape that a holder which did not move holds as well is where the change begins. */
function isRoot(id: string, { to }: Move, { old, new: now }: Context): boolean {
  if (to === 'none') return false;
  return [...holdersIn(now, id)].some(
    (holder) => !holdersIn(old, id).has(holder) && !old.shapes.has(holder),
  );
}

function finding(id: string, { from, to, rule }: Move, { old, new: now }: Context): Finding {
  const shape = now.shapes.get(id) ?? old.shapes.get(id);
  const isLost =
    to === 'none' && shape !== undefined && isNamed(shape, old) && !isNamed(shape, now);
  return {
    rule,
    shape: id,
    position: to === 'none' ? from : to,
    message: `${localName(id)} is ${where[to]} now, and was ${where[from]}`,
    before: from,
    after: to,
    circumstances: isLost ? ['named'] : [],
    differences: [],
  };
}

const where: Readonly<Record<Position, string>> = {
  in: 'taken',
  out: 'answered with',
  both: 'taken and answered with',
  none: 'not used',
};
