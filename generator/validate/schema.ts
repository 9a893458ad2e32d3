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
  return schema === undefined ? [] : remembered(alternativesOf, schema, followed);
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
  if (schema === undefined) return undefined;
  const known = remembered(propertiesOf, schema, newProperties);
  const found = known.get(key) ?? foundProperty(schema, key);
  if (found !== undefined) known.set(key, found);
  return found;
}

const propertiesOf = new Map<Schema, Map<string, Schema>>();

function newProperties(): Map<string, Schema> {
  return new Map();
}

function foundProperty(schema: Schema, key: string): Schema | undefined {
  for (const alternative of alternatives(schema)) {
    const [found] = describing(alternative, key);
    if (found !== undefined) return found;
    const rest = alternative.additionalProperties;
    if (typeof rest === 'object') return rest;
  }
  return undefined;
}

/** What a schema, its references and the parts of its `allOf` say of the value of a key, by its name or a pattern. */
export function describing(schema: Schema, key: string): readonly Schema[] {
  const { properties, patternProperties, allOf, $ref } = schema;
  if (!properties && !patternProperties && !allOf && $ref === undefined) return nothing;
  const known = remembered(keysOf, schema, () => new Map<string, readonly Schema[]>());
  return remembered(known, key, () => conjuncts(schema).flatMap((part) => own(part, key)));
}

const nothing: readonly Schema[] = [];
/** Each key is asked for when it is converted, checked and built, and most stand in many documents. */
const keysOf = new Map<Schema, Map<string, readonly Schema[]>>();

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

/** A pattern of the schema, as JSON Schema reads it. */
export function compiled(pattern: string): RegExp {
  return remembered(expressions, pattern, () => new RegExp(pattern, 'u'));
}

const expressions = new Map<string, RegExp>();

/** What a reference refers to. */
export function definition(reference: string): Schema {
  const found = modelSchema.$defs?.[reference.slice('#/$defs/'.length)];
  if (found === undefined) throw new Error(`unreachable: the schema has no ${reference}`);
  return found;
}

/** What holds together: the schema, what it refers to, and the parts of its `allOf`. */
function conjuncts(schema: Schema): readonly Schema[] {
  const { $ref, allOf = [] } = schema;
  const referred = $ref === undefined ? [] : conjuncts(definition($ref));
  return [schema, ...referred, ...allOf.flatMap(conjuncts)];
}

function own({ properties = {}, patternProperties = {} }: Schema, key: string): readonly Schema[] {
  const named = Object.hasOwn(properties, key) ? properties[key] : undefined;
  const fitting = Object.keys(patternProperties)
    .filter((pattern) => compiled(pattern).test(key))
    .flatMap((pattern) => patternProperties[pattern] ?? []);
  return named === undefined ? fitting : [named, ...fitting];
}

/** What is known of a key, else what is made of it now. */
export function remembered<K, V>(known: Map<K, V>, key: K, make: (key: K) => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make(key);
  known.set(key, made);
  return made;
}
