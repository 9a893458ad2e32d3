import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Model, Traits } from '../model.js';
import { holdersOf } from './holders.js';
import { partAt } from './places.js';
import { traitText } from './view.js';

/** Traits whose text has a grammar of its own: patterns and media types. */
export function checkTexts(model: Model): readonly Diagnostic[] {
  return holdersOf(model, 'smithy.api#pattern', 'smithy.api#mediaType').flatMap(({ traits }) => [
    ...patternFaults(traits),
    ...mediaTypeFaults(traits),
  ]);
}

function patternFaults(traits: Traits): readonly Diagnostic[] {
  const pattern = traitText(traits, 'smithy.api#pattern');
  const trait = traits.get('smithy.api#pattern');
  if (pattern === undefined || trait === undefined) return [];
  const at = partAt(trait);
  const reason = patternFault(pattern);
  if (reason !== undefined) return [report('pattern-invalid', { pattern, reason }, at)];
  const isAnchored = pattern.startsWith('^') && pattern.endsWith('$');
  return isAnchored ? [] : [report('pattern-unanchored', { pattern }, at)];
}

function mediaTypeFaults(traits: Traits): readonly Diagnostic[] {
  const text = traitText(traits, 'smithy.api#mediaType');
  const trait = traits.get('smithy.api#mediaType');
  if (text === undefined || trait === undefined || mediaTypes.test(text)) return [];
  return [report('media-type-invalid', { text }, partAt(trait))];
}

/**
 * Why no engine takes a pattern. What only JavaScript refuses, such as `(?i)` or `a++`, is known to Java, which public
 * models are written for; `resolve` says when it is not enforced. What Java quotes by `\Q` may hold anything.
 */
function patternFault(pattern: string): string | undefined {
  if (regExpError(pattern, 'u') === undefined || pattern.includes(String.raw`\Q`)) return undefined;
  const message = regExpError(pattern, '');
  return faults.find((fault) => message?.endsWith(fault))?.toLowerCase();
}

function regExpError(pattern: string, flags: string): string | undefined {
  try {
    void new RegExp(pattern, flags);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

/** The endings of V8's messages for faults that every dialect has. */
const faults = [
  'Unterminated group',
  "Unmatched ')'",
  'Unterminated character class',
  'Range out of order in character class',
  'numbers out of order in {} quantifier',
  String.raw`\ at end of pattern`,
] as const;

/** RFC 6838 4.2, with parameters as in RFC 9110 8.3.1. */
const mediaTypes =
  /^[a-z0-9][\w!#$&^.+-]{0,126}\/[a-z0-9][\w!#$&^.+-]{0,126}(?:\s*;\s*[\w!#$%&'*+.^`|~-]+=(?:[\w!#$%&'*+.^`|~-]+|"(?:[^"\\]|\\.)*"))*$/i;
