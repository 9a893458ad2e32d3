/**
 * Languages as terms, and what is left of them behind a letter (J. A. Brzozowski, «Derivatives of regular expressions»,
 * 1964). Equal terms are one object, so that a walk over what is left of a term comes to an end.
 */

export type Term = { readonly id: number; readonly nullable: boolean } & (
  | { readonly kind: 'none' | 'empty' }
  | { readonly kind: 'set'; readonly mask: bigint }
  | { readonly kind: 'sequence'; readonly head: Term; readonly tail: Term }
  | { readonly kind: 'either' | 'both'; readonly parts: readonly Term[] }
  | { readonly kind: 'not'; readonly body: Term }
  | { readonly kind: 'repeat'; readonly body: Term; readonly min: number; readonly max: number }
);

type Form = Term extends infer T ? (T extends Term ? Omit<T, 'id'> : never) : never;

/** All terms of one alphabet. */
export interface Terms {
  readonly known: Map<string, Term>;
  readonly left: Map<string, Term>;
  readonly classes: Map<Term, readonly bigint[]>;
  /** All letters. */
  readonly full: bigint;
  /** Nothing at all; the empty text; every text. */
  readonly none: Term;
  readonly empty: Term;
  readonly all: Term;
}

export function termsOf(letters: number): Terms {
  const none: Term = { id: 0, kind: 'none', nullable: false };
  const empty: Term = { id: 1, kind: 'empty', nullable: true };
  const all: Term = { id: 2, kind: 'not', body: none, nullable: true };
  const known = new Map<string, Term>([
    ['none', none],
    ['empty', empty],
    ['not 0', all],
  ]);
  const full = (1n << BigInt(letters)) - 1n;
  return { known, left: new Map(), classes: new Map(), full, none, empty, all };
}

/** Any one of the letters. */
export function set(mask: bigint, terms: Terms): Term {
  if (mask === 0n) return terms.none;
  return made(`set ${mask}`, { kind: 'set', mask, nullable: false }, terms);
}

export function sequence(head: Term, tail: Term, terms: Terms): Term {
  const { none, empty, all } = terms;
  if (head === none || tail === none) return none;
  if (head === empty) return tail;
  if (tail === empty) return head;
  if (tail === all && head.nullable) return all;
  if (head === all && tail.nullable) return all;
  if (head.kind === 'sequence') return sequence(head.head, sequence(head.tail, tail, terms), terms);
  const nullable = head.nullable && tail.nullable;
  const key = `sequence ${head.id} ${tail.id}`;
  return made(key, { kind: 'sequence', head, tail, nullable }, terms);
}

export function either(options: readonly Term[], terms: Terms): Term {
  const { none, empty, all } = terms;
  const flat = options.flatMap((each) => (each.kind === 'either' ? each.parts : each));
  if (flat.includes(all)) return all;
  const mask = flat.reduce((sum, each) => (each.kind === 'set' ? sum | each.mask : sum), 0n);
  const others = flat.filter((each) => each !== none && each.kind !== 'set');
  const isIdle = others.some((each) => each.nullable && each !== empty);
  const left = isIdle ? others.filter((each) => each !== empty) : others;
  const parts = inOrder(mask === 0n ? left : [...left, set(mask, terms)]);
  const [only] = parts;
  if (only === undefined || parts.length === 1) return only ?? none;
  const nullable = parts.some((each) => each.nullable);
  return made(`either ${idsOf(parts)}`, { kind: 'either', parts, nullable }, terms);
}

export function both(conditions: readonly Term[], terms: Terms): Term {
  const { none, empty, all } = terms;
  const flat = conditions.flatMap((each) => (each.kind === 'both' ? each.parts : each));
  if (flat.includes(none)) return none;
  const parts = inOrder(flat.filter((each) => each !== all));
  if (parts.some((each) => each.kind === 'not' && parts.includes(each.body))) return none;
  if (parts.includes(empty)) return parts.every((each) => each.nullable) ? empty : none;
  const [only] = parts;
  if (only === undefined || parts.length === 1) return only ?? all;
  const nullable = parts.every((each) => each.nullable);
  return made(`both ${idsOf(parts)}`, { kind: 'both', parts, nullable }, terms);
}

