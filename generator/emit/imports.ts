/** The imports that a file's references call for. */
import { StructureKind, type ImportDeclarationStructure } from 'ts-morph';
import { use, type Ref } from './code.js';

/** A reference with the path of the file that it leads to: `connect/types/a`. */
export interface Located {
  readonly ref: Ref;
  readonly file: string;
}

/** One declaration a file, sorted; a file's own names need none. */
export function importsOf(
  file: string,
  located: readonly Located[],
): readonly ImportDeclarationStructure[] {
  const used = new Map<string, Ref>();
  for (const { ref, file: from } of located) {
    if (from !== file) use(used, { ...ref, from: specifier(file, from) });
  }
  const refs = [...used.values()];
  return sorted(new Set(refs.map(({ from }) => from))).map((from) =>
    declaration(
      from,
      refs.filter((ref) => ref.from === from),
    ),
  );
}

/** From `connect/types/a` to `runtime/types`: `../../runtime/types.js`. */
function specifier(file: string, to: string): string {
  const from = file.split('/').slice(0, -1);
  const target = to.split('/');
  while (target.length > 1 && from[0] === target[0]) {
    from.shift();
    target.shift();
  }
  const up = from.length === 0 ? './' : '../'.repeat(from.length);
  return `${up}${target.join('/')}.js`;
}

function declaration(from: string, refs: readonly Ref[]): ImportDeclarationStructure {
  const isTypeOnly = refs.every((ref) => ref.typeOnly);
  return {
    kind: StructureKind.ImportDeclaration,
    moduleSpecifier: from,
    isTypeOnly,
    namedImports: sorted(refs.map((ref) => ref.name)).map((name) => ({
      name,
      isTypeOnly: !isTypeOnly && refs.some((ref) => ref.name === name && ref.typeOnly),
    })),
  };
}

/** By code units, which is the same on every machine. */
function sorted(names: Iterable<string>): readonly string[] {
  return [...names].toSorted((a, b) => (a < b ? -1 : Number(a > b)));
}
