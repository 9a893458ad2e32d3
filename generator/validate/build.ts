import { outcome, report, stops } from '../diagnostics.js';
import type { Diagnostic, Outcome } from '../diagnostics.js';
import type { Document, Location, Model, Repetition, ShapeSyntax } from '../model.js';
import { property, textOf } from '../node.js';
import { conform } from './conform.js';
import { convert } from './convert.js';
import { entryOf } from './entries.js';
import { withInheritedTargets } from './inherit.js';
import { joinedMetadata } from './metadata.js';
import type { Part } from './metadata.js';
import { modelSchema, propertySchema } from './schema.js';
import type { LateTrait, Scope } from './scope.js';
import { isOfTrait, shapeSyntax } from './shape.js';
import { lateValue } from './typed.js';

/**
 * The model that the documents of one model describe: its parts are put together, names become absolute ids, and
 * values get the types of their places. What the schema of the language refuses ends it here.
 */
export function buildModel(documents: readonly Document[]): Outcome<Model> {
  const { model, diagnostics } = draftModel(documents);
  return model === undefined ? { ok: false, diagnostics } : outcome(model, diagnostics);
}

/** A model, and what was found on the way. With errors it is no more than a draft. */
export interface Draft {
  readonly model?: Model | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** The same, with a model also where the schema refuses nothing but values of traits. */
export function draftModel(documents: readonly Document[]): Draft {
  const diagnostics: Diagnostic[] = [];
  const built = documents.map((document) => partOf(document, diagnostics));
  if (built.some(({ isWhole }) => !isWhole)) return { diagnostics };
  const parts = built.map(({ part }) => part);
  const metadata = joinedMetadata(parts, diagnostics);
  const repetitions = parts.flatMap(({ document }) => document.repeated ?? []);
  const repeated = new Map(repetitions.map((each) => [each.shape.id, each]));
  const shapes = joinedShapes(parts, repeated, diagnostics);
  return { model: { source: sourceOf(documents), metadata, shapes, repeated }, diagnostics };
}

/** What a user would name a model by: the folder of its `service.yaml`, else its file. */
export function sourceOf([first]: readonly Pick<Document, 'file'>[]): string {
  const file = first?.file ?? '';
  return file.replace(/\/service\.yaml$/, '');
}

interface Built {
  readonly part: Part;
  /** Whether all but values of traits is as the schema wants it. */
  readonly isWhole: boolean;
}

function partOf(document: Document, diagnostics: Diagnostic[]): Built {
  const found: Diagnostic[] = [];
  const data = convert(document.root, modelSchema, found);
  // Of a value that could not be converted the schema would only say once more that it is wrong.
  const told = new Set(found.map(({ at }) => at));
  const refused = conform(document, data).filter(({ diagnostic }) => !told.has(diagnostic.at));
  const isWhole = !found.some(stops) && refused.every(({ path }) => isOfTrait(path));
  diagnostics.push(...found, ...refused.map(({ diagnostic }) => diagnostic));
  return { part: { document, data, namespace: textOf(data, 'namespace') ?? '' }, isWhole };
}

function joinedShapes(
  parts: readonly Part[],
  repeated: ReadonlyMap<string, Repetition>,
  diagnostics: Diagnostic[],
): ReadonlyMap<string, ShapeSyntax> {
  const written = parts.map((part) => ({ part, keys: shapeKeys(part) }));
  const ids = written.flatMap(({ keys }) => keys.map(({ id }) => id));
  const late: LateTrait[] = [];
  const shapes = new Map([...repeated].map(([id, { shape }]) => [id, shape]));
  const known = new Map([...shapes.keys(), ...ids].map((id) => [id, id]));
  for (const { part, keys } of written) {
    const { root } = part.document;
    const scope: Scope = { namespace: part.namespace, known, late, diagnostics };
    for (const { key, type, id } of keys) {
      const first = shapes.get(id);
      const entry = entryOf(root, key) ?? { at: root.at, value: root };
      const at = nameAt(entry.at, type);
      if (first !== undefined)
        diagnostics.push(report('shape-duplicate', { id, first: first.at }, at));
      const data = property(part.data, key) ?? {};
      const schema = propertySchema(modelSchema, key);
      const shape = shapeSyntax({ type, id, at, data, schema, written: entry }, scope);
      if (first === undefined && shape !== undefined) shapes.set(id, shape);
    }
  }
  for (const trait of late) {
    const before = trait.traits.get(trait.id);
    if (before !== undefined)
      trait.traits.set(trait.id, { ...before, value: lateValue(trait, shapes) });
  }
  return withInheritedTargets(shapes, diagnostics);
}

/** The place of the name in a key such as `structure Token`; in JSON AST the key is the name. */
function nameAt(key: Location, type: string): Location {
  const quotes = key.text.slice(key.column - 1).search(/[^"']/);
  if (!key.text.startsWith(`${type} `, key.column - 1 + quotes)) return key;
  const before = quotes + type.length + 1;
  return { ...key, column: key.column + before, length: Math.max(1, key.length - before) };
}

interface ShapeKey {
  readonly key: string;
  readonly type: string;
  readonly id: string;
}

function shapeKeys({ document, namespace }: Part): readonly ShapeKey[] {
  if (document.root.kind !== 'mapping') return [];
  return [...document.root.entries.keys()].flatMap((key) => {
    const [type = '', name] = key.split(' ');
    if (name === undefined) return [];
    return [{ key, type, id: name.includes('#') ? name : `${namespace}#${name}` }];
  });
}
