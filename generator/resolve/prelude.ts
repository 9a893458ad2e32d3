/** The shapes of Smithy's prelude (https://smithy.io/2.0/spec/model.html#prelude), as if they were written in a model. */
import type { Location, ShapeSyntax, SimpleType } from '../model.js';

export const preludeNamespace = 'smithy.api#';

const at: Location = { file: 'prelude.smithy', line: 1, column: 1, length: 1, text: '' };

const simple: Readonly<Record<string, SimpleType>> = {
  String: 'string',
  Blob: 'blob',
  BigInteger: 'bigInteger',
  BigDecimal: 'bigDecimal',
  Timestamp: 'timestamp',
  Document: 'document',
  Boolean: 'boolean',
  PrimitiveBoolean: 'boolean',
  Byte: 'byte',
  PrimitiveByte: 'byte',
  Short: 'short',
  PrimitiveShort: 'short',
  Integer: 'integer',
  PrimitiveInteger: 'integer',
  Long: 'long',
  PrimitiveLong: 'long',
  Float: 'float',
  PrimitiveFloat: 'float',
  Double: 'double',
  PrimitiveDouble: 'double',
};

/** By absolute id; `smithy.api#Unit` is a structure without members. */
export const preludeShapes: ReadonlyMap<string, ShapeSyntax> = new Map(
  [
    ...Object.entries(simple).map(([name, type]): ShapeSyntax => ({ ...blank(name), type })),
    { ...blank('Unit'), type: 'structure' as const, members: new Map() },
  ].map((shape) => [shape.id, shape]),
);

/** Whether an absolute id is one of the prelude's. */
export function isPrelude(id: string): boolean {
  return id.startsWith(preludeNamespace);
}

function blank(name: string) {
  return { id: `${preludeNamespace}${name}`, traits: new Map(), mixins: [], at };
}
