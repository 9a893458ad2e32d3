/** Halves of comparisons that are read beside another one or alone, with all that there is to them, for tests. */
import { halfOf, type Half } from '../../generator/commands/diff-halves.js';
import { pairsOf } from '../../generator/commands/diff-sides.js';
import { modelOf } from '../../generator/compile.js';
import type { Outcome } from '../../generator/diagnostics.js';
import { compare } from '../../generator/diff/compare.js';
import { placeIn } from '../../generator/diff/places.js';
import type { Location, SourceText } from '../../generator/model.js';
import { jsonText } from '../../generator/smithy/json.js';
import { writeAst } from '../../generator/smithy/write.js';

/** What becomes of an old text, read beside a new one and alone, and what comparisons with the new one say. */
export function readings(old: readonly SourceText[], now: readonly SourceText[]) {
  const beside = halfOf(now);
  const after = beside.ok ? beside.value : undefined;
  return { alone: seen(halfOf(old), after), shared: seen(halfOf(old, after), after) };
}

function seen(half: Outcome<Half>, after: Half | undefined): unknown {
  if (!half.ok) return half.diagnostics;
  const { pairs } = pairsOf([half.value], after ? [after] : [], { oldName: 'a', newName: 'b' });
  const changes = pairs.flatMap((pair) => compare(pair.old, pair.new).changes);
  return { half: shown(half.value), changes: JSON.parse(JSON.stringify(changes, placed)) };
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
