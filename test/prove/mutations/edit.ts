/** Edits of the base model, and what a comparison must say of them in both directions. */
import type { CompareOptions } from '../../../generator/diff/side.js';
import type { Circumstance, Slot } from '../../../generator/diff/rules/rule.js';
import type { RuleId } from '../../../generator/diff/rules/table.js';
import type { Patch } from '../../support/patched.js';
import { sites } from './base.js';
import type { Protocol } from './base.js';

/** Where an edit is made, and the position that a comparison must give the change. */
export interface Place {
  readonly position: 'in' | 'out' | 'both' | 'none';
  /** The shape that is edited, or the site that the names of the edited shapes begin with. */
  readonly name: string;
}

/** What else decides on what must be said. */
export interface Where extends Place {
  readonly protocol: Protocol;
  readonly isClosed: boolean;
}

/**
 * Severity and bump for each slot of the rule's rows, written by hand and not read from them; beside the slots of the
 * table, `both` where the rule tells `in` and `out` apart: `{ in: 'break major', out: 'info minor', both: 'break major' }`.
 */
export type Verdicts = { readonly [slot in Slot]?: string };

export interface Claim {
  readonly rule: RuleId;
  readonly verdicts: Verdicts;
  /** What holds besides the position, the protocol and the openness of enums. */
  readonly when?: Circumstance;
  /** The position of the change, where it is not that of the place. */
  readonly position?: Place['position'];
  /** What the change is of, where it is not what the edit says. */
  readonly of?: (where: Where) => string;
  /** The comparison says less than the row, which nothing says: the slot is only a name. */
  readonly isModerate?: boolean;
  /** What must be reported besides: `shape-unreachable-now GivenPart in break major`. */
  readonly also?: (where: Where) => readonly string[];
}

export interface Edit {
  readonly title: string;
  readonly places: readonly Place[];
  /** What both models have besides the base. */
  readonly given?: (where: Where) => Patch;
  /** What the old model alone has. */
  readonly was?: (where: Where) => Patch;
  /** What the new model alone has. */
  readonly patch: (where: Where) => Patch;
  /** What the change is of: `Given.Text`, `Put`; nothing for metadata. */
  readonly of: (where: Where) => string;
  readonly there: Claim;
  readonly back: Claim;
  /** The protocols that heed it; under the others it is inert. Absent: all heed it. */
  readonly heeding?: readonly Protocol[];
  /** The protocols under which the models are sound. Absent: all. */
  readonly protocols?: readonly Protocol[];
  readonly options?: CompareOptions;
  /** Why the two directions are not opposites: one of the models tells more than the other. */
  readonly lopsided?: string;
  /** Why the model language refuses one of the two models, which only other tools can have written. */
  readonly unsound?: string;
}

/** In inputs, in outputs, in both. */
export const everywhere: readonly Place[] = [
  { position: 'in', name: sites[0] },
  { position: 'out', name: sites[1] },
  { position: 'both', name: sites[2] },
];
/** The structures of inputs and outputs themselves. */
export const inMessages: readonly Place[] = [
  { position: 'in', name: 'PutInput' },
  { position: 'out', name: 'PutOutput' },
];

/** Something that no position is told of. */
export function at(name: string): readonly Place[] {
  return [{ position: 'none', name }];
}

export function claim(
  rule: RuleId,
  verdicts: Verdicts,
  more: Omit<Claim, 'rule' | 'verdicts'> = {},
): Claim {
  return { rule, verdicts, ...more };
}

/** A verdict for each position: of inputs, of outputs, of both. */
export function by(given: string, found: string, both: string): Verdicts {
  return { in: given, out: found, both };
}

/** A patch of a member of the place's shape. */
export function onMember(of: string, change: Patch | null): (where: Named) => Patch {
  return ({ name }) => ({ [name]: { members: { [of]: change } } });
}

/** A patch of the traits of such a member. */
export function onTraits(of: string, traits: Patch): (where: Named) => Patch {
  return onMember(of, { traits });
}

/** A patch of a shape whose name begins with the place's. */
export function onShape(suffix: string, change: Patch | null): (where: Named) => Patch {
  return ({ name }) => ({ [`${name}${suffix}`]: change });
}

export function member(name: string): (where: Named) => string {
  return (place) => `${place.name}.${name}`;
}

type Named = Pick<Place, 'name'>;
