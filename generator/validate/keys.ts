import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Location, Syntax } from '../model.js';
import { locate } from './places.js';
import { holdsTraits, knownKeys, modelSchema, shapeTypes } from './schema.js';
import type { Schema } from './schema.js';

interface Place {
  readonly path: readonly string[];
  readonly root: Syntax;
  readonly schema: Schema;
}

/** What is wrong with a key that the schema does not allow at a place. */
export function unknownKey(key: string, { path, root, schema }: Place): Diagnostic {
  const at = locate(root, [...path, key], 'key');
  if (path.length === 0) return topLevelKey(key, at);
  const known = knownKeys(schema);
  if (!holdsTraits(schema)) return report('key-unknown', { key, known }, at);
  const short = key.replace(/^smithy\.api#/, '');
  if (short !== key && known.includes(short)) return report('trait-prefix', { key, short }, at);
  if (key.includes('#') && short === key) return report('name-invalid', { name: key }, at);
  return report('trait-unknown', { name: short, known }, at);
}

function topLevelKey(key: string, at: Location): Diagnostic {
  const [type = '', name, ...rest] = key.split(' ');
  const types = shapeTypes();
  if (name === undefined) {
    return report('key-unknown', { key, known: [...knownKeys(modelSchema), ...types] }, at);
  }
  if (!types.includes(type)) return report('shape-type-unknown', { type, known: types }, at);
  return report('name-invalid', { name: [name, ...rest].join(' ') }, at);
}
