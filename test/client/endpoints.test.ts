import { describe, expect, it } from 'vitest';
import { ConnectClient } from '../../generated/connect/client.js';
import { SSOAdminClient } from '../../generated/sso-admin/client.js';
import { anonymous } from '../../generated/runtime/auth/scheme.js';
import type { ClientConfig } from '../../generated/runtime/client.js';
import { conformanceText, missing, tally } from '../support/conformance.js';

interface Case {
  readonly params: {
    readonly Region?: string;
    readonly UseFIPS?: boolean;
    readonly UseDualStack?: boolean;
    readonly Endpoint?: string;
  };
  readonly expect: { readonly endpoint?: { readonly url: string }; readonly error?: string };
}

/** An operation that no service has. Only where it is sent matters, so that it is not signed, which takes a region. */
const probe = {
  name: 'Probe',
  errors: {},
  method: 'POST',
  auth: () => anonymous,
  write: () => ({ path: [''] }),
};

describe.skipIf(missing).each([
  ['sso-admin', (config: ClientConfig) => new SSOAdminClient(config).call(probe, {})],
  ['connect', (config: ClientConfig) => new ConnectClient(config).call(probe, {})],
] as const)('a generated client of %s', (service, call) => {
  const { run } = tally(`endpoints of the generated client of ${service}`);

  it.each(casesOf(service))(
    'sends a call for $params',
    async ({ params, expect: { endpoint, error } }) =>
      run(async () => {
        expect(await sent(call, params)).toEqual({ url: endpoint?.url, error });
      }),
  );
});

async function sent(
  call: (config: ClientConfig) => Promise<unknown>,
  params: Case['params'],
): Promise<{ readonly url?: string | undefined; readonly error?: string | undefined }> {
  let url: string | undefined;
  try {
    await call({
      region: params.Region,
      useFipsEndpoint: params.UseFIPS,
      useDualstackEndpoint: params.UseDualStack,
      endpoint: params.Endpoint,
      credentials: { accessKeyId: 'AKID', secretAccessKey: 'SECRET' },
      fetch: async (target) => {
        url = new URL(target instanceof Request ? target.url : target).origin;
        return Response.json({});
      },
    });
    return { url };
  } catch (error) {
    if (error instanceof Error && error.name === 'ConfigError') return { error: error.message };
    throw error;
  }
}

function casesOf(service: string): readonly Case[] {
  const data: { readonly cases: readonly Case[] } | null = JSON.parse(
    conformanceText(`endpoints/${service}.json`),
  );
  return data?.cases ?? [];
}
