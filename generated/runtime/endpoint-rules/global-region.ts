/** `implicitGlobalRegion` of a partition: botocore's `partitions.json` of 2026-08. */
import type { Partition } from '../partitions.js';

/** The region in which services without regions sign their requests. */
export function globalRegion({ name }: Partition): string {
  return REGIONS[name] ?? 'us-east-1';
}

const REGIONS: Readonly<Record<string, string>> = {
  'aws-cn': 'cn-northwest-1',
  'aws-eusc': 'eusc-de-east-1',
  'aws-iso': 'us-iso-east-1',
  'aws-iso-b': 'us-isob-east-1',
  'aws-iso-e': 'eu-isoe-west-1',
  'aws-iso-f': 'us-isof-south-1',
  'aws-us-gov': 'us-gov-west-1',
};
