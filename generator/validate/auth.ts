import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import { authSchemes, type Model } from '../model.js';
import { textsOf } from './nodes.js';
import { partAt } from './places.js';
import { operationsOf, services, traitsOf } from './view.js';

/** Services and their operations ask only for authentication schemes that the service has. */
export function checkAuth(model: Model): readonly Diagnostic[] {
  return services(model).flatMap((service) => {
    const known = [...traitsOf(model, service).keys()].filter(isScheme);
    return [service, ...operationsOf(model, service)].flatMap((shape) => {
      const auth = shape.traits.get('smithy.api#auth');
      return textsOf(auth?.value).flatMap((scheme, index) => {
        if (!auth || !isScheme(scheme) || known.includes(scheme)) return [];
        return [report('auth-unknown', { scheme, known }, partAt(auth, [String(index)]))];
      });
    });
  });
}

/** The traits of Smithy and AWS that are authentication schemes. */
function isScheme(id: string): boolean {
  return schemes.has(id);
}

const schemes: ReadonlySet<string> = new Set(authSchemes);
