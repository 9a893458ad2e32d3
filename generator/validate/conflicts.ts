/** Which traits exclude each other: `conflicts` and `structurallyExclusive` of Smithy 2.0's trait definitions. */

const httpBindings = [
  'smithy.api#httpHeader',
  'smithy.api#httpLabel',
  'smithy.api#httpPayload',
  'smithy.api#httpPrefixHeaders',
  'smithy.api#httpQuery',
  'smithy.api#httpQueryParams',
  'smithy.api#httpResponseCode',
];

/** Of each group a shape or member has one at most. */
export const conflicting: readonly (readonly string[])[] = [
  httpBindings,
  ['smithy.api#error', 'smithy.api#trait'],
  ['smithy.api#input', 'smithy.api#output', 'smithy.api#error'],
  ['smithy.api#eventHeader', 'smithy.api#eventPayload'],
  ['smithy.api#idempotent', 'smithy.api#readonly'],
  ['smithy.api#property', 'smithy.api#resourceIdentifier'],
  ['smithy.api#recommended', 'smithy.api#required'],
  ['smithy.api#sparse', 'smithy.api#uniqueItems'],
  ['smithy.api#xmlAttribute', 'smithy.api#xmlNamespace'],
  ['aws.api#controlPlane', 'aws.api#dataPlane'],
  ['aws.apigateway#integration', 'aws.apigateway#mockIntegration'],
  ['aws.cloudformation#cfnAdditionalIdentifier', 'aws.cloudformation#cfnExcludeProperty'],
  ['aws.cloudformation#cfnMutability', 'aws.cloudformation#cfnExcludeProperty'],
  ['aws.cloudformation#cfnDefaultValue', 'aws.cloudformation#cfnExcludeProperty'],
  ['aws.endpoints#standardPartitionalEndpoints', 'aws.endpoints#standardRegionalEndpoints'],
  ['smithy.mqtt#publish', 'smithy.mqtt#subscribe'],
];

/** Of the members of a structure one at most has it. */
export const exclusiveMembers: readonly string[] = [
  'smithy.api#eventPayload',
  'smithy.api#httpPayload',
  'smithy.api#httpPrefixHeaders',
  'smithy.api#httpQueryParams',
  'smithy.api#httpResponseCode',
  'smithy.api#idempotencyToken',
  'smithy.api#nestedProperties',
];

/** Of the members of a structure one at most has it on its target. */
export const exclusiveTargets: readonly string[] = ['smithy.api#streaming'];

/** Smithy's own deprecated traits. */
export const deprecated: ReadonlySet<string> = new Set([
  'aws.iam#actionName',
  'aws.iam#actionPermissionDescription',
  'aws.iam#requiredActions',
  'aws.protocols#awsQuery',
  'aws.protocols#ec2Query',
  'aws.protocols#restXml',
]);
