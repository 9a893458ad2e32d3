/** The services that the protocol tests are about. */
import { resolve } from '../../generator/resolve/resolve.js';
import type { Service } from '../../generator/service.js';
import { conformanceText } from '../support/conformance.js';
import { astModel } from '../support/model.js';

/** The one service of a file of protocol tests; `file` as in `restJson1.RestJson`. */
export function serviceOf(file: string): Service {
  const resolved = resolve(astModel(JSON.parse(conformanceText(`protocol/${file}.json`))));
  const [service] = resolved.ok ? resolved.value : [];
  if (!service) throw new Error(JSON.stringify(resolved.diagnostics));
  return service;
}
