import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { EntrySyntax, Syntax } from '../model.js';
import { addTraits } from './shapes.js';
import type { Entries } from './shapes.js';

/**
 * Adds the traits of an `apply` statement to the shape or member that it names. A trait that is there already must have
 * the same value, or be a list, which goes on (Smithy, «Trait conflict resolution»).
 */
export function applyTraits(
  id: string,
  { at, value }: EntrySyntax,
  shapes: ReadonlyMap<string, Entries>,
  diagnostics: Diagnostic[],
): void {
  const [owner = '', name] = id.split('$');
  const shape = shapes.get(owner);
  const target = name === undefined ? shape : shape && memberOf(shape, name, at);
  if (target === undefined) {
    diagnostics.push(report('shape-unknown', { id, known: shapes.keys() }, at));
    return;
  }
  const applied: Entries = new Map();
  const traits = value.kind === 'mapping' ? value.entries.get('traits') : undefined;
  addTraits(applied, traits, diagnostics);
  for (const [trait, entry] of applied) {
    const merged = mergedWith(target.get(trait), trait, entry);
    if ('code' in merged) diagnostics.push(merged);
    else target.set(trait, merged);
  }
}

/** The entries of a member; of one that a mixin brings, an empty one that is written for the traits alone. */
function memberOf(shape: Entries, name: string, at: EntrySyntax['at']): Entries | undefined {
  const fixed = shape.has('members') ? undefined : shape.get(name)?.value;
  const holder = shape.get('members')?.value;
  const written = holder?.kind === 'mapping' ? holder.entries.get(name)?.value : fixed;
  if (written?.kind !== 'mapping' && !shape.has('mixins')) return undefined;
  const entries: Entries = new Map(written?.kind === 'mapping' ? written.entries : []);
  const member: EntrySyntax = { at, value: { kind: 'mapping', entries, at } };
  if (holder?.kind === 'mapping') {
    const members = new Map([...holder.entries, [name, member]]);
    shape.set('members', { at: holder.at, value: { ...holder, entries: members } });
  } else {
    shape.set(name, member);
  }
  return entries;
}

function mergedWith(
  before: EntrySyntax | undefined,
  trait: string,
  applied: EntrySyntax,
): EntrySyntax | Diagnostic {
  if (before === undefined) return applied;
  const [first, second] = [before.value, applied.value];
  if (first.kind === 'sequence' && second.kind === 'sequence') {
    return { at: before.at, value: { ...first, items: [...first.items, ...second.items] } };
  }
  if (spelling(first) === spelling(second)) return before;
  return report('apply-conflict', { trait, first: before.at }, applied.at);
}

/** The same for equal values. */
function spelling(value: Syntax): string {
  switch (value.kind) {
    case 'scalar':
      return value.quoted ? JSON.stringify(value.text) : value.text;
    case 'sequence':
      return `[${value.items.map(spelling).join()}]`;
    case 'mapping': {
      const entries = [...value.entries].map(([key, inner]) => [
        JSON.stringify(key),
        spelling(inner.value),
      ]);
      return `{${entries
        .map((entry) => entry.join(':'))
        .toSorted()
        .join()}}`;
    }
    default:
      return value satisfies never;
  }
}
