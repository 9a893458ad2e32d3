/** Patterns as trees: what the dialects of regular expressions have in common, each part with one meaning. */

export type Expression =
  | { readonly kind: 'set'; readonly set: CharacterSet }
  | { readonly kind: 'sequence'; readonly items: readonly Expression[] }
  | { readonly kind: 'choice'; readonly options: readonly Expression[] }
  | Group
  | Look
  | Repeat
  | Assertion
  | { readonly kind: 'reference'; readonly to: number | string };

/** Once it has matched, an atomic group is not tried again in another way. */
export interface Group {
  readonly kind: 'group';
  readonly body: Expression;
  readonly atomic: boolean;
  /** Counted from 1 in the order of the opening parentheses. */
  readonly capture?: { readonly index: number; readonly name?: string } | undefined;
}
export interface Look {
  readonly kind: 'look';
  readonly opening: '(?=' | '(?!' | '(?<=' | '(?<!';
  readonly body: Expression;
}
export interface Repeat {
  readonly kind: 'repeat';
  readonly body: Expression;
  readonly min: number;
  /** May be infinite. */
  readonly max: number;
  readonly lazy: boolean;
}
/** A place between characters; `text` is what ECMA 262 says for it. */
export interface Assertion {
  readonly kind: 'assertion';
  readonly text: string;
}

/** One code point out of many. */
export type CharacterSet =
  | { readonly kind: 'any' }
  | { readonly kind: 'items'; readonly items: readonly Item[]; readonly negated: boolean }
  | {
      readonly kind: 'union' | 'intersection';
      readonly sets: readonly CharacterSet[];
      readonly negated: boolean;
    };

/** What may stand between the brackets of a class: code points from one to another, or an escape such as `\d`. */
export type Item =
  | { readonly from: number; readonly to: number }
  | { readonly escape: string; readonly from?: undefined };

export const EMPTY: Expression = { kind: 'sequence', items: [] };

/** A set of these items. */
export function setOf(items: readonly Item[], negated = false): CharacterSet {
  return { kind: 'items', items, negated };
}

/** The items for all characters of a text, a range for three that are written as `a-z`. */
export function itemsOf(text: string): readonly Item[] {
  const found = text.matchAll(/([^])-([^])|[^]/gu);
  return [...found].map(([sign, from = sign, to = sign]) => ({
    from: codePoint(from),
    to: codePoint(to),
  }));
}

export function codePoint(sign: string): number {
  return sign.codePointAt(0) ?? 0;
}
