import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { EntrySyntax, MappingSyntax, Syntax } from '../model.js';
import { properties } from './properties.js';
import type { Form } from './properties.js';

/** What stands in a shape or member, in the terms of the model language. */
export type Entries = Map<string, EntrySyntax>;

/** The entries of a shape of the AST: its properties, with references as names, then its traits. */
export function shapeOf(shape: MappingSyntax, type: string, diagnostics: Diagnostic[]): Entries {
  const forms = properties.get(type === 'set' ? 'list' : type) ?? {};
  const known = ['type', 'traits', ...Object.keys(forms)];
  const entries: Entries = new Map();
  for (const [key, { at, value }] of shape.entries) {
    if (key === 'type' || key === 'traits') continue;
    const form = Object.hasOwn(forms, key) ? forms[key] : undefined;
    if (form === undefined) diagnostics.push(report('key-unknown', { key, known }, at));
    else entries.set(key, { at, value: propertyOf(value, form, diagnostics) });
  }
  addTraits(entries, shape.entries.get('traits'), diagnostics);
  if (type === 'set' && !entries.has('uniqueItems')) {
    entries.set('uniqueItems', {
      at: shape.at,
      value: { kind: 'mapping', entries: new Map(), at: shape.at },
    });
  }
  return entries;
}

/** Adds the traits of a shape or member to its entries, those of the prelude by name. */
export function addTraits(
  entries: Entries,
  traits: EntrySyntax | undefined,
  diagnostics: Diagnostic[],
): void {
  if (traits === undefined) return;
  for (const [id, entry] of mappingOf(traits.value, diagnostics).entries) {
    if (!id.includes('#')) diagnostics.push(report('name-relative', { name: id }, entry.at));
    const name = id.startsWith(prelude) ? id.slice(prelude.length) : id;
    // On a wrong shape a trait may have the name of a property: `validate` refuses it under its full name.
    entries.set(entries.has(name) ? id : name, entry);
  }
}

export const prelude = 'smithy.api#';

/** The value where it is an object; no entries, and a finding, where it is something else. */
export function mappingOf(value: Syntax | undefined, diagnostics: Diagnostic[]): MappingSyntax {
  if (value?.kind === 'mapping') return value;
  const at = value?.at ?? { file: '', line: 1, column: 1, length: 1, text: '' };
  if (value !== undefined) diagnostics.push(wrongType('an object', value));
  return { kind: 'mapping', entries: new Map(), at };
}

/** The text of a key. */
export function textOf(value: Syntax, key: string): string | undefined {
  if (value.kind !== 'mapping') return undefined;
  const known = value.data?.[key];
  if (typeof known === 'string') return known;
  const found = value.entries.get(key)?.value;
  return found?.kind === 'scalar' ? found.text : undefined;
}

function propertyOf(value: Syntax, form: Form, diagnostics: Diagnostic[]): Syntax {
  switch (form) {
    case 'value':
      return value;
    case 'reference':
      return reference(value, diagnostics);
    case 'references':
      if (value.kind !== 'sequence') {
        diagnostics.push(wrongType('an array', value));
        return value;
      }
      return { ...value, items: value.items.map((item) => reference(item, diagnostics)) };
    case 'named':
      return mapped(value, reference, diagnostics);
    case 'member':
      return memberOf(value, diagnostics);
    case 'members':
      return mapped(value, memberOf, diagnostics);
    case 'values':
      return mapped(value, valueOf, diagnostics);
    default:
      return form satisfies never;
  }
}

function mapped(
  value: Syntax,
  translate: (value: Syntax, diagnostics: Diagnostic[]) => Syntax,
  diagnostics: Diagnostic[],
): Syntax {
  const { at, entries } = mappingOf(value, diagnostics);
  const translated: Entries = new Map();
  for (const [key, entry] of entries) {
    translated.set(key, { at: entry.at, value: translate(entry.value, diagnostics) });
  }
  return { kind: 'mapping', entries: translated, at };
}

/** `{ "target": "ns#Name" }` as the name. */
function reference(value: Syntax, diagnostics: Diagnostic[]): Syntax {
  const { entries, at } = mappingOf(value, diagnostics);
  refuseOthers(entries, ['target'], diagnostics);
  const target = entries.get('target')?.value;
  if (target !== undefined) return absolute(target, diagnostics);
  if (value.kind === 'mapping') diagnostics.push(report('key-missing', { key: 'target' }, at));
  return value;
}

function memberOf(value: Syntax, diagnostics: Diagnostic[]): Syntax {
  const { entries, at } = mappingOf(value, diagnostics);
  refuseOthers(entries, ['target', 'traits'], diagnostics);
  const member: Entries = new Map();
  const target = entries.get('target');
  if (target !== undefined) {
    member.set('target', { at: target.at, value: absolute(target.value, diagnostics) });
  }
  addTraits(member, entries.get('traits'), diagnostics);
  return { kind: 'mapping', entries: member, at };
}

/** A value of an enum has no target in the model language; in the AST that is always `Unit`. */
function valueOf(value: Syntax, diagnostics: Diagnostic[]): Syntax {
  const member = memberOf(value, diagnostics);
  if (member.kind !== 'mapping' || textOf(member, 'target') !== 'smithy.api#Unit') return member;
  const entries = [...member.entries].filter(([key]) => key !== 'target');
  return { ...member, entries: new Map(entries) };
}

function refuseOthers(
  entries: ReadonlyMap<string, EntrySyntax>,
  known: readonly string[],
  diagnostics: Diagnostic[],
): void {
  for (const [key, { at }] of entries) {
    if (!known.includes(key)) diagnostics.push(report('key-unknown', { key, known }, at));
  }
}

/** The id itself, which names its namespace. */
function absolute(value: Syntax, diagnostics: Diagnostic[]): Syntax {
  if (value.kind === 'scalar' && !value.text.includes('#')) {
    diagnostics.push(report('name-relative', { name: value.text }, value.at));
  }
  return value;
}

function wrongType(expected: string, { kind, at }: Syntax): Diagnostic {
  const found = { scalar: 'a single value', sequence: 'an array', mapping: 'an object' }[kind];
  return report('value-type', { expected, found }, at);
}
