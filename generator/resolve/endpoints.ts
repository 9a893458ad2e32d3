/** `aws.api#service` and `aws.endpoints#standardRegionalEndpoints` (https://smithy.io/2.0/aws/aws-endpoints-region.html). */
import type { Node } from '../model.js';
import type { EndpointSpecialCase, RegionalEndpoint } from '../service.js';
import { localName } from './lookup.js';
import { sortedBy } from './order.js';
import type { ServiceSyntax } from './reach.js';
import { fields, fieldsOf, flag, has, items, text } from './traits.js';

/** Absent without `aws.api#service`. The prefix falls back to `arnNamespace`, then to the shape's name in lower case. */
export function endpointOf({ id, traits }: ServiceSyntax): RegionalEndpoint | undefined {
  if (!has(traits, 'aws.api#service')) return undefined;
  const { endpointPrefix, arnNamespace } = fieldsOf(traits, 'aws.api#service');
  const special = fieldsOf(traits, 'aws.endpoints#standardRegionalEndpoints');
  return {
    prefix: text(endpointPrefix) ?? text(arnNamespace) ?? localName(id).toLowerCase(),
    partitionSpecialCases: specialCases(special['partitionSpecialCases']),
    regionSpecialCases: specialCases(special['regionSpecialCases']),
  };
}

/** By partition or region, within each in the order of the model. */
function specialCases(node: Node | undefined): readonly EndpointSpecialCase[] {
  return sortedBy(Object.entries(fields(node)), ([where]) => where).flatMap(([where, cases]) =>
    items(cases).flatMap((item) => {
      const { endpoint, fips, dualStack, signingRegion } = fields(item);
      if (typeof endpoint !== 'string') return [];
      return [
        {
          where,
          endpoint,
          fips: flag(fips),
          dualStack: flag(dualStack),
          signingRegion: text(signingRegion),
        },
      ];
    }),
  );
}
