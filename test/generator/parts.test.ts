import { assert, array, constantFrom, integer, property, tuple } from 'fast-check';
import { StructureKind } from 'ts-morph';
import { describe, expect, it } from 'vitest';
import { partsOf } from '../../generator/emit/parts.js';
import { section, type Section } from '../../generator/emit/section.js';

/** A shape with so many members. */
function shape(name: string, members: number): Section {
  return section(name, () => [
    {
      kind: StructureKind.Interface,
      name,
      properties: Array.from({ length: members }, (_, index) => ({
        name: `member${index}`,
        type: 'string',
      })),
    },
  ]);
}

function files(sections: readonly Section[]): Record<string, readonly (string | undefined)[]> {
  const parts = partsOf({ module: 'types', sections });
  return Object.fromEntries(
    parts.map(({ path, sections: own }) => [path, own.map(({ name }) => name)]),
  );
}

describe('a module of a service', () => {
  it('is one file as long as that is short', () => {
    expect(files([shape('Apple', 500), shape('Bean', 500)])).toEqual({
      types: ['Apple', 'Bean'],
    });
  });

  it('is none without content', () => {
    expect(partsOf({ module: 'types', sections: [section('Apple', () => [])] })).toEqual([]);
  });

  it('is divided by first letters, and its own file passes on what they export', () => {
    const sections = [shape('Apple', 900), shape('Bean', 900), shape('Avocado', 300)];
    expect(files(sections)).toEqual({
      types: [],
      'types/a': ['Apple', 'Avocado'],
      'types/b': ['Bean'],
    });
    const [own] = partsOf({ module: 'types', sections });
    expect(own?.passesOn).toEqual(['types/a', 'types/b']);
  });

  it('keeps what has no name in its own file', () => {
    const unnamed = { ...shape('Head', 10), name: undefined };
    const parts = partsOf({
      module: 'types',
      sections: [unnamed, shape('Apple', 1200), shape('Bean', 900)],
    });
    expect(parts[0]).toMatchObject({ path: 'types', sections: [unnamed] });
  });

  it('gives files of their own to the words that most names of a letter begin with', () => {
    const creates = ['CreateContact', 'CreateContactFlow', 'CreateUser', 'CreateRule'];
    expect(files([shape('Card', 200), ...creates.map((name) => shape(name, 700))])).toEqual({
      types: [],
      'types/c': ['Card'],
      'types/create': ['CreateUser', 'CreateRule'],
      'types/create-contact': ['CreateContact', 'CreateContactFlow'],
    });
  });

  it('divides names in which a word comes twice', () => {
    const names = { User: 700, UserUser: 800, UserName: 400 };
    expect(files(Object.entries(names).map(([name, lines]) => shape(name, lines)))).toEqual({
      types: [],
      'types/user': ['User', 'UserName'],
      'types/user-user': ['UserUser'],
    });
  });

  it('has no file with the name of a device of Windows', () => {
    const names = ['Con', 'ConA', 'ConB', 'ConC', 'Cup'];
    expect(Object.keys(files(names.map((name) => shape(name, 700))))).toContain('types/con_');
  });

  it('leaves what cannot be divided as long as it is', () => {
    expect(files([shape('Apple', 5000), shape('Bean', 1)])).toEqual({
      types: [],
      'types/a': ['Apple'],
      'types/b': ['Bean'],
    });
  });

  it('holds every section once, in files that are short where they hold more than one', () => {
    const word = constantFrom('Create', 'List', 'Con', 'User', 'A', 'V2', 'ID', 'Item');
    const named = tuple(array(word, { minLength: 1, maxLength: 4 }), integer({ min: 1, max: 900 }));
    assert(
      property(array(named, { maxLength: 30 }), (shapes) => {
        const sections = shapes.map(([words, members]) => shape(words.join(''), members));
        const parts = partsOf({ module: 'types', sections });
        const held = parts.flatMap((part) => part.sections);
        expect(held).toHaveLength(sections.length);
        expect(new Set(held)).toEqual(new Set(sections));
        expect(new Set(parts.map(({ path }) => path)).size).toBe(parts.length);
        for (const { sections: own } of parts) {
          const lines = shapes.filter((_, index) => own.some((each) => each === sections[index]));
          const size = lines.reduce((sum, [, members]) => sum + members, 0);
          const names = new Set(own.map(({ name }) => name));
          expect(size <= 1800 || names.size === 1).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });
});
