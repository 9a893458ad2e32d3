/** What classifiers are given and what they make of it. */
import type { Difference, Fact, Position, Row, Subject } from '../change.js';
import type { Model, Node, ShapeSyntax } from '../model.js';
import type { Facts } from './facts.js';
import type { Reach } from './reach.js';
import type { Circumstance } from './rules/rule.js';
import type { RuleId } from './rules/table.js';
import type { Side } from './side.js';

/** One side, looked through. */
export interface Half extends Side {
  readonly shapes: Model['shapes'];
  /** Without those of shared shapes. */
  readonly facts: Facts;
  /** The ids of the shapes that both sides have as one object. */
  readonly shared: ReadonlySet<string>;
  readonly reach: Reach;
  /** The ids of shapes that the package has a name for. */
  readonly exported: ReadonlySet<string>;
}

export interface Context {
  /** Whether the package types enums and unions closed. */
  readonly isClosed: boolean;
  /** With the names of the new one, where that says what it calls otherwise. */
  readonly old: Half;
  readonly new: Half;
  /** New ids by old ones, of what the new model says was renamed. */
  readonly renames: ReadonlyMap<string, string>;
}

/** All that differs about a shape and its members; of the metadata where there is no shape. */
export interface Alteration {
  readonly shape?: string | undefined;
  /** The shape in the two models; absent where it is not there. */
  readonly old?: ShapeSyntax | undefined;
  readonly new?: ShapeSyntax | undefined;
  readonly differences: readonly Difference[];
}

/**
 * A change before its row is looked up. Findings of one rule with one subject and the same values are one change, whoever
 * found them; their differences come together.
 */
export interface Finding extends Subject {
  readonly rule: RuleId;
  /** In a few words, as a reviewer would say it: `Function is required now`. */
  readonly message: string;
  readonly before?: Node | undefined;
  readonly after?: Node | undefined;
  /** What it covers; none where it follows from changes elsewhere. */
  readonly differences: readonly Difference[];
  /** Where the rule's row is not that of the subject's own position. */
  readonly position?: Position | undefined;
  /** The traits are inert under every protocol of the operations that reach the subject. */
  readonly inert?: boolean | undefined;
  /** What else holds that rows of the rule ask for. */
  readonly circumstances?: readonly Circumstance[] | undefined;
  /** What is otherwise than the rule's row says. */
  readonly row?: Partial<Row> | ((position: Position) => Partial<Row>) | undefined;
  /** Where it is not what the rule says. */
  readonly consequence?: string | undefined;
  readonly evidence?: string | undefined;
  readonly looksLike?: string | undefined;
}

/**
 * Covers what it knows of the alterations. They hold what no classifier before has covered; each difference is covered
 * once, and what nobody covers is found in the end.
 */
export type Classifier = (altered: readonly Alteration[], context: Context) => readonly Finding[];

/** The differences of an alteration in one aspect, such as `trait`; with a key, those of that key alone. */
export function inAspect(
  { differences }: Pick<Alteration, 'differences'>,
  aspect: string,
  key?: string,
): readonly Difference[] {
  return differences.filter((difference) => {
    const fact: Fact | undefined = difference.before ?? difference.after;
    return fact?.aspect === aspect && (key === undefined || fact.key === key);
  });
}
