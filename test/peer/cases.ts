import type { Answer } from './exchange.js';

const instanceArn = 'arn:aws:sso:::instance/ssoins-0123456789abcdef';

/** Texts that a careless client mangles: other scripts, quotes, controls, separators, prototype names. */
const hostile = [
  'Zürich 東京 🚀',
  `"quoted" 'single' \\ back`,
  'line\nfeed\ttab\u0000nul',
  '</script>\u2028\u2029',
  '__proto__',
  ' leading and trailing ',
  'x'.repeat(5_000),
];

interface ListInput {
  readonly MaxResults?: number | undefined;
  readonly NextToken?: string | undefined;
}

/** What is sent; the first one of each also asks for the answers. */
export const inputs: {
  readonly listInstances: readonly [ListInput, ...ListInput[]];
  readonly describeSsoInstance: readonly [{ InstanceArn: string }, ...{ InstanceArn: string }[]];
  readonly describeConnectInstance: readonly [{ InstanceId: string }, ...{ InstanceId: string }[]];
} = {
  listInstances: [
    {},
    { MaxResults: 10 },
    { MaxResults: 100, NextToken: 'abc-_+/=' },
    { NextToken: '' },
    { MaxResults: undefined },
    ...hostile.map((NextToken) => ({ NextToken })),
    { MaxResults: -1 },
    { MaxResults: 0 },
  ],
  describeSsoInstance: [
    { InstanceArn: instanceArn },
    { InstanceArn: '' },
    ...hostile.map((InstanceArn) => ({ InstanceArn })),
  ],
  describeConnectInstance: [
    { InstanceId: '12345678-1234-1234-1234-123456789012' },
    { InstanceId: 'arn:aws:connect:us-east-1:123456789012:instance/12345678' },
    { InstanceId: 'a b+c%20&d=e?f#g;h,i' },
    { InstanceId: "!'()*~._-" },
    { InstanceId: '...' },
    ...hostile.map((InstanceId) => ({ InstanceId })),
  ],
};

const instance = {
  InstanceArn: instanceArn,
  IdentityStoreId: 'd-1234567890',
  OwnerAccountId: '123456789012',
  Name: 'production',
  CreatedDate: 1_700_000_000.123,
  Status: 'ACTIVE',
};
const region = {
  RegionName: 'eu-west-1',
  Status: 'ACTIVE',
  AddedDate: 1_700_000_000,
  IsPrimaryRegion: true,
};

const json = (value: unknown, status = 200): Answer => ({ status, body: JSON.stringify(value) });

export const answers = {
  listInstances: {
    typical: json({
      Instances: [{ ...instance, PrimaryRegion: 'eu-west-1', Regions: [region] }],
      NextToken: 'next',
    }),
    minimal: json({}),
    'an empty list': json({ Instances: [] }),
    'more instances than the model allows': json({
      Instances: Array.from({ length: 25 }, () => instance),
    }),
    'a new enum value': json({ Instances: [{ ...instance, Status: 'HIBERNATING' }] }),
    'null members': json({
      Instances: [{ ...instance, Name: null, CreatedDate: null, Regions: null }],
      NextToken: null,
    }),
    'hostile texts': json({ Instances: hostile.map((Name) => ({ Name })) }),
    'times before 1970 and far ahead': json({
      Instances: [{ CreatedDate: -1.5 }, { CreatedDate: 32_503_680_000 }],
    }),
  },
  describeSsoInstance: {
    typical: json({
      ...instance,
      StatusReason: 'fine',
      EncryptionConfigurationDetails: {
        KeyType: 'CUSTOMER_MANAGED_KEY',
        KmsKeyArn: 'arn:aws:kms:us-east-1:123456789012:key/mrk-0123456789abcdef0123456789abcdef',
        EncryptionStatus: 'UPDATE_FAILED',
        EncryptionStatusReason: 'key is gone',
      },
    }),
    minimal: json({}),
    'null members': json({ Name: null, EncryptionConfigurationDetails: null }),
  },
  describeConnectInstance: {
    typical: json({
      Instance: {
        Id: '12345678',
        Arn: 'arn:aws:connect:us-east-1:123456789012:instance/12345678',
        IdentityManagementType: 'SAML',
        InstanceAlias: 'support',
        CreatedTime: 1_700_000_000,
        ServiceRole: 'arn:aws:iam::123456789012:role/connect',
        InstanceStatus: 'CREATION_FAILED',
        StatusReason: { Message: 'no quota' },
        InboundCallsEnabled: false,
        OutboundCallsEnabled: true,
        InstanceAccessUrl: 'https://support.my.connect.aws',
        Tags: { team: 'support', constructor: 'kept' },
      },
      ReplicationConfiguration: {
        ReplicationStatusSummaryList: [
          {
            Region: 'us-west-2',
            ReplicationStatus: 'INSTANCE_REPLICATION_FAILED',
            ReplicationStatusReason: 'quota',
          },
        ],
        SourceRegion: 'us-east-1',
        GlobalSignInEndpoint: 'https://signin.example',
      },
    }),
    minimal: json({}),
    'null members': json({ Instance: { Id: null, Tags: null, StatusReason: null } }),
  },
};

/** Error answers by the services' protocols: code in the body, in the header, unknown, or from a proxy. */
export const failures: Readonly<Record<string, Answer>> = {
  'a modelled error named in the body': json(
    { __type: 'com.amazonaws.ssoadmin#ValidationException', Message: 'bad arn' },
    400,
  ),
  'a modelled error named in the header': {
    status: 400,
    headers: {
      'x-amzn-errortype': 'ValidationException:http://internal.amazon.com/coral/com.amazon.coral/',
    },
    body: '{"message":"bad arn"}',
  },
  'a fault of the server': json({ __type: 'InternalServerException', Message: 'sorry' }, 500),
  'a connect error': {
    status: 404,
    headers: { 'x-amzn-errortype': 'ResourceNotFoundException' },
    body: '{"Message":"no such instance"}',
  },
  'an error that no model knows': json(
    { __type: 'TeapotException', message: 'short and stout' },
    418,
  ),
};
