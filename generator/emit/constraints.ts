/** Constraints as the constants that checks are called with. */
import { numberTypes } from '../model.js';
import type { Bounds, Constraints, Pattern, Shape } from '../service.js';
import { joined, type Code, type CodeTag } from './code.js';

/** `{ min: 1, max: 10, pattern: /…/u, unique: true, sensitive: true }`; undefined when nothing is asked. */
export function constraintsOf(
  target: Shape,
  constraints: Constraints,
  sensitive: boolean,
  code: CodeTag,
): Code | undefined {
  const properties = [
    ...bounds(target, constraints, code),
    ...pattern(constraints, code),
    ...(constraints.uniqueItems ? [code`unique: true`] : []),
    ...(sensitive ? [code`sensitive: true`] : []),
  ];
  return properties.length > 0 ? code`{ ${joined(properties, ', ')} }` : undefined;
}

/** A length of at least nothing asks nothing. */
function bounds(target: Shape, { length, range }: Constraints, code: CodeTag): readonly Code[] {
  const isNumber = numbers.has(target.kind);
  const { min, max }: Bounds = (isNumber ? range : length) ?? {};
  return [
    ...(min === undefined || (!isNumber && Number(min) === 0) ? [] : [code`min: ${min}`]),
    ...(max === undefined ? [] : [code`max: ${max}`]),
  ];
}

function pattern({ pattern: given, length }: Constraints, code: CodeTag): readonly Code[] {
  return given ? [code`pattern: ${new RegExp(withLimit(given, length?.max), 'u')}`] : [];
}

/** `^a.*b.*c$` with a limit of 20 → `^[^]{21}|(?:^a.*b.*c$)`, which longer texts match at once; not where no text is longer. */
function withLimit({ source, limit }: Pattern, longest: number | bigint = Infinity): string {
  return limit === undefined || longest <= limit ? source : `^[^]{${limit + 1}}|(?:${source})`;
}

const numbers: ReadonlySet<Shape['kind']> = new Set(numberTypes);
