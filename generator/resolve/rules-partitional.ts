/** `aws.endpoints#standardPartitionalEndpoints` as a rule set (https://smithy.io/2.0/aws/aws-endpoints-region.html). */
import type { Node, Traits } from '../model.js';
import { sortedBy } from './order.js';
import {
  endpointRule,
  isPartition,
  isVariant,
  patternText,
  ruleSet,
  variantsOf,
  type Variant,
} from './rules-standard.js';
import { fields, fieldsOf, items, text } from './traits.js';

/** One host a partition, which signs for the partition's global region, with special cases of partitions. */
export function partitionalRules(traits: Traits, prefix: string): Node {
  const { endpointPatternType, partitionEndpointSpecialCases } = fieldsOf(
    traits,
    'aws.endpoints#standardPartitionalEndpoints',
  );
  const place = endpointPatternType === 'service_region_dnsSuffix' ? '.{region}' : '';
  const pattern = ({ fips, suffix }: Variant): string =>
    `{service}${fips ? '-fips' : ''}${place}.{${suffix}}`;
  const special = specialCases(traits, partitionEndpointSpecialCases).map(
    ({ where, variant, endpoint, region }) =>
      endpointRule(
        [isPartition(where), ...isVariant(variant)],
        patternText(endpoint ?? pattern(variant), prefix, region),
        region,
      ),
  );
  const standard = variantsOf(traits).map((variant) =>
    endpointRule(isVariant(variant), patternText(pattern(variant), prefix, GLOBAL), GLOBAL),
  );
  return ruleSet(traits, [...special, ...standard]);
}

interface SpecialCase {
  readonly where: string;
  readonly variant: Variant;
  /** Absent: the host that every partition has. */
  readonly endpoint: string | undefined;
  readonly region: string;
}

/** Those with an endpoint are about one variant, of which an absent flag is false; a region alone is about all of them. */
function specialCases(traits: Traits, table: Node | undefined): readonly SpecialCase[] {
  return sortedBy(Object.entries(fields(table)), ([where]) => where).flatMap(([where, list]) =>
    items(list).flatMap((item) => {
      const { endpoint, region, fips = false, dualStack = false } = fields(item);
      const variants = variantsOf(traits).filter(
        (variant) =>
          endpoint === undefined ||
          (variant.fips === fips && (variant.dualStack ?? dualStack) === dualStack),
      );
      return variants.map((variant) => ({
        where,
        variant,
        endpoint: text(endpoint),
        region: text(region) ?? GLOBAL,
      }));
    }),
  );
}

const GLOBAL = '{Partition#implicitGlobalRegion}';
