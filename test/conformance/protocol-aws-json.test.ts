import { describeProtocol } from './protocol-suite.js';

describeProtocol({
  protocol: 'awsJson1_0',
  services: ['JsonRpc10', 'QueryCompatibleJsonRpc10'],
  planted: [
    { id: 'AwsJson10SerializeStringUnionValue', kind: 'request', bug: { body: '{}' } },
    { id: 'AwsJson10EndpointTrait', kind: 'request', bug: { resolvedHost: 'bar.example.com' } },
    {
      id: 'AwsJson10DeserializeTimestampUnionValue',
      kind: 'response',
      bug: { body: '{"contents":{"timestampValue":1398796239}}' },
    },
    { id: 'AwsJson10FooErrorUsingCode', kind: 'error', bug: { body: '{"code":"BarError"}' } },
  ],
});

describeProtocol({
  protocol: 'awsJson1_1',
  services: ['JsonProtocol', 'MachineLearning'],
  leftOut: {
    MachinelearningPredictEndpoint: "AWS's clients send Predict to the host that its input names",
  },
  planted: [
    {
      id: 'sends_requests_to_slash',
      kind: 'request',
      bug: { headers: { 'X-Amz-Target': 'JsonProtocol.Other' } },
    },
    { id: 'parses_blob_shapes', kind: 'response', bug: { body: '{"Blob":"b3RoZXI="}' } },
    { id: 'AwsJson11InvalidGreetingError', kind: 'error', bug: { params: { Message: 'Bye' } } },
  ],
});
