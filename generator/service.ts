/**
 * The tree in the middle: what `resolve` makes of a model and every emitter reads. Types only. All of Smithy 2.0's
 * shapes are in it; references are objects, mixins are flattened, names are final, order is canonical. Nothing that
 * reads it has to look anything up.
 */
import type { Location, Node, SimpleType, Traits } from './model.js';

/** What every shape, member and operation has. */
export interface Named {
  /** Absolute shape id; a member's ends in `$name`. */
  readonly id: string;
  /** The name in TypeScript: legal, and unique among its neighbours. */
  readonly name: string;
  /** Plain text; paragraphs are separated by an empty line. */
  readonly documentation?: string | undefined;
  readonly deprecated?:
    { readonly since?: string | undefined; readonly message?: string | undefined } | undefined;
  /** Every trait as written, absolute ids, those of mixins included. */
  readonly traits: Traits;
  readonly at: Location;
}

/** What a value must keep to. Of a member: its own where it has one, else its target's. */
export interface Constraints {
  /** Of strings in Unicode code points, of blobs in bytes, of lists and maps in entries. */
  readonly length?: Bounds | undefined;
  readonly range?: Bounds | undefined;
  readonly pattern?: Pattern | undefined;
  readonly uniqueItems?: true | undefined;
}

/** Inclusive. A bound that a double cannot hold is a `bigint`. */
export interface Bounds {
  readonly min?: number | bigint | undefined;
  readonly max?: number | bigint | undefined;
}

/** A regular expression that compiles as it stands, unanchored unless it anchors itself (Smithy: search, not match). */
export interface Pattern {
  readonly source: string;
  readonly flags: '' | 'u';
}

interface ShapeBase extends Named, Constraints {
  /** From inputs, from outputs and errors, or from both. */
  readonly reached: 'input' | 'output' | 'both';
  readonly sensitive: boolean;
  /** Names a shape of Smithy's prelude (`smithy.api#String`): it gets no declarations of its own. */
  readonly prelude: boolean;
}

export interface SimpleShape extends ShapeBase {
  readonly kind: Exclude<SimpleType, 'timestamp' | 'blob'>;
}
export interface TimestampShape extends ShapeBase {
  readonly kind: 'timestamp';
}
export interface BlobShape extends ShapeBase {
  readonly kind: 'blob';
  readonly streaming: boolean;
  readonly mediaType?: string | undefined;
}
export interface EnumShape extends ShapeBase {
  readonly kind: 'enum';
  readonly values: readonly EnumValue<string>[];
}
export interface IntEnumShape extends ShapeBase {
  readonly kind: 'intEnum';
  readonly values: readonly EnumValue<number>[];
}
export interface EnumValue<T> extends Named {
  readonly value: T;
}
export interface ListShape extends ShapeBase {
  readonly kind: 'list';
  readonly member: Member;
  readonly sparse: boolean;
}
export interface MapShape extends ShapeBase {
  readonly kind: 'map';
  readonly key: Member;
  readonly value: Member;
  readonly sparse: boolean;
}
export interface StructureShape extends ShapeBase {
  readonly kind: 'structure';
  readonly members: readonly Member[];
  readonly error?: ErrorTrait | undefined;
}
export interface UnionShape extends ShapeBase {
  readonly kind: 'union';
  readonly members: readonly Member[];
  /** The variants are messages of an event stream. */
  readonly streaming: boolean;
}
export type Shape =
  | SimpleShape
  | TimestampShape
  | BlobShape
  | EnumShape
  | IntEnumShape
  | ListShape
  | MapShape
  | StructureShape
  | UnionShape;

export interface ErrorTrait {
  readonly fault: 'client' | 'server';
  /** `httpError`, else 400 for a client's and 500 for a server's fault. */
  readonly status: number;
  /** What names it on the wire; differs from `name` after a rename or by `awsQueryError`. */
  readonly code: string;
  readonly retryable?: { readonly throttling: boolean } | undefined;
}

