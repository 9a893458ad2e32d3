/** The compiler over texts in memory: the one that `ts-morph` brings, so that nothing else has to be installed. */
import { Project, ts } from 'ts-morph';

/** A place in a file that the compiler objects to. */
export interface Fault {
  readonly path: string;
  /** In UTF-16 code units from the start of the file. */
  readonly start: number;
  readonly length: number;
  /** `2322`. */
  readonly code: number;
  /** The first line of it and what leads to it, on one line. */
  readonly message: string;
}

/** As the generated package is compiled, and as strict as a consumer may be; runtime code that needs Node is left out. */
export const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.dom.asynciterable.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  skipLibCheck: true,
  noEmit: true,
};

/**
 * What is wrong with the files at `checked`, which import from each other and from the rest; the rest itself is not
 * checked. Paths are relative, with `/`.
 */
export function compile(
  files: ReadonlyMap<string, string>,
  checked: readonly string[],
): readonly Fault[] {
  const rootNames = checked.map((path) => root + path);
  const program = ts.createProgram({ rootNames, options: compilerOptions, host: hostOf(files) });
  return checked.flatMap((path) => faultsIn(path, program));
}

function faultsIn(path: string, program: ts.Program): readonly Fault[] {
  const file = program.getSourceFile(root + path);
  if (file === undefined) throw new Error(`The compiler has no file ${path}.`);
  const faults = [
    ...program.getSyntacticDiagnostics(file),
    ...program.getSemanticDiagnostics(file),
  ];
  return faults.map((fault) => faultOf(path, fault));
}

const root = '/package/';

function faultOf(path: string, { start = 0, length = 0, code, messageText }: ts.Diagnostic): Fault {
  const message = ts.flattenDiagnosticMessageText(messageText, '\n').replaceAll(/\s*\n\s*/g, ' ');
  return { path, start, length, code, message };
}

/** The last file of each path, which the next program may have as well: the runtime, or the same witness. */
const parsed = new Map<string, ts.SourceFile>();

function hostOf(files: ReadonlyMap<string, string>): ts.CompilerHost {
  const library = libraryFiles();
  const textAt = (path: string) =>
    path.startsWith(root) ? files.get(path.slice(root.length)) : undefined;
  return {
    fileExists: (path) => textAt(path) !== undefined || library.has(path),
    readFile: textAt,
    getSourceFile: (path) => {
      const text = textAt(path);
      if (text === undefined) return library.get(path);
      const known = parsed.get(path);
      if (known?.text === text) return known;
      const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022);
      parsed.set(path, file);
      return file;
    },
    getDefaultLibFileName: () => `${libraryFolder}lib.d.ts`,
    getDefaultLibLocation: () => libraryFolder,
    getCurrentDirectory: () => root,
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    writeFile: () => undefined,
  };
}

const libraryFolder = '/node_modules/typescript/lib/';
let standardLibrary: ReadonlyMap<string, ts.SourceFile> | undefined;

/** The declarations of the language and of browsers, parsed once for all programs. */
function libraryFiles(): ReadonlyMap<string, ts.SourceFile> {
  if (standardLibrary === undefined) {
    const project = new Project({ useInMemoryFileSystem: true, compilerOptions });
    // A program without a file of its own loads none of the library.
    project.createSourceFile('empty.ts', '');
    const files = project.getProgram().compilerObject.getSourceFiles();
    standardLibrary = new Map(files.map((file) => [file.fileName, file]));
  }
  return standardLibrary;
}
