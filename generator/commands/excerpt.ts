import { stops, type Diagnostic } from '../diagnostics.js';
import type { Terminal } from './terminal.js';

/** How many findings, or lines of one kind, are shown unless all are asked for: two screens. */
export const most = 20;

/** What has no place first, then file after file, as they came, each from its top. */
export function byPlace(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const files = [...new Set(diagnostics.map(({ at }) => at?.file))];
  const rank = ({ at }: Diagnostic): number => (at === undefined ? -1 : files.indexOf(at.file));
  return diagnostics.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.at?.line ?? 0) - (b.at?.line ?? 0) ||
      (a.at?.column ?? 0) - (b.at?.column ?? 0),
  );
}

/** A finding that is shown, and those of its kind for which it stands. */
export interface Shown {
  readonly diagnostic: Diagnostic;
  readonly alike: readonly Diagnostic[];
}

/** More warnings of one kind are told by the first of them. */
const few = 5;

/** As many findings as are shown, in their order: what stops the run goes before warnings. */
export function excerpt(
  diagnostics: readonly Diagnostic[],
  { verbose }: Terminal,
): readonly Shown[] {
  if (verbose) return diagnostics.map((diagnostic) => ({ diagnostic, alike: [] }));
  const shown = grouped(diagnostics);
  if (shown.length <= most) return shown;
  const faults = shown.filter(({ diagnostic }) => stops(diagnostic));
  const warnings = shown.filter(({ diagnostic }) => !stops(diagnostic));
  const chosen = new Set([...faults, ...warnings].slice(0, most));
  return shown.filter((each) => chosen.has(each));
}

function grouped(diagnostics: readonly Diagnostic[]): readonly Shown[] {
  const kinds = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    if (stops(diagnostic)) continue;
    const kind = kinds.get(diagnostic.code);
    if (kind === undefined) kinds.set(diagnostic.code, [diagnostic]);
    else kind.push(diagnostic);
  }
  return diagnostics.flatMap((diagnostic) => {
    const [first, ...others] = kinds.get(diagnostic.code) ?? [];
    if (stops(diagnostic) || others.length < few) return [{ diagnostic, alike: [] }];
    return diagnostic === first ? [{ diagnostic, alike: others }] : [];
  });
}

/** Where the next few are for which a finding stands: `… and 213 more of this kind: a.yaml:12:3, …`. */
export function alikeLine({ alike }: Shown): string {
  const places = alike.flatMap(({ at }) =>
    at === undefined ? [] : `${at.file}:${at.line}:${at.column}`,
  );
  const more = places.length > 3 ? ', …' : '';
  return `  … and ${alike.length} more of this kind: ${places.slice(0, 3).join(', ')}${more}`;
}
