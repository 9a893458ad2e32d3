/** What the generator tells the author of a model: a catalogue of codes, and how a finding is shown. */
import type { Location } from './model.js';
import { catalogue } from './catalogue.js';
import { visible } from './catalogue/visible.js';

/**
 * As Smithy has them (https://smithy.io/2.0/spec/model-validation.html#severity): an error always stops the run, a danger
 * unless the model suppresses it, a warning never.
 */
export type Severity = 'error' | 'danger' | 'warning';

/** An entry of the catalogue. `help` says what to do. Both get the parameters of the report. */
export interface Entry<P> {
  readonly severity: Severity;
  readonly message: (parameters: P) => string;
  readonly help: (parameters: P) => string;
}

export type Code = keyof typeof catalogue;
type Parameters<C extends Code> = (typeof catalogue)[C] extends Entry<infer P> ? P : never;

export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string;
  /** Absent when no one place is at fault, such as a missing file. */
  readonly at?: Location | undefined;
}

/** A value, or the reasons why there is none; warnings may come with a value. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** The catalogue again, in the form in which a code and its parameters stay together. */
const entries: { readonly [C in Code]: Entry<Parameters<C>> } = catalogue;

/** One finding; its parameters are those of its entry in the catalogue. */
export function report<C extends Code>(
  code: C,
  parameters: Parameters<C>,
  at?: Location,
): Diagnostic {
  const entry = entries[code];
  return {
    code,
    severity: entry.severity,
    message: visible(entry.message(parameters)),
    help: visible(entry.help(parameters)),
    at,
  };
}

/** A value unless one of the diagnostics stops the run. */
export function outcome<T>(value: T, diagnostics: readonly Diagnostic[]): Outcome<T> {
  return diagnostics.some(stops) ? { ok: false, diagnostics } : { ok: true, value, diagnostics };
}

/** Whether nothing is made of a model of which this is told. */
export function stops({ severity }: Diagnostic): boolean {
  return severity !== 'warning';
}

/** The next stage on the value of the one before; the warnings of both stay. */
export function andThen<A, B>(before: Outcome<A>, stage: (value: A) => Outcome<B>): Outcome<B> {
  if (!before.ok) return before;
  const after = stage(before.value);
  return { ...after, diagnostics: [...before.diagnostics, ...after.diagnostics] };
}
