/** Shapes of a JSON AST that the engine's reader of JSON reads for us: they are the same as if ours had read them. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelOf } from '../../generator/compile.js';
import { parseJson } from '../../generator/load/json.js';
import type { KnownEntry } from '../../generator/load/known.js';
import { conformanceText, missing } from '../support/conformance.js';
import { isWhole, leftOut, modelsOf } from '../whole/models.js';
import { astText, changed, json, told, weather } from './readings.js';

const runs = isWhole ? 3_000 : 150;

/** With something known, which is nowhere, all is read by our reader. */
const nowhere: KnownEntry = {
  text: '',
  at: { file: '', line: 1, column: 1, length: 1, text: '' },
  shape: {
    id: '',
    type: 'string',
    traits: new Map(),
    mixins: [],
    at: { file: '', line: 1, column: 1, length: 1, text: '' },
  },
};
const full = new Map([['', nowhere]]);

/** What becomes of a text, with all places, and when our reader alone reads it. */
function both(text: string) {
  return { plain: told(modelOf(json(text))), full: told(modelOf(json(text), full)) };
}

/** How many shapes are not read by our reader, of how many. */
function counted(text: string) {
  const [source = { file: '', text: '' }] = json(text);
  const parsed = parseJson(source);
  const root = parsed.ok ? parsed.value.root : undefined;
  const shapes = root?.kind === 'mapping' ? root.entries.get('shapes')?.value : undefined;
  const values = shapes?.kind === 'mapping' ? [...shapes.entries.values()] : [];
  const plain = values.filter(({ value }) => value.kind === 'mapping' && value.data !== undefined);
  return { plain: plain.length, of: values.length };
}

const ast = astText(weather, 0);
const shapes = JSON.parse(ast).shapes;
const all = Object.keys(shapes).length;

describe('an AST as JSON.stringify writes it', () => {
  it.each([
    ['on one line', 0],
    ['indented by a space', 1],
    ['indented by four', 4],
    ['indented by tabs', '\t'],
  ])('has the same shapes and places, %s', (_, space) => {
    const text = JSON.stringify(JSON.parse(ast), undefined, space);
    const { plain, full: read } = both(text);
    expect(plain).toEqual(read);
    expect(counted(text)).toEqual({ plain: all, of: all });
  });
});

describe('a shape that is written another way is read by our reader', () => {
  const sky = JSON.stringify(shapes['com.example#Sky']);
  const cases: Readonly<Record<string, string>> = {
    'with a key twice': sky.replace('"type"', '"type":"string","type"'),
    'with a trait twice': sky.replace('"smithy.api#length"', '"smithy.api#length":{},$&'),
    'with a space': sky.replace(':', ': '),
    'with an escape': sky.replace('string', '\\u0073tring'),
    'with a fraction that is none': sky.replace('"min":1', '"min":1.0'),
    'with a negative zero': sky.replace('"min":1', '"min":-0'),
    'with a number of twenty digits': sky.replace('"min":1', '"min":12345678901234567890'),
    'with the first number that a double cannot be sure of': sky.replace(
      '"min":1',
      '"min":9007199254740992',
    ),
    'with a number beyond a double': sky.replace('"min":1', '"min":1e999'),
    'with an empty key': sky.replace('"min"', '""'),
    'with the prototype as a key': sky.replace('"min"', '"__proto__"'),
    'with a level too many': withTag(nested(97)),
    'with levels that no call can go down to': withTag(nested(100_000)),
  };

  it.each(Object.entries(cases))('%s', (_, shape) => {
    const text = ast.replace(sky, shape);
    expect(text).not.toBe(ast);
    const { plain, full: read } = both(text);
    expect(plain).toEqual(read);
    expect(counted(text).plain).toBeLessThan(all);
  });

  function withTag(value: string): string {
    return sky.replace('"traits":{', `"traits":{"com.example#free":${value},`);
  }

  it('unless its levels are as many as may be', () => {
    expect(counted(ast.replace(sky, withTag(nested(96))))).toEqual({ plain: all, of: all });
  });
});

