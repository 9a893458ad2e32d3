/**
 * The tree in the middle: what `resolve` makes of a model and every emitter reads. Types only. All of Smithy 2.0's
 * shapes are in it; references are objects, mixins are flattened, names are final, order is canonical. Nothing that
 * reads it has to look anything up.
 */
import type { Expression } from './expression.js';
import type { Location } from './model.js';
import type { ContextParameter, EndpointRules } from './rules.js';
import type { Member, Named, Shape, StructureShape } from './shape.js';

export type * from './expression.js';
export type * from './rules.js';
export type * from './shape.js';

/** A path segment of `http.uri`, or the value of a member in its place. */
export type PathPart = { readonly literal: string } | { readonly label: Member };

export interface Operation extends Named {
  /** The shape's own name, as in `X-Amz-Target`; `name` is that of its constant. */
  readonly shapeName: string;
  /** The function and the method: `listInstances`. */
  readonly methodName: string;
  /** The union of its errors: `ListInstancesError`. */
  readonly errorName: string;
  /** `smithy.api#Unit` is an empty structure with `prelude` set, named after the operation. */
  readonly input: StructureShape;
  readonly output: StructureShape;
  /** The operation's and the service's, in canonical order. */
  readonly errors: readonly StructureShape[];
  /** For protocols without bindings: `POST /`. `query` holds the literal part of the URI's query. */
  readonly http: {
    readonly method: string;
    readonly path: readonly PathPart[];
    readonly query: readonly (readonly [name: string, value?: string])[];
    readonly status: number;
  };
  /** `readonly` or `idempotent`: a repeated call does no harm. */
  readonly idempotent: boolean;
  /** `requestCompression`: bodies from some size on go in gzip, the one encoding that Smithy has. */
  readonly compressed: boolean;
  /** `httpChecksumRequired`: requests carry `Content-MD5`. */
  readonly checksummed: boolean;
  readonly paginated?: Paginated | undefined;
  readonly waiters: readonly Waiter[];
  readonly auth: readonly AuthScheme[];
  /** `endpoint.hostPrefix`, split at its labels. */
  readonly hostPrefix?: readonly PathPart[] | undefined;
  /** What calls say of the endpoint's parameters, by name. */
  readonly context: readonly ContextParameter[];
  /** What it was called before, the last names first; the package keeps these, deprecated. */
  readonly former: readonly {
    readonly name: string;
    readonly methodName: string;
    readonly errorName: string;
  }[];
}

/** `smithy.api#paginated` with the service's defaults filled in; a path lists the members from the outermost. */
export interface Paginated {
  readonly inputToken: Member;
  readonly outputToken: readonly Member[];
  readonly items?: readonly Member[] | undefined;
  readonly pageSize?: Member | undefined;
}

/** `smithy.waiters#waitable`; times in seconds. */
export interface Waiter extends Named {
  /** `INSTANCE_CREATED`. */
  readonly constantName: string;
  readonly minDelay: number;
  readonly maxDelay: number;
  readonly acceptors: readonly Acceptor[];
}

export interface Acceptor {
  readonly state: 'success' | 'failure' | 'retry';
  readonly matcher:
    | { readonly on: 'success'; readonly expected: boolean }
    | { readonly on: 'errorType'; readonly expected: string }
    | {
        readonly on: 'output' | 'inputOutput';
        readonly path: Expression;
        readonly comparator: Comparator;
        readonly expected: string;
      };
}
export type Comparator = 'stringEquals' | 'booleanEquals' | 'allStringEquals' | 'anyStringEquals';

export type AuthScheme =
  | {
      readonly scheme: 'sigv4';
      readonly name: string;
      /** `aws.auth#unsignedPayload`: the signature leaves the body out. */
      readonly unsignedPayload?: true | undefined;
    }
  | { readonly scheme: 'bearer' | 'none' }
  | {
      readonly scheme: 'apiKey';
      readonly in: 'header' | 'query';
      readonly name: string;
      /** Stands before the key in the header: `ApiKey`. */
      readonly prefix?: string | undefined;
    };

export type ProtocolName = 'awsJson1_0' | 'awsJson1_1' | 'restJson1' | 'rpcv2Cbor';

/** What a package calls a service and its things: as much of it as a comparison of models asks for. */
export interface ServiceOutline {
  readonly id: string;
  readonly name: string;
  readonly sdkId: string;
  readonly folder: string;
  readonly protocol: ProtocolName;
  readonly at: Location;
  readonly operations: readonly {
    readonly id: string;
    readonly name: string;
    readonly methodName: string;
    readonly errorName: string;
    readonly errors: readonly { readonly id: string }[];
  }[];
  /** All that operations reach, prelude shapes not. */
  readonly shapes: readonly {
    readonly id: string;
    readonly kind: string;
    readonly name: string;
    /** Of structures and unions. */
    readonly schemaName?: string | undefined;
  }[];
}

export interface Service extends Named {
  /** The shape's own name, as in `X-Amz-Target`: `SWBExternalService`. `name` is that of the class: `SSOAdmin`. */
  readonly shapeName: string;
  /** `SSO_ADMIN`. */
  readonly constantName: string;
  /** What the model says: `SSO Admin`. Without `aws.api#service` the shape's name. */
  readonly sdkId: string;
  /** Where it is written and what it is imported from: `sso-admin`. Matches `[a-z][a-z0-9-]*`. */
  readonly folder: string;
  readonly version: string;
  readonly title: string;
  readonly protocol: ProtocolName;
  /** `aws.protocols#awsQueryCompatible`: errors keep the codes that they had under the AWS Query protocol. */
  readonly queryCompatible: boolean;
  /** In order of preference, never empty: a service without any has `none`. */
  readonly auth: readonly AuthScheme[];
  /** Absent for a service with neither rules nor `aws.api#service`: its clients must be given an endpoint. */
  readonly endpoint?: EndpointRules | undefined;
  /** By name. */
  readonly operations: readonly Operation[];
  /** All that operations reach, by name; errors among them, prelude shapes not. */
  readonly shapes: readonly Shape[];
  /** What this was made from, for the head of each file: `model/sso-admin/service.yaml`. */
  readonly source: string;
}
