import type { ErrorObject } from 'ajv/dist/2020.js';
import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Syntax } from '../model.js';
import { syntaxAt } from './entries.js';
import { unknownKey } from './keys.js';
import { locate, steps } from './places.js';
import { alternatives } from './schema.js';
import type { Schema } from './schema.js';

/** An error of ajv as a diagnostic of ours. `undefined` where another error says the same. */
export function finding(error: ErrorObject, root: Syntax): Diagnostic | undefined {
  const path = steps(error.instancePath);
  const at = locate(root, path, 'value');
  const schema: Schema = error.parentSchema ?? {};
  const { params, data } = error;
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(params['additionalProperty'], { path, root, schema });
    case 'unevaluatedProperties':
      return unknownKey(params['unevaluatedProperty'], { path, root, schema });
    case 'propertyNames': {
      const name: string = params['propertyName'];
      return report('name-invalid', { name }, locate(root, [...path, name], 'key'));
    }
    case 'required':
      return report('key-missing', { key: params['missingProperty'] }, locate(root, path, 'key'));
    case 'pattern':
      if (error.propertyName !== undefined) return undefined;
      return report('name-invalid', { name: String(data) }, at);
    case 'enum':
      return report('value-unknown', { value: String(data), known: schema.enum ?? [] }, at);
    case 'minProperties':
    case 'minItems':
    case 'minLength':
      return report('value-empty', undefined, locate(root, path, 'key'));
    case 'maxProperties':
      return report('value-unexpected', { limit: params['limit'] }, locate(root, path, 'key'));
    default:
      return wrongType(schema, syntaxAt(root, path) ?? root);
  }
}

function wrongType(schema: Schema, written: Syntax): Diagnostic {
  const expected = [...new Set(alternatives(schema).map(expectation))].join(' or ');
  return report('value-type', { expected, found: description(written) }, written.at);
}

function expectation(schema: Schema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  return schema.type === undefined ? 'something else' : words[schema.type];
}

const words = {
  object: 'a mapping',
  array: 'a list',
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
} as const;

function description(written: Syntax): string {
  if (written.kind === 'sequence') return 'a list';
  if (written.kind === 'mapping') return 'a mapping';
  if (written.text === '' && !written.quoted) return 'nothing';
  return written.quoted ? `the quoted text "${written.text}"` : written.text;
}
