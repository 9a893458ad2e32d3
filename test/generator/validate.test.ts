import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { andThen } from '../../generator/diagnostics.js';
import type { Model } from '../../generator/model.js';
import { parse } from '../../generator/load/parse.js';
import { validate } from '../../generator/validate/validate.js';
import { checked, head, spelled } from './marked.js';

const text = readFileSync(new URL('fixtures/everything.yaml', import.meta.url), 'utf8');

function everything(): Model {
  const outcome = checked(text);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(spelled).join('\n'));
  return outcome.value;
}

describe('a model with everything of Smithy', () => {
  it('is right, without so much as a warning', () => {
    expect(checked(text).diagnostics.map(({ message, at }) => `${at?.line}: ${message}`)).toEqual(
      [],
    );
  });

  it('has every type of shape', () => {
    const types = new Set([...everything().shapes.values()].map(({ type }) => type));
    expect([...types].toSorted()).toEqual(
      'bigDecimal bigInteger blob boolean byte document double enum float intEnum integer list long map operation resource service short string structure timestamp union'.split(
        ' ',
      ),
    );
  });

  it('has every trait of the prelude that is in use', () => {
    const schema = readFileSync(new URL('../../model/model.schema.json', import.meta.url), 'utf8');
    const known = Object.keys(JSON.parse(schema).$defs.traits.properties).filter(
      (name) => !name.includes('#'),
    );
    const unused = known.filter((name) => !new RegExp(String.raw`\b${name}:`).test(text));
    // Deprecated, and of the prelude's own shape.
    expect(unused.toSorted()).toEqual(['enum', 'unitType']);
  });

  it('keeps the places of shapes, members, targets and traits', () => {
    const { shapes } = everything();
    const shape = shapes.get('com.example.everything#BoxId');
    const lines = text.split('\n');
    expect(shape?.at.text.slice(shape.at.column - 1, shape.at.column - 1 + shape.at.length)).toBe(
      'BoxId',
    );
    expect(lines[(shape?.at.line ?? 0) - 1]).toBe(shape?.at.text);
    const pattern = shape?.traits.get('smithy.api#pattern')?.at;
    expect(pattern?.text.slice(pattern.column - 1).startsWith('pattern:')).toBe(true);
  });

  it('resolves operations, resources and their lifecycles to absolute ids', () => {
    const box = everything().shapes.get('com.example.everything#Box');
    expect(box?.type === 'resource' && [...box.lifecycle.keys()]).toEqual([
      'create',
      'put',
      'read',
      'update',
      'delete',
      'list',
    ]);
    const service = everything().shapes.get('com.example.everything#Everything');
    expect(service?.type === 'service' && service.rename).toEqual(
      new Map([['com.example.other#Token', 'OtherToken']]),
    );
  });

  it('gives examples the types of their shapes', () => {
    const trait = everything()
      .shapes.get('com.example.everything#PutThing')
      ?.traits.get('smithy.api#examples');
    expect(trait?.value).toMatchObject([
      { input: { id: '001', count: 3, color: 'RED' }, output: { status: 200 } },
      { error: { shapeId: 'com.example.everything#Missing', content: { message: 'No.' } } },
    ]);
  });
});

describe('the source of a model', () => {
  it.each([
    ['model/sso/service.yaml', 'model/sso'],
    ['model/sso/2020.yaml', 'model/sso/2020.yaml'],
  ])('that is read from %s is %s', (file, source) => {
    const parsed = parse([{ file, text: head }]);
    const outcome = andThen(parsed, validate);
    expect(outcome.ok && outcome.value.source).toBe(source);
  });
});
