import { readFileSync } from 'node:fs';
import { check } from 'prettier';
import { ts } from 'ts-morph';
import { describe, expect, it } from 'vitest';
import { print } from '../../generator/print/print.js';
import { fooService, printed } from '../support/printed.js';

/** Text that would break out of where it stands, were it not printed with care. */
const hostile = [
  `*/ globalThis.pwned = 1; /*`,
  `'; globalThis.pwned = 1; '`,
  '`${globalThis.pwned = 1}`',
  '"\\u0022 \\',
  '\u2028globalThis.pwned = 1\u2029',
  '</script><script>',
  '@ts-ignore',
  '\r\n// x',
];

describe('printed code', () => {
  it('is what prettier would leave alone', async () => {
    const modules = await printed(fooService({ input: { When: 'Timestamp' } }));
    for (const text of Object.values(modules)) {
      expect(await check(text, { parser: 'typescript', singleQuote: true, printWidth: 100 })).toBe(
        true,
      );
    }
  });

  it.each(hostile)('holds %j as text, wherever it stands in the model', async (text) => {
    const documentation = text;
    const pattern = text.replaceAll(/[^\w'"`/]/g, '.');
    const modules = await printed({
      ...fooService({
        shapes: {
          'enum Kind': { documentation, members: { A: { enumValue: text, documentation } } },
          'string Name': { documentation, pattern },
        },
        input: {
          Kind: 'Kind',
          Name: { target: 'Name', documentation, default: text },
          Old: { target: 'String', deprecated: { message: text, since: text } },
        },
      }),
      'operation Bar': { input: 'BarInput', documentation, errors: ['Bad'] },
      'structure Bad': {
        error: 'client',
        documentation,
        members: { Why: { target: 'String', documentation } },
      },
    });
    const texts = Object.values(modules);
    expect(texts.flatMap(statementKinds)).toEqual([]);
    expect(texts.filter((code) => /^\s*\*?\s*@ts-/m.test(code))).toEqual([]);
    expect(modules['types']).toBeDefined();
    expect(literals(modules['types'] ?? '')).toContain(text);
  });

  it('is split nowhere by quotes within a regular expression', async () => {
    const { validators = '' } = await printed(
      fooService({
        input: { A: 'A', B: 'B' },
        shapes: { 'string A': { pattern: `^['"\`/]*$` }, 'string B': { pattern: `\\\\["']{2}//` } },
      }),
    );
    expect(validators).toContain('const A = { pattern: /^[\'"`/]*$/u };');
    expect(validators).toContain(`const B = { pattern: /\\\\["']{2}\\/\\//u };`);
  });

  it('takes no part of a regular expression for a comment', async () => {
    const { validators = '' } = await printed(
      fooService({
        input: { A: 'A', B: 'B', C: 'C' },
        shapes: {
          'string A': { pattern: '^[a\\/*]$' },
          'string B': { pattern: '^[/*]$' },
          'string C': { pattern: '^/*$' },
        },
      }),
    );
    expect(validators.match(/^const .*/gm)).toEqual([
      'const A = { pattern: /^[a\\x2f*]$/u };',
      'const B = { pattern: /^[\\x2f*]$/u };',
      'const C = { pattern: /^\\x2f*$/u };',
    ]);
  });
});

describe('other files', () => {
  it('are copied to the byte', async () => {
    const { text } = await print({
      path: 'runtime/http.ts',
      content: { kind: 'copy', of: 'http.ts' },
    });
    expect(text).toBe(
      readFileSync(new URL('../../generator/runtime/http.ts', import.meta.url), 'utf8'),
    );
  });

  it('of JSON are what prettier would leave alone', async () => {
    const value = { a: [1, 2] };
    const { text } = await print({ path: 'tsconfig.json', content: { kind: 'json', value } });
    expect(text).toBe('{\n  "a": [1, 2]\n}\n');
    const manifest = await print({ path: 'package.json', content: { kind: 'json', value } });
    expect(await check(manifest.text, { filepath: 'package.json' })).toBe(true);
  });
});

/** Kinds of statements at the top that no generated module has. */
function statementKinds(code: string): readonly string[] {
  const allowed = new Set([
    ts.SyntaxKind.ImportDeclaration,
    ts.SyntaxKind.ExportDeclaration,
    ts.SyntaxKind.InterfaceDeclaration,
    ts.SyntaxKind.TypeAliasDeclaration,
    ts.SyntaxKind.ClassDeclaration,
    ts.SyntaxKind.FunctionDeclaration,
    ts.SyntaxKind.VariableStatement,
  ]);
  return sourceFile(code)
    .statements.filter(({ kind }) => !allowed.has(kind))
    .map(({ kind }) => ts.SyntaxKind[kind]);
}

function literals(code: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(sourceFile(code));
  return found;
}

function sourceFile(code: string): ts.SourceFile {
  return ts.createSourceFile('x.ts', code, ts.ScriptTarget.ES2022, true);
}