export function not(body: Term, terms: Terms): Term {
  if (body.kind === 'not') return body.body;
  return made(`not ${body.id}`, { kind: 'not', body, nullable: !body.nullable }, terms);
}

export function repeat(
  body: Term,
  { min, max }: { readonly min: number; readonly max: number },
  terms: Terms,
): Term {
  if (max === 0 || body === terms.empty) return terms.empty;
  if (body === terms.none) return min === 0 ? terms.empty : terms.none;
  if (min === 1 && max === 1) return body;
  const isAnything = body.kind === 'set' && body.mask === terms.full && max === Infinity;
  if (isAnything && min === 0) return terms.all;
  const least = body.nullable ? 0 : min;
  const form: Form = { kind: 'repeat', body, min: least, max, nullable: least === 0 };
  return made(`repeat ${body.id} ${least} ${max}`, form, terms);
}

/** What may follow once the letter has been read. */
export function behind(term: Term, letter: number, terms: Terms): Term {
  const key = `${term.id} ${letter}`;
  const known = terms.left.get(key);
  if (known !== undefined) return known;
  const found = derived(term, letter, terms);
  terms.left.set(key, found);
  return found;
}

/**
 * Letters in groups, of each of which the same may follow behind any letter (S. Owens, J. Reppy, A. Turon,
 * «Regular-expression derivatives re-examined», 2009).
 */
export function classesOf(term: Term, terms: Terms): readonly bigint[] {
  const known = terms.classes.get(term);
  if (known !== undefined) return known;
  const found = parted(term, terms);
  terms.classes.set(term, found);
  return found;
}

/** The groups that neither of two groupings tells apart. */
export function metClasses(a: readonly bigint[], b: readonly bigint[]): readonly bigint[] {
  if (a.length === 1) return b;
  if (b.length === 1) return a;
  return a.flatMap((one) => b.flatMap((other) => ((one & other) === 0n ? [] : [one & other])));
}

function parted(term: Term, terms: Terms): readonly bigint[] {
  const { full } = terms;
  switch (term.kind) {
    case 'set':
      return [term.mask, full & ~term.mask].filter((mask) => mask !== 0n);
    case 'sequence': {
      const own = classesOf(term.head, terms);
      return term.head.nullable ? metClasses(own, classesOf(term.tail, terms)) : own;
    }
    case 'either':
    case 'both':
      return term.parts.map((each) => classesOf(each, terms)).reduce(metClasses, [full]);
    case 'not':
    case 'repeat':
      return classesOf(term.body, terms);
    default:
      return [full];
  }
}

function derived(term: Term, letter: number, terms: Terms): Term {
  switch (term.kind) {
    case 'set':
      return (term.mask >> BigInt(letter)) & 1n ? terms.empty : terms.none;
    case 'sequence': {
      const first = sequence(behind(term.head, letter, terms), term.tail, terms);
      return term.head.nullable ? either([first, behind(term.tail, letter, terms)], terms) : first;
    }
    case 'either':
    case 'both': {
      const parts = term.parts.map((each) => behind(each, letter, terms));
      return term.kind === 'either' ? either(parts, terms) : both(parts, terms);
    }
    case 'not':
      return not(behind(term.body, letter, terms), terms);
    case 'repeat': {
      const { body, min, max } = term;
      const rest = repeat(body, { min: Math.max(0, min - 1), max: max - 1 }, terms);
      return sequence(behind(body, letter, terms), rest, terms);
    }
    default:
      return terms.none;
  }
}

function made(key: string, form: Form, { known }: Terms): Term {
  const found = known.get(key);
  if (found !== undefined) return found;
  const term: Term = { ...form, id: known.size };
  known.set(key, term);
  return term;
}

function inOrder(parts: readonly Term[]): readonly Term[] {
  return [...new Set(parts)].toSorted((a, b) => a.id - b.id);
}

function idsOf(parts: readonly Term[]): string {
  return parts.map(({ id }) => id).join(' ');
}
