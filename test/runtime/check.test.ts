import { describe as group, expect, it } from 'vitest';
import {
  checkList,
  checkMap,
  checkSparseList,
  checkSparseMap,
  isStructure,
  isUnion,
  optional,
  required,
  validate,
  type Check,
  type Issue,
} from '../../generator/runtime/check.js';
import { own } from '../../generator/runtime/own.js';
import { checkInteger } from '../../generator/runtime/check-number.js';
import { checkString } from '../../generator/runtime/check-text.js';
import { describe } from '../../generator/runtime/describe.js';

interface Tree {
  readonly Name: string;
  readonly Size?: number;
  readonly Left?: Tree;
  readonly Right?: Tree;
}

function checkTree(value: unknown, issues: Issue[]): void {
  if (!isStructure<Tree>(value, issues)) return;
  required(value.Name, 'Name', issues, checkName);
  optional(value.Size, 'Size', issues, checkSize);
  optional(value.Left, 'Left', issues, checkTree);
  optional(value.Right, 'Right', issues, checkTree);
}
const checkName: Check = (value, issues) => checkString(value, issues, { max: 8 });
const checkSize: Check = (value, issues) => checkInteger(value, issues, { min: 1, max: 100 });

const constructed: Check = (value, issues) => {
  if (!isStructure<{ constructor?: string }>(value, issues)) return;
  optional(own(value, 'constructor'), 'constructor', issues, checkString);
};
const names: Check = (value, issues) =>
  checkList(value, issues, { min: 1, max: 3, unique: true }, checkName);
const sparseNames: Check = (value, issues) => checkSparseList(value, issues, undefined, checkName);
const unique: Check = (value, issues) => checkList(value, issues, { unique: true }, () => {});
const ages: Check = (value, issues) => checkMap(value, issues, { max: 2 }, checkName, checkInteger);
const sparseAges: Check = (value, issues) =>
  checkSparseMap(value, issues, undefined, checkName, checkInteger);
const counts: Check = (value, issues) =>
  checkMap(value, issues, undefined, checkString, checkInteger);
type Notice = { readonly Text: string } | { readonly Size: number };
const notice: Check = (value, issues) => {
  if (!isUnion<Notice>(value, issues, ['Text', 'Size'])) return;
  optional(value.Text, 'Text', issues, checkName);
  optional(value.Size, 'Size', issues, checkSize);
};
const sentences = (value: unknown, check: Check): string[] =>
  validate(value, check).map((issue) => describe(issue));
const paths = (value: unknown, check: Check): string[] =>
  validate(value, check).map(({ path }) => path);

group('a structure', () => {
  it('with all that it must have and members that nobody knows is sound', () => {
    expect(validate({ Name: 'root', Colour: 'green' }, checkTree)).toEqual([]);
  });

  it('reports every finding with its path, not only the first', () => {
    const tree = { Size: 500, Left: { Name: 'too long a name', Right: 7 } };
    expect(validate(tree, checkTree)).toEqual([
      { path: '/Name', constraint: 'required', expected: 'present', received: 'missing' },
      { path: '/Size', constraint: 'range', expected: 'at most 100', received: '500' },
      {
        path: '/Left/Name',
        constraint: 'length',
        expected: 'at most 8 characters long',
        received: '15',
      },
      { path: '/Left/Right', constraint: 'type', expected: 'an object', received: '7' },
    ]);
  });

  it.each([[[]], [null], [undefined], ['text'], [() => {}]])('is not %o', (value) => {
    expect(validate(value, checkTree)).toMatchObject([{ path: '', constraint: 'type' }]);
  });

  it('may be an instance of a class, with getters, or have no prototype', () => {
    class Root {
      get Name(): string {
        return 'root';
      }
    }
    expect(validate(new Root(), checkTree)).toEqual([]);
    expect(validate(Object.assign(Object.create(null), { Name: 'root' }), checkTree)).toEqual([]);
  });

  it('may not say null for a member that is left out', () => {
    expect(sentences({ Name: 'root', Size: null }, checkTree)).toEqual([
      'Size must be a whole number from -2147483648 to 2147483647; it is null.',
    ]);
    expect(validate({ Name: null }, checkTree)).toMatchObject([{ constraint: 'type' }]);
  });

  it('does not take what every object inherits for a member of its own', () => {
    expect(validate({}, constructed)).toEqual([]);
    expect(paths({ constructor: 1 }, constructed)).toEqual(['/constructor']);
  });
});

