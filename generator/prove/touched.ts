/** What the changes of a comparison are about: what has to be looked at, and what may be a cause. */
import type { Comparison, Subject } from '../change.js';
import type { Member, Shape } from '../service.js';

export interface Touched {
  /** Ids of shapes, and `shape$member`. */
  readonly has: (subject: Subject) => boolean;
  /** Ids of the shapes of which, or of whose members, a change is. */
  readonly shapes: ReadonlySet<string>;
  /** Whether something of a member is different, or of what it holds. */
  readonly isVaried: (member: Member, of: Shape) => boolean;
}

/** By all changes but those of documentation. */
export function touchedBy({ changes }: Comparison): Touched {
  const keys = new Set<string>();
  const shapes = new Set<string>();
  for (const { severity, shape, member, differences } of changes) {
    if (severity === 'doc') continue;
    const facts: readonly Subject[] = differences.flatMap(({ before, after }) =>
      [before ?? [], after ?? []].flat(),
    );
    for (const subject of [{ shape, member }, ...facts]) {
      if (subject.shape === undefined) continue;
      keys.add(keyOf(subject));
      shapes.add(subject.shape);
    }
  }
  return {
    has: (subject) => keys.has(keyOf(subject)),
    shapes,
    isVaried: (member, of) =>
      keys.has(keyOf({ shape: of.id, member: memberName(member) })) || isIn(member.target, shapes),
  };
}

/** A shape, or what a list or map holds, is among them; structures and unions are looked at by themselves. */
function isIn(target: Shape, shapes: ReadonlySet<string>, depth = 0): boolean {
  if (shapes.has(target.id)) return target.kind !== 'structure' && target.kind !== 'union';
  if (depth > 4) return false;
  if (target.kind === 'list') return isIn(target.member.target, shapes, depth + 1);
  if (target.kind !== 'map') return false;
  return [target.key, target.value].some((part) => isIn(part.target, shapes, depth + 1));
}

/** The name in the model: `name` may be another where TypeScript asks for it. */
export function memberName({ id }: Member): string {
  return id.slice(id.indexOf('$') + 1);
}

export function keyOf({ shape = '', member }: Subject): string {
  return member === undefined ? shape : `${shape}$${member}`;
}
