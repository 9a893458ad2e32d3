/**
 * The tree in the middle, its shapes: all of Smithy 2.0's, with references as objects, mixins flattened and names
 * final. Types only; `service.ts` has what they belong to and is where the stages import them from.
 */
import type { Location, Node, SimpleType, Traits } from './model.js';

/** What every shape, member and operation has. */
export interface Named {
  /** Absolute shape id; a member's ends in `$name`. */
  readonly id: string;
  /** The name in TypeScript: legal, and unique among its neighbours. */
  readonly name: string;
  /** As the model has it, in CommonMark and HTML; never tags alone. */
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

/** A regular expression that compiles with the flag `u`, unanchored unless it anchors itself (Smithy: search, not match). */
export interface Pattern {
  readonly source: string;
  /** In code points: longer texts are not held against it, since that could take all too long. */
  readonly limit?: number | undefined;
}

interface ShapeBase extends Named, Constraints {
  /** From inputs, from outputs and errors, or from both. */
  readonly reached: 'input' | 'output' | 'both';
  readonly sensitive: boolean;
  /** Names a shape of Smithy's prelude (`smithy.api#String`): it gets no declarations of its own. */
  readonly prelude: boolean;
  /** What a constant about it is called, unique in the service: `INSTANCE_LIST`. */
  readonly constantName: string;
  /** What it was called before, the last name first; the package keeps all that it called after these, deprecated. */
  readonly formerNames: readonly string[];
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
  /** A stream of it must say how many bytes it has before it is sent. */
  readonly requiresLength: boolean;
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
  /** What its Standard Schema is called, unique in the service: `ListInstancesRequestSchema`. */
  readonly schemaName: string;
}
export interface UnionShape extends ShapeBase {
  readonly kind: 'union';
  readonly members: readonly Member[];
  /** The variants are messages of an event stream. */
  readonly streaming: boolean;
  readonly schemaName: string;
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
  /** What names it on the wire, in `__type` or `X-Amzn-Errortype`: the shape's own name, whatever `name` is. */
  readonly code: string;
  /** What named it on the wire before it was renamed. */
  readonly formerCodes: readonly string[];
  /** What names it in `x-amzn-query-error`, where the service is `awsQueryCompatible` and the name differs. */
  readonly queryCode?: string | undefined;
  readonly retryable?: { readonly throttling: boolean } | undefined;
}

export type TimestampFormat = 'epoch-seconds' | 'date-time' | 'http-date';

export interface Member extends Named, Constraints {
  /**
   * What its check is called after (`ThingSize` for `checkThingSize`), unique among the shapes' names. Present where the
   * target's check does not serve: the member has constraints of its own, or is sensitive where the target is not.
   */
  readonly checkName?: string | undefined;
  /** What a constant about its check is called: `THING_SIZE`. Present with `checkName`. */
  readonly constantName?: string | undefined;
  /** The property in TypeScript is `name`; in a JSON body it is this (`jsonName` where the protocol heeds it). */
  readonly wireName: string;
  readonly target: Shape;
  /** `required` without `clientOptional`. */
  readonly required: boolean;
  /** `default`, unless it is null, or the member is `clientOptional` or of a structure with the `input` trait. */
  readonly default?: Exclude<Node, null> | undefined;
  /** It, its target or what holds it is sensitive. */
  readonly sensitive: boolean;
  /** Of an input: the client makes a value when the caller gives none. */
  readonly idempotencyToken: boolean;
  /**
   * Of timestamps: the member's, else the target's, else what binding and protocol say. Also of a list of timestamps
   * that is bound to a header or the query: the format of its items there.
   */
  readonly timestampFormat?: TimestampFormat | undefined;
  readonly mediaType?: string | undefined;
  readonly binding: Binding;
}

/**
 * Where a member of an input, output or error stands in the HTTP message; wherever else the structure is used, all its
 * members are in the body. A `hostLabel` stands in `Operation.hostPrefix` besides.
 */
export type Binding =
  | { readonly in: 'body' | 'payload' | 'queryParams' | 'responseCode' }
  | { readonly in: 'label'; readonly greedy: boolean }
  | { readonly in: 'query' | 'header'; readonly name: string }
  | { readonly in: 'prefixHeaders'; readonly prefix: string };
