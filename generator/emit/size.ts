/** How long a piece of a module will be. */
import { printStructure, StructureKind } from 'ts-morph';
import type { Section } from './section.js';

/** About as many lines as it takes in its file, with its part of the imports. */
export function linesOf({ statements, refs }: Section): number {
  const text = printStructure({ kind: StructureKind.SourceFile, statements: [...statements] });
  const lines = text.split('\n').map(brokenLines);
  return lines.reduce((sum, each) => sum + each, Math.ceil(refs.length / 2));
}

/** What does not fit a line is broken at its commas and brackets. */
function brokenLines(line: string): number {
  return line.length <= 100 ? 1 : 2 + (line.match(/[,;[{(|]/g)?.length ?? 0);
}
