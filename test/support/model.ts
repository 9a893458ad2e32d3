/** Models for tests: from YAML, from the model language as plain objects, from Smithy's JSON AST. */
import { readFileSync } from 'node:fs';
import { andThen } from '../../generator/diagnostics.js';
import type { Outcome } from '../../generator/diagnostics.js';
import { parse } from '../../generator/load/parse.js';
import type {
  Document,
  Location,
  MemberSyntax,
  Model,
  Node,
  ShapeSyntax,
  Traits,
} from '../../generator/model.js';
import { jsonText } from '../../generator/smithy/json.js';
import { readAst as readDocuments } from '../../generator/smithy/read.js';
import { buildModel } from '../../generator/validate/build.js';
import { validate } from '../../generator/validate/validate.js';

type Fields = { readonly [key: string]: Node };
export type Compact = Readonly<Record<string, Fields>>;

/**
 * A model in the terms of the model language, in the namespace `test`, not held against the rules:
 * `{ 'structure Foo': { members: { A: 'String' } } }`. Places tell of which shape or member they are, and not of the order
 * in which these were written.
 */
export function modelOf(shapes: Compact): Model {
  // JSON is YAML, too.
  const text = jsonText({ smithy: '2.0', namespace: 'test', ...shapes });
  return withoutPlaces(built(parse([{ file: 'test.yaml', text }])));
}

/** The model that a text in the model language holds, read and validated as the generator does; faults throw. */
export function yamlModel(text: string): Model {
  return valueOf(andThen(parse([{ file: 'model/test/service.yaml', text }]), validate));
}

/** The model in a file of Smithy's JSON AST, as `modelOf` makes one. */
export function readAst(path: string | URL): Model {
  return textModel(readFileSync(path, 'utf8'));
}

/** The same from the AST itself; what is no AST throws. */
export function astModel(ast: Fields): Model {
  return textModel(jsonText(ast));
}

/** A line of a minified AST is all of the file, which is much to compare. */
function withoutPlaces(model: Model): Model {
  const shapes = [...model.shapes].map(([id, shape]): [string, ShapeSyntax] => {
    const at = place(id);
    const base = { ...shape, at, traits: traitsAt(shape.traits, at) };
    if (!('members' in base)) return [id, base];
    const members = [...base.members].map(([name, member]): [string, MemberSyntax] => {
      const { target, traits } = member;
      const here = place(`${id}$${name}`);
      return [name, { name, target, at: here, traits: traitsAt(traits, here) }];
    });
    return [id, { ...base, members: new Map(members) }];
  });
  return { ...model, shapes: new Map(shapes) };
}

function traitsAt(traits: Traits, at: Location): Traits {
  return new Map([...traits].map(([id, { value }]) => [id, { value, at }]));
}

/** Line 1 of no real file; the text tells the place apart. */
function place(text: string): Location {
  return { file: 'test.yaml', line: 1, column: 1, length: 1, text };
}

function textModel(text: string): Model {
  return withoutPlaces(built(andThen(parse([{ file: 'test.json', text }]), readDocuments)));
}

function built(documents: Outcome<readonly Document[]>): Model {
  return valueOf(andThen(documents, buildModel));
}

function valueOf<T>(result: Outcome<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.diagnostics.map(({ message }) => message).join('\n'));
}
