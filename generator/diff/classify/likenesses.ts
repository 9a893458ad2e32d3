/** Shapes that are gone and shapes that are new, where one may be the other under a new name that the model does not tell. */
import type { ShapeSyntax } from '../../model.js';
import type { Context, Finding, Half } from '../finding.js';
import { nodeText } from '../nodes.js';
import { membersOf } from './shapes.js';
import { pairsAmong } from './similar.js';
import type { Comparable } from './similar.js';

/** The findings, those on whole structures, unions and enums with what they look like. */
export function withLikenesses(findings: readonly Finding[], context: Context): readonly Finding[] {
  if (!findings.some(({ rule }) => whole.has(rule))) return findings;
  const pairs = new Map(types.flatMap((type) => [...pairsOf(type, context)]));
  return findings.map((finding) => {
    const looksLike = whole.has(finding.rule) ? pairs.get(finding.shape ?? '') : undefined;
    return looksLike === undefined ? finding : { ...finding, looksLike };
  });
}

const whole: ReadonlySet<string> = new Set(['shape-named-removed', 'shape-named-added']);
const types = ['structure', 'union', 'enum', 'intEnum'] as const;

function pairsOf(type: ShapeSyntax['type'], { old, new: now }: Context) {
  return pairsAmong(loneOf(type, old, now), loneOf(type, now, old));
}

/** Shapes of the type that the other side does not have. */
function loneOf(type: ShapeSyntax['type'], half: Half, other: Half): readonly Comparable[] {
  return [...half.shapes.values()]
    .filter((shape) => shape.type === type && !other.shapes.has(shape.id))
    .map((shape) => ({ id: shape.id, parts: partsOf(shape) }));
}

/** Members with what they hold, constants with their values. */
function partsOf(shape: ShapeSyntax): ReadonlySet<string> {
  return new Set(
    [...(membersOf(shape)?.values() ?? [])].map(({ name, target, traits }) => {
      const value = traits.get('smithy.api#enumValue')?.value;
      return value === undefined ? `${name}: ${target}` : `${name} = ${nodeText(value)}`;
    }),
  );
}
