/** AWS JSON 1.0 and 1.1: every call is a `POST /` with the operation's name in a header (Smithy, «AWS JSON 1.1 protocol»). */
import type { HttpRequest, RequestParts } from '../http.js';
import { jsonError, jsonOutput } from '../json-answer.js';
import type { Protocol, ServiceInfo } from '../operation.js';

export const awsJson1_0: Protocol = /* @__PURE__ */ awsJson('1.0');
export const awsJson1_1: Protocol = /* @__PURE__ */ awsJson('1.1');

function awsJson(version: string): Protocol {
  return {
    request: (service, operation, input, config) =>
      request(
        service,
        operation.name,
        operation.write?.(input, config) ?? { body: input },
        version,
      ),
    output: jsonOutput,
    error: jsonError,
  };
}

function request(
  service: ServiceInfo,
  operation: string,
  { body = {}, hostPrefix = '' }: RequestParts,
  version: string,
): HttpRequest {
  return {
    method: 'POST',
    hostPrefix,
    path: '/',
    query: '',
    headers: {
      'content-type': `application/x-amz-json-${version}`,
      'x-amz-target': `${service.shapeName}.${operation}`,
    },
    body: JSON.stringify(body),
  };
}
