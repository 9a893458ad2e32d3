/** A package as it would be if enums and unions were typed without what the model does not know of them. */
import type { ProvedSide } from '../proof.js';

/** All types of values go through two types of the runtime, which alone are different. */
export function closedSide(side: ProvedSide): ProvedSide {
  const text = side.modules.get(path) ?? '';
  const closed = replacements.reduce(
    (before, [declaration, replacement]) => replaced(before, declaration, replacement),
    text,
  );
  return { ...side, modules: new Map([...side.modules, [path, closed]]), isClosed: true };
}

const path = 'runtime/types.ts';

const replacements: readonly (readonly [declaration: RegExp, replacement: string])[] = [
  [/export type Open<[^;]*;/, 'export type Open<T extends string | number> = T;'],
  [/export interface UnknownVariant \{[^}]*\}/, 'export type UnknownVariant = never;'],
];

function replaced(text: string, declaration: RegExp, replacement: string): string {
  if (!declaration.test(text)) throw new Error(`${path} does not declare ${declaration.source}.`);
  return text.replace(declaration, () => replacement);
}
