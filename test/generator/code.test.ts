import { runInThisContext } from 'node:vm';
import { assert, jsonValue, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Code, joined, writing, type Ref } from '../../generator/emit/code.js';
import { docs } from '../../generator/emit/docs.js';
import { importsOf } from '../../generator/emit/imports.js';
import { literal } from '../../generator/emit/literal.js';
import { propertyAccess, propertyName } from '../../generator/emit/property.js';
import { own, ownType, runtime, runtimeType } from '../../generator/emit/references.js';
import { serviceOf, fooService } from '../support/printed.js';

/** What JavaScript reads an expression as. */
function value(expression: string): unknown {
  return runInThisContext(`(${expression})`);
}

/** In the service's folder `foo`, where no module is divided. */
function located(ref: Ref) {
  return { ref, file: ref.from.startsWith('runtime/') ? ref.from : `foo/${ref.from}` };
}

describe('the tag of code', () => {
  it('takes text for a value, and only code for code', () => {
    const { code } = writing();
    const name = new Code('name');
    expect(code`f(${name}, ${'name'}, ${1n}, ${-0}, ${true})`.text).toBe(
      'f(name, "name", 1n, -0, true)',
    );
  });

  it('imports a name by its use, and nothing of its own file', () => {
    const { code, refs } = writing();
    expect(code`${runtime('label')}(${ownType('types', 'Foo')})`.text).toBe('label(Foo)');
    expect(importsOf('foo/types', refs().map(located))).toMatchObject([
      { moduleSpecifier: '../runtime/rest-json/label.js', isTypeOnly: false },
    ]);
  });

  it('imports from a file of a divided module', () => {
    const { code, refs } = writing();
    void code`${runtimeType('Open')} ${own('types', 'Bar')}`;
    expect(importsOf('foo/types/a', refs().map(located))).toMatchObject([
      { moduleSpecifier: '../../runtime/types.js' },
      { moduleSpecifier: '../types.js' },
    ]);
  });

  it('imports what is only a type as a type, and a class that is also called as a value', () => {
    const { code, refs } = writing();
    void code`${ownType('errors', 'A')} ${own('errors', 'A')} ${ownType('errors', 'B')} ${runtimeType('Open')}`;
    expect(importsOf('foo/a', refs().map(located))).toMatchObject([
      {
        moduleSpecifier: '../runtime/types.js',
        isTypeOnly: true,
        namedImports: [{ name: 'Open' }],
      },
      {
        moduleSpecifier: './errors.js',
        isTypeOnly: false,
        namedImports: [
          { name: 'A', isTypeOnly: false },
          { name: 'B', isTypeOnly: true },
        ],
      },
    ]);
  });

  it('joins pieces', () => {
    expect(joined([new Code('a'), new Code('b')], ', ').text).toBe('a, b');
  });
});

describe('a literal', () => {
  it('reads back as the text that it was made of, in characters that can be seen', () => {
    assert(
      property(string({ unit: 'binary' }), (text) => {
        expect(value(literal(text))).toBe(text);
        expect(literal(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]|<\//u);
      }),
    );
  });

  it('keeps halves of surrogate pairs and the ends of scripts', () => {
    for (const text of ['\ud800', '\udc00x', '</script>', '\u2028', '\u202e', '"\\\n']) {
      expect(value(literal(text))).toBe(text);
    }
  });

  it('reads back as the data that it was made of, __proto__ included', () => {
    assert(
      property(jsonValue(), (data) => {
        expect(value(literal(data))).toEqual(data);
      }),
    );
    const odd = JSON.parse('{"__proto__": {"a": 1}, "x-y": [null, -0, 1e300]}');
    expect(value(literal(odd))).toEqual(odd);
    expect(Object.keys(Object(value(literal(odd))))).toContain('__proto__');
  });

  it('of a regular expression matches what the expression matches', () => {
    const { code } = writing();
    const sources = [
      '/',
      '[/]',
      '^[/*]$',
      '^\\/*$',
      '^[\\\\/*]$',
      '\\/',
      '\n',
      '\t|\\\t',
      '\u2028',
      '',
      '^["\'`]*$',
      '\\\\',
      '\u{1f600}',
      '*/'.slice(1),
    ];
    for (const source of sources) {
      for (const flags of ['', 'u']) {
        if (!compiles(source, flags)) continue;
        const expression = new RegExp(source, flags);
        const again = value(code`${expression}`.text);
        expect(again).toBeInstanceOf(RegExp);
        for (const text of [
          '/',
          '//',
          '*',
          '\n',
          '\t',
          '\\t',
          '\u2028',
          '\u{1f600}',
          '\\',
          '"',
          '',
        ])
          expect(again instanceof RegExp && again.test(text), `${source} on ${text}`).toBe(
            expression.test(text),
          );
      }
    }
  });
});

describe('a property', () => {
  it('has quotes where it is no identifier', () => {
    expect(['Name', 'class', '$x', '1st', 'x-y', '', '__proto__'].map(propertyName)).toEqual([
      'Name',
      'class',
      '$x',
      '"1st"',
      '"x-y"',
      '""',
      '["__proto__"]',
    ]);
    expect(['Name', 'x-y'].map(propertyAccess)).toEqual(['.Name', '["x-y"]']);
  });
});

/** The comment of something with this documentation. */
function comment(documentation: string) {
  return docs({ ...serviceOf(fooService({})), documentation }).map(
    ({ description }) => description,
  );
}

describe('documentation', () => {
  it('of a plain sentence takes one line', () => {
    expect(comment('What it is.')).toEqual(['What it is.']);
    expect(comment('  ')).toEqual([]);
  });

  it('is wrapped, with an empty line between paragraphs and items of a list on lines of their own', () => {
    const text = `${'word '.repeat(30)}\n\n- one\n- two`;
    const [lines = ''] = comment(text);
    expect(String(lines).split('\n').slice(-3)).toEqual(['', '- one', '- two']);
    expect(
      String(lines)
        .split('\n')
        .every((line) => line.length <= 95),
    ).toBe(true);
  });

  it('cannot end its comment, direct a tool or hide a letter', () => {
    const breaking = /\*\/|@|#__PURE__|# sourceMappingURL|<reference|[\p{Cf}\u2028\u2029\r]/u;
    const hostile = [
      '*/ alert() /*',
      '@ts-ignore',
      'text\n@ts-expect-error',
      'x@internal',
      '{@link x}',
      '/*#__PURE__*/',
      '//# sourceMappingURL=x',
      '/// <reference path="x" />',
      'a\u2028*/\u2029b',
      '\u202edesrever\u200b',
      '*\u200b/',
    ];
    const shown = hostile.flatMap(comment).map(String);
    expect(shown.filter((text) => breaking.test(text))).toEqual([]);
    // Whatever was broken is not on the line that closes the comment.
    expect(shown.filter((text) => /&#|\*\\\//.test(text) && !text.startsWith('\n'))).toEqual([]);
    expect(comment('mail me@example.com')).toEqual(['\nmail me@example.com']);
  });
});

function compiles(source: string, flags: string): boolean {
  try {
    return Boolean(new RegExp(source, flags));
  } catch {
    return false;
  }
}
