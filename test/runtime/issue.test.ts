import { describe as group, expect, it } from 'vitest';
import {
  checkList,
  checkMap,
  checkSensitive,
  isStructure,
  isUnion,
  optional,
  required,
  validate,
  type Check,
  type Issue,
} from '../../generator/runtime/check.js';
import { checkInteger } from '../../generator/runtime/check-number.js';
import { checkString } from '../../generator/runtime/check-text.js';
import { checkDocument } from '../../generator/runtime/check-value.js';
import { describe, preventsSending } from '../../generator/runtime/describe.js';

interface Tree {
  readonly Name: string;
  readonly Left?: Tree;
  readonly Right?: Tree;
}

function checkTree(value: unknown, issues: Issue[]): void {
  if (!isStructure<Tree>(value, issues)) return;
  required(value.Name, 'Name', issues, checkString);
  optional(value.Left, 'Left', issues, checkTree);
  optional(value.Right, 'Right', issues, checkTree);
}
function chain(levels: number): Tree {
  let tree: Tree = { Name: 'leaf' };
  for (let level = 0; level < levels; level += 1) tree = { Name: 'n', Left: tree };
  return tree;
}
const canary = 'canary-7f3a';
const text: Check = (value, issues) =>
  checkString(value, issues, { max: 3, pattern: /^x/, sensitive: true });
const secret: Check = (value, issues) => checkSensitive(value, issues, members);
const members: Check = (value, issues) => {
  if (!isStructure<{ Note: string; Tags: object; Document: unknown }>(value, issues)) return;
  optional(value.Note, 'Note', issues, checkInteger);
  optional(value.Tags, 'Tags', issues, (tags, found) =>
    checkMap(tags, found, undefined, checkInteger, checkInteger),
  );
  optional(value.Document, 'Document', issues, checkDocument);
};
const list: Check = (value, issues) => checkList(value, issues, { sensitive: true }, checkInteger);
const map: Check = (value, issues) =>
  checkMap(value, issues, { sensitive: true }, checkInteger, checkInteger);
const never: Check = (value, issues) => isUnion(value, issues, []);
const different: Check = (value, issues) =>
  checkList(value, issues, { unique: true }, checkDocument);
const counts: Check = (value, issues) =>
  checkMap(value, issues, undefined, checkString, checkInteger);
const integers: Check = (value, issues) => checkList(value, issues, undefined, checkInteger);
const paths = (value: unknown, check: Check): string[] =>
  validate(value, check).map(({ path }) => path);

