/** Halves of comparisons that are read beside another one or alone, with all that there is to them, for tests. */
import * as fc from 'fast-check';
import { halfOf, type Half } from '../../generator/commands/diff-halves.js';
import { pairsOf } from '../../generator/commands/diff-sides.js';
import { modelOf } from '../../generator/compile.js';
import type { Outcome } from '../../generator/diagnostics.js';
import { compare } from '../../generator/diff/compare.js';
import { placeIn } from '../../generator/diff/places.js';
import type { Location, Model, SourceText } from '../../generator/model.js';
import { jsonText } from '../../generator/smithy/json.js';
import { writeAst } from '../../generator/smithy/write.js';

/** What becomes of an old text, read beside a new one and alone, and what comparisons with the new one say. */
export function readings(old: readonly SourceText[], now: readonly SourceText[]) {
  const beside = halfOf(now);
  const after = beside.ok ? beside.value : undefined;
  return { alone: seen(halfOf(old), after), shared: seen(halfOf(old, after), after) };
}

function seen(half: Outcome<Half>, after: Half | undefined): unknown {
  if (!half.ok) return JSON.parse(JSON.stringify(half.diagnostics, placed));
  const { pairs } = pairsOf([half.value], after ? [after] : [], { oldName: 'a', newName: 'b' });
  const changes = pairs.flatMap((pair) => compare(pair.old, pair.new).changes);
  return { half: shown(half.value), changes: JSON.parse(JSON.stringify(changes, placed)) };
}

/** All that there is to a model and what is told of it, with the places of all parts of traits; of no model what is told. */
export function told(read: Outcome<Model>): unknown {
  const diagnostics: unknown = JSON.parse(JSON.stringify(read.diagnostics, placed));
  if (!read.ok) return diagnostics;
  const shapes: unknown = JSON.parse(JSON.stringify([...read.value.shapes.values()], everywhere));
  return { diagnostics, shapes, metadata: [...read.value.metadata], source: read.value.source };
}

/** With the places of all parts of a trait's value. */
function everywhere(this: unknown, key: string, value: unknown): unknown {
  if (key !== 'locate' || typeof value !== 'function') return placed.call(this, key, value);
  const paths = pathsIn(Object(this).value);
  return paths.flatMap((path) =>
    ['key', 'value'].map((part) => placed.call(this, '', value(path, part))),
  );
}

/** The paths to all parts of a value, and some that lead nowhere. */
function pathsIn(value: unknown): readonly (readonly string[])[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const paths = inner.flatMap(([key, part]) => pathsIn(part).map((path) => [key, ...path]));
  return [[], ...inner.map(([key]) => ['nowhere', key]), ...paths];
}

/** All that there is to a half, with the places that it says. */
function shown({ model, services, key, ids }: Half): unknown {
  const shapes = [...model.shapes].map(([id, shape]) => {
    const text = JSON.stringify(
      shape,
      placing((place) => placeIn(model, id, place)),
    );
    return [id, JSON.parse(text)] as const;
  });
  const outlines = services.map((each) => ({ ...each, at: placeIn(model, each.id, each.at) }));
  const all = { ...model, repeated: undefined, shapes: undefined, services: outlines, key, ids };
  const rest = JSON.parse(JSON.stringify(all, placed));
  return { ...rest, shapes: shapes.toSorted(([a], [b]) => (a < b ? -1 : 1)) };
}

type Replacer = (key: string, value: unknown) => unknown;
const placed = placing((place) => place);

function placing(move: (place: Location) => Location): Replacer {
  return function shorten(key: string, value: unknown): unknown {
    if (value instanceof Map) return [...value];
    if (isPlace(value)) {
      const { file, line, column, length, text } = move(value);
      return `${file}:${line}:${column} ${text.slice(column - 1, column - 1 + length)}`;
    }
    if (typeof value === 'bigint') return String(value);
    return key === 'locate' && typeof value === 'function'
      ? shorten('', value([], 'value'))
      : value;
  };
}

/** The texts of lines are as long as the model where that stands in one. */
function isPlace(value: unknown): value is Location {
  return typeof value === 'object' && value !== null && 'column' in value;
}

/** The text with a few lines, or words, taken out, repeated, or put in the place of others. */
export function changed(text: string): fc.Arbitrary<string> {
  const parts = text.split(/(?<=\n)|(?<=[ ,])/);
  const place = fc.nat(parts.length - 1);
  const edit = fc.record({ kind: fc.constantFrom('cut', 'copy', 'put'), from: place, to: place });
  return fc.array(edit, { minLength: 1, maxLength: 3 }).map((made) => {
    const edited = [...parts];
    for (const { kind, from, to } of made) {
      if (kind === 'cut') edited.splice(to, 1);
      else edited.splice(to, kind === 'put' ? 1 : 0, parts[from] ?? '');
    }
    return edited.join('');
  });
}

export function yaml(text: string): readonly SourceText[] {
  return [{ file: 'a/service.yaml', text }];
}

export function json(text: string): readonly SourceText[] {
  return [{ file: 'a.json', text }];
}

export function astText(text: string, space: number): string {
  const model = modelOf(yaml(text));
  if (!model.ok) throw new Error(model.diagnostics.map(({ message }) => message).join('\n'));
  return JSON.stringify(JSON.parse(jsonText(writeAst(model.value))), undefined, space);
}

export const weather = `smithy: '2.0'
namespace: com.example
service Weather:
  version: '1'
  operations: [GetSky, Sign]
  aws.protocols#restJson1: true
operation GetSky:
  input: GetSkyInput
  output: GetSkyOutput
  errors: [Fault]
  http: { method: GET, uri: '/sky/{Day}' }
  readonly: true
operation Sign:
  http: { method: POST, uri: /sign }
structure GetSkyInput:
  members:
    Day: { target: Sky, required: true, httpLabel: true }
    # How far it is.
    Distance: { target: Float, httpQuery: far }
structure GetSkyOutput:
  members:
    Sky: { target: Sky, required: true }
    Others: Skies
structure Fault: { error: client, members: { message: String } }
list Skies: { member: Sky, length: { max: 3 } }
enum Kind: { members: { UP: up, DOWN: down } }
string Sky: { length: { min: 1 }, pattern: '^[a-z]+$' }
`;
