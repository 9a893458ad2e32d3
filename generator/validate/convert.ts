import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { MappingSyntax, Node, ScalarSyntax, Syntax } from '../model.js';
import { addProperty } from '../node.js';
import { freeScalar, meaningInYaml11, numberFrom } from './scalars.js';
import { alternatives, holdsTraits, itemSchema, knownKeys, propertySchema } from './schema.js';
import type { Schema } from './schema.js';

/**
 * The data that a tree of text stands for, by what the schema says of each place. `true` becomes `{}` where it means
 * a trait without members. What does not fit its place stays text, for the schema to refuse; a number in a spelling
 * that is not JSON's is reported here, as the schema can no longer say why.
 */
export function convert(
  syntax: Syntax,
  schema: Schema | undefined,
  diagnostics: Diagnostic[],
): Node {
  switch (syntax.kind) {
    case 'scalar':
      return syntax.quoted ? syntax.text : scalar(syntax, alternatives(schema), diagnostics);
    case 'sequence': {
      const items = itemSchema(schema);
      return syntax.items.map((item) => convert(item, items, diagnostics));
    }
    case 'mapping':
      return mapping(syntax, schema, diagnostics);
    default:
      return syntax satisfies never;
  }
}

/** The data where no type is known. */
export function convertFree(syntax: Syntax): Node {
  return convert(syntax, undefined, []);
}

function mapping(
  syntax: MappingSyntax,
  schema: Schema | undefined,
  diagnostics: Diagnostic[],
): Node {
  const data: Record<string, Node> = {};
  for (const [key, { at, value }] of syntax.entries) {
    if (value.kind === 'mapping' && value.data !== undefined) {
      addProperty(data, key, value.data);
      continue;
    }
    const inner = propertySchema(schema, key);
    // ajv takes the names of what every object inherits for keys that it has seen.
    if (inner === undefined && key in Object.prototype && holdsTraits(schema)) {
      diagnostics.push(report('trait-unknown', { name: key, known: knownKeys(schema) }, at));
    }
    addProperty(data, key, convert(value, inner, diagnostics));
  }
  return data;
}

/** What stands without quotes. */
function scalar(syntax: ScalarSyntax, schemas: readonly Schema[], diagnostics: Diagnostic[]): Node {
  const { text } = syntax;
  const types = new Set(schemas.map(scalarType));
  if (types.has('annotation') && text === 'true') return {};
  if (syntax.value !== undefined) return syntax.value;
  if (types.size === 0 || types.has('any') || text === '') return freeScalar(text);
  if (types.has('boolean') && (text === 'true' || text === 'false')) return text === 'true';
  if (types.has('number')) {
    const value = numberFrom(text);
    if (value !== undefined) return value;
    if (!types.has('string')) diagnostics.push(report('number-wrong', { text }, syntax.at));
  }
  const meaning = types.has('string') ? meaningInYaml11(text) : undefined;
  if (meaning !== undefined)
    diagnostics.push(report('yaml-ambiguous', { text, meaning }, syntax.at));
  return text;
}

function scalarType(
  schema: Schema,
): 'any' | 'annotation' | 'boolean' | 'number' | 'string' | 'none' {
  if (schema.const === true) return 'annotation';
  if (schema.const !== undefined || schema.enum !== undefined) return 'string';
  switch (schema.type) {
    case undefined:
      return 'any';
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
    case 'string':
      return schema.type;
    default:
      return 'none';
  }
}