group('a path', () => {
  it('escapes the signs that a JSON pointer uses itself', () => {
    expect(paths({ 'a/b~c': 'x' }, counts)).toEqual(['/a~1b~0c']);
    const [issue] = validate({ 'a/b~c': 'x' }, counts);
    expect(issue && describe(issue)).toMatch(/^a\/b~c must be/);
  });

  it('of a thousand findings in a list is built as fast as the list is long', () => {
    const items = Array.from({ length: 20_000 }, () => 'x');
    const start = performance.now();
    const found = paths(items, integers);
    expect(found).toHaveLength(20_000);
    expect(found.at(-1)).toBe('/19999');
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

group('depth', () => {
  it('may be 511 levels below the value, and not 512', () => {
    expect(validate(chain(511), checkTree)).toEqual([]);
    const [issue, ...others] = validate(chain(512), checkTree);
    expect(issue).toMatchObject({ constraint: 'depth', path: '/Left'.repeat(512) });
    expect(others).toEqual([]);
  });

  it('of a value that holds itself is one finding, and the next value is looked at afresh', () => {
    const root: { Name: string; Left?: unknown; Right?: unknown } = { Name: 'root' };
    const branch = { Name: 'branch', Left: root, Right: root };
    Object.assign(root, { Left: branch, Right: branch });
    expect(validate(root, checkTree)).toEqual([
      {
        path: '/Left/Left',
        constraint: 'depth',
        expected: 'nested at most 512 levels deep, without cycles',
        received: 'nested deeper',
      },
    ]);
    expect(paths({ Name: 'root', Left: 1 }, checkTree)).toEqual(['/Left']);
  });

  it('does not mistake one object in two places for a cycle', () => {
    const twin = { Name: 'twin' };
    expect(validate({ Name: 'root', Left: twin, Right: twin }, checkTree)).toEqual([]);
  });

  it('of items that must differ ends too, wherever the cycles are', () => {
    const [one, other]: Record<string, unknown>[] = [{}, {}];
    Object.assign(Object(one), { a: one, b: one });
    Object.assign(Object(other), { a: other, b: other });
    expect(validate([one, other], different)).toMatchObject([
      { path: '/0/a', constraint: 'depth' },
    ]);
    expect(validate([1, { loop: one, list: [one, other] }], different)).toHaveLength(1);
  });

  it('is counted in documents, lists and maps too', () => {
    const loop: unknown[] = [];
    loop.push([loop]);
    expect(validate(loop, checkDocument)).toMatchObject([{ path: '/0/0', constraint: 'depth' }]);
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) deep = { a: deep };
    expect(validate(deep, checkDocument)).toMatchObject([{ constraint: 'depth' }]);
  });

  it('is right again after a getter has thrown', () => {
    const broken = {
      Name: 'root',
      Left: {
        get Name(): string {
          throw new Error('broken getter');
        },
      },
    };
    for (let time = 0; time < 600; time += 1) {
      expect(() => validate(broken, checkTree)).toThrow('broken getter');
    }
    expect(validate(chain(400), checkTree)).toEqual([]);
  });
});

group('a sensitive value', () => {
  it.each<[string, Check, unknown]>([
    ['text', text, canary],
    ['of the wrong type', text, [canary]],
    ['a structure', secret, canary],
    ['a member of a structure', secret, { Note: canary }],
    ['a key inside a structure', secret, { Tags: { [canary]: canary } }],
    ['a document inside a structure', secret, { Document: { [canary]: () => canary } }],
    ['an item', list, [canary]],
    ['a list', list, canary],
    ['a key and a value', map, { [canary]: canary }],
  ])('is not shown: %s', (_, check, value) => {
    const issues = validate(value, check);
    expect(issues.length).toBeGreaterThan(0);
    expect(JSON.stringify(issues)).not.toContain(canary);
    expect(issues.every(({ received }) => received === 'a sensitive value')).toBe(true);
  });

  it('hides nothing of what is checked after it', () => {
    validate(canary, secret);
    expect(validate(canary, checkInteger)).toMatchObject([{ received: `"${canary}"` }]);
  });
});

group('what was received', () => {
  it.each<[string, unknown, string]>([
    ['long text', 'x'.repeat(1000), `"${'x'.repeat(56)}…"`],
    ['text beyond the basic plane', '😀'.repeat(40), `"${'😀'.repeat(28)}…"`],
    ['a cut through a surrogate pair', `x${'😀'.repeat(40)}`, `"x${'😀'.repeat(27)}…"`],
    ['a bigint', 10n ** 90n, `1${'0'.repeat(55)}…n`],
    ['a symbol', Symbol('secret'), 'a symbol'],
    ['a function', () => 'secret', 'a function'],
    ['a list', ['secret'], 'a list of 1'],
    ['a number', -0.5, '-0.5'],
    ['nothing', undefined, 'undefined'],
  ])('is said in at most 60 characters: %s', (_, value, expected) => {
    const [issue] = validate(value, never);
    expect(issue?.received).toBe(expected);
    expect(expected.length).toBeLessThanOrEqual(60);
  });

  it.each<[string, unknown, string]>([
    ['an object', { password: 'secret' }, 'an object'],
    ['an invalid date', new Date(Number.NaN), 'an invalid Date'],
    ['a date', new Date(0), 'a Date'],
    ['bytes', new Uint8Array(5), '5 bytes'],
  ])('says of %s only what it is', (_, value, expected) => {
    expect(validate(value, checkString)).toMatchObject([{ received: expected }]);
  });
});

group('a finding', () => {
  const issue = { path: '', expected: '', received: '' };
  it('prevents sending when a member is missing or a type is wrong, and not when a service may have grown', () => {
    for (const constraint of ['required', 'type', 'union', 'depth'] as const) {
      expect(preventsSending({ ...issue, constraint })).toBe(true);
    }
    for (const constraint of ['length', 'range', 'pattern', 'enum', 'uniqueItems'] as const) {
      expect(preventsSending({ ...issue, constraint })).toBe(false);
    }
  });
});
