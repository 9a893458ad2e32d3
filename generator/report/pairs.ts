/** Things of two sides that are the same by their names. */
import type { Service } from '../service.js';

/** At least one of the two is there. */
export interface Pair<T> {
  readonly before?: T | undefined;
  readonly after?: T | undefined;
}

/** What there is by each name, in the order of the names, which are those of the model. */
export function pairs<T extends { readonly id: string }>(
  old: readonly T[],
  now: readonly T[],
): readonly Pair<T>[] {
  const olds = new Map(old.map((each) => [shapeName(each), each]));
  const news = new Map(now.map((each) => [shapeName(each), each]));
  const names = [...new Set([...olds.keys(), ...news.keys()])].toSorted();
  return names.map((name) => ({ before: olds.get(name), after: news.get(name) }));
}

/** The one service of each side is the same, however it is called. */
export function servicePairs(
  old: readonly Service[],
  now: readonly Service[],
): readonly Pair<Service>[] {
  const isSole = old.length === 1 && now.length === 1;
  return isSole ? [{ before: old[0], after: now[0] }] : pairs(old, now);
}

/** Both sides of a pair, where it has both. */
export function kept<T>({ before, after }: Pair<T>): readonly [before: T, after: T] | undefined {
  return before === undefined || after === undefined ? undefined : [before, after];
}

/** The name of a shape without its namespace. */
export function shapeName({ id }: { readonly id: string }): string {
  return id.slice(id.indexOf('#') + 1);
}
