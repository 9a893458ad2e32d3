/** What changed in the models of a package since it was last compiled, and since its last release. */
import type { Comparison } from '../change.js';
import { report, type Diagnostic, type Outcome } from '../diagnostics.js';
import type { Compiled } from '../compile.js';
import type { Kept, KeptModel } from '../module.js';
import { releaseVersion } from '../release/version.js';
import { linesText } from '../smithy/lines.js';
import { halfFrom, halfOf, type Half } from './diff-halves.js';
import { pairsOf } from './diff-sides.js';

/** A comparison with models that the package keeps. */
export interface News {
  /** `the last run`, `1.4.0`. */
  readonly since: string;
  /** Of the next release, where there was one. */
  readonly version?: string | undefined;
  readonly comparison: Comparison;
}

/** A model that is compiled, with what the package keeps of it. */
export interface Current {
  /** The folder of its first service. */
  readonly name: string;
  readonly text: string;
  readonly compiled: Compiled;
}

/** Models without services leave nothing in a package. */
export function currentOf(models: readonly Compiled[]): readonly Current[] {
  return models.flatMap((compiled) => {
    const [name] = compiled.services.map(({ folder }) => folder).toSorted();
    return name === undefined ? [] : [{ name, text: linesText(compiled.model), compiled }];
  });
}

/**
 * Since the last run, and since the last release where that is another; nothing where the last run had the same models.
 * `declared` is the version in `package.yaml`.
 */
export async function newsOf(
  { version, released, last }: Kept,
  current: readonly Current[],
  declared: string,
): Promise<Outcome<readonly News[]>> {
  if (last.length === 0 || isSame(last, current)) return { ok: true, value: [], diagnostics: [] };
  const isReleased = isSame(released, textsOf(last));
  const sinceLast = isReleased ? undefined : await changesSince('the last run', last, current);
  const sinceRelease =
    version === undefined ? undefined : await changesSince(version, released, current);
  const found = [sinceLast, sinceRelease].flatMap((each) => each ?? []);
  const value = found.flatMap((each) => (each.ok ? [each.value] : []));
  const dated = value.map((news) =>
    news.since === version ? { ...news, version: nextOf(news, declared) } : news,
  );
  return { ok: true, value: dated, diagnostics: found.flatMap(({ diagnostics }) => diagnostics) };
}

/** What a release would be called now. */
function nextOf({ since, comparison }: News, declared: string): string | undefined {
  return comparison.bump === 'none' ? undefined : releaseVersion(since, declared, comparison.bump);
}

/** The comparison of models that are kept with the current ones; a warning where one cannot be read any more. */
export async function changesSince(
  since: string,
  kept: readonly KeptModel[],
  current: readonly Current[],
): Promise<Outcome<News>> {
  const [{ compare }, { combined }] = await Promise.all([
    import('../diff/compare.js'),
    import('../diff/combined.js'),
  ]);
  const same = new Set(kept.filter((each) => isIn(each, current)).map(({ name }) => name));
  const before = kept.filter(({ name }) => !same.has(name)).map(keptHalf);
  const faults = before.flatMap((half) => (half.ok ? [] : half.diagnostics));
  if (faults.length > 0) return { ok: false, diagnostics: faults };
  const old = before.flatMap((half) => (half.ok ? [half.value] : []));
  const now = current.filter(({ name }) => !same.has(name)).map(currentHalf);
  const { pairs, ...names } = pairsOf(old, now, { oldName: since, newName: 'now' });
  const comparisons = pairs.map((pair) => compare(pair.old, pair.new));
  const comparison = combined(comparisons, { ...names, contract: 'callers' });
  return { ok: true, value: { since, comparison }, diagnostics: [] };
}

/** Whether kept models are those that are there now. */
export function isSame(
  kept: readonly KeptModel[],
  current: readonly Pick<Current, 'name' | 'text'>[],
): boolean {
  return kept.length === current.length && kept.every((each) => isIn(each, current));
}

function isIn(
  { name, source }: KeptModel,
  current: readonly Pick<Current, 'name' | 'text'>[],
): boolean {
  return current.some((each) => each.name === name && each.text === source.text);
}

function textsOf(kept: readonly KeptModel[]): readonly Pick<Current, 'name' | 'text'>[] {
  return kept.map(({ name, source }) => ({ name, text: source.text }));
}

function keptHalf({ name, source }: KeptModel): Outcome<Half> {
  const half = halfOf([source]);
  if (half.ok) return { ok: true, value: { ...half.value, key: name }, diagnostics: [] };
  return { ok: false, diagnostics: half.diagnostics.slice(0, 1).map(unreadable) };
}

function unreadable({ message, at }: Diagnostic): Diagnostic {
  return report('kept-unreadable', { reason: message }, at);
}

function currentHalf({ name, compiled: { model, services } }: Current): Half {
  return { ...halfFrom(model, services), key: name };
}
