/** The schema of the model language, `model/model.schema.json`, and the questions that converting and reporting ask of it. */
import { readFileSync } from 'node:fs';

/** The keywords of JSON Schema 2020-12 that the schema uses. */
export interface Schema {
  readonly $schema?: string;
  readonly $ref?: string;
  readonly $defs?: Schemas;
  readonly description?: string;
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly properties?: Schemas;
  readonly patternProperties?: Schemas;
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly required?: readonly string[];
  readonly unevaluatedProperties?: false;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly minProperties?: number;
  readonly maxProperties?: number;
}
interface Schemas {
  readonly [name: string]: Schema;
}

const text = readFileSync(new URL('../../model/model.schema.json', import.meta.url), 'utf8');
export const modelSchema: Schema = JSON.parse(text);

/** What a value may be here, with references followed; several where the schema says `anyOf`. Empty: anything. */
export function alternatives(schema: Schema | undefined): readonly Schema[] {
  if (schema === undefined) return [];
  const found = alternativesOf.get(schema) ?? followed(schema);
  alternativesOf.set(schema, found);
  return found;
}

/** A document asks the same of the few parts of the schema at each of its values. */
const alternativesOf = new Map<Schema, readonly Schema[]>();

function followed(schema: Schema): readonly Schema[] {
  if (schema.$ref !== undefined) return alternatives(definition(schema.$ref));
  return schema.anyOf === undefined ? [schema] : schema.anyOf.flatMap(alternatives);
}

/** The schema of an item, where a list may stand. */
export function itemSchema(schema: Schema | undefined): Schema | undefined {
  return alternatives(schema).find((alternative) => alternative.items !== undefined)?.items;
}

/** The schema of the value of a key, where a mapping may stand. */
export function propertySchema(schema: Schema | undefined, key: string): Schema | undefined {
  for (const alternative of alternatives(schema)) {
    const found = schemasOf(alternative, key)[0] ?? inherited(alternative, key);
    if (found !== undefined) return found;
    const rest = alternative.additionalProperties;
    if (typeof rest === 'object') return rest;
  }
  return undefined;
}

/** The keys that the schema names, where a mapping may stand. */
export function knownKeys(schema: Schema | undefined): readonly string[] {
  return alternatives(schema).flatMap((alternative) => [
    ...Object.keys(alternative.properties ?? {}),
    ...(alternative.allOf ?? []).flatMap(knownKeys),
  ]);
}

/** Whether keys that the schema does not name are traits here. */
export function holdsTraits(schema: Schema | undefined): boolean {
  return alternatives(schema).some((alternative) => alternative.allOf !== undefined);
}

/** The types of shapes that the language knows, in the order of the schema. */
export function shapeTypes(): readonly string[] {
  return Object.keys(modelSchema.patternProperties ?? {}).map((pattern) =>
    pattern.slice(1, pattern.indexOf(' ')),
  );
}

/** What the schema itself asks of the value of a key: by its name, then by patterns that it fits. */
export function schemasOf(schema: Schema, key: string): readonly Schema[] {
  if (schema.properties === undefined && schema.patternProperties === undefined) return [];
  const known = keysOf.get(schema) ?? new Map<string, readonly Schema[]>();
  keysOf.set(schema, known);
  const found = known.get(key) ?? own(schema, key);
  known.set(key, found);
  return found;
}

/** Each key is asked for when it is converted, checked and built, and most stand in many documents. */
const keysOf = new Map<Schema, Map<string, readonly Schema[]>>();

function own({ properties = {}, patternProperties = {} }: Schema, key: string): readonly Schema[] {
  const named = Object.hasOwn(properties, key) ? properties[key] : undefined;
  const fitting = Object.keys(patternProperties)
    .filter((pattern) => compiled(pattern).test(key))
    .flatMap((pattern) => patternProperties[pattern] ?? []);
  return named === undefined ? fitting : [named, ...fitting];
}

/** A pattern of the schema as ajv takes it. */
export function compiled(pattern: string): RegExp {
  const known = expressions.get(pattern) ?? new RegExp(pattern, 'u');
  expressions.set(pattern, known);
  return known;
}

const expressions = new Map<string, RegExp>();

function inherited(schema: Schema, key: string): Schema | undefined {
  for (const part of schema.allOf ?? []) {
    const found = propertySchema(part, key);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What a reference refers to. */
export function definition(reference: string): Schema {
  const found = modelSchema.$defs?.[reference.replace('#/$defs/', '')];
  if (found === undefined) throw new Error(`unreachable: the schema has no ${reference}`);
  return found;
}
