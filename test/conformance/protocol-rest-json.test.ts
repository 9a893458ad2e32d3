import { describeProtocol } from './protocol-suite.js';

const glacier = "AWS's clients know the headers and the account id of Glacier without its model";

describeProtocol({
  protocol: 'restJson1',
  services: ['RestJson', 'RestJsonValidation', 'ApiGateway', 'Glacier'],
  leftOut: {
    ApiGatewayAccept: "AWS's clients ask API Gateway for JSON without its model",
    GlacierVersionHeader: glacier,
    GlacierChecksums: glacier,
    GlacierMultipartChecksums: glacier,
    GlacierAccountId: glacier,
  },
  planted: [
    { id: 'RestJsonQueryPrecedence', kind: 'request', bug: { queryParams: ['bar=fromMap'] } },
    {
      id: 'RestJsonHttpPrefixHeadersArePresent',
      kind: 'request',
      bug: { forbidHeaders: ['X-Foo'] },
    },
    { id: 'RestJsonSimpleScalarProperties', kind: 'request', bug: { uri: '/Other' } },
    { id: 'RestJsonHttpResponseCode', kind: 'response', bug: { code: 202 } },
    {
      id: 'RestJsonSparseListsSerializeNull',
      kind: 'response',
      bug: { body: '{"sparseStringList":["hi"],"sparseShortList":[null,2]}' },
    },
    { id: 'RestJsonComplexErrorWithNoMessage', kind: 'error', bug: { headers: {} } },
  ],
});
