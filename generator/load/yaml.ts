import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';

/** The parser of YAML. To load it takes a twentieth of a second, which a model in JSON does not cost. */
export function yaml(): typeof Yaml {
  return (loaded ??= load());
}

let loaded: typeof Yaml | undefined;

function load(): typeof Yaml {
  return createRequire(import.meta.url)('yaml');
}
