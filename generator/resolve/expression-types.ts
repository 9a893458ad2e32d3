/** What expressions give: JMESPath's types of shapes (https://smithy.io/2.0/additional-specs/waiters.html#jmespath-data-model). */
import type { Node } from '../model.js';
import type { Absence, Member, Shape, Value, ValueType } from '../service.js';

/** Of what no one can know before the program runs. */
export const unknownValue: Value = { type: { kind: 'any' }, absent: 'null' };

/** Null, always. */
export const nullValue: Value = { type: { kind: 'null' }, absent: 'undefined' };

export function present(type: ValueType): Value {
  return { type, absent: 'never' };
}

export function listValue(item: Value, absent: Absence = 'never'): Value {
  return { type: { kind: 'list', item }, absent };
}

/** What a shape's values are. Recursion goes through structures, which are looked into when something reads them. */
export function shapeValue(shape: Shape): Value {
  switch (shape.kind) {
    case 'list':
      return listValue(itemValue(shape.member, shape.sparse));
    case 'map':
      return present({ kind: 'map', value: itemValue(shape.value, shape.sparse) });
    case 'structure':
      return present({ kind: 'structure', shape });
    case 'union':
      return shape.streaming ? unknownValue : present({ kind: 'structure', shape });
    case 'document':
      return unknownValue;
    case 'blob':
      return shape.streaming ? unknownValue : present({ kind: 'blob' });
    case 'string':
    case 'enum':
      return present({ kind: 'string' });
    case 'boolean':
    case 'timestamp':
    case 'bigInteger':
    case 'bigDecimal':
      return present({ kind: shape.kind });
    default:
      return present({ kind: 'number' });
  }
}

function itemValue({ target }: Member, sparse: boolean): Value {
  const value = shapeValue(target);
  return sparse ? { ...value, absent: 'null' } : value;
}

/** A member of a structure, or of a union, of which every variant may be another. */
export function memberValue(member: Member, of: Value): Value {
  const value = shapeValue(member.target);
  const isVariant = of.type.kind === 'structure' && of.type.shape.kind === 'union';
  const certain = member.required && !member.idempotencyToken && !isVariant;
  return certain && of.absent === 'never' ? value : absentBesides(value, 'undefined');
}

/** The value of a literal. Objects are looked up in as documents are. */
export function literalValue(value: Node): Value {
  if (value === null) return nullValue;
  if (typeof value === 'string') return present({ kind: 'string' });
  if (typeof value === 'number') return present({ kind: 'number' });
  if (typeof value === 'boolean') return present({ kind: 'boolean' });
  return Array.isArray(value) ? listValue(unionOfAll(value.map(literalValue))) : unknownValue;
}

/** One of several; of none, what is in an empty list. */
export function unionOfAll(values: readonly Value[]): Value {
  const [first = unknownValue, ...rest] = values;
  return rest.reduce(unionOf, first);
}

/** One of the two. */
export function unionOf(left: Value, right: Value): Value {
  const absent = weaker(left.absent, right.absent);
  if (left.type.kind === 'null') return { type: right.type, absent };
  if (right.type.kind === 'null') return { type: left.type, absent };
  const type = commonType(left.type, right.type);
  return type ? { type, absent } : unknownValue;
}

function commonType(left: ValueType, right: ValueType): ValueType | undefined {
  switch (left.kind) {
    case 'list':
      return right.kind === 'list'
        ? { kind: 'list', item: unionOf(left.item, right.item) }
        : undefined;
    case 'map':
      return right.kind === 'map'
        ? { kind: 'map', value: unionOf(left.value, right.value) }
        : undefined;
    case 'structure':
      return right.kind === 'structure' && right.shape === left.shape ? left : undefined;
    case 'object':
      return undefined;
    default:
      return right.kind === left.kind ? left : undefined;
  }
}

export function absentBesides(value: Value, absent: Absence): Value {
  return { ...value, absent: weaker(value.absent, absent) };
}

/** The absence of what may be absent in two ways. */
export function weaker(left: Absence, right: Absence): Absence {
  if (left === 'null' || right === 'null') return 'null';
  return left === 'undefined' || right === 'undefined' ? 'undefined' : 'never';
}
