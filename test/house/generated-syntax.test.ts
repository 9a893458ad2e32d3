import { ts } from 'ts-morph';
import { describe, expect, it } from 'vitest';
import { nodesOf, placeOf, sourceFiles, syntaxOf, textOf } from './source-files.js';

const files = sourceFiles('generated').filter((file) => !file.startsWith('generated/runtime/'));

/** What emitted code may be made of; anything else is a decision that belongs in the runtime. */
const allowed = new Set<ts.SyntaxKind>([
  ts.SyntaxKind.ImportDeclaration,
  ts.SyntaxKind.ExportDeclaration,
  ts.SyntaxKind.InterfaceDeclaration,
  ts.SyntaxKind.TypeAliasDeclaration,
  ts.SyntaxKind.ClassDeclaration,
  ts.SyntaxKind.FunctionDeclaration,
  ts.SyntaxKind.VariableStatement,
  ts.SyntaxKind.EndOfFileToken,
]);

/** Runs when a module is loaded, so a bundler would have to keep it. */
const effects = new Set<ts.SyntaxKind>([
  ts.SyntaxKind.CallExpression,
  ts.SyntaxKind.NewExpression,
  ts.SyntaxKind.TaggedTemplateExpression,
  ts.SyntaxKind.AwaitExpression,
]);

const escapes = new Set<ts.SyntaxKind>([
  ts.SyntaxKind.AnyKeyword,
  ts.SyntaxKind.AsExpression,
  ts.SyntaxKind.NonNullExpression,
  ts.SyntaxKind.TypeAssertionExpression,
  ts.SyntaxKind.EnumDeclaration,
  ts.SyntaxKind.ModuleDeclaration,
]);

/** A line that is one literal, such as the pattern of a long ARN: nothing can break it. */
const unbreakable = /^\s*(\/.*\/u?|'.*'),?$/;

describe('generated code', () => {
  it('is there', () => {
    expect(files.length).toBeGreaterThan(10);
  });

  it('is made of declarations alone', () => {
    const wrong = files.flatMap((file) =>
      syntaxOf(file)
        .statements.filter((statement) => !allowed.has(statement.kind))
        .map(placeOf),
    );
    expect(wrong).toEqual([]);
  });

  it('does nothing when it is loaded', () => {
    const wrong = files.flatMap((file) =>
      [...loadedNodes(syntaxOf(file))].filter((node) => effects.has(node.kind)).map(placeOf),
    );
    expect(wrong).toEqual([]);
  });

  it('has no any, no cast and no assertion', () => {
    const wrong = files.flatMap((file) =>
      [...nodesOf(syntaxOf(file))].filter((node) => escapes.has(node.kind)).map(placeOf),
    );
    expect(wrong).toEqual([]);
  });

  it('has templates for the URLs of endpoints, and nowhere else', () => {
    const templated = files.filter((file) =>
      [...nodesOf(syntaxOf(file))].some(({ kind }) => kind === ts.SyntaxKind.TemplateExpression),
    );
    expect(templated.filter((file) => !file.endsWith('/endpoint.ts'))).toEqual([]);
    expect(templated).not.toEqual([]);
  });

  it('silences no tool', () => {
    const silencer = /@ts-|eslint-disable|oxlint-disable|prettier-ignore|istanbul|c8 ignore/;
    expect(files.filter((file) => silencer.test(textOf(file)))).toEqual([]);
  });

  it('keeps to 120 columns and 2,000 lines', () => {
    const wrong = files.flatMap((file) => {
      const lines = textOf(file).split('\n');
      const long = lines.flatMap((line, index) =>
        line.length > 120 && !unbreakable.test(line) ? [`${file}:${index + 1}`] : [],
      );
      return lines.length > 2_000 ? [...long, file] : long;
    });
    expect(wrong).toEqual([]);
  });
});

/** The nodes that are evaluated at load time: everything but bodies of functions and types. */
function* loadedNodes(node: ts.Node): Generator<ts.Node> {
  if (ts.isFunctionLike(node) || ts.isTypeNode(node)) return;
  yield node;
  for (const child of node.getChildren()) yield* loadedNodes(child);
}
