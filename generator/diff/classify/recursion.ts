/** Shapes that contain themselves in one model alone, through others or not. */
import type { ShapeSyntax } from '../../model.js';
import type { Classifier, Context, Finding, Half } from '../finding.js';
import { localName, sorted } from '../nodes.js';
import { isNamed, membersOf } from './shapes.js';

/** One finding for all shapes of a circle: the first of those that both models have. */
export const recursion: Classifier = (_altered, context) => {
  const { old, new: now } = context;
  return [
    ...turned(now, old, context).map((id) => finding(id, true)),
    ...turned(old, now, context).map((id) => finding(id, false)),
  ];
};

/** The first shape of each circle of the one side that is in none on the other. */
function turned(these: Half, others: Half, context: Context): readonly string[] {
  const circles = circlesIn(these);
  const told = new Set<string>();
  return sorted(circles.keys()).filter((id) => {
    const isOwn = isThere(id, context.old) && isThere(id, context.new);
    if (!isOwn || told.has(id) || reachOf(id, others).has(id)) return false;
    circles.get(id)?.forEach((each) => told.add(each));
    return true;
  });
}

function isThere(id: string, half: Half): boolean {
  const shape = half.shapes.get(id);
  return shape !== undefined && isNamed(shape, half);
}

/**
 * By the id of each shape that can be reached from itself: all that it shares a circle with. Circles of shared shapes
 * alone, which both sides have, are left out.
 */
function circlesIn(half: Half): ReadonlyMap<string, readonly string[]> {
  const circles = new Map<string, readonly string[]>();
  for (const id of half.shapes.keys()) {
    const reached = half.shared.has(id) || circles.has(id) ? none : reachOf(id, half);
    if (!reached.has(id)) continue;
    const circle = [...reached].filter((each) => reachOf(each, half).has(id));
    for (const each of circle) circles.set(each, circle);
  }
  return circles;
}

const none: ReadonlySet<string> = new Set();

/** What a shape holds, directly or not. */
function reachOf(id: string, { shapes }: Half): ReadonlySet<string> {
  const found = new Set<string>();
  const open = heldBy(shapes.get(id));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...heldBy(shapes.get(next)));
  }
  return found;
}

function heldBy(shape: ShapeSyntax | undefined): string[] {
  const isEnum = shape?.type === 'enum' || shape?.type === 'intEnum';
  const members = isEnum ? undefined : membersOf(shape);
  return Array.from(members?.values() ?? [], ({ target }) => target);
}

function finding(shape: string, isNew: boolean): Finding {
  const name = localName(shape);
  return {
    rule: isNew ? 'shape-became-recursive' : 'shape-no-longer-recursive',
    shape,
    message: isNew ? `${name} contains itself now` : `${name} does not contain itself any more`,
    differences: [],
  };
}
