/** Authentication schemes (https://smithy.io/2.0/spec/authentication-traits.html). */
import { report, type Diagnostic } from '../diagnostics.js';
import { authSchemes, type Location, type Traits } from '../model.js';
import type { AuthScheme } from '../service.js';
import { localName } from './lookup.js';
import type { OperationSyntax, ServiceSyntax } from './reach.js';
import type { Scope } from './scope.js';
import { fieldsOf, has, items, text } from './traits.js';

const anonymous: readonly AuthScheme[] = [{ scheme: 'none' }];

/** The service's schemes; those that are not supported are passed over, with a warning when no other is left. */
export function serviceAuth(
  service: ServiceSyntax,
  diagnostics: Diagnostic[],
): readonly AuthScheme[] {
  const listed =
    listedSchemes(service.traits) ?? authSchemes.filter((id) => has(service.traits, id));
  const supported = schemesOf(service, listed);
  if (supported.length > 0) return supported;
  if (listed.length > 0) {
    diagnostics.push(unsupported(listed, service.at));
  }
  return anonymous;
}

/**
 * An operation's schemes: its own `auth`, else the service's; with `optionalAuth`, anonymous besides. Where none of its
 * own is supported, a warning.
 */
export function operationAuth(
  { traits, at }: OperationSyntax,
  { service, diagnostics }: Scope,
  inherited: readonly AuthScheme[],
): readonly AuthScheme[] {
  const listed = listedSchemes(traits);
  const own = listed ? schemesOf(service, listed) : inherited;
  if (listed && listed.length > 0 && own.length === 0) diagnostics.push(unsupported(listed, at));
  const optional = own.length === 0 || has(traits, 'smithy.api#optionalAuth');
  const found = optional ? [...own.filter(({ scheme }) => scheme !== 'none'), ...anonymous] : own;
  return has(traits, 'aws.auth#unsignedPayload') ? found.map(withoutPayload) : found;
}

function withoutPayload(scheme: AuthScheme): AuthScheme {
  return scheme.scheme === 'sigv4' ? { ...scheme, unsignedPayload: true } : scheme;
}

function unsupported(ids: readonly string[], at: Location): Diagnostic {
  return report('auth-unsupported', { schemes: ids.map(localName) }, at);
}

function listedSchemes(traits: Traits): readonly string[] | undefined {
  const trait = traits.get('smithy.api#auth');
  return trait && items(trait.value).flatMap((id) => text(id) ?? []);
}

function schemesOf({ traits }: ServiceSyntax, ids: readonly string[]): readonly AuthScheme[] {
  return ids.flatMap((id): readonly AuthScheme[] => {
    const { name, in: place, scheme } = fieldsOf(traits, id);
    switch (id) {
      case 'aws.auth#sigv4':
        return typeof name === 'string' ? [{ scheme: 'sigv4', name }] : [];
      case 'smithy.api#httpBearerAuth':
        return [{ scheme: 'bearer' }];
      case 'smithy.api#httpApiKeyAuth': {
        if (typeof name !== 'string' || (place !== 'header' && place !== 'query')) return [];
        const prefix = text(scheme);
        return [{ scheme: 'apiKey', in: place, name, ...(prefix && { prefix }) }];
      }
      default:
        return [];
    }
  });
}
