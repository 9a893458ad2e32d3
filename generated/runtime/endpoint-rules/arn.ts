/** `aws.parseArn`, https://smithy.io/2.0/aws/rules-engine/library-functions.html. */

/** An Amazon resource name in its parts. */
export interface Arn {
  readonly partition: string;
  readonly service: string;
  /** Empty for what belongs to no region. */
  readonly region: string;
  /** Empty for what belongs to no account. */
  readonly accountId: string;
  /** What `:` and `/` separate; at least one. */
  readonly resourceId: readonly string[];
}

/** Absent when the text is no resource name: partition, service and resource must not be empty. */
export function parseArn(text: string): Arn | undefined {
  const [scheme, partition, service, region = '', accountId = '', ...rest] = text.split(':');
  const resource = rest.join(':');
  if (scheme !== 'arn' || !partition || !service || !resource) return undefined;
  return { partition, service, region, accountId, resourceId: resource.split(/[:/]/) };
}
