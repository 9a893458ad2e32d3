/** Shapes that contain themselves in one model alone, through others or not. */
import type { Classifier, Context, Finding, Half } from '../finding.js';
import { localName, sorted } from '../nodes.js';
import { isNamed, membersOf } from './shapes.js';

/** One finding for all shapes of a circle: the first of those that both models have. */
export const recursion: Classifier = (_altered, context) => {
  const [was, is] = [circlesIn(context.old), circlesIn(context.new)];
  return [
    ...turned(is, was, context).map((id) => finding(id, true)),
    ...turned(was, is, context).map((id) => finding(id, false)),
  ];
};

/** By the id of each shape that can be reached from itself: all that it shares a circle with. */
type Circles = ReadonlyMap<string, ReadonlySet<string>>;

function turned(these: Circles, others: Circles, context: Context): readonly string[] {
  const told = new Set<string>();
  return sorted(these.keys()).filter((id) => {
    const isOwn = isThere(id, context.old) && isThere(id, context.new);
    if (!isOwn || others.has(id) || told.has(id)) return false;
    these.get(id)?.forEach((each) => told.add(each));
    return true;
  });
}

function isThere(id: string, half: Half): boolean {
  const shape = half.shapes.get(id);
  return shape !== undefined && isNamed(shape, half);
}

function circlesIn(half: Half): Circles {
  const edges = trimmed(half);
  const reached = new Map([...edges.keys()].map((id) => [id, reachOf(id, edges)]));
  const circles = new Map<string, ReadonlySet<string>>();
  for (const [id, ids] of reached) {
    if (!ids.has(id)) continue;
    circles.set(id, new Set([...ids].filter((other) => reached.get(other)?.has(id))));
  }
  return circles;
}

/** What shapes hold, without those that hold nothing which is left, again and again: few remain. */
function trimmed({ shapes }: Half): ReadonlyMap<string, readonly string[]> {
  let edges = new Map<string, readonly string[]>();
  for (const [id, shape] of shapes) {
    const isEnum = shape.type === 'enum' || shape.type === 'intEnum';
    const held = isEnum ? [] : [...(membersOf(shape)?.values() ?? [])].map(({ target }) => target);
    if (held.length > 0) edges.set(id, held);
  }
  for (let size = -1; size !== edges.size;) {
    size = edges.size;
    const left = [...edges].map(
      ([id, held]) => [id, held.filter((each) => edges.has(each))] as const,
    );
    edges = new Map(left.filter(([, held]) => held.length > 0));
  }
  return edges;
}

function reachOf(id: string, edges: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...(edges.get(id) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(edges.get(next) ?? []));
  }
  return found;
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
