import { describe, expect, it } from 'vitest';
import { missing, tally } from '../support/conformance.js';
import { clientCases } from './protocol-cases.js';
import { serviceOf } from './protocol-client.js';

const services = [
  'RpcV2Protocol',
  'QueryCompatibleRpcV2Protocol',
  'NonQueryCompatibleRpcV2Protocol',
];

describe.skipIf(missing)('a client by rpcv2Cbor', () => {
  const { leaveOut } = tally('rpcv2Cbor');
  const cases = (missing === undefined ? services : []).flatMap((name) => {
    const file = `rpcv2Cbor.${name}`;
    return clientCases(file, serviceOf(file)).map((bound) => ({ name, bound }));
  });
  for (const { name } of cases) leaveOut(`${name}: the runtime has no CBOR yet`);

  it('has as many cases that wait for it as the data say', () => {
    expect(cases).toHaveLength(76);
  });
});
