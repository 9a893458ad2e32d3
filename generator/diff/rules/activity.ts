/** Which traits and names a protocol makes something of. */

/**
 * Whether any of the protocols, by the names of their traits, heeds the trait; where there is none, somebody may.
 * Traits that no group has are heeded by all.
 */
export function isActive(trait: string, protocols: ReadonlySet<string>): boolean {
  const group = groups.find(({ members }) => members.includes(trait));
  if (group === undefined || protocols.size === 0) return true;
  return group.protocols.some((name) => protocols.has(name));
}

/** The names of operations and services are in a header or in the path; for `isActive`. */
export const shapeNames = 'names of operations and services';

const xml = ['restXml', 'awsQuery', 'ec2Query'];

const groups: readonly {
  readonly members: readonly string[];
  readonly protocols: readonly string[];
}[] = [
  {
    members: [
      'smithy.api#http',
      'smithy.api#httpLabel',
      'smithy.api#httpQuery',
      'smithy.api#httpQueryParams',
      'smithy.api#httpHeader',
      'smithy.api#httpPrefixHeaders',
      'smithy.api#httpPayload',
      'smithy.api#httpResponseCode',
      'smithy.api#httpError',
      // Of a value in a header or of the whole body; elsewhere JSON and CBOR write the value as it is.
      'smithy.api#mediaType',
    ],
    protocols: ['restJson1', 'restXml'],
  },
  { members: ['smithy.api#jsonName'], protocols: ['restJson1'] },
  {
    // CBOR has a tag of its own for points in time.
    members: ['smithy.api#timestampFormat'],
    protocols: ['awsJson1_0', 'awsJson1_1', 'restJson1', ...xml],
  },
  { members: [shapeNames], protocols: ['awsJson1_0', 'awsJson1_1', 'rpcv2Cbor', ...xml] },
  {
    members: [
      'smithy.api#xmlAttribute',
      'smithy.api#xmlFlattened',
      'smithy.api#xmlName',
      'smithy.api#xmlNamespace',
    ],
    protocols: xml,
  },
  { members: ['aws.protocols#ec2QueryName'], protocols: ['ec2Query'] },
  { members: ['aws.protocols#awsQueryError'], protocols: ['awsQuery', 'awsQueryCompatible'] },
];
