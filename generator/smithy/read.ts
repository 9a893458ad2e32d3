import { outcome, report } from '../diagnostics.js';
import type { Diagnostic, Outcome } from '../diagnostics.js';
import type { Document, EntrySyntax, Fields, MappingSyntax, Syntax } from '../model.js';
import { applyTraits } from './apply.js';
import { plainShape } from './plain.js';
import { properties } from './properties.js';
import { mappingOf, shapeOf, textOf } from './shapes.js';
import type { Entries } from './shapes.js';

/**
 * The same model in the terms of the model language, from files of Smithy's JSON AST
 * (https://smithy.io/2.0/spec/json-ast.html): traits stand beside the properties of their shape, and those of `apply`
 * statements where they are applied to. Places stay those of the files. Says what the AST's own structure forbids; all
 * else is for `validate` to find.
 */
export function readAst(documents: readonly Document[]): Outcome<readonly Document[]> {
  const diagnostics: Diagnostic[] = [];
  const translated = documents.map(({ root, ...document }) => ({
    ...document,
    root: translation(root, diagnostics),
  }));
  return outcome(translated, diagnostics);
}

function translation(root: Syntax, diagnostics: Diagnostic[]): Syntax {
  const written = mappingOf(root, diagnostics);
  const shapes = mappingOf(written.entries.get('shapes')?.value, diagnostics);
  const entries = new Map<string, EntrySyntax>();
  for (const [key, entry] of written.entries) {
    if (key === 'smithy' || key === 'metadata') entries.set(key, entry);
    else if (key !== 'shapes') diagnostics.push(report('key-unknown', { key, known }, entry.at));
  }
  const namespace = scalar(namespaceOf(shapes), root);
  entries.set('namespace', { at: root.at, value: namespace });
  for (const [key, entry] of shapesOf(shapes, diagnostics)) entries.set(key, entry);
  return { kind: 'mapping', entries, at: root.at };
}

const known = ['smithy', 'metadata', 'shapes'];

/** No name of an AST is relative, but the model language wants to know where relative names would be. */
function namespaceOf({ entries }: MappingSyntax): string {
  const service = [...entries].find(([, { value }]) => textOf(value, 'type') === 'service');
  const [id = ''] = service ?? [...entries.keys()];
  return id.includes('#') ? id.slice(0, id.indexOf('#')) : 'smithy.api';
}

function shapesOf(
  written: MappingSyntax,
  diagnostics: Diagnostic[],
): ReadonlyMap<string, EntrySyntax> {
  const applied = [...written.entries].filter(([, { value }]) => textOf(value, 'type') === 'apply');
  const shapes = new Map<string, Entries>();
  const translated = new Map<string, EntrySyntax>();
  for (const [id, { at, value }] of written.entries) {
    const type = textOf(value, 'type') ?? '';
    if (type === 'apply') continue;
    const fault = shapeFault(id, type, { at, value });
    if (fault !== undefined) diagnostics.push(fault);
    if (fault !== undefined || value.kind !== 'mapping') continue;
    // A set is a list of unique items since Smithy 2.0.
    const key = `${type === 'set' ? 'list' : type} ${id}`;
    const data = applied.length === 0 && value.data ? plainShape(value.data, type) : undefined;
    if (data !== undefined) {
      translated.set(key, { at, value: plainMapping(value, data, type) });
    } else {
      const entries = shapeOf(value, type, diagnostics);
      shapes.set(id, entries);
      translated.set(key, { at, value: { kind: 'mapping', entries, at: value.at } });
    }
  }
  for (const [id, entry] of applied) applyTraits(id, entry, shapes, diagnostics);
  return translated;
}

/** A mapping of which the data is known; its entries are translated when they are asked for. */
function plainMapping(written: MappingSyntax, data: Fields, type: string): MappingSyntax {
  let entries: Entries | undefined;
  return {
    kind: 'mapping',
    data,
    get entries() {
      return (entries ??= shapeOf(written, type, []));
    },
    at: written.at,
  };
}

function shapeFault(id: string, type: string, { at, value }: EntrySyntax): Diagnostic | undefined {
  if (value.kind !== 'mapping') {
    return report('value-type', { expected: 'an object', found: `a ${value.kind}` }, value.at);
  }
  if (!id.includes('#')) return report('name-relative', { name: id }, at);
  if (type === 'set' || properties.has(type)) return undefined;
  const written = value.entries.get('type');
  if (written === undefined) return report('key-missing', { key: 'type' }, at);
  const types = [...properties.keys(), 'apply'];
  return report('shape-type-unknown', { type, known: types }, written.value.at);
}

function scalar(text: string, { at }: Syntax): Syntax {
  return { kind: 'scalar', text, quoted: true, at };
}
