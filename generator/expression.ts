/**
 * A JMESPath expression (https://jmespath.org/specification.html) resolved against the shapes that it reads: names are
 * members, every part says what it gives. Types only.
 */
import type { FunctionName } from './jmespath/functions.js';
import type { Node } from './model.js';
import type { Member, StructureShape, UnionShape } from './shape.js';

/** A part of an expression and what it gives. */
export type Expression = Value & Part;

/** What a part gives, in JMESPath's terms and in TypeScript's. */
export interface Value {
  readonly type: ValueType;
  /**
   * How JMESPath's null comes in TypeScript: `never`, as `undefined` alone, or as `null` or `undefined`. What is `any`
   * may always be null.
   */
  readonly absent: Absence;
}
export type Absence = 'never' | 'undefined' | 'null';

export type ValueType =
  | { readonly kind: ScalarKind }
  /** Always null. */
  | { readonly kind: 'null' }
  /** Not known before the program runs: a document, or parts of several types. TypeScript has it as `unknown`. */
  | { readonly kind: 'any' }
  | { readonly kind: 'list'; readonly item: Value }
  | { readonly kind: 'map'; readonly value: Value }
  | { readonly kind: 'structure'; readonly shape: StructureShape | UnionShape }
  /** A multi-select hash, or what an `inputOutput` matcher reads: `input` and `output`. */
  | { readonly kind: 'object'; readonly entries: ReadonlyMap<string, Value> };

/**
 * Enums are among the strings and the numbers. The last four are numbers and text to JMESPath, and something else in
 * TypeScript: a timestamp counts seconds, a blob is base64.
 */
export type ScalarKind =
  'boolean' | 'number' | 'string' | 'timestamp' | 'bigInteger' | 'bigDecimal' | 'blob';

type Part =
  /**
   * What the whole expression reads (`isRoot`); within `each`, `where`, `next`, a multi-select and a reference, the value
   * that these are evaluated for.
   */
  | { readonly kind: 'current'; readonly isRoot?: true }
  /** Of an `inputOutput` matcher: one of the two. */
  | { readonly kind: 'input' | 'output' }
  | { readonly kind: 'literal'; readonly value: Node }
  /** Of a structure or union. */
  | { readonly kind: 'member'; readonly of: Expression; readonly member: Member }
  /** Of a map, an object or `any`. */
  | { readonly kind: 'entry'; readonly of: Expression; readonly key: string }
  /** Of a list or `any`; a negative one counts from the end. */
  | { readonly kind: 'index'; readonly of: Expression; readonly index: number }
  | { readonly kind: 'slice'; readonly of: Expression; readonly bounds: SliceBounds }
  /** The items, and in the place of an item that is a list, its items. */
  | { readonly kind: 'flatten'; readonly of: Expression }
  /** The values of a map, a structure, an object or `any`, as a list. */
  | { readonly kind: 'values'; readonly of: Expression }
  /** The items for which `where` gives what JMESPath takes for true. */
  | { readonly kind: 'filter'; readonly of: Expression; readonly where: Expression }
  /** What `each` gives for every item of a list, without nulls. */
  | { readonly kind: 'projection'; readonly of: Expression; readonly each: Expression }
  /** `next`, evaluated for what `of` gives. */
  | { readonly kind: 'pipe'; readonly of: Expression; readonly next: Expression }
  | {
      readonly kind: 'comparison';
      readonly operator: ComparisonOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  /** The left one or the right one: not always a boolean. */
  | { readonly kind: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'not'; readonly of: Expression }
  /** A multi-select: its parts are evaluated for what `of` gives; null when that is null. */
  | { readonly kind: 'list'; readonly of: Expression; readonly items: readonly Expression[] }
  | {
      readonly kind: 'object';
      readonly of: Expression;
      readonly entries: ReadonlyMap<string, Expression>;
    }
  | {
      readonly kind: 'call';
      readonly name: FunctionName;
      readonly arguments: readonly Expression[];
      /** `&expression`, of the functions that take one: evaluated for each item. */
      readonly reference?: Expression | undefined;
    };

export type ComparisonOperator = '==' | '!=' | '<' | '<=' | '>' | '>=';

/** As in Python: absent bounds mean all, negative ones count from the end. The step is not 0. */
export interface SliceBounds {
  readonly start?: number | undefined;
  readonly stop?: number | undefined;
  readonly step: number;
}