group('a list', () => {
  it('counts entries', () => {
    expect(sentences([], names)).toEqual(['The value must be at least 1 item long; it is 0.']);
    expect(sentences(['a', 'b', 'c', 'd'], names)).toEqual([
      'The value must be at most 3 items long; it is 4.',
    ]);
  });

  it('finds a repeated item, and only among sound items', () => {
    expect(validate(['a', 'b', 'a'], names)).toMatchObject([{ constraint: 'uniqueItems' }]);
    expect(paths([1, 1], names)).toEqual(['/0', '/1']);
  });

  it('has no holes, and no nulls unless it is sparse', () => {
    const holed = ['a'];
    holed.length = 2;
    expect(paths(holed, names)).toEqual(['/1']);
    expect(paths(['a', null], names)).toEqual(['/1']);
    expect(validate(['a', null], sparseNames)).toEqual([]);
  });

  it.each([[{}], ['ab'], [new Uint8Array(2)], [null]])('is not %o', (value) => {
    expect(validate(value, names)).toMatchObject([{ constraint: 'type' }]);
  });
});

group('repeated items', () => {
  it.each<[unknown, unknown]>([
    [
      { a: 1, b: [2] },
      { b: [2], a: 1 },
    ],
    [new Date(5), new Date(5)],
    [new Uint8Array([1, 2]), new Uint8Array([1, 2])],
    [Number.NaN, Number.NaN],
    [{ a: undefined }, {}],
    [0, -0],
  ])('are %o and %o', (left, right) => {
    expect(validate([left, right], unique)).toHaveLength(1);
  });
  it.each<[unknown, unknown]>([
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { a: 1, b: 2 }],
    [
      [1, 2],
      [2, 1],
    ],
    [[], {}],
    [new Date(5), new Date(6)],
    [new Uint8Array([1]), new Uint8Array([2])],
    [new Uint8Array([1]), [1]],
    ['1', 1],
    [{}, { constructor: undefined, toString: 1 }],
  ])('are not %o and %o', (left, right) => {
    expect(validate([left, right], unique)).toEqual([]);
  });
});

group('a map', () => {
  it('checks keys and values, and says which it means', () => {
    expect(sentences({ 'Methuselah the old': '969' }, ages)).toEqual([
      'Methuselah the old must be under a key that is at most 8 characters long; it is 18.',
      'Methuselah the old must be a whole number from -2147483648 to 2147483647; it is "969".',
    ]);
  });

  it('counts its own entries and not what it inherits', () => {
    const inherits: unknown = Object.assign(Object.create({ a: 'x', b: 'x', c: 'x' }), { d: 1 });
    expect(validate(inherits, ages)).toEqual([]);
    expect(sentences({ a: 1, b: 2, c: 3 }, ages)).toEqual([
      'The value must be at most 2 items long; it is 3.',
    ]);
  });

  it('has keys such as __proto__ like any other', () => {
    const value: unknown = JSON.parse('{"__proto__": "x", "constructor": "x", "toString": 1}');
    expect(paths(value, counts)).toEqual(['/__proto__', '/constructor']);
  });

  it('has null for a value only when it is sparse', () => {
    expect(validate({ a: null }, sparseAges)).toEqual([]);
    expect(paths({ a: null }, ages)).toEqual(['/a']);
    expect(paths({ a: undefined }, sparseAges)).toEqual(['/a']);
  });
});

group('a union', () => {
  it('has exactly one known member', () => {
    expect(validate({ Text: 'hello' }, notice)).toEqual([]);
    expect(validate({ Text: 'hello', Size: undefined }, notice)).toEqual([]);
    expect(sentences({}, notice)).toEqual([
      'The value must be an object with exactly one of Text, Size; it is an object with 0 members.',
    ]);
    expect(validate({ Text: 'a', Size: 1 }, notice)).toMatchObject([{ constraint: 'union' }]);
    expect(validate({ Text: 'a', Colour: 1 }, notice)).toMatchObject([{ constraint: 'union' }]);
  });

  it('that came with an unknown variant cannot be sent back', () => {
    const answer = { $unknown: ['Video', { Url: 'x' }] };
    expect(validate(answer, notice)).toMatchObject([{ constraint: 'union' }]);
  });

  it('checks the member that is set', () => {
    expect(paths({ Size: 0 }, notice)).toEqual(['/Size']);
    expect(validate({ Text: null }, notice)).toMatchObject([{ path: '/Text', constraint: 'type' }]);
    expect(validate([], notice)).toMatchObject([{ constraint: 'type' }]);
  });
});
