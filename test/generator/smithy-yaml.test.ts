/** The model language that is written from models. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { andThen } from '../../generator/diagnostics.js';
import { parse } from '../../generator/load/parse.js';
import type { Model, Node } from '../../generator/model.js';
import { jsonText } from '../../generator/smithy/json.js';
import { writeYaml } from '../../generator/smithy/yaml.js';
import { buildModel } from '../../generator/validate/build.js';
import { placeless } from '../support/placeless.js';
import { built, valueOf } from './smithy-models.js';

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
function fromYaml(model: Model): Model {
  const texts = writeYaml(model).map(({ path, text }) => ({ file: path, text }));
  return valueOf(andThen(parse(texts), buildModel));
}
