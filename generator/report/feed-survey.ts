/** Goes through the older and the newer form of a shape, and gathers what is to be said at each place that both have. */
import type { Member, Shape } from '../shape.js';
import { isStructure, modelName } from './feed-shapes.js';
import type { Literal } from './python.js';

/** What one survey looks for. */
export interface Survey {
  /** Short texts on a member that both sides have. */
  readonly onMember?: (before: Member, after: Member) => readonly string[];
  /** On a member that only the old side has. */
  readonly onRemoved?: (before: Member) => Literal;
  /** On the values of an enum. */
  readonly onEnum?: (before: Shape, after: Shape) => Literal | undefined;
}

/**
 * What the survey finds, in the form of the feed's deltas: lists and maps are not wrapped; texts on their items, keys and
 * values say so. Where there are texts on a thing and findings inside it, the texts go by `(itself)`. `undefined` where
 * nothing is found.
 */
export function surveyed(before: Shape, after: Shape, survey: Survey): Literal | undefined {
  return literalOf(inside({ before, after }, survey, new Set()));
}

interface Sides<T> {
  readonly before: T;
  readonly after: T;
}

interface Found {
  readonly texts: readonly string[];
  readonly inside?: Literal | undefined;
}

const nothing: Found = { texts: [] };

function inside(
  { before, after }: Sides<Shape>,
  survey: Survey,
  above: ReadonlySet<string>,
): Found {
  if (above.has(after.id)) return nothing;
  const here = new Set([...above, after.id]);
  if (isStructure(before) && isStructure(after)) {
    return { texts: [], inside: ofMembers(before.members, after.members, survey, here) };
  }
  if (before.kind === 'list' && after.kind === 'list') {
    const item = ofMember({ before: before.member, after: after.member }, survey, here);
    return { ...item, texts: item.texts.map((text) => `item ${text}`) };
  }
  if (before.kind === 'map' && after.kind === 'map') {
    const key = ofMember({ before: before.key, after: after.key }, survey, here);
    const value = ofMember({ before: before.value, after: after.value }, survey, here);
    const keys = key.texts.map((text) => `key ${text}`);
    return { ...value, texts: [...keys, ...value.texts.map((text) => `value ${text}`)] };
  }
  const isEnum = before.kind === 'enum' && after.kind === 'enum';
  return { texts: [], inside: isEnum ? survey.onEnum?.(before, after) : undefined };
}

function ofMember(sides: Sides<Member>, survey: Survey, above: ReadonlySet<string>): Found {
  const { before, after } = sides;
  const texts = survey.onMember?.(before, after) ?? [];
  const found = inside({ before: before.target, after: after.target }, survey, above);
  return { texts: [...texts, ...found.texts], inside: found.inside };
}

function ofMembers(
  olds: readonly Member[],
  news: readonly Member[],
  survey: Survey,
  above: ReadonlySet<string>,
): Literal | undefined {
  const byName = new Map(news.map((member) => [modelName(member), member]));
  const entries = olds.flatMap((before): readonly (readonly [string, Literal])[] => {
    const after = byName.get(modelName(before));
    const found = after
      ? literalOf(ofMember({ before, after }, survey, above))
      : survey.onRemoved?.(before);
    return found === undefined ? [] : [[modelName(before), found]];
  });
  return entries.length > 0 ? new Map(entries) : undefined;
}

function literalOf({ texts, inside: within }: Found): Literal | undefined {
  if (texts.length === 0) return within;
  const text = texts.join('; ');
  return within instanceof Map ? new Map([['(itself)', text], ...within]) : text;
}