export type TimestampFormat = 'epoch-seconds' | 'date-time' | 'http-date';

export interface Member extends Named, Constraints {
  /** The property in TypeScript is `name`; in a JSON body it is this (`jsonName` where the protocol heeds it). */
  readonly wireName: string;
  readonly target: Shape;
  /** `required` without `clientOptional`. */
  readonly required: boolean;
  /** `default`, unless it is null or a client need not know it. */
  readonly default?: Exclude<Node, null> | undefined;
  readonly sensitive: boolean;
  readonly idempotencyToken: boolean;
  /** Of timestamps: the member's, else the target's, else what binding and protocol say. */
  readonly timestampFormat?: TimestampFormat | undefined;
  readonly mediaType?: string | undefined;
  readonly binding: Binding;
}

/** Where a member of an input, output or error stands in the HTTP message. */
export type Binding =
  | { readonly in: 'body' | 'payload' | 'queryParams' | 'responseCode' }
  | { readonly in: 'label'; readonly greedy: boolean }
  | { readonly in: 'hostLabel' }
  | { readonly in: 'query' | 'header'; readonly name: string }
  | { readonly in: 'prefixHeaders'; readonly prefix: string };

/** A path segment of `http.uri`, or the value of a member in its place. */
export type PathPart = { readonly literal: string } | { readonly label: Member };

export interface Operation extends Named {
  /** The function and the method: `listInstances`. */
  readonly methodName: string;
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
  readonly paginated?: Paginated | undefined;
  readonly waiters: readonly Waiter[];
  readonly auth: readonly AuthScheme[];
  /** `endpoint.hostPrefix`, split at its labels. */
  readonly hostPrefix?: readonly PathPart[] | undefined;
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

/** A JMESPath expression, resolved against the shape that it reads. */
export type Expression =
  | { readonly kind: 'current' }
  | { readonly kind: 'member'; readonly of: Expression; readonly member: Member };

export type AuthScheme =
  | { readonly scheme: 'sigv4'; readonly name: string }
  | { readonly scheme: 'bearer' | 'none' }
  | { readonly scheme: 'apiKey'; readonly in: 'header' | 'query'; readonly name: string };

export type ProtocolName = 'awsJson1_0' | 'awsJson1_1' | 'restJson1' | 'rpcv2Cbor';

/** `aws.endpoints#standardRegionalEndpoints`: patterns may hold `{region}`, `{service}`, `{dnsSuffix}`, `{dualStackDnsSuffix}`. */
export interface RegionalEndpoint {
  readonly prefix: string;
  readonly partitionSpecialCases: readonly EndpointSpecialCase[];
  readonly regionSpecialCases: readonly EndpointSpecialCase[];
}
export interface EndpointSpecialCase {
  /** A partition id (`aws-us-gov`) or a region. */
  readonly where: string;
  readonly endpoint: string;
  /** Absent: in either case. */
  readonly fips?: boolean | undefined;
  readonly dualStack?: boolean | undefined;
}

export interface Service extends Named {
  /** The shape's own name, as in `X-Amz-Target`: `SWBExternalService`. */
  readonly shapeName: string;
  /** What the model says: `SSO Admin`. Without `aws.api#service` the shape's name. */
  readonly sdkId: string;
  /** Where it is written and what it is imported from: `sso-admin`. Matches `[a-z][a-z0-9-]*`. */
  readonly folder: string;
  readonly version: string;
  readonly title: string;
  readonly protocol: ProtocolName;
  readonly auth: readonly AuthScheme[];
  /** Absent for a service without `aws.api#service`: its clients must be given an endpoint. */
  readonly endpoint?: RegionalEndpoint | undefined;
  /** By name. */
  readonly operations: readonly Operation[];
  /** All that operations reach, by name; errors among them, prelude shapes not. */
  readonly shapes: readonly Shape[];
  /** What this was made from, for the head of each file: `model/sso-admin/service.yaml`. */
  readonly source: string;
}
