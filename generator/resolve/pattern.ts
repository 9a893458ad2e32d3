/** Patterns of members and shapes, with warnings on those that are not enforced. */
import { report, type Diagnostic } from '../diagnostics.js';
import type { Trait } from '../model.js';
import { readPattern } from '../pattern/read.js';
import type { Pattern } from '../service.js';

/** Where a pattern stands. */
export interface PatternPlace {
  readonly trait: Trait;
  /** What the length beside it allows. */
  readonly longest?: number | bigint | undefined;
  readonly diagnostics: Diagnostic[];
}

/** The pattern as JavaScript reads it. What is not enforced, or not on long texts, is a warning at the trait. */
export function patternOf(source: string, place: PatternPlace): Pattern | undefined {
  const { trait, longest = Infinity, diagnostics } = place;
  const read = readPattern(source);
  if (!read.ok) {
    const { reason } = read;
    diagnostics.push(report('pattern-not-enforced', { pattern: source, reason }, trait.at));
    return undefined;
  }
  const { limit } = read;
  if (limit === undefined) return { source: read.source };
  if (longest > limit)
    diagnostics.push(report('pattern-slow', { pattern: source, limit }, trait.at));
  return { source: read.source, limit };
}
