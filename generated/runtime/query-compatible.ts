/**
 * `aws.protocols#awsQueryCompatible`: a service that was called by the AWS Query protocol once, and whose errors keep the
 * codes that they had there (https://smithy.io/2.0/aws/protocols/aws-query-protocol.html).
 */
import type { Protocol } from './operation.js';

/**
 * The protocol, with errors that have the query code as `Code` and whose fault it is, `Sender` or `Receiver`, as `Type`.
 * An error that only its query code tells is named by that.
 */
export function queryCompatible(protocol: Protocol): Protocol {
  return {
    ...protocol,
    request(service, operation, input, config) {
      const request = protocol.request(service, operation, input, config);
      return { ...request, headers: { ...request.headers, 'x-amzn-query-mode': 'true' } };
    },
    error(response, errors = {}) {
      const answer = protocol.error(response, errors);
      const { code } = answer;
      const [Code = code, Type] = response.headers.get(QUERY_ERROR)?.split(';') ?? [];
      if (Code === undefined) return answer;
      const isKnown = code !== undefined && Object.hasOwn(errors, code);
      return {
        ...answer,
        code: isKnown || !Object.hasOwn(errors, Code) ? code : Code,
        members: { Code, Type, ...answer.members },
      };
    },
  };
}

const QUERY_ERROR = 'x-amzn-query-error';
