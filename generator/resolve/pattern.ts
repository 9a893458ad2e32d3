/**
 * Patterns of a model as regular expressions of JavaScript. Smithy's are those of ECMA 262 with Unicode, searched for
 * anywhere in the text (https://smithy.io/2.0/spec/constraint-traits.html#pattern-trait); models hold other dialects.
 */
import { report, type Diagnostic } from '../diagnostics.js';
import type { Trait } from '../model.js';
import type { Pattern } from '../service.js';

/**
 * The pattern with the flag under which it means what it says: `u` where it compiles so, else none. A pattern that does
 * neither is not enforced, which is a warning at the trait.
 */
export function patternOf(
  source: string,
  trait: Trait,
  diagnostics: Diagnostic[],
): Pattern | undefined {
  // Translation of other dialects ((?s), possessive quantifiers, \p{Print}) and bounds for patterns that take more than
  // linear time belong here.
  if (compiles(source, 'u')) return { source, flags: 'u' };
  if (!hasForeignEscape(source) && compiles(source, '')) return { source, flags: '' };
  diagnostics.push(report('pattern-not-enforced', { pattern: source }, trait.at));
  return undefined;
}

function compiles(source: string, flags: '' | 'u'): boolean {
  try {
    void new RegExp(source, flags);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether a letter is escaped that ECMA 262 gives no meaning without `u`: `\p{L}` would compile and match the text
 * «p{L}», which is not what any author means.
 */
function hasForeignEscape(source: string): boolean {
  return /\\(?:[^\W\ddDwWsSbBtnrfv0xuck_]|u\{|x\{)/.test(source.replaceAll('\\\\', ''));
}
