/** What generated code says of a service and its operations; everything that differs between two calls is in here. */
import type { ServiceException, ServiceExceptionOptions } from './errors.js';
import type { EndpointRules } from './endpoint.js';
import type { HttpRequest, HttpResponse, RequestParts } from './http.js';

/** A value of type `T` as it comes off the wire: the members are known, what they hold is not. */
export type Wire<T> = { -readonly [K in keyof T]?: unknown };

/** An operation on the wire. Generated; see `operations.ts` of a service. */
export interface Operation<I extends object, O extends object> {
  /** In Smithy's spelling: `ListInstances`. */
  readonly name: string;
  /** Of a protocol with HTTP bindings; absent: `POST`. */
  readonly method?: string;
  /** Absent: the body is the input as it stands. */
  readonly write?: (input: I) => RequestParts;
  /** Converts what JSON cannot say, in place. Absent: nothing to convert. */
  readonly read?: (wire: Wire<O>, response: HttpResponse) => void;
  /** By their code on the wire. */
  readonly errors: Readonly<Record<string, ServiceExceptionClass>>;
  /** `readonly` or `idempotent`: a repeated call does no harm. */
  readonly idempotent?: boolean;
}

export type ServiceExceptionClass = new (options: ServiceExceptionOptions) => ServiceException;

/** What is the same for every call of a service. */
export interface ServiceInfo<Id extends string = string> {
  /** The sdkId: `SSO Admin`. */
  readonly serviceId: Id;
  /** The service shape's name, as in `X-Amz-Target`: `SWBExternalService`. */
  readonly shapeName: string;
  readonly version: string;
  /** The service's name in a SigV4 credential scope; absent: calls are not signed. */
  readonly signingName?: string;
  readonly protocol: Protocol;
  /** Absent: the client must be given an `endpoint`. */
  readonly endpoint?: EndpointRules;
  /** What errors that the model does not know are thrown as. */
  readonly exception: ServiceExceptionClass;
}

/** How an input becomes a request and a response an output or an error: one implementation a protocol. */
export interface Protocol {
  request<I extends object, O extends object>(
    service: ServiceInfo,
    operation: Operation<I, O>,
    input: I,
  ): HttpRequest;
  /** The output of a response with a status below 300. Throws a `ResponseError` when the body is not what it should be. */
  output<I extends object, O extends object>(operation: Operation<I, O>, response: HttpResponse): O;
  /** What the body and headers of an error response say; never throws. */
  error(response: HttpResponse): ErrorAnswer;
}

/** An error response, read as far as it can be. */
export interface ErrorAnswer {
  /** Without namespace and URI; absent when nothing names it, as in a proxy's HTML page. */
  readonly code?: string;
  readonly message?: string;
  /** The members in the body; empty when the body is not a JSON object. */
  readonly members: Readonly<Record<string, unknown>>;
}
