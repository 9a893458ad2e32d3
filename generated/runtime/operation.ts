/** What generated code says of a service and its operations; everything that differs between two calls is in here. */
import type { AuthScheme } from './auth/scheme.js';
import type { Identities } from './auth/scheme.js';
import type { ResolvedEndpoint } from './endpoint.js';
import type { Retryable, ServiceException, ServiceExceptionOptions } from './errors.js';
import type { HttpRequest, HttpResponse, RequestParts } from './http.js';
import type { ClientConfig } from './settings.js';

/** A value of type `T` as it comes off the wire: the members (of a union, all variants) are known, what they hold is not. */
export type Wire<T> = { -readonly [K in T extends unknown ? keyof T : never]?: unknown };

/** An operation on the wire. Generated; see `operations.ts` of a service. */
export interface Operation<I extends object, O extends object> {
  /** In Smithy's spelling: `ListInstances`. */
  readonly name: string;
  /** Of a protocol with HTTP bindings; absent: `POST`. */
  readonly method?: string;
  /** Absent: the body is the input as it stands. */
  readonly write?: (input: I, config?: ClientConfig) => RequestParts;
  /** Finishes a request before it is signed: `gzip`, `contentMd5`, streams in one direction or both. */
  readonly prepare?: (
    request: HttpRequest,
    config: ClientConfig,
    input: I,
  ) => HttpRequest | Promise<HttpRequest>;
  /** Converts what the wire says otherwise than TypeScript, in place. Absent: nothing to convert. */
  readonly read?: (wire: { -readonly [K in keyof O]?: unknown }, response: HttpResponse) => void;
  /**
   * What a successful response carries. Absent: an object of JSON or a map of CBOR with the output's members. `optional`: none of the
   * output's members are in the body, so that an empty one will do. `payload`: `read` takes the body from the response.
   */
  readonly body?: 'optional' | 'payload';
  /** By their code on the wire; where a service is compatible with AWS Query, also by the code that they had there. */
  readonly errors: Readonly<Record<string, ServiceExceptionClass>>;
  /** Where it is not the service's: `auth`, `optionalAuth`, `aws.auth#unsignedPayload`. */
  readonly auth?: () => AuthScheme;
  /** What the input says of the endpoint's parameters. Absent: nothing, so that the client finds the endpoint once. */
  readonly endpoint?: (input: I) => object;
  /** `readonly` or `idempotent`: a repeated call does no harm. */
  readonly idempotent?: boolean;
}

/** The class of a modelled error. */
export interface ServiceExceptionClass {
  new (options: ServiceExceptionOptions): ServiceException;
  /** Converts the error's members in place, as an operation's `read` does. */
  readonly read?: (wire: Record<string, unknown>, response: HttpResponse) => void;
  /** The `retryable` trait. */
  readonly retryable?: Retryable;
}

/** What is the same for every call of a service. */
export interface ServiceInfo<Id extends string = string> {
  /** The sdkId: `SSO Admin`. */
  readonly serviceId: Id;
  /** The service shape's name, as in `X-Amz-Target`: `SWBExternalService`. */
  readonly shapeName: string;
  readonly version: string;
  /** Absent: calls are sent as they are. A function, so that loading the module calls nothing. */
  readonly auth?: () => AuthScheme;
  readonly protocol: Protocol;
  /**
   * Where a call goes. `context` is what the operation says of the endpoint's parameters. Absent: the client must be
   * given an `endpoint`.
   */
  endpoint?(
    this: void,
    config: ClientConfig,
    context: object,
    identities: Identities,
  ): ResolvedEndpoint | Promise<ResolvedEndpoint>;
  /** What errors that the model does not know are thrown as. */
  readonly exception: ServiceExceptionClass;
}

/** How an input becomes a request and a response an output or an error: one implementation a protocol. */
export interface Protocol {
  /** Throws an `InputError` for values that the protocol cannot carry. */
  request<I extends object, O extends object>(
    service: ServiceInfo,
    operation: Operation<I, O>,
    input: I,
    config?: ClientConfig,
  ): HttpRequest;
  /** The output of a response with a status below 300. Throws when the body is not what it should be. */
  output<I extends object, O extends object>(operation: Operation<I, O>, response: HttpResponse): O;
  /** What the body and headers of an error response say; `errors` are the operation's. Never throws. */
  error(response: HttpResponse, errors?: Operation<object, object>['errors']): ErrorAnswer;
}

/** An error response, read as far as it can be. */
export interface ErrorAnswer {
  /** Without namespace and URI; absent when nothing names it, as in a proxy's HTML page. */
  readonly code?: string | undefined;
  readonly message?: string | undefined;
  /** The members in the body; absent when the body has none, as a proxy's page. */
  readonly members?: Record<string, unknown> | undefined;
}
