/** Code as a type of its own, so that text of a model cannot become code by accident. */
import { literal, regularExpression } from './literal.js';

/** A name that a module exports. Using it in `code` is what imports it. */
export interface Ref {
  readonly name: string;
  /** A module of the same service, or the path of one of the package's runtime: `types`, `runtime/check`. */
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

/** A tag `code`, and what its uses so far refer to. */
export interface Writing {
  readonly code: CodeTag;
  readonly refs: () => readonly Ref[];
}

/** For one piece of a module: what it refers to is imported wherever the piece comes to stand. */
export function writing(): Writing {
  const used = new Map<string, Ref>();
  const printed = (part: Part): string => {
    if (typeof part !== 'object') return literal(part);
    if (part instanceof Code) return part.text;
    if (part instanceof RegExp) return regularExpression(part);
    use(used, part);
    return part.name;
  };
  return {
    code: (strings, ...parts) => new Code(String.raw({ raw: strings }, ...parts.map(printed))),
    refs: () => [...used.values()],
  };
}

/** The codes one behind the other. */
export function joined(codes: readonly Code[], separator: string): Code {
  return new Code(codes.map((code) => code.text).join(separator));
}

/** A use as a value goes before uses as a type. */
export function use(used: Map<string, Ref>, ref: Ref): void {
  const key = `${ref.from}#${ref.name}`;
  if (!ref.typeOnly || !used.has(key)) used.set(key, ref);
}
