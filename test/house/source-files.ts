import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ts } from 'ts-morph';

/** The repository's root, with a slash at the end. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The TypeScript files below a folder of the repository, as paths from its root, in canonical order. */
export function sourceFiles(folder: string): readonly string[] {
  return readdirSync(`${root}${folder}`)
    .toSorted()
    .filter((name) => name !== 'node_modules' && name !== 'dist')
    .flatMap((name) => {
      const path = `${folder}/${name}`;
      if (statSync(`${root}${path}`).isDirectory()) return sourceFiles(path);
      return path.endsWith('.ts') ? [path] : [];
    });
}

export function textOf(path: string): string {
  return readFileSync(`${root}${path}`, 'utf8');
}

export function syntaxOf(path: string): ts.SourceFile {
  return ts.createSourceFile(path, textOf(path), ts.ScriptTarget.ES2022, true);
}

/** Every node of a file, parents before children. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesOf(child);
}

/** `generator/emit/types.ts:12`, for a message. */
export function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

/** The module specifiers that a file imports or exports from, dynamic imports included. */
export function importsOf(path: string): readonly string[] {
  return [...nodesOf(syntaxOf(path))].flatMap((node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      const specifier = node.moduleSpecifier;
      return specifier && ts.isStringLiteral(specifier) ? [specifier.text] : [];
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      return specifier && ts.isStringLiteral(specifier) ? [specifier.text] : [];
    }
    return [];
  });
}
