/** Where a service answers: its rule set, or the one that its traits of AWS endpoints stand for. */
import type { Diagnostic } from '../diagnostics.js';
import type { EndpointRules } from '../service.js';
import { localName } from './lookup.js';
import type { ServiceSyntax } from './reach.js';
import { partitionalRules } from './rules-partitional.js';
import { regionalRules } from './rules-regional.js';
import { resolveRules } from './rules.js';
import { fieldsOf, has, text } from './traits.js';

/**
 * `smithy.rules#endpointRuleSet`, else what `aws.endpoints#standardPartitionalEndpoints` or
 * `standardRegionalEndpoints` says, which every service with `aws.api#service` has; absent without.
 */
export function endpointOf(
  service: ServiceSyntax,
  diagnostics: Diagnostic[],
): EndpointRules | undefined {
  const { traits, at } = service;
  const client = fieldsOf(traits, 'smithy.rules#clientContextParams');
  const written = traits.get('smithy.rules#endpointRuleSet');
  if (written) return resolveRules(written, client, diagnostics);
  if (!has(traits, 'aws.api#service')) return undefined;
  const value = has(traits, 'aws.endpoints#standardPartitionalEndpoints')
    ? partitionalRules(traits, prefixOf(service))
    : regionalRules(traits, prefixOf(service));
  return resolveRules({ value, at }, client, diagnostics);
}

/** The `endpointPrefix`, else `arnNamespace`, else the shape's name in lower case. */
function prefixOf({ id, traits }: ServiceSyntax): string {
  const { endpointPrefix, arnNamespace } = fieldsOf(traits, 'aws.api#service');
  return text(endpointPrefix) ?? text(arnNamespace) ?? localName(id).toLowerCase();
}
