/** What of a comparison a report shows, and what it only counts. */
import { severities } from '../change.js';
import type { Bump, Change, Comparison, Fact, Severity } from '../change.js';

export interface ViewOptions {
  /** Changes of documentation and metadata are shown as others are. */
  readonly everything?: boolean | undefined;
}

export interface View {
  readonly bump: Bump;
  /** Neither accepted nor folded, in the order of the comparison. */
  readonly shown: readonly Change[];
  readonly accepted: readonly Change[];
  /** Those whose severity is `doc`. */
  readonly documentation: readonly Change[];
  readonly metadata: readonly Change[];
  /** Of the ones that are shown; none that is zero, from the worst on. */
  readonly counts: readonly (readonly [severity: Severity, count: number])[];
}

export function viewOf({ changes, bump }: Comparison, options: ViewOptions = {}): View {
  const relevant = changes.filter((change) => !isOwn(change));
  const accepted = relevant.filter((change) => change.accepted !== undefined);
  const open = relevant.filter((change) => change.accepted === undefined);
  const isFolded = (change: Change) => options.everything !== true && folds(change);
  const shown = open.filter((change) => !isFolded(change));
  const folded = open.filter(isFolded);
  return {
    bump,
    shown,
    accepted,
    documentation: folded.filter(({ severity }) => severity === 'doc'),
    metadata: folded.filter(({ severity }) => severity !== 'doc'),
    counts: countsOf(shown),
  };
}

/** Of documentation, or of what is no shape's. */
function folds({ severity, shape }: Change): boolean {
  return severity === 'doc' || (severity === 'info' && shape === undefined);
}

/** About nothing but traits of the generator's own, which say where the model has its facts from. */
function isOwn({ differences }: Change): boolean {
  return (
    differences.length > 0 && differences.every((each) => isOwnFact(each.after ?? each.before))
  );
}

function isOwnFact(fact: Fact | undefined): boolean {
  const isTrait = fact?.aspect === 'trait' && fact.key !== 'stithy#renamedFrom';
  return isTrait && fact.key?.startsWith('stithy#') === true;
}

function countsOf(changes: readonly Change[]): View['counts'] {
  return severities
    .map((severity) => {
      const like = changes.filter((change) => change.severity === severity);
      return [severity, like.length] as const;
    })
    .filter(([, count]) => count > 0);
}

/** As bad as the limit, or worse. */
export function isAtLeast(severity: Severity, limit: Severity | 'never'): boolean {
  return limit !== 'never' && severities.indexOf(severity) <= severities.indexOf(limit);
}

/** What has one key together, in the order in which the keys come first. */
export function groupedBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): readonly (readonly [key: string, items: readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key) ?? [];
    group.push(item);
    groups.set(key, group);
  }
  return [...groups];
}
