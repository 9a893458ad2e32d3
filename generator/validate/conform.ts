import { createRequire } from 'node:module';
import type { Ajv2020, ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Document, Node } from '../model.js';
import { isList, isObject } from '../node.js';
import { conforms } from './conforms.js';
import { finding } from './findings.js';
import { steps } from './places.js';
import { alternatives, modelSchema, propertySchema } from './schema.js';
import type { Schema } from './schema.js';

/** What the schema finds, and the path of the value that it finds it in. */
export interface Nonconformity {
  readonly diagnostic: Diagnostic;
  readonly path: readonly string[];
}

/** What the schema finds in a document, each at its exact place, in our own words. */
export function conform(document: Document, data: Node): readonly Nonconformity[] {
  if (conforms(data, modelSchema)) return [];
  return telling(errorsOf(data)).flatMap((error) => {
    const diagnostic = finding(error, document.root);
    return diagnostic === undefined ? [] : [{ diagnostic, path: steps(error.instancePath) }];
  });
}

/** What ajv finds in data; none where the schema allows it. */
export function errorsOf(data: Node): readonly ErrorObject[] {
  judge ??= compiledSchema();
  return judge(holdsBigInt(data) ? withoutBigInts(data) : data) ? [] : (judge.errors ?? []);
}

let judge: ValidateFunction | undefined;

/** Loading ajv and compiling the schema take a quarter of a second, which only a model at fault costs. */
function compiledSchema(): ValidateFunction {
  const loaded: { readonly Ajv2020: typeof Ajv2020 } = createRequire(import.meta.url)(
    'ajv/dist/2020.js',
  );
  return new loaded.Ajv2020({
    allErrors: true,
    verbose: true,
    // The schema of a known trait id holds beside the pattern of all ids.
    allowMatchingProperties: true,
    strictTypes: false,
    // The schema is checked by a test, and compiled once for few documents: three times as fast this way.
    validateSchema: false,
    inlineRefs: false,
    code: { optimize: false },
  }).compile(modelSchema);
}

function holdsBigInt(node: Node): boolean {
  if (isList(node)) return node.some(holdsBigInt);
  return isObject(node) ? Object.values(node).some(holdsBigInt) : typeof node === 'bigint';
}

/** The same data with numbers for what ajv does not know; a number beyond 2^53 is as wrong or right as its neighbour. */
function withoutBigInts(node: Node): Node {
  if (typeof node === 'bigint') return Number(node);
  if (isList(node)) return node.map(withoutBigInts);
  if (!isObject(node)) return node;
  const entries = Object.entries(node);
  return Object.fromEntries(entries.map(([key, value]) => [key, withoutBigInts(value)]));
}

/** Of the errors of alternatives those of the one that was meant: their types differ, so the value's type tells. */
function telling(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const choices = new Set(
    errors.filter((error) => error.keyword === 'anyOf').map((error) => error.instancePath),
  );
  return errors.filter((error) => {
    if (error.keyword === 'unevaluatedProperties') return !isDescribed(error);
    if (!choices.has(error.instancePath)) return true;
    if (error.keyword === 'anyOf') return !alternatives(error.parentSchema).some(fits(error.data));
    return error.keyword !== 'type' && error.keyword !== 'const';
  });
}

/** A key whose value is at fault counts as unevaluated too. */
function isDescribed(error: ErrorObject): boolean {
  const key: string = error.params['unevaluatedProperty'];
  return propertySchema(error.parentSchema, key) !== undefined;
}

function fits(data: unknown): (schema: Schema) => boolean {
  const type = Array.isArray(data) ? 'array' : typeof data;
  return (schema) => schema.type === type || (schema.type === 'integer' && type === 'number');
}
