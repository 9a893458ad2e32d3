/** The texts that a pattern matches, searched for anywhere in them, as a term. */
import { partsOf } from './print.js';
import type { CharacterSet, Expression } from './syntax.js';
import { both, either, not, repeat, sequence, set } from './terms.js';
import type { Term, Terms } from './terms.js';

export interface Letters {
  readonly terms: Terms;
  /** The letters that a set takes. */
  readonly maskOf: (set: CharacterSet) => bigint;
}

/**
 * Absent for what is no matter of regular languages, or is not written out here: references, atomic groups, borders of
 * words, lookbehinds, and places between characters within repetitions.
 */
export function languageOf(expression: Expression, letters: Letters): Term | undefined {
  if (!isKnown(expression)) return undefined;
  const { terms } = letters;
  const anywhere = () => terms.all;
  const first = built(expression, { ...letters, atStart: true, rest: anywhere });
  const later = built(expression, { ...letters, atStart: false, rest: anywhere });
  return either([first, sequence(terms.all, later, terms)], terms);
}

/** All sets of an expression. */
export function setsOf(expression: Expression): readonly CharacterSet[] {
  if (expression.kind === 'set') return [expression.set];
  return partsOf(expression).flatMap(setsOf);
}

function isKnown(expression: Expression, isRepeated = false): boolean {
  switch (expression.kind) {
    case 'reference':
      return false;
    case 'assertion':
      return !isRepeated && (starts.has(expression.text) || ends.has(expression.text));
    case 'look':
      if (isRepeated || expression.opening.startsWith('(?<')) return false;
      break;
    case 'group':
      if (expression.atomic) return false;
      break;
    case 'repeat': {
      const { body, min, max } = expression;
      return isKnown(body, isRepeated || !(max === 1 && min <= 1));
    }
    default:
  }
  return partsOf(expression).every((part) => isKnown(part, isRepeated));
}

const starts: ReadonlySet<string> = new Set(['^', String.raw`(?<![\s\S])`]);
const ends: ReadonlySet<string> = new Set(['$', String.raw`(?![\s\S])`]);

interface Place extends Letters {
  /** Whether nothing of the text stands before. */
  readonly atStart: boolean;
  /** What follows, at the start of the text or not. */
  readonly rest: (atStart: boolean) => Term;
}

/** The expression with all that follows it, since lookaheads and ends are about that as well. */
function built(expression: Expression, place: Place): Term {
  const { terms, atStart, rest, maskOf } = place;
  switch (expression.kind) {
    case 'set':
      return sequence(set(maskOf(expression.set), terms), rest(false), terms);
    case 'sequence':
      return inSequence(expression.items, place);
    case 'choice':
      return either(
        expression.options.map((option) => built(option, place)),
        terms,
      );
    case 'group':
      return built(expression.body, place);
    case 'look': {
      const ahead = built(expression.body, { ...place, rest: () => terms.all });
      const wanted = expression.opening === '(?=' ? ahead : not(ahead, terms);
      return both([wanted, rest(atStart)], terms);
    }
    case 'repeat':
      return repeated(expression, place);
    case 'assertion':
      if (starts.has(expression.text)) return atStart ? rest(true) : terms.none;
      return both([terms.empty, rest(atStart)], terms);
    default:
      return terms.none;
  }
}

function inSequence(items: readonly Expression[], place: Place): Term {
  const [first, ...others] = items;
  if (first === undefined) return place.rest(place.atStart);
  const rest = (atStart: boolean) => inSequence(others, { ...place, atStart });
  return built(first, { ...place, rest: remembered(rest) });
}

function remembered(rest: Place['rest']): Place['rest'] {
  const known = new Map<boolean, Term>();
  return (atStart) => {
    const found = known.get(atStart) ?? rest(atStart);
    known.set(atStart, found);
    return found;
  };
}

/** What may be left out as a whole, or a repetition of what has no places in it. */
function repeated(
  expression: Extract<Expression, { readonly kind: 'repeat' }>,
  place: Place,
): Term {
  const { body, min, max } = expression;
  const { terms, atStart, rest } = place;
  if (max === 1) {
    const once = built(body, place);
    return min === 1 ? once : either([once, rest(atStart)], terms);
  }
  const alone = built(body, { ...place, rest: () => terms.empty });
  const whole = repeat(alone, { min, max }, terms);
  if (!atStart || rest(true) === rest(false)) return sequence(whole, rest(false), terms);
  const some = both([whole, not(terms.empty, terms)], terms);
  const begun = sequence(some, rest(false), terms);
  return whole.nullable ? either([begun, rest(true)], terms) : begun;
}
