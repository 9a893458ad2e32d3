import type { StandardSchemaV1 } from '@standard-schema/spec';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  checkList,
  checkMap,
  isStructure,
  optional,
  required,
  type Issue,
} from '../../generator/runtime/check.js';
import { checkInteger } from '../../generator/runtime/check-number.js';
import { checkString } from '../../generator/runtime/check-text.js';
import { standardSchema, verdict, type StandardSchema } from '../../generator/runtime/schema.js';

interface Order {
  readonly Name: string;
  readonly Sizes?: readonly number[] | undefined;
  readonly Stock?: Readonly<Record<string, number>> | undefined;
}

function checkOrder(value: unknown, issues: Issue[]): void {
  if (!isStructure<Order>(value, issues)) return;
  required(value.Name, 'Name', issues, checkString);
  optional(value.Sizes, 'Sizes', issues, checkSizes);
  optional(value.Stock, 'Stock', issues, checkStock);
}
function checkSizes(value: unknown, issues: Issue[]): void {
  checkList(value, issues, undefined, checkInteger);
}
function checkStock(value: unknown, issues: Issue[]): void {
  checkMap(value, issues, undefined, checkString, checkInteger);
}

const OrderSchema: StandardSchema<Order> = {
  '~standard': { version: 1, vendor: 'stithy', validate: (value) => verdict(value, checkOrder) },
};
const { validate } = OrderSchema['~standard'];

describe('a Standard Schema', () => {
  it('gives back the very value that is sound', () => {
    const order = { Name: 'boots', Colour: 'brown' };
    const result = validate(order);
    expect(result.issues).toBeUndefined();
    expect(result).toHaveProperty('value');
    expect('value' in result && result.value).toBe(order);
  });

  it('says what is wrong in sentences, and where in steps', () => {
    expect(validate({ Sizes: [1, 'x'], Stock: { 'a/b': 'y', 0: 'z' } })).toEqual({
      issues: [
        { message: 'Name must be present; it is missing.', path: ['Name'] },
        {
          message: 'Sizes/1 must be a whole number from -2147483648 to 2147483647; it is "x".',
          path: ['Sizes', 1],
        },
        {
          message: 'Stock/0 must be a whole number from -2147483648 to 2147483647; it is "z".',
          path: ['Stock', '0'],
        },
        {
          message: 'Stock/a/b must be a whole number from -2147483648 to 2147483647; it is "y".',
          path: ['Stock', 'a/b'],
        },
      ],
    });
    expect(validate(7)).toEqual({
      issues: [{ message: 'The value must be an object; it is 7.', path: [] }],
    });
  });

  it('of a simple shape says the same of its value', () => {
    const text = standardSchema<string>(checkString)['~standard'];
    expect(text.validate('x')).toEqual({ value: 'x' });
    expect(text.validate(1)).toEqual({
      issues: [{ message: 'The value must be a string; it is 1.', path: [] }],
    });
    expectTypeOf(standardSchema<string>(checkString)).toExtend<StandardSchemaV1<string>>();
  });

  it('is what the specification declares', () => {
    expectTypeOf(OrderSchema).toExtend<StandardSchemaV1<Order>>();
    expectTypeOf<StandardSchemaV1.InferOutput<typeof OrderSchema>>().toEqualTypeOf<Order>();
    const declared: StandardSchemaV1<Order> = OrderSchema;
    expect(declared['~standard'].version).toBe(1);
  });
});
