/**
 * The model as it is written: what the stages from `read` to `validate` pass on, and what `resolve`, `smithy` and
 * `diff` read. Types only. The shapes follow Smithy 2.0's JSON AST (https://smithy.io/2.0/spec/json-ast.html), with
 * absolute shape ids everywhere and a place for each thing that a diagnostic may point at.
 */

/** A file of a model, decoded from UTF-8, with line feeds only and no byte order mark. */
export interface SourceText {
  /** The path as the user would write it: relative to the working folder, with `/`. */
  readonly file: string;
  readonly text: string;
}

/** A place in a source text. Lines and columns count from 1; columns count UTF-16 units. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** How many columns the thing takes on its line; a caret is drawn under each. At least 1. */
  readonly length: number;
  /** The whole source line, for showing. */
  readonly text: string;
}

/** A value of Smithy's node model. Whole numbers that a double cannot hold are `bigint`. */
export type Node = null | boolean | number | bigint | string | readonly Node[] | Fields;

/** A value with keys. */
export type Fields = { readonly [key: string]: Node };

/** A parsed file. Its scalars are text: what they mean depends on the place, and `validate` says what that asks for. */
export interface Document {
  readonly file: string;
  readonly root: Syntax;
  /** Shapes of the file that are not in the tree, as another text has them word for word. */
  readonly repeated?: readonly Repetition[] | undefined;
}

/** A shape that stands in a file as in one that was read before. */
export interface Repetition {
  /** As it was read there, with the places there. */
  readonly shape: ShapeSyntax;
  /** The place of its key there. */
  readonly there: Location;
  /** The place of its key here. */
  readonly at: Location;
}

/** A value as it is written. */
export type Syntax = ScalarSyntax | SequenceSyntax | MappingSyntax;

export interface ScalarSyntax {
  readonly kind: 'scalar';
  readonly text: string;
  /** In quotes or a block: text, whatever it looks like. */
  readonly quoted: boolean;
  /** What it is where the notation says so, as JSON does of these; absent where the place decides. */
  readonly value?: null | boolean | number | bigint | undefined;
  readonly at: Location;
}

export interface SequenceSyntax {
  readonly kind: 'sequence';
  readonly items: readonly Syntax[];
  readonly at: Location;
}

export interface MappingSyntax {
  readonly kind: 'mapping';
  /** What it stands for, where no schema is needed to say so; the entries are then read when they are asked for. */
  readonly data?: Fields | undefined;
  readonly entries: ReadonlyMap<string, EntrySyntax>;
  readonly at: Location;
}

export interface EntrySyntax {
  /** The place of the key. */
  readonly at: Location;
  readonly value: Syntax;
}

/** One model, from one document or several: the closure of one service, or several services. */
export interface Model {
  /** What the user named: a file, or the folder that holds `service.yaml`. Names the output folder. */
  readonly source: string;
  readonly metadata: ReadonlyMap<string, Node>;
  /** By absolute shape id, in the order in which they are written. Prelude shapes are not in it. */
  readonly shapes: ReadonlyMap<string, ShapeSyntax>;
  /** The shapes that another text has word for word, if one was known, by id: their places are those there. */
  readonly repeated?: ReadonlyMap<string, Repetition> | undefined;
}

export interface Trait {
  /** `{}` for an annotation trait. */
  readonly value: Node;
  /** The place of its name. */
  readonly at: Location;
  /**
   * The place of the part of the value that the keys and indexes of `path` lead to, or with `'key'` of its key; of the
   * nearest part around it where there is none. Absent where values have no places of their own.
   */
  readonly locate?: ((path: readonly string[], part: 'key' | 'value') => Location) | undefined;
}

/** By absolute trait id, such as `smithy.api#length`. */
export type Traits = ReadonlyMap<string, Trait>;

/** A mention of a shape, such as a target or an entry of `operations`, by absolute id. */
export interface Reference {
  readonly target: string;
  readonly at: Location;
}

export interface MemberSyntax extends Reference {
  readonly name: string;
  readonly traits: Traits;
  /** The place of the target's name, where that is not the member's; `at` is the place of the member's name. */
  readonly targetAt?: Location | undefined;
}

interface ShapeBase {
  /** Absolute: `com.amazonaws.ssoadmin#InstanceArn`. */
  readonly id: string;
  readonly traits: Traits;
  readonly mixins: readonly Reference[];
  /** The place of the shape's name. */
  readonly at: Location;
}

export const simpleTypes = [
  'blob',
  'boolean',
  'string',
  'byte',
  'short',
  'integer',
  'long',
  'float',
  'double',
  'bigInteger',
  'bigDecimal',
  'timestamp',
  'document',
] as const;
export type SimpleType = (typeof simpleTypes)[number];

/** Types whose values are numbers. */
export const numberTypes = [
  'byte',
  'short',
  'integer',
  'long',
  'float',
  'double',
  'bigInteger',
  'bigDecimal',
  'intEnum',
] as const;

/** Traits that are authentication schemes, by id, in the order in which a service without `auth` prefers them. */
export const authSchemes = [
  'aws.auth#cognitoUserPools',
  'aws.auth#sigv4',
  'aws.auth#sigv4a',
  'smithy.api#httpApiKeyAuth',
  'smithy.api#httpBasicAuth',
  'smithy.api#httpBearerAuth',
  'smithy.api#httpDigestAuth',
] as const;

export const aggregateTypes = ['structure', 'union', 'enum', 'intEnum', 'list', 'map'] as const;
export type AggregateType = (typeof aggregateTypes)[number];

/** A shape as written: of a list the one member is `member`, of a map they are `key` and `value`. */
export type ShapeSyntax =
  | (ShapeBase & { readonly type: SimpleType })
  | (ShapeBase & {
      readonly type: AggregateType;
      readonly members: ReadonlyMap<string, MemberSyntax>;
    })
  | (ShapeBase & {
      readonly type: 'operation';
      /** Absent: `smithy.api#Unit`. */
      readonly input?: Reference | undefined;
      readonly output?: Reference | undefined;
      readonly errors: readonly Reference[];
    })
  | (ShapeBase & {
      readonly type: 'service';
      readonly version: string;
      readonly operations: readonly Reference[];
      readonly resources: readonly Reference[];
      readonly errors: readonly Reference[];
      /** Shape id to the name that it goes by within this service. */
      readonly rename: ReadonlyMap<string, string>;
    })
  | (ShapeBase & {
      readonly type: 'resource';
      readonly identifiers: ReadonlyMap<string, Reference>;
      readonly properties: ReadonlyMap<string, Reference>;
      readonly lifecycle: ReadonlyMap<
        'create' | 'put' | 'read' | 'update' | 'delete' | 'list',
        Reference
      >;
      readonly operations: readonly Reference[];
      readonly collectionOperations: readonly Reference[];
      readonly resources: readonly Reference[];
    });
