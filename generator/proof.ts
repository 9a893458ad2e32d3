/**
 * What running two generated packages against each other shows of a comparison: what `prove` makes and reports add to the
 * changes. Types only.
 */
import type { Change, Checking, Comparison, Contact, Role, Subject } from './change.js';
import type { Service } from './service.js';

/** A model as the generator compiles it. */
export interface ProvedSide {
  readonly services: readonly Service[];
  /** The text of every generated module by its path in the package, `sso-admin/types.ts`; of the runtime too. */
  readonly modules: ReadonlyMap<string, string>;
  /** Enums and unions are typed without what is not known of them. */
  readonly isClosed?: true | undefined;
}

/** Which parts of a row a source of observations looks at. */
export type Sense = 'typescript' | 'deployed' | 'early' | 'validators';

/**
 * A trouble that was seen: what goes as before is no observation. `typescript`: a program that compiled against the old
 * side does not against the new one. `deployed` and `early`: what becomes of a call between the sides, never `ok`.
 * `validators`: what the input validators make of the other side's values, never `none`. Contacts are of the wire and of
 * the service, not of what readers fill in: `undefined` says that a member does not come.
 */
export type Observation = Subject & {
  /** The operation that was called, by the old service's name, where there was one. */
  readonly operation?: string | undefined;
  /** What shows it, on one line: a message of the compiler, a value, the difference of two requests. */
  readonly evidence: string;
} & Seen;

export type Seen =
  | { readonly of: 'typescript'; readonly role: Role }
  | { readonly of: 'deployed' | 'early'; readonly contact: Contact }
  | { readonly of: 'validators'; readonly checking: Checking };

/** What a source did not look at; without shape and operation, nothing at all. */
export interface Gap extends Subject {
  readonly of: Sense;
  readonly operation?: string | undefined;
  /** `its input is a stream`. */
  readonly reason: string;
}

/** What one source of observations has found. */
export interface Examination {
  /** What it looks at; the other senses are open as far as it goes. */
  readonly of: readonly Sense[];
  readonly observations: readonly Observation[];
  readonly gaps: readonly Gap[];
}

/** A source of observations. It never throws for what the sides hold, and finds the same for the same sides. */
export type Observe = (
  old: ProvedSide,
  now: ProvedSide,
  comparison: Comparison,
) => Promise<Examination>;

/** One thing that a change says, beside what was seen of it. */
export interface Claim {
  readonly of: Sense;
  /** `C`, `refused`, `tightened`; `ok` or `none` where the change says that nothing happens. */
  readonly said: string;
  /** In the same words; empty where nothing could be seen. */
  readonly seen: string;
  readonly verdict: 'proved' | 'disproved' | 'open';
  /** What shows it; of an open one, why nothing can. */
  readonly evidence?: string | undefined;
}

export interface Proof {
  readonly change: Change;
  readonly claims: readonly Claim[];
}

/** A comparison, put to the proof. */
export interface Proving {
  /** Of every change of the comparison, in its order. */
  readonly proofs: readonly Proof[];
  /** What was seen and no change says. */
  readonly unexplained: readonly Observation[];
}
