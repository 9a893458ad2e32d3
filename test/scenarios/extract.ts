/** Single declarations out of a file of TypeScript. */
import { Node, Project } from 'ts-morph';
import type { SourceFile, Statement } from 'ts-morph';

const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });

/**
 * The declarations that a head names, with their documentation: `interface Token`, `const`, `type`, `function` or `class`
 * and a name; `method Class.name`; several with commas; `imports` and `exports` for all declarations of that kind; all of
 * the file where the head names none. Throws when one is not there.
 */
export function extract(text: string, head: string): string {
  if (head === '') return text;
  const file = project.createSourceFile('extract.ts', text, { overwrite: true });
  return `${head
    .split(', ')
    .map((wanted) => declaration(file, wanted))
    .join('\n\n')}\n`;
}

/** An object of JSON with only the entries that are named. */
export function pick(text: string, head: string): string {
  const names = head.split(', ');
  const entries = new Map<string, unknown>(Object.entries(JSON.parse(text)));
  const picked = names.map((name) => [name, entries.get(name)]);
  return `${JSON.stringify(Object.fromEntries(picked), null, 2)}\n`;
}

function declaration(file: SourceFile, wanted: string): string {
  const [kind = '', name = ''] = wanted.split(' ');
  if (kind === 'imports' || kind === 'exports') {
    return (kind === 'imports' ? file.getImportDeclarations() : file.getExportDeclarations())
      .map((each) => each.getText())
      .join('\n');
  }
  if (kind === 'method') return method(file, name);
  const found = file.getStatements().filter((statement) => isWanted(statement, kind, name));
  if (found.length === 0) throw new Error(`There is no ${wanted}.`);
  return found.map((statement) => statement.getText(true)).join('\n');
}

function isWanted(statement: Statement, kind: string, name: string): boolean {
  if (Node.isVariableStatement(statement)) {
    return kind === 'const' && statement.getDeclarations().some((each) => each.getName() === name);
  }
  return (
    ((kind === 'interface' && Node.isInterfaceDeclaration(statement)) ||
      (kind === 'type' && Node.isTypeAliasDeclaration(statement)) ||
      (kind === 'function' && Node.isFunctionDeclaration(statement)) ||
      (kind === 'class' && Node.isClassDeclaration(statement))) &&
    statement.getName() === name
  );
}

/** The method as it would stand on its own, without the indentation of the class. */
function method(file: SourceFile, path: string): string {
  const [className = '', name = ''] = path.split('.');
  const found = file.getClass(className)?.getMethod(name);
  if (found === undefined) throw new Error(`There is no method ${path}.`);
  return found.getText(true).replaceAll(/^ {2}/gm, '');
}
