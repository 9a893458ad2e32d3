import { describeProtocol } from './protocol-suite.js';

/** The base64 of a CBOR item that is given in hexadecimal. */
function cborBody(hex: string): string {
  return Buffer.from(hex, 'hex').toString('base64');
}

describeProtocol({
  protocol: 'rpcv2Cbor',
  services: ['RpcV2Protocol', 'QueryCompatibleRpcV2Protocol', 'NonQueryCompatibleRpcV2Protocol'],
  planted: [
    { id: 'RpcV2CborMaps', kind: 'request', bug: { body: cborBody('a0') } },
    { id: 'no_input', kind: 'request', bug: { forbidHeaders: ['Accept'] } },
    { id: 'empty_input', kind: 'request', bug: { body: '' } },
    {
      id: 'QueryCompatibleRpcV2CborSendsQueryModeHeader',
      kind: 'request',
      bug: { headers: { 'x-amzn-query-mode': 'false' } },
    },
    { id: 'RpcV2CborFloat16Inf', kind: 'response', bug: { params: { value: '-Infinity' } } },
    // Without the header of the protocol a response is malformed, whatever its body says.
    { id: 'RpcV2CborMaps', kind: 'response', bug: { headers: {} } },
    { id: 'RpcV2CborComplexError', kind: 'error', bug: { headers: {} } },
    { id: 'RpcV2CborInvalidGreetingError', kind: 'error', bug: { body: cborBody('a0') } },
    {
      id: 'QueryCompatibleRpcV2CborCustomCodeError',
      kind: 'error',
      bug: { headers: { 'smithy-protocol': 'rpc-v2-cbor' } },
    },
  ],
});
