/** Smithy's JSON AST in and out. */
import { describe, expect, it } from 'vitest';
import { modelOf } from '../../generator/compile.js';
import type { Node } from '../../generator/model.js';
import { jsonText } from '../../generator/smithy/json.js';
import { writeAst } from '../../generator/smithy/write.js';
import { built, codes, valueOf } from './smithy-models.js';

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
