/** How entries of the catalogue are made, and the words that they share. */
import type { Entry } from '../diagnostics.js';
import type { Location } from '../model.js';
import { near } from './near.js';
import { visible } from './visible.js';

/** An entry that stops the run. */
export function error<P>(message: Entry<P>['message'], help: Entry<P>['help']): Entry<P> {
  return { severity: 'error', message, help };
}

/** An entry that stops the run unless the model suppresses it. */
export function danger<P>(message: Entry<P>['message'], help: Entry<P>['help']): Entry<P> {
  return { severity: 'danger', message, help };
}

/** An entry that the author should look at; the run goes on. */
export function warning<P>(message: Entry<P>['message'], help: Entry<P>['help']): Entry<P> {
  return { severity: 'warning', message, help };
}

/** A name or value of the model as it is written, in quotes: on one line, at most 80 characters. */
export function quoted(text: string): string {
  const line = visible(text);
  return line.length <= 78 ? `"${line}"` : `"${line.slice(0, 75)}…"`;
}

/** Names in quotes, with commas and a last «or». */
export function either(names: readonly string[]): string {
  return joined(names.map(quoted), 'or');
}

/** Names in quotes, with commas and a last «and». */
export function all(names: readonly string[]): string {
  return joined(names.map(quoted), 'and');
}

/** Words that are Smithy's own, with commas and a last «or»; they need no quotes. */
export function anyOf(words: readonly string[]): string {
  return joined(words, 'or');
}

/** `model/sso/service.yaml:3:5`. */
export function place(at: Location): string {
  return `${at.file}:${at.line}:${at.column}`;
}

/** «Did you mean …» where known names are near, else what to do instead. */
export function suggestion(name: string, known: Iterable<string>, otherwise: string): string {
  const names = near(name, known);
  return names.length === 0 ? otherwise : `Did you mean ${either(names)}?`;
}

function joined(texts: readonly string[], word: 'and' | 'or'): string {
  const last = texts.at(-1) ?? 'nothing';
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} ${word} ${last}`;
}
