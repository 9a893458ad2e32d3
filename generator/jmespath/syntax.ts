/** JMESPath as it is written (https://jmespath.org/specification.html#grammar). Types only. */
import type { ComparisonOperator, SliceBounds } from '../expression.js';
import type { Node } from '../model.js';
import type { FunctionName } from './functions.js';

/** A part of an expression; `at` is where it begins, in UTF-16 units from 0. */
export type Syntax = { readonly at: number } & (
  | { readonly kind: 'current' }
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'literal'; readonly value: Node }
  | { readonly kind: 'index'; readonly of: Syntax; readonly index: number }
  /** `right` is evaluated for what `left` gives: `left.right` and `left | right`. */
  | { readonly kind: 'chain'; readonly left: Syntax; readonly right: Syntax }
  /** `right` is evaluated for each item that `by` makes of what `of` gives. */
  | {
      readonly kind: 'projection';
      readonly of: Syntax;
      readonly by: ProjectionBy;
      readonly right: Syntax;
    }
  | {
      readonly kind: 'comparison';
      readonly operator: ComparisonOperator;
      readonly left: Syntax;
      readonly right: Syntax;
    }
  | { readonly kind: 'and' | 'or'; readonly left: Syntax; readonly right: Syntax }
  | { readonly kind: 'not'; readonly of: Syntax }
  | { readonly kind: 'list'; readonly items: readonly Syntax[] }
  | { readonly kind: 'object'; readonly entries: readonly (readonly [string, Syntax])[] }
  | CallSyntax
);

/** A function with as many arguments as it takes. */
export interface CallSyntax {
  readonly kind: 'call';
  readonly name: FunctionName;
  /** Without the reference. */
  readonly arguments: readonly Syntax[];
  /** `&expression`, of the functions that take one. */
  readonly reference?: Syntax | undefined;
}

/** `[*]`, `*`, `[]`, `[0:2]`, `[?where]`. */
export type ProjectionBy =
  | { readonly kind: 'items' | 'values' | 'flatten' }
  | { readonly kind: 'slice'; readonly bounds: SliceBounds }
  | { readonly kind: 'filter'; readonly where: Syntax };

/** Why a text is no expression. */
export interface SyntaxFault {
  /** `value` is a slice with the step 0; the last three are of functions and their arguments. */
  readonly kind: 'syntax' | 'value' | 'function' | 'arity' | 'type';
  readonly at: number;
  /** Goes on after the expression: `ends in the middle`. */
  readonly problem: string;
}

export type ParsedExpression =
  | { readonly ok: true; readonly syntax: Syntax }
  | { readonly ok: false; readonly fault: SyntaxFault };
