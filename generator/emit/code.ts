/** Code as a type of its own, so that text of a model cannot become code by accident. */
import { StructureKind, type ImportDeclarationStructure } from 'ts-morph';
import { literal, regularExpression } from './literal.js';

/** A name that a module exports. Using it in `code` is what imports it. */
export interface Ref {
  readonly name: string;
  /** The module specifier: `./types.js`. */
  readonly from: string;
  readonly typeOnly: boolean;
}

/** Text that is already code. */
export class Code {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What stands between the texts of a template: `Code` is spliced, a `Ref` prints its name, the rest prints as literals. */
export type Part = Code | Ref | RegExp | string | number | bigint | boolean;
export type CodeTag = (strings: TemplateStringsArray, ...parts: readonly Part[]) => Code;

/** The tag `code` of one module, and the imports that its uses so far call for. */
export interface Writing {
  readonly code: CodeTag;
  /** One declaration a module, sorted. Call it when all code of the module is made. */
  readonly imports: () => readonly ImportDeclarationStructure[];
}

/** `code` for the module that others import as `specifier`: its own names need no import. */
export function codeFor(specifier: string): Writing {
  const used = new Map<string, Ref>();
  const printed = (part: Part): string => {
    if (typeof part !== 'object') return literal(part);
    if (part instanceof Code) return part.text;
    if (part instanceof RegExp) return regularExpression(part);
    if (part.from !== specifier) use(used, part);
    return part.name;
  };
  return {
    code: (strings, ...parts) => new Code(String.raw({ raw: strings }, ...parts.map(printed))),
    imports: () => importDeclarations([...used.values()]),
  };
}

/** The codes one behind the other. */
export function joined(codes: readonly Code[], separator: string): Code {
  return new Code(codes.map((code) => code.text).join(separator));
}

/** A use as a value goes before uses as a type. */
function use(used: Map<string, Ref>, ref: Ref): void {
  const key = `${ref.from}#${ref.name}`;
  if (!ref.typeOnly || !used.has(key)) used.set(key, ref);
}

function importDeclarations(refs: readonly Ref[]): readonly ImportDeclarationStructure[] {
  return sorted(new Set(refs.map((ref) => ref.from))).map((from) => {
    const names = refs.filter((ref) => ref.from === from);
    const isTypeOnly = names.every((ref) => ref.typeOnly);
    return {
      kind: StructureKind.ImportDeclaration,
      moduleSpecifier: from,
      isTypeOnly,
      namedImports: sorted(names.map((ref) => ref.name)).map((name) => ({
        name,
        isTypeOnly: !isTypeOnly && names.some((ref) => ref.name === name && ref.typeOnly),
      })),
    };
  });
}

/** By code units, which is the same on every machine. */
function sorted(names: Iterable<string>): readonly string[] {
  return [...names].toSorted((a, b) => (a < b ? -1 : Number(a > b)));
}