describe('a shape of which there is something to tell is told of as by our reader', () => {
  const wrong: Readonly<Record<string, unknown>> = {
    'a key that is not known': { type: 'string', size: 1 },
    'a type that is none': { type: 'text' },
    'a type that is no text': { type: 5 },
    'no type': { traits: {} },
    'a set': { type: 'set', member: { target: 'smithy.api#String' } },
    'an annotation as true': { type: 'string', traits: { 'smithy.api#sensitive': true } },
    'a trait that is short for nothing': { type: 'string', traits: { 'smithy.api#length': true } },
    'a trait without a namespace': { type: 'string', traits: { length: { min: 1 } } },
    'a trait that objects have': { type: 'string', traits: { 'smithy.api#constructor': {} } },
    'traits that are none': { type: 'string', traits: [] },
    'a wrong value of a trait': { type: 'string', traits: { 'smithy.api#length': { min: '1' } } },
    'a target without a namespace': { type: 'list', member: { target: 'String' } },
    'a target that is nowhere': { type: 'list', member: { target: 'com.example#Nowhere' } },
    'a member without a target': { type: 'structure', members: { A: { traits: {} } } },
    'a member with another key': {
      type: 'structure',
      members: { A: { target: 'smithy.api#String', traits: {}, size: 1 } },
    },
    'members that are none': { type: 'structure', members: [] },
    'a member that is none': { type: 'structure', members: { A: 'smithy.api#String' } },
    'a value of an enum with a target': {
      type: 'enum',
      members: { A: { target: 'smithy.api#String', traits: { 'smithy.api#enumValue': 'a' } } },
    },
    'a value of an enum with another key': {
      type: 'enum',
      members: { A: { target: 'smithy.api#Unit', size: 1 } },
    },
    'mixins that are none': { type: 'structure', mixins: {}, members: {} },
    'a mixin with another key': {
      type: 'structure',
      mixins: [{ target: 'com.example#Kind', a: 1 }],
    },
    'an input that is none': { type: 'operation', input: 'com.example#GetSkyInput' },
    'a default': {
      type: 'structure',
      members: {
        A: { target: 'smithy.api#Integer', traits: { 'smithy.api#default': 0 } },
        B: { target: 'smithy.api#Boolean', traits: { 'smithy.api#default': true } },
        C: { target: 'smithy.api#String', traits: { 'smithy.api#default': 5 } },
      },
    },
    'a doubtful trait': {
      type: 'operation',
      traits: { 'smithy.api#http': { method: 'GET', uri: '/sky/{Day}/{Day}', code: 99 } },
    },
    'a member that suppresses what is told of others': {
      type: 'structure',
      members: {
        A: { target: 'smithy.api#String', traits: { 'smithy.api#pattern': 'a' } },
        B: {
          target: 'smithy.api#String',
          traits: { 'smithy.api#pattern': 'a', 'smithy.api#suppress': ['pattern-unanchored'] },
        },
        C: { target: 'smithy.api#String', traits: { 'smithy.api#pattern': 'a' } },
      },
    },
    'a shape that suppresses what is told of its members': {
      type: 'structure',
      traits: { 'smithy.api#suppress': ['pattern-unanchored'] },
      members: { A: { target: 'smithy.api#String', traits: { 'smithy.api#pattern': 'a' } } },
    },
    'an example with another key': {
      type: 'operation',
      input: { target: 'com.example#GetSkyInput' },
      traits: { 'smithy.api#examples': [{ title: 'A', input: { Day: 'x', Far: true } }] },
    },
    examples: {
      type: 'operation',
      input: { target: 'com.example#GetSkyInput' },
      errors: [{ target: 'com.example#Fault' }],
      traits: {
        'smithy.api#examples': [
          { title: 'A', input: { Day: 'x', Distance: 'NaN' } },
          { title: 'B', error: { shapeId: 'Fault', content: { message: 'x' } } },
        ],
      },
    },
  };

  it.each(Object.entries(wrong))('%s', (_, shape) => {
    const text = JSON.stringify({ smithy: '2.0', shapes: { ...shapes, 'com.example#Odd': shape } });
    const { plain, full: read } = both(text);
    expect(plain).toEqual(read);
  });

  it.each(['com.example#GetSkyInput$Distance', 'com.example#Kind$UP', 'com.example#Nowhere'])(
    'beside a statement that applies a trait to %s',
    (id) => {
      const applied = { type: 'apply', traits: { 'smithy.api#documentation': 'Far.' } };
      const text = JSON.stringify({ smithy: '2.0', shapes: { ...shapes, [id]: applied } });
      const { plain, full: read } = both(text);
      expect(plain).toEqual(read);
      expect(JSON.stringify(plain)).toContain(id.endsWith('Nowhere') ? 'shape-unknown' : 'Far.');
    },
  );
});

describe('a text with changes', { timeout: 300_000 }, () => {
  it.each([
    ['indented', (text: string) => text],
    ['on one line', (text: string) => text.replaceAll(/\n */g, '').replaceAll('": ', '":')],
  ])('is told of as by our reader, %s', (_, laid) => {
    const text = astText(weather, 1);
    const tally = { refused: 0, allowed: 0, plain: 0 };
    fc.assert(
      fc.property(changed(text).map(laid), (edited) => {
        const { plain, full: read } = both(edited);
        tally[Array.isArray(read) ? 'refused' : 'allowed'] += 1;
        tally.plain += counted(edited).plain;
        expect(plain).toEqual(read);
      }),
      { numRuns: runs, seed: 5 },
    );
    expect(Math.min(tally.refused, tally.allowed)).toBeGreaterThan(runs / 20);
    expect(tally.plain).toBeGreaterThan(runs);
  });
});

const looked = modelsOf('sso-admin', 'sqs', 'supplychain');
console.log(`plain shapes of whole services, left out: ${leftOut(looked)}`);

describe.skipIf(missing !== undefined)('a whole service', { timeout: 120_000 }, () => {
  it.each(looked)('is the same as by our reader, %s', (name) => {
    const text = conformanceText(`models/${name}.json`);
    const { plain, full: read } = both(text);
    expect(plain).toEqual(read);
    const { plain: known, of } = counted(text);
    expect(known).toBeGreaterThan(of * 0.9);
  });
});

/** Arrays in each other, so many. */
function nested(levels: number): string {
  return '['.repeat(levels) + ']'.repeat(levels);
}
