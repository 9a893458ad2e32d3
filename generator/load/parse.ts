import { outcome, report } from '../diagnostics.js';
import type { Diagnostic, Outcome } from '../diagnostics.js';
import type { Document, SourceText } from '../model.js';
import { syntaxFaults } from './faults.js';
import { isJson } from './files.js';
import { parseJson } from './json.js';
import { withoutKnown } from './known.js';
import type { Known } from './known.js';
import { places } from './places.js';
import { refusals } from './refusals.js';
import { tree } from './tree.js';
import { yaml } from './yaml.js';

/**
 * Parses the files of one model: `.json` as JSON, all others as YAML 1.2 with text for every scalar. Refuses what a
 * model has no use for: anchors, aliases, merge keys, tags, directives, several documents, keys that are not scalars,
 * control characters, duplicate keys, and nesting beyond 100 levels. Reports all findings of all files. Entries that are
 * `known` from another text are not parsed.
 */
export function parse(
  sources: readonly SourceText[],
  known: Known = new Map(),
): Outcome<readonly Document[]> {
  const documents: Document[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const source of sources) {
    const parsed = isJson(source.file) ? parseJson(source, known) : parseYaml(source, known);
    diagnostics.push(...parsed.diagnostics);
    if (parsed.ok) documents.push(parsed.value);
  }
  return outcome(documents, diagnostics);
}

function parseYaml(written: SourceText, known: Known): Outcome<Document> {
  const { source, repeated } = withoutKnown(written, known);
  const at = places(source);
  const { Composer, Parser } = yaml();
  const tokens = [...new Parser().parse(source.text)];
  const refused = refusals(source.text, tokens, at);
  // The composer recurses, so what is nested too deeply must not reach it.
  if (refused.some((diagnostic) => diagnostic.code === 'yaml-depth')) {
    return { ok: false, diagnostics: refused };
  }
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, version: '1.2' });
  const [document] = [...composer.compose(tokens, true, source.text.length)];
  const start = at(0, 1);
  if (document === undefined || document.contents === null) {
    const diagnostics = refused.length > 0 ? refused : [report('yaml-empty', undefined, start)];
    return { ok: false, diagnostics };
  }
  const diagnostics = [...refused, ...syntaxFaults(document.errors, at)];
  const root = tree(document.contents, at, diagnostics);
  return outcome({ file: source.file, root, repeated }, diagnostics);
}
