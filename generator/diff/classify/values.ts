/** Of which type the values of a shape are, those of Smithy's prelude among them. */
import type { ShapeSyntax } from '../../model.js';
import type { ValueType } from '../rules/type-changes.js';
import { isValue } from './shapes.js';

/** Absent for what is not there, or has no values. */
export function typeOf(
  id: string,
  shapes: ReadonlyMap<string, ShapeSyntax>,
): ValueType | undefined {
  const shape = shapes.get(id);
  if (shape !== undefined) return isValue(shape) ? shape.type : undefined;
  return prelude[id.replace(/^smithy\.api#(Primitive)?/, '')];
}

const prelude: Readonly<Record<string, ValueType>> = {
  Blob: 'blob',
  Boolean: 'boolean',
  String: 'string',
  Byte: 'byte',
  Short: 'short',
  Integer: 'integer',
  Long: 'long',
  Float: 'float',
  Double: 'double',
  BigInteger: 'bigInteger',
  BigDecimal: 'bigDecimal',
  Timestamp: 'timestamp',
  Document: 'document',
  Unit: 'structure',
};
