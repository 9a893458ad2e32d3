import type { ErrorCode, YAMLParseError } from 'yaml';
import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Places } from './places.js';

/** The parser's findings in our words; of several at one place, the first. */
export function syntaxFaults(errors: readonly YAMLParseError[], at: Places): readonly Diagnostic[] {
  const lines = new Set<number>();
  const found: Diagnostic[] = [];
  for (const error of errors) {
    // Refused by the tokens already, with a better place.
    if (refused.has(error.code)) continue;
    const location = at(...error.pos);
    // What follows on the same line is nearly always the parser stumbling over the first.
    if (lines.has(location.line)) continue;
    lines.add(location.line);
    const problem = problems[error.code] ?? error.message;
    found.push(
      error.code === 'TAB_AS_INDENT'
        ? report('yaml-tab', undefined, location)
        : report('yaml-syntax', { problem }, location),
    );
  }
  return found;
}

const refused: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'ALIAS_PROPS',
  'BAD_ALIAS',
  'BAD_DIRECTIVE',
  'DUPLICATE_KEY',
  'MULTIPLE_ANCHORS',
  'MULTIPLE_DOCS',
  'MULTIPLE_TAGS',
  'TAG_RESOLVE_FAILED',
]);

/** By the codes of yaml 2.9; what is not here is told in the parser's own words. */
const problems: { readonly [C in ErrorCode]?: string } = {
  BAD_DQ_ESCAPE: 'This escape is not known in a double-quoted string',
  BAD_INDENT: 'The indentation does not fit the lines above',
  BAD_SCALAR_START: 'A value cannot begin with this character unless it is quoted',
  BLOCK_AS_IMPLICIT_KEY: 'A second ": " on one line needs quotes around the value',
  BLOCK_IN_FLOW: 'An indented block cannot stand inside brackets or braces',
  KEY_OVER_1024_CHARS: 'A key is longer than 1024 characters',
  MISSING_CHAR: 'Something is not closed, or a key has no ":" after it',
  MULTILINE_IMPLICIT_KEY: 'A key goes over several lines, or has no ":" after it',
  UNEXPECTED_TOKEN: 'This cannot stand here',
};
