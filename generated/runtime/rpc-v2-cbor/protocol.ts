/** rpcv2Cbor: the path names the operation, the bodies are CBOR, and no member stands outside them (Smithy, «RPC v2 CBOR protocol»). */
import { errorAnswer } from '../error-answer.js';
import type { HttpRequest, HttpResponse } from '../http.js';
import { dropNulls } from '../json.js';
import type { ErrorAnswer, Operation, Protocol, ServiceInfo } from '../operation.js';
import type { ClientConfig } from '../settings.js';
import { decode } from './decode.js';
import { encode } from './encode.js';

export const rpcv2Cbor: Protocol = { request, output, error };

function request<I extends object, O extends object>(
  service: ServiceInfo,
  operation: Operation<I, O>,
  input: I,
  config?: ClientConfig,
): HttpRequest {
  const { body, hostPrefix = '' } = operation.write?.(input, config) ?? { body: input };
  const headers = { 'smithy-protocol': NAME, accept: MEDIA_TYPE };
  const described = {
    method: 'POST',
    hostPrefix,
    path: `/service/${service.shapeName}/operation/${operation.name}`,
    query: '',
  };
  // An operation without an input has no body, and then no type of one.
  if (body === undefined) return { ...described, headers };
  return {
    ...described,
    headers: { ...headers, 'content-type': MEDIA_TYPE },
    body: encode(body),
  };
}

function output<I extends object, O extends object>(
  operation: Operation<I, O>,
  response: HttpResponse,
): O;
function output({ read, body }: Operation<object, object>, response: HttpResponse): object {
  if (!isOfProtocol(response)) throw new TypeError(`The response is not by ${NAME}`);
  if (body && response.bytes.length === 0) return {};
  return membersOf(response, (members) => read?.(members, response));
}

/** What a response by another protocol says is not looked at. */
function error(response: HttpResponse): ErrorAnswer {
  if (!isOfProtocol(response)) return {};
  try {
    const members = membersOf(response, () => {});
    // Neither a header nor a member `code` may tell which error it is.
    return errorAnswer(members, members['__type'] ?? '');
  } catch {
    return {};
  }
}

/** The members in a body, once `read` has converted them, without their nulls; see `parseJson`. */
function membersOf(
  { bytes }: HttpResponse,
  read: (members: Record<string, unknown>) => void,
): Record<string, unknown> {
  const data = decode(bytes);
  if (!isObject(data)) throw new TypeError('The body is not a CBOR map');
  read(data);
  // What a null or an undefined is written as; it may be a byte of something else.
  if (bytes.includes(0xf6) || bytes.includes(0xf7)) dropNulls(data);
  return data;
}

function isOfProtocol({ headers }: HttpResponse): boolean {
  return headers.get('smithy-protocol') === NAME;
}

function isObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  return Object.getPrototypeOf(value) === Object.prototype;
}

const NAME = 'rpc-v2-cbor';
const MEDIA_TYPE = 'application/cbor';
