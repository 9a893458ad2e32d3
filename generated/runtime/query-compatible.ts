/**
 * `aws.protocols#awsQueryCompatible`: a service that was called by the AWS Query protocol once, and whose errors keep the
 * codes that they had there (https://smithy.io/2.0/aws/protocols/aws-query-protocol.html).
 */
import type { Protocol } from './operation.js';

/** The protocol, with errors that have the query code as `Code` and whose fault it is, `Sender` or `Receiver`, as `Type`. */
export function queryCompatible(protocol: Protocol): Protocol {
  return {
    ...protocol,
    request(service, operation, input, config) {
      const request = protocol.request(service, operation, input, config);
      return { ...request, headers: { ...request.headers, 'x-amzn-query-mode': 'true' } };
    },
    error(response) {
      const answer = protocol.error(response);
      const [Code = answer.code, Type] = response.headers.get(QUERY_ERROR)?.split(';') ?? [];
      return Code === undefined
        ? answer
        : { ...answer, members: { Code, Type, ...answer.members } };
    },
  };
}

const QUERY_ERROR = 'x-amzn-query-error';
