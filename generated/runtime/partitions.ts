/** The partitions of AWS, groups of regions that share nothing: botocore's `partitions.json` of 2026-08. All of them support FIPS and dual-stack endpoints. */

export interface Partition {
  /** `aws-us-gov`. */
  readonly name: string;
  /** What follows the region in a host: `amazonaws.com`. */
  readonly dnsSuffix: string;
  readonly dualStackDnsSuffix: string;
}

/**
 * The partition of a region, also of one that is newer than the table, as Smithy's `aws.partition` finds it
 * (https://smithy.io/2.0/aws/rules-engine/library-functions.html): `aws` when the region looks like no partition's.
 */
export function partitionOf(region: string): Partition {
  const [name, , dnsSuffix, dualStackDnsSuffix] =
    OTHERS.find(([, regions]) => regions.test(region)) ?? AWS;
  return { name, dnsSuffix, dualStackDnsSuffix };
}

type Row = readonly [name: string, regions: RegExp, dnsSuffix: string, dualStackDnsSuffix: string];

const AWS: Row = ['aws', /^/, 'amazonaws.com', 'api.aws'];

const OTHERS: readonly Row[] = [
  ['aws-cn', /^(cn-\w+-\d+|aws-cn-global)$/, 'amazonaws.com.cn', 'api.amazonwebservices.com.cn'],
  ['aws-eusc', /^eusc-de-\w+-\d+$/, 'amazonaws.eu', 'api.amazonwebservices.eu'],
  ['aws-iso', /^(us-iso-\w+-\d+|aws-iso-global)$/, 'c2s.ic.gov', 'api.aws.ic.gov'],
  ['aws-iso-b', /^(us-isob-\w+-\d+|aws-iso-b-global)$/, 'sc2s.sgov.gov', 'api.aws.scloud'],
  ['aws-iso-e', /^(eu-isoe-\w+-\d+|aws-iso-e-global)$/, 'cloud.adc-e.uk', 'api.cloud-aws.adc-e.uk'],
  ['aws-iso-f', /^(us-isof-\w+-\d+|aws-iso-f-global)$/, 'csp.hci.ic.gov', 'api.aws.hci.ic.gov'],
  ['aws-us-gov', /^(us-gov-\w+-\d+|aws-us-gov-global)$/, 'amazonaws.com', 'api.aws'],
];
