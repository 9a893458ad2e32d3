/** `aws.endpoints#standardRegionalEndpoints` as a rule set (https://smithy.io/2.0/aws/aws-endpoints-region.html). */
import type { Node, Traits } from '../model.js';
import { sortedBy } from './order.js';
import {
  endpointRule,
  isPartition,
  isRegion,
  isVariant,
  patternText,
  ruleSet,
  variantsOf,
} from './rules-standard.js';
import { fields, fieldsOf, items, text } from './traits.js';

/** One host a region, with special cases of regions and of partitions; those of a region go first. */
export function regionalRules(traits: Traits, prefix: string): Node {
  const { partitionSpecialCases, regionSpecialCases } = fieldsOf(
    traits,
    'aws.endpoints#standardRegionalEndpoints',
  );
  const special = [
    ...specialCases(traits, regionSpecialCases, isRegion),
    ...specialCases(traits, partitionSpecialCases, isPartition),
  ].map(({ conditions, endpoint, signingRegion }) =>
    endpointRule(conditions, patternText(endpoint, prefix), signingRegion),
  );
  const standard = variantsOf(traits).map((variant) => {
    const pattern = `{service}${variant.fips ? '-fips' : ''}.{region}.{${variant.suffix}}`;
    return endpointRule(isVariant(variant), patternText(pattern, prefix));
  });
  return ruleSet(traits, [...special, ...standard]);
}

interface SpecialCase {
  readonly conditions: readonly Node[];
  readonly endpoint: string;
  readonly signingRegion: string | undefined;
}

/** By region or partition. An absent flag is false: each combination of the two is a case of its own. */
function specialCases(
  traits: Traits,
  table: Node | undefined,
  condition: (where: string) => Node,
): readonly SpecialCase[] {
  return sortedBy(Object.entries(fields(table)), ([where]) => where).flatMap(([where, list]) =>
    items(list).flatMap((item) => {
      const { endpoint, fips = false, dualStack = false, signingRegion } = fields(item);
      const variants = variantsOf(traits).filter(
        (variant) => variant.fips === fips && (variant.dualStack ?? dualStack) === dualStack,
      );
      return variants.map((variant) => ({
        conditions: [condition(where), ...isVariant(variant)],
        endpoint: text(endpoint) ?? '',
        signingRegion: text(signingRegion),
      }));
    }),
  );
}
