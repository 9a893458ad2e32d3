import type { Diagnostic } from '../diagnostics.js';
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

/** As many findings as are shown, in their order: errors go before warnings. */
export function excerpt(
  diagnostics: readonly Diagnostic[],
  { verbose }: Terminal,
): readonly Diagnostic[] {
  if (verbose || diagnostics.length <= most) return diagnostics;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning');
  const chosen = new Set([...errors, ...warnings].slice(0, most));
  return diagnostics.filter((diagnostic) => chosen.has(diagnostic));
}
