import { describe, expect, it } from 'vitest';
import type { Patch } from '../support/patched.js';
import { both } from './cases.js';

const string = { target: 'smithy.api#String' };
const names = ['A', 'B', 'C', 'D', 'E'];

function structure(...members: readonly string[]): Patch {
  return { type: 'structure', members: Object.fromEntries(members.map((name) => [name, string])) };
}

function enumOf(...values: readonly string[]): Patch {
  return { type: 'enum', members: Object.fromEntries(values.map((each) => [each, valued(each)])) };
}

function valued(value: string): Patch {
  return { target: 'smithy.api#Unit', traits: { 'smithy.api#enumValue': value.toLowerCase() } };
}

function serviceWith(name: string): Patch {
  return { Service: { operations: [{ target: 'test#Foo' }, { target: `test#${name}` }] } };
}

function operation(uri: string, input: string): Patch {
  return {
    type: 'operation',
    input: { target: `test#${input}` },
    traits: { 'smithy.api#http': { method: 'POST', uri } },
  };
}

/** What each change of the pair looks like, of those that look like something: `shape-named-removed Old ~ New`. */
function likenesses(given: Patch, patch: Patch): readonly string[] {
  const [{ changes }] = both({ title: '', given, patch, there: [], back: [] });
  return changes.flatMap(({ rule, shape = '', member, looksLike }) => {
    const name = shape.replace('test#', '');
    const subject = member === undefined ? name : `${name}.${member}`;
    return looksLike === undefined
      ? []
      : [`${rule} ${subject} ~ ${looksLike.replace('test#', '')}`];
  });
}

describe('what is gone and what is new', () => {
  it('look like each other where four fifths of their members are the same', () => {
    const old = structure(...names);
    expect(
      likenesses({ Old: old }, { Old: null, New: structure('A', 'B', 'C', 'D', 'X') }),
    ).toEqual(['shape-named-added New ~ Old', 'shape-named-removed Old ~ New']);
    expect(
      likenesses({ Old: old }, { Old: null, New: structure('A', 'B', 'C', 'X', 'Y') }),
    ).toEqual([]);
    const numbers = Object.fromEntries(names.map((name) => [name, { target: 'smithy.api#Long' }]));
    expect(
      likenesses({ Old: old }, { Old: null, New: { type: 'structure', members: numbers } }),
    ).toEqual([]);
  });

  it('look like each other where they are of one kind', () => {
    const union = { ...structure(...names), type: 'union' };
    expect(likenesses({ Old: union }, { Old: null, New: union })).toHaveLength(2);
    expect(likenesses({ Old: union }, { Old: null, New: structure(...names) })).toEqual([]);
    expect(
      likenesses({ Old: enumOf(...names) }, { Old: null, New: enumOf(...names, 'F') }),
    ).toEqual(['shape-named-added New ~ Old', 'shape-named-removed Old ~ New']);
  });

  it('look like nothing where several are as near', () => {
    const patch = { Old: null, One: structure(...names), Two: structure(...names) };
    expect(likenesses({ Old: structure(...names) }, patch)).toEqual([]);
  });

  it('look like the nearest of several', () => {
    const patch = { Old: null, One: structure(...names), Two: structure('A', 'B', 'C', 'D') };
    expect(likenesses({ Old: structure(...names) }, patch)).toEqual([
      'shape-named-removed Old ~ One',
      'shape-named-added One ~ Old',
    ]);
  });

  it('look like each other though something that held the one holds the other', () => {
    const given = {
      Old: structure(...names),
      FooOutput: { members: { Inner: { target: 'test#Old' } } },
    };
    const patch = {
      Old: null,
      New: structure(...names, 'F'),
      FooOutput: { members: { Inner: { target: 'test#New' } } },
    };
    expect(likenesses(given, patch)).toEqual(['shape-named-removed Old ~ New']);
  });

  it('keep their severity', () => {
    const given = {
      Old: structure(...names),
      FooOutput: { members: { Inner: { target: 'test#Old' } } },
    };
    const patch = {
      Old: null,
      New: structure(...names, 'F'),
      FooOutput: { members: { Inner: { target: 'test#New' } } },
    };
    const [{ changes }] = both({ title: '', given, patch, there: [], back: [] });
    const removal = changes.find(({ rule }) => rule === 'shape-named-removed');
    expect(removal).toMatchObject({ severity: 'break', bump: 'major' });
  });

  it('are operations that take and answer with nearly the same', () => {
    const given = {
      ...serviceWith('Bar'),
      Bar: operation('/bar', 'BarInput'),
      BarInput: structure(...names),
    };
    const patch = {
      ...serviceWith('Baz'),
      Bar: null,
      BarInput: null,
      Baz: operation('/baz', 'BazInput'),
      BazInput: structure(...names, 'F'),
    };
    expect(likenesses(given, patch)).toEqual([
      'operation-removed Bar ~ Baz',
      'operation-added Baz ~ Bar',
    ]);
  });

  it('are members that alone hold the same', () => {
    const size = { target: 'smithy.api#Long' };
    const given = { FooInput: { members: { Size: size } } };
    expect(likenesses(given, { FooInput: { members: { Size: null, Count: size } } })).toEqual([
      'member-optional-removed FooInput.Size ~ Count',
      'member-optional-added FooInput.Count ~ Size',
    ]);
    const several = { Size: null, Count: size, Number: size };
    expect(likenesses(given, { FooInput: { members: several } })).toEqual([]);
    const twice = { FooInput: { members: { Size: size, Length: size } } };
    const one = { FooInput: { members: { Size: null, Length: null, Count: size } } };
    expect(likenesses(twice, one)).toEqual([]);
  });
});
