import { describe, expect, test } from 'vitest';
import { memberOf, serviceOf, shapeOf } from '../support/resolved.js';

const rest = { 'aws.protocols#restJson1': true };
const get = { 'operation Get': { input: 'In', output: 'Out' } };

describe('mixins', () => {
  const service = serviceOf({
    ...get,
    'structure Paged': {
      mixin: { localTraits: ['smithy.api#internal'] },
      internal: true,
      tags: ['a'],
      members: { Token: 'String', Size: { target: 'Integer', range: { max: 5 } } },
    },
    'structure Named': { mixin: true, mixins: ['Paged'], members: { Name: 'String' } },
    'structure In': {
      mixins: ['Named'],
      members: { Own: 'String', Token: { target: 'String', required: true } },
    },
    'structure Out': { members: {} },
  });
  const input = shapeOf(service, 'In');

  test('members of mixins come first, and one that is written again adds its traits', () => {
    expect('members' in input && input.members.map(({ id, required }) => [id, required])).toEqual([
      ['test#In$Token', true],
      ['test#In$Size', false],
      ['test#In$Name', false],
      ['test#In$Own', false],
    ]);
    expect(memberOf(input, 'Size').range).toEqual({ max: 5 });
  });

  test('traits come along, but not mixin and what it calls local', () => {
    expect([...input.traits.keys()]).toEqual(['smithy.api#tags']);
  });

  test('a mixin is no shape of the service', () => {
    expect(service.shapes.map(({ name }) => name)).toEqual(['In', 'Out']);
  });
});

describe('members', () => {
  const service = serviceOf(
    {
      'operation Get': { input: 'In', output: 'Out', http: { method: 'POST', uri: '/get' } },
      'structure In': {
        members: {
          Plain: 'Short_',
          Own: { target: 'Short_', length: { max: 2 } },
          Loose: { target: 'String', required: true, clientOptional: true, default: 'x' },
          Firm: { target: 'String', required: true, default: 'y' },
          Nothing: { target: 'String', default: null },
          Renamed: { target: 'String', jsonName: 'renamed' },
          Secret: 'Secret',
          Told: { target: 'Long', range: { max: 9_007_199_254_740_993n } },
        },
      },
      'structure Out': { members: {} },
      'string Short_': { length: { max: 5 }, pattern: '^a', documentation: '<p>A short one.</p>' },
      'structure Secret': { sensitive: true, members: { Word: 'String', Deep: 'Words' } },
      'list Words': { member: 'String' },
    },
    rest,
  );
  const input = shapeOf(service, 'In');

  test('constraints of a member stand in for those of its target, each by itself', () => {
    expect(memberOf(input, 'Plain')).toMatchObject({
      length: { max: 5 },
      pattern: { source: '^a' },
    });
    expect(memberOf(input, 'Own')).toMatchObject({
      length: { max: 2 },
      pattern: { source: '^a' },
    });
  });

  test('a bound that a double cannot hold stays exact', () => {
    expect(memberOf(input, 'Told').range).toEqual({ max: 9_007_199_254_740_993n });
  });

  test('a member with constraints of its own has a check of its own', () => {
    expect(memberOf(input, 'Own')).toMatchObject({ checkName: 'InOwn', constantName: 'IN_OWN' });
    expect(memberOf(input, 'Plain').checkName).toBeUndefined();
  });

  test('clientOptional takes required and default back', () => {
    expect(memberOf(input, 'Loose')).toMatchObject({ required: false });
    expect(memberOf(input, 'Loose').default).toBeUndefined();
    expect(memberOf(input, 'Firm')).toMatchObject({ required: true, default: 'y' });
    expect(memberOf(input, 'Nothing').default).toBeUndefined();
  });

  test('a structure with the input trait sends no defaults, but still requires', () => {
    const { operations } = serviceOf({
      'operation Get': { input: 'In' },
      'structure In': {
        input: true,
        members: { A: { target: 'Integer', required: true, default: 100 } },
      },
    });
    const a = operations[0]?.input.members[0];
    expect(a?.required).toBe(true);
    expect(a?.default).toBeUndefined();
  });

  test('what a sensitive shape holds is sensitive, but not the shapes of those values', () => {
    const secret = shapeOf(service, 'Secret');
    expect(memberOf(input, 'Secret').sensitive).toBe(true);
    expect(memberOf(secret, 'Word')).toMatchObject({
      sensitive: true,
      target: { sensitive: false },
      checkName: 'SecretWord',
    });
    expect(shapeOf(service, 'Words').sensitive).toBe(true);
    expect(memberOf(input, 'Plain').sensitive).toBe(false);
  });

  test('a shape without a declaration is documented where it is used', () => {
    expect(memberOf(input, 'Plain').documentation).toBe('<p>A short one.</p>');
  });

  test('jsonName is heeded by restJson1 alone', () => {
    expect(memberOf(input, 'Renamed').wireName).toBe('renamed');
    const json = serviceOf({
      ...get,
      'structure In': { members: { Renamed: { target: 'String', jsonName: 'renamed' } } },
      'structure Out': { members: {} },
    });
    expect(memberOf(shapeOf(json, 'In'), 'Renamed').wireName).toBe('Renamed');
  });
});

describe('shapes', () => {
  const service = serviceOf({
    ...get,
    'structure In': {
      members: { E: 'Size', I: 'Level', Old: 'Old', S: 'Sparse', B: 'Bytes', U: 'Events' },
    },
    'structure Out': { members: {} },
    'enum Size': { members: { L: { enumValue: 'large' }, S: {} } },
    'intEnum Level': { members: { LOW: { enumValue: 1 }, HIGH: { enumValue: 9 } } },
    'string Old': {
      enum: [
        { value: 't2.nano', name: 'T2_NANO' },
        { value: 'x-y', documentation: 'No <b>name</b>.' },
      ],
    },
    'list Sparse': { member: 'String', sparse: true, uniqueItems: true },
    'blob Bytes': { streaming: true, requiresLength: true, mediaType: 'image/png' },
    'union Events': { streaming: true, members: { A: 'In' } },
  });

  test('enums keep the order of the model, and a value is the name unless it is written', () => {
    const size = shapeOf(service, 'Size');
    const level = shapeOf(service, 'Level');
    expect(size.kind === 'enum' && size.values.map(({ name, value }) => [name, value])).toEqual([
      ['L', 'large'],
      ['S', 'S'],
    ]);
    expect(level.kind === 'intEnum' && level.values.map(({ value }) => value)).toEqual([1, 9]);
  });

  test('a string with the enum trait of Smithy 1.0 is an enum', () => {
    const old = shapeOf(service, 'Old');
    expect(
      old.kind === 'enum' &&
        old.values.map(({ name, value, documentation }) => [name, value, documentation]),
    ).toEqual([
      ['T2_NANO', 't2.nano', undefined],
      ['x-y', 'x-y', 'No <b>name</b>.'],
    ]);
  });

  test('traits of shapes are fields', () => {
    expect(shapeOf(service, 'Sparse')).toMatchObject({ sparse: true, uniqueItems: true });
    expect(shapeOf(service, 'Bytes')).toMatchObject({
      streaming: true,
      requiresLength: true,
      mediaType: 'image/png',
    });
    expect(shapeOf(service, 'Events')).toMatchObject({ streaming: true, kind: 'union' });
  });
});
