/** A program of a consumer: every entry of the package, every way of calling. Its settings are stricter than most. */
export const consumer = `
import {
  SSOAdmin,
  SSOAdminClient,
  AccessDeniedException,
  isAccessDeniedException,
  listInstances,
  paginateListInstances,
  type InstanceMetadata,
  type ListInstancesRequest,
} from '@stithy/clients/sso-admin';
import { ListInstancesRequestSchema, checkListInstancesRequest } from '@stithy/clients/sso-admin/validators';
import { Connect, describeInstance } from '@stithy/clients/connect';
import { DescribeInstanceRequestSchema } from '@stithy/clients/connect/validators';
import { fromEnv } from '@stithy/clients/node';

const endpoint = process.argv[2] ?? '';
const config = { region: 'us-east-1', endpoint, credentials: fromEnv() };
const client = new SSOAdmin(config);
const input: ListInstancesRequest = { MaxResults: 10 };

const { Instances, $metadata } = await client.listInstances(input);
const listed = await listInstances(new SSOAdminClient(config));
const paged: InstanceMetadata[] = [];
for await (const page of paginateListInstances({ client })) paged.push(...(page.Instances ?? []));
for await (const item of client.paginateListInstances({}).items()) paged.push(item);

let denied = false;
try {
  await client.describeInstance({ InstanceArn: 'arn:aws:sso:::instance/ssoins-0123456789abcdef' });
} catch (error) {
  denied = isAccessDeniedException(error) && error instanceof AccessDeniedException;
}

const connect = new Connect(config);
const InstanceId = '0f1e2d3c-0000-4000-8000-000000000000';
const described = await connect.describeInstance({ InstanceId });
const again = await describeInstance(connect, { InstanceId });
const issues: Parameters<typeof checkListInstancesRequest>[1] = [];
checkListInstancesRequest({ MaxResults: 'ten' }, issues);
const verdict = await ListInstancesRequestSchema['~standard'].validate({ MaxResults: 1 });
const wrong = await DescribeInstanceRequestSchema['~standard'].validate({});

console.log(
  JSON.stringify({
    created: Instances?.[0]?.CreatedDate?.toISOString(),
    status: $metadata.httpStatusCode,
    listed: listed.Instances?.length,
    paged: paged.map(({ Name }) => Name),
    denied,
    described: [described.Instance?.Id, again.Instance?.Id],
    issues: issues.length,
    verdicts: [verdict.issues === undefined, wrong.issues !== undefined],
  }),
);
`;

/** What the program prints against the server of this test. */
export const printed = {
  created: '2023-11-14T22:13:20.000Z',
  status: 200,
  listed: 1,
  paged: ['first', 'second', 'first', 'second'],
  denied: true,
  described: ['0f1e2d3c', '0f1e2d3c'],
  issues: 1,
  verdicts: [true, true],
};

/** One call, as a browser's bundle has it. */
export const browserProgram = `
import { SSOAdminClient, listInstances } from '@stithy/clients/sso-admin';

const client = new SSOAdminClient({
  region: 'us-east-1',
  endpoint: process.argv[2],
  credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
});
console.log((await listInstances(client)).Instances?.length);
`;
