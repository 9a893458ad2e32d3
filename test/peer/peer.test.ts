import * as sdkConnect from '@aws-sdk/client-connect';
import * as sdkSso from '@aws-sdk/client-sso-admin';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Connect } from '../../generated/connect/index.js';
import { SSOAdmin } from '../../generated/sso-admin/index.js';
import { answers, failures, inputs } from './cases.js';
import { startServer, type Answer } from './exchange.js';
import { actualSignature, expectedSignature } from './signature.js';

const server = await startServer();
const credentials = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'secret',
  sessionToken: 'token',
};
const config = { region: 'us-east-1', endpoint: server.url, credentials, maxAttempts: 1 };

const ours = {
  sso: new SSOAdmin({ ...config, validation: 'off' }),
  connect: new Connect({ ...config, validation: 'off' }),
};
const theirs = { sso: new sdkSso.SSOAdmin(config), connect: new sdkConnect.Connect(config) };

beforeAll(() => {
  // The SDK tells Node 20's users to move on; that is not what is looked at here.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
});
beforeEach(() => {
  server.requests.length = 0;
  server.answer({});
});
afterAll(async () => {
  theirs.sso.destroy();
  theirs.connect.destroy();
  await server.stop();
});

describe('listInstances beside the AWS SDK', () => {
  compare(inputs.listInstances, answers.listInstances, {
    us: (input) => ours.sso.listInstances(input),
    them: (input) => theirs.sso.listInstances(input),
  });
});

describe('describeInstance of IAM Identity Center beside the AWS SDK', () => {
  compare(inputs.describeSsoInstance, answers.describeSsoInstance, {
    us: (input) => ours.sso.describeInstance(input),
    them: (input) => theirs.sso.describeInstance(input),
  });
});

describe('describeInstance of Amazon Connect beside the AWS SDK', () => {
  compare(inputs.describeConnectInstance, answers.describeConnectInstance, {
    us: (input) => ours.connect.describeInstance(input),
    them: (input) => theirs.connect.describeInstance(input),
  });
});

interface Peers<I> {
  readonly us: (input: I) => Promise<object>;
  readonly them: (input: I) => Promise<object>;
}

function compare<I>(
  requests: readonly [I, ...I[]],
  responses: Readonly<Record<string, Answer>>,
  { us, them }: Peers<I>,
): void {
  const [first] = requests;

  it.each(requests.map((input) => [JSON.stringify(input).slice(0, 60), input] as const))(
    'sends the same request for %s',
    async (_, input) => {
      await us(input);
      await them(input);
      const [our, their] = server.requests;
      expect(our).toBeDefined();
      expect({ ...our, raw: undefined }).toEqual({ ...their, raw: undefined });
      for (const request of server.requests) {
        const expected = expectedSignature(request, credentials.secretAccessKey);
        expect(actualSignature(request)).toBe(expected);
      }
    },
  );

  it.each(Object.entries(responses))('reads the same output of %s', async (_, answer) => {
    server.answer(answer);
    expect(await us(first)).toEqual(await them(first));
  });

  it.each(Object.entries(failures))('throws the same for %s', async (_, answer) => {
    server.answer(answer);
    expect(await failureOf(us(first))).toEqual(await failureOf(them(first)));
  });
}

/**
 * All that an error shows, but for what only one of us tells: ours the outcome and whether a retry makes sense, the SDK
 * the body's `__type`, which is the name once more, on errors that its model does not know.
 */
async function failureOf(call: Promise<object>): Promise<object> {
  const error = await call.then(
    () => expect.fail('The call was answered.'),
    (reason: Error) => reason,
  );
  const own = new Set(['__type', 'outcome', '$service', '$retryable']);
  const shown = Object.entries(error).filter(([name]) => !own.has(name));
  return { ...Object.fromEntries(shown), name: error.name, message: error.message };
}
