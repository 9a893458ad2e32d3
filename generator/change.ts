/**
 * What a comparison of two models says: what `diff` makes and every report reads. Types only. The words are those of the
 * rule table in `diff/rules`.
 */
import type { Location, Node } from './model.js';

/**
 * From where operations reach the thing: `in` only from inputs, `out` only from outputs and errors, `both` from the two,
 * `none` from neither, as of services and of shapes that no service has.
 */
export type Position = 'in' | 'out' | 'both' | 'none';

/** What a reviewer must do: `break` stops a merge, `doc` is folded. From the worst on. */
export const severities = ['break', 'danger', 'warn', 'info', 'doc'] as const;
export type Severity = (typeof severities)[number];

/** What the generated package must do, from the largest on. */
export const bumps = ['major', 'minor', 'patch', 'none'] as const;
export type Bump = (typeof bumps)[number];

/** Who stops compiling, or compiles and behaves otherwise. */
export const roles = {
  C: 'calls with an object literal',
  V: 'calls with a variable or through a helper',
  R: 'reads outputs',
  B: 'builds outputs, as for mocks',
  I: 'implements the interface of the client',
  X: 'is exhaustive over an enum, a union or errors',
  N: 'names what the package exports',
  A: 'augments or extends its types',
} as const;
export type Role = keyof typeof roles;

/**
 * What becomes of a call between two sides that follow different models: `ok`; `fails`, whatever is sent; `refused`, for
 * some inputs; `ignored`, a member that the service does not know; `undefined`, a member that does not come; `unknown`,
 * a value, variant or error that the client's model does not have; `differs`, it works otherwise. It is of the wire: what
 * does not come is `undefined` though a generated reader may fill in something for it. From the worst on.
 */
export const contacts = [
  'fails',
  'refused',
  'undefined',
  'differs',
  'unknown',
  'undecided',
  'ignored',
  'ok',
] as const;
export type Contact = (typeof contacts)[number];

/** What input validators make of values that the other model allows. */
export type Checking = 'none' | 'tightened' | 'loosened' | 'changed';

export interface Effects {
  /** A client of the old model against a service of the new one. */
  readonly deployed: Contact;
  /** A client of the new model against a service of the old one. */
  readonly early: Contact;
  readonly typescript: readonly Role[];
  readonly validators: Checking;
}

/** What a rule says for one position. */
export interface Row extends Effects {
  readonly severity: Severity;
  readonly bump: Bump;
}

/** A thing that two models may have in different forms. */
export interface Subject {
  /** Absolute shape id; absent: the model's metadata. */
  readonly shape?: string | undefined;
  readonly member?: string | undefined;
}

/** What one model says of a subject, in one respect: a trait, a target, a binding. Models are compared by their facts. */
export interface Fact extends Subject {
  /** `type`, `target`, `trait`, `input`, `output`, `errors`, `operations`, `version`, `rename`, `identifiers`, … */
  readonly aspect: string;
  /** Where there are several of the aspect: the trait's id, the operation's id, the identifier's name. */
  readonly key?: string | undefined;
  readonly value: Node;
  readonly at?: Location | undefined;
}

/** A fact that one model has and the other has not, or that they have with different values. */
export interface Difference {
  readonly before?: Fact | undefined;
  readonly after?: Fact | undefined;
}

/** The operations that reach a thing, by the service's names, and how the first is reached: `input.Filter.Name`. */
export interface Reached {
  readonly names: readonly string[];
  readonly via?: string | undefined;
}

/** One entry, however many operations it concerns. */
export interface Change extends Subject, Row {
  /** `member-made-required`. */
  readonly rule: string;
  readonly position: Position;
  /** In a few words, as a reviewer would say it: `Function is required now`. No severity, no place. */
  readonly message: string;
  /** What follows for callers and services, in a sentence. */
  readonly consequence: string;
  readonly before?: Node | undefined;
  readonly after?: Node | undefined;
  /** The places of the thing in the two models, where it exists. */
  readonly old?: Location | undefined;
  readonly new?: Location | undefined;
  readonly operations: Reached;
  /** Of a rule, a subject and the normalised values: the same while the change is the same. 16 hex digits. */
  readonly fingerprint: string;
  /** What it covers; together the entries of a comparison cover every difference. */
  readonly differences: readonly Difference[];
  /** What shows it, such as a value that was accepted before: `"+15551234567" is refused now`. */
  readonly evidence?: string | undefined;
  /** A new thing that this removed one looks like, or the other way round; shape id, or member. */
  readonly looksLike?: string | undefined;
  readonly accepted?: Acceptance | undefined;
}

/** A change that somebody has accepted. */
export interface Acceptance {
  readonly reason: string;
  readonly owner?: string | undefined;
  /** `2027-01-31`; the acceptance holds to the end of that day, UTC. */
  readonly expires?: string | undefined;
  readonly at?: Location | undefined;
}

/** Which consequences count for severity and bump: see the README of the rules. */
export type Contract = 'callers' | 'strict' | 'wire';

/** Two models side by side. */
export interface Comparison {
  /** What the two sides are called: `main:model/connect`, `model/connect`. */
  readonly oldName: string;
  readonly newName: string;
  readonly contract: Contract;
  /** In canonical order: by severity, shape, member, rule. Accepted ones are in it. */
  readonly changes: readonly Change[];
  /** The largest of the changes that are not accepted. */
  readonly bump: Bump;
}
