/** Smithy's JSON AST in and out, and the model language that is written from it. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { andThen } from '../../generator/diagnostics.js';
import type { Diagnostic, Outcome } from '../../generator/diagnostics.js';
import { modelOf } from '../../generator/compile.js';
import { parse } from '../../generator/load/parse.js';
import type { Model, Node } from '../../generator/model.js';
import { jsonText } from '../../generator/smithy/json.js';
import { readAst } from '../../generator/smithy/read.js';
import { writeAst } from '../../generator/smithy/write.js';
import { writeYaml } from '../../generator/smithy/yaml.js';
import { buildModel } from '../../generator/validate/build.js';
import { placeless } from '../support/placeless.js';

type Shapes = Readonly<Record<string, Node>>;

describe('a JSON AST', () => {
  it('gets the traits of apply statements where they are applied to', () => {
    const shapes = exported({
      'a#Person': {
        type: 'structure',
        mixins: [{ target: 'a#Named' }],
        members: { Age: { target: 'smithy.api#Integer' } },
      },
      'a#Person$Age': { type: 'apply', traits: { 'smithy.api#range': { min: 0 } } },
      'a#Person$Name': { type: 'apply', traits: { 'smithy.api#required': {} } },
      'a#Named': {
        type: 'structure',
        members: { Name: { target: 'smithy.api#String' } },
        traits: { 'smithy.api#mixin': {}, 'smithy.api#tags': ['one'] },
      },
    });
    expect(shapes).toMatchObject({
      'a#Person': {
        members: {
          Age: { traits: { 'smithy.api#range': { min: 0 } } },
          Name: { target: 'smithy.api#String', traits: { 'smithy.api#required': {} } },
        },
      },
    });
  });

  it('joins the lists of an apply statement, and takes the same value twice', () => {
    const shapes = exported({
      'a#S': {
        type: 'structure',
        members: {
          A: {
            target: 'smithy.api#String',
            traits: { 'smithy.api#tags': ['one'], 'smithy.api#length': { min: 1, max: 2 } },
          },
        },
      },
      'a#S$A': {
        type: 'apply',
        traits: { 'smithy.api#tags': ['two'], 'smithy.api#length': { max: 2, min: 1 } },
      },
    });
    expect(shapes).toMatchObject({
      'a#S': {
        members: {
          A: {
            traits: { 'smithy.api#tags': ['one', 'two'], 'smithy.api#length': { min: 1, max: 2 } },
          },
        },
      },
    });
  });

  it('keeps traits and metadata that nobody knows, to the last digit', () => {
    const shapes = exported({
      'a#S': {
        type: 'string',
        traits: { 'b#t': [9007199254740993n, 1.5, -0, null, true, {}, [], 'true', '1.0', ''] },
      },
    });
    expect(shapes['a#S']).toEqual({
      type: 'string',
      traits: { 'b#t': [9007199254740993n, 1.5, 0, null, true, {}, [], 'true', '1.0', ''] },
    });
  });

  it('takes a set for a list of unique items', () => {
    const shapes = exported({ 'a#L': { type: 'set', member: { target: 'smithy.api#String' } } });
    expect(shapes['a#L']).toEqual({
      type: 'list',
      member: { target: 'smithy.api#String' },
      traits: { 'smithy.api#uniqueItems': {} },
    });
  });

  it('does not take a number for text, nor text for a number', () => {
    const traits = ['"smithy.api#documentation":5', '"smithy.api#length":{"min":"1"}'];
    for (const trait of traits) {
      const shape = `{"type":"string","traits":{${trait}}}`;
      const result = built(`{"smithy":"2.0","shapes":{"a#S":${shape}}}`);
      expect(codes(result)).toEqual(['value-type']);
    }
  });

  it.each([
    ['an unknown property of a shape', 'key-unknown', '"a#S":{"type":"string","«x»":1}'],
    ['a shape without a type', 'key-missing', '"«a#S»":{}'],
    ['an unknown type', 'shape-type-unknown', '"a#S":{"type":"«strin»"}'],
    ['a relative id', 'name-relative', '"«S»":{"type":"string"}'],
    ['a relative target', 'name-relative', '"a#L":{"type":"list","member":{"target":"«S»"}}'],
    ['a target that is no object', 'value-type', '"a#L":{"type":"list","member":"«a#S»"}'],
    ['errors that are no array', 'value-type', '"a#O":{"type":"operation","errors":«{}»}'],
    ['an apply to nothing', 'shape-unknown', '"«a#S»":{"type":"apply","traits":{}}'],
    [
      'a wrong value of a trait',
      'value-unknown',
      '"a#S":{"type":"structure","members":{},"traits":{"smithy.api#error":"«me»"}}',
    ],
    [
      'a number beyond a double',
      'number-wrong',
      '"a#S":{"type":"string","traits":{"b#t":«1e999»}}',
    ],
    ['a duplicate key', 'json-duplicate-key', '"a#S":{"type":"string","«type»":"blob"}'],
  ])('with %s is refused at its place', (_, code, marked) => {
    const whole = `{"smithy":"2.0","shapes":{${marked}}}`;
    const [before = '', middle = ''] = whole.split(/[«»]/);
    const result = built(whole.replaceAll(/[«»]/g, ''));
    const found = result.diagnostics.find((each) => each.code === code);
    expect(codes(result)).toContain(code);
    const quotes = middle.startsWith('{') || /^\d/.test(middle) ? 0 : 1;
    expect(found?.at).toMatchObject({ line: 1, column: before.length + 1 - quotes });
  });
});

describe('JSON', () => {
  it.each([
    ['ends too early', '{"a": [1, 2'],
    ['has a comma too much', '{"a": [1,]}'],
    ['has a comment', '{ // no\n}'],
    ['has a control character in a string', '{"a": "\u0007"}'],
    ['has a wrong escape', String.raw`{"a": "\x"}`],
    ['has a number with a leading zero', '{"a": 012}'],
    ['has a plus before a number', '{"a": +1}'],
    ['has a word that is none', '{"a": nul}'],
    ['goes on after its end', '{} {}'],
    ['is empty', ' \n'],
    ['is nested a hundred thousand deep', '['.repeat(100_000)],
  ])('that %s is refused once', (_, text) => {
    const result = parse([{ file: 'a.json', text }]);
    expect(codes(result)).toEqual(['json-syntax']);
  });

  it.each([
    ['{"a": 1 "b": 2}', 'a.json:1:9 A "," or "}" is expected here'],
    ['["a" "b"]', 'a.json:1:6 A "," or "]" is expected here'],
    ['{"a" "b"}', 'a.json:1:6 A ":" is expected here'],
    ['{"a": "b', 'a.json:1:7 A string is not closed, or holds a control character or wrong escape'],
    [
      '{"a": 1 "b',
      'a.json:1:9 A string is not closed, or holds a control character or wrong escape',
    ],
    ['{"a', 'a.json:1:2 A string is not closed, or holds a control character or wrong escape'],
    ['{"a": 1', 'a.json:1:8 A "," or "}" is expected, and the file ends'],
  ])('%s is refused where it goes wrong', (text, wanted) => {
    const told = parse([{ file: 'a.json', text }]).diagnostics.map(
      ({ at, message }) => `${at?.file}:${at?.line}:${at?.column} ${message}`,
    );
    expect(told).toEqual([`${wanted}.`]);
  });

  it('is refused exactly where JSON.parse refuses it', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"\\n"',
      '1',
      '-0.5e3',
      ' ',
      'null',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const refused = codes(parse([{ file: 'a.json', text }])).includes('json-syntax');
        expect(refused).toBe(!isJson(text));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a model in YAML', () => {
  const strings = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.stringMatching(/^[ a-c\n:#'"<>-]{0,40}$/),
    fc
      .array(fc.constantFrom('word', ' ', '  ', '\n', 'a longer word', ': ', ' #', '\t', '-'), {
        maxLength: 80,
      })
      .map((parts) => parts.join('')),
    fc.constantFrom(
      'null',
      'true',
      'NO',
      '1.0',
      '012',
      '0x1f',
      '2020-01-01',
      '~',
      '<<',
      '---',
      'a: b',
      '\u2028',
      '\ud800',
    ),
  );
  const nodes = fc.letrec<{
    node: Node;
    values: readonly Node[];
    fields: { readonly [key: string]: Node };
  }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      strings,
      fc.boolean(),
      fc.constant(null),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
      fc.bigInt().filter((value) => !Number.isSafeInteger(Number(value))),
      tie('values'),
      tie('fields'),
    ),
    values: fc.array(tie('node'), { maxLength: 5 }),
    fields: fc.dictionary(
      strings.filter((key) => key !== ''),
      tie('node'),
      { maxKeys: 5 },
    ),
  }));

  it('brings back any value of a trait', () => {
    fc.assert(
      fc.property(nodes.node, strings, (value, documentation) => {
        const shapes = {
          'a#S': {
            type: 'string',
            traits: { 'b#t': value, 'smithy.api#documentation': documentation },
          },
        };
        const model = valueOf(built(jsonText({ smithy: '2.0', shapes })));
        expect(placeless(fromYaml(model))).toEqual(placeless(model));
      }),
      { numRuns: 2_000 },
    );
  });

  it('names shapes as briefly as it can', () => {
    const model = valueOf(
      built(
        jsonText({
          smithy: '2.0',
          shapes: {
            'a#Service': { type: 'service', version: '1' },
            'a#String': { type: 'string' },
            'b#Other': { type: 'string', traits: { 'stithy#renamedFrom': 'Others' } },
            'a#S': {
              type: 'structure',
              members: {
                Own: { target: 'a#String' },
                Prelude: { target: 'smithy.api#String' },
                Number: { target: 'smithy.api#Integer' },
                Other: { target: 'b#Other' },
              },
            },
          },
        }),
      ),
    );
    expect(writeYaml(model).map(({ text }) => text)).toEqual([
      `smithy: '2.0'
namespace: a

service Service: { version: '1' }

# Structures and unions

structure S:
  members:
    Own: String
    Prelude: smithy.api#String
    Number: Integer
    Other: b#Other

# Simple shapes

string String: {}
string b#Other: { renamedFrom: Others }
`,
    ]);
    expect(placeless(fromYaml(model))).toEqual(placeless(model));
  });

  it('has a line a member where it fits, and long texts in blocks of a hundred columns', () => {
    const words = 'Some words that go on. '.repeat(12).trim();
    const model = valueOf(
      built(
        jsonText({
          smithy: '2.0',
          shapes: {
            'a#S': {
              type: 'structure',
              members: {
                Name: {
                  target: 'smithy.api#String',
                  traits: { 'smithy.api#documentation': words, 'smithy.api#required': {} },
                },
                Id: { target: 'smithy.api#String', traits: { 'smithy.api#pattern': '^a$' } },
              },
            },
            'a#E': {
              type: 'enum',
              members: {
                A: { target: 'smithy.api#Unit', traits: { 'smithy.api#enumValue': 'true' } },
                B: { target: 'smithy.api#Unit' },
              },
            },
          },
        }),
      ),
    );
    const [{ text } = { text: '' }] = writeYaml(model);
    expect(text).toContain("    Id: { target: String, pattern: '^a$' }\n");
    expect(text).toContain('      required: true\n      documentation: >-\n        Some words');
    expect(text).toContain("    A: 'true'\n    B: {}\n");
    expect(text.split('\n').filter((line) => line.length > 100)).toEqual([]);
  });
});

it('a .json file goes the way of all models', () => {
  const text = jsonText({ smithy: '2.0', shapes: { 'a#S': { type: 'string' } } });
  const model = modelOf([{ file: 'a.json', text }]);
  expect(valueOf(model).shapes.get('a#S')?.at).toMatchObject({
    file: 'a.json',
    line: 4,
    column: 5,
  });
});

function exported(shapes: Shapes): Shapes {
  const ast = writeAst(valueOf(built(jsonText({ smithy: '2.0', shapes }))));
  const found = typeof ast === 'object' && ast !== null && 'shapes' in ast ? ast['shapes'] : {};
  return Object.fromEntries(Object.entries(found ?? {}));
}

function built(text: string): Outcome<Model> {
  return andThen(andThen(parse([{ file: 'a.json', text }]), readAst), buildModel);
}

function fromYaml(model: Model): Model {
  const texts = writeYaml(model).map(({ path, text }) => ({ file: path, text }));
  return valueOf(andThen(parse(texts), buildModel));
}

function valueOf<T>(result: Outcome<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.diagnostics.map(({ message }) => message).join('\n'));
}

function codes({
  diagnostics,
}: {
  readonly diagnostics: readonly Diagnostic[];
}): readonly string[] {
  return diagnostics.map(({ code }) => code);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
