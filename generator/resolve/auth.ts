/** Authentication schemes (https://smithy.io/2.0/spec/authentication-traits.html). */
import { report, type Diagnostic } from '../diagnostics.js';
import type { Traits } from '../model.js';
import type { AuthScheme } from '../service.js';
import { localName } from './lookup.js';
import type { ServiceSyntax } from './reach.js';
import { fieldsOf, has, items, text } from './traits.js';

/** Traits that are schemes, in the order in which a service without `auth` prefers them: by id. */
const schemes = [
  'aws.auth#cognitoUserPools',
  'aws.auth#sigv4',
  'aws.auth#sigv4a',
  'smithy.api#httpApiKeyAuth',
  'smithy.api#httpBasicAuth',
  'smithy.api#httpBearerAuth',
  'smithy.api#httpDigestAuth',
];
const anonymous: readonly AuthScheme[] = [{ scheme: 'none' }];

/** The service's schemes; those that are not supported are passed over, with a warning when no other is left. */
export function serviceAuth(
  service: ServiceSyntax,
  diagnostics: Diagnostic[],
): readonly AuthScheme[] {
  const listed = listedSchemes(service.traits) ?? schemes.filter((id) => has(service.traits, id));
  const supported = schemesOf(service, listed);
  if (supported.length > 0) return supported;
  if (listed.length > 0) {
    diagnostics.push(report('auth-unsupported', { schemes: listed.map(localName) }, service.at));
  }
  return anonymous;
}

/** An operation's schemes: its own `auth`, else the service's; with `optionalAuth`, anonymous besides. */
export function operationAuth(
  service: ServiceSyntax,
  traits: Traits,
  inherited: readonly AuthScheme[],
): readonly AuthScheme[] {
  const listed = listedSchemes(traits);
  const own = listed ? schemesOf(service, listed) : inherited;
  const optional = own.length === 0 || has(traits, 'smithy.api#optionalAuth');
  return optional ? [...own.filter(({ scheme }) => scheme !== 'none'), ...anonymous] : own;
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
