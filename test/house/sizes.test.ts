import { readdirSync } from 'node:fs';
import { ts } from 'ts-morph';
import { describe, expect, it } from 'vitest';
import { nodesOf, placeOf, root, sourceFiles, syntaxOf, textOf } from './source-files.js';

const files = sourceFiles('generator');
const wrong = files.map((file) => {
  const nodes = [...nodesOf(syntaxOf(file))];
  return {
    long: nodes.filter(isLongFunction).map(placeOf),
    escapes: nodes.filter((node) => isEscape(file, node)).map(placeOf),
  };
});

describe('the house', () => {
  it('has the rooms on its card and no other', () => {
    const card = [
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'model',
      'generator',
      'generated',
      'test',
      'README.md',
      'LICENSE',
    ];
    const passing = ['node_modules', 'dist'];
    const found = readdirSync(root).filter(
      (name) => !name.startsWith('.') && !passing.includes(name),
    );
    expect(found.toSorted()).toEqual(card.toSorted());
  });

  it('has no room whose name says nothing', () => {
    const vague = /(^|[/-])(utils?|helpers?|common|shared|core|lib|misc)(\.|-|\/|$)/;
    expect([...files, ...sourceFiles('test')].filter((file) => vague.test(file))).toEqual([]);
  });

  it('has files of at most 250 lines', () => {
    expect(files.filter((file) => textOf(file).split('\n').length > 251)).toEqual([]);
  });

  it('has functions of at most 40 lines', () => {
    expect(wrong.flatMap(({ long }) => long)).toEqual([]);
  });

  it('has no any, no assertion and no silenced tool, and a cast only in the runtime', () => {
    expect(wrong.flatMap(({ escapes }) => escapes)).toEqual([]);
    const silencer = /@ts-(ignore|expect-error|nocheck)|(eslint|oxlint)-disable/;
    expect(files.filter((file) => silencer.test(textOf(file)))).toEqual([]);
  });

  it('reads its pipeline in ten lines', () => {
    const [pipeline] = [...nodesOf(syntaxOf('generator/generate.ts'))].filter(
      (node) => ts.isFunctionDeclaration(node) && node.name?.text === 'generate',
    );
    expect(pipeline && linesOf(pipeline)).toBeLessThanOrEqual(14);
  });
});

function isLongFunction(node: ts.Node): boolean {
  const hasBody =
    ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) || ts.isArrowFunction(node);
  return hasBody && linesOf(node) > 40;
}

function linesOf(node: ts.Node): number {
  return node.getText().split('\n').length;
}

function isEscape(file: string, node: ts.Node): boolean {
  if (node.kind === ts.SyntaxKind.AnyKeyword || ts.isNonNullExpression(node)) return true;
  if (!ts.isAsExpression(node) || node.type.getText() === 'const') return false;
  return !file.startsWith('generator/runtime/');
}
