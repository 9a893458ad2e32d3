/** Whole models, as Smithy's JSON AST has them and without the generator's view of them. */
import { conformanceText } from '../support/conformance.js';

export interface Ast {
  readonly shapes: Readonly<Record<string, AstShape>>;
}

export interface AstShape {
  readonly type: string;
  readonly traits?: Traits;
  /** Of structures, unions and enums. */
  readonly members?: Readonly<Record<string, AstMember>>;
  readonly member?: AstMember;
  readonly key?: AstMember;
  readonly value?: AstMember;
  readonly input?: AstMember;
  readonly output?: AstMember;
  readonly errors?: readonly AstMember[];
  readonly operations?: readonly AstMember[];
  readonly collectionOperations?: readonly AstMember[];
  readonly resources?: readonly AstMember[];
  readonly create?: AstMember;
  readonly put?: AstMember;
  readonly read?: AstMember;
  readonly update?: AstMember;
  readonly delete?: AstMember;
  readonly list?: AstMember;
}

/** A member, or any other mention of a shape. */
export interface AstMember {
  readonly target: string;
  readonly traits?: Traits;
}

/** The traits that decide what is on the wire. */
export interface Traits {
  readonly 'aws.auth#sigv4'?: { readonly name: string };
  readonly 'aws.protocols#awsJson1_0'?: object;
  readonly 'aws.protocols#awsJson1_1'?: object;
  readonly 'aws.protocols#restJson1'?: object;
  readonly 'smithy.api#auth'?: readonly string[];
  readonly 'smithy.api#default'?: unknown;
  readonly 'smithy.api#endpoint'?: { readonly hostPrefix: string };
  readonly 'smithy.api#enum'?: readonly { readonly value: string }[];
  readonly 'smithy.api#enumValue'?: string | number;
  readonly 'smithy.api#error'?: 'client' | 'server';
  readonly 'smithy.api#hostLabel'?: object;
  readonly 'smithy.api#http'?: Http;
  readonly 'smithy.api#eventPayload'?: object;
  readonly 'smithy.api#httpError'?: number;
  readonly 'smithy.api#httpHeader'?: string;
  readonly 'smithy.api#httpLabel'?: object;
  readonly 'smithy.api#httpPayload'?: object;
  readonly 'smithy.api#httpPrefixHeaders'?: string;
  readonly 'smithy.api#httpQuery'?: string;
  readonly 'smithy.api#httpQueryParams'?: object;
  readonly 'smithy.api#httpResponseCode'?: object;
  readonly 'smithy.api#idempotencyToken'?: object;
  readonly 'smithy.api#jsonName'?: string;
  readonly 'smithy.api#length'?: { readonly min?: number };
  readonly 'smithy.api#mediaType'?: string;
  readonly 'smithy.api#paginated'?: Paginated;
  readonly 'smithy.api#range'?: { readonly min?: number; readonly max?: number };
  readonly 'smithy.api#required'?: object;
  readonly 'smithy.api#sparse'?: object;
  readonly 'smithy.api#streaming'?: object;
  readonly 'smithy.api#timestampFormat'?: 'epoch-seconds' | 'date-time' | 'http-date';
  readonly 'smithy.protocols#rpcv2Cbor'?: object;
  readonly 'smithy.waiters#waitable'?: Readonly<Record<string, Waitable>>;
}

export interface Http {
  readonly method: string;
  readonly uri: string;
  readonly code?: number;
}

export interface Paginated {
  readonly inputToken?: string;
  readonly outputToken?: string;
  readonly items?: string;
}

export interface Waitable {
  readonly acceptors: readonly {
    readonly state: string;
    readonly matcher: {
      readonly success?: boolean;
      readonly errorType?: string;
      readonly output?: {
        readonly path: string;
        readonly expected: string;
        readonly comparator: string;
      };
    };
  }[];
}

/** `sso-admin` */
export function astOf(name: string): Ast {
  const ast: Ast = JSON.parse(conformanceText(`models/${name}.json`));
  return ast;
}

/** Also of Smithy's prelude: `smithy.api#PrimitiveLong` is a long. */
export function shapeAt({ shapes }: Ast, id: string): AstShape {
  const shape = shapes[id] ?? PRELUDE[id.replace(/^smithy\.api#(Primitive)?/, '')];
  if (!shape) throw new Error(`There is no shape ${id}.`);
  return shape;
}

/** The service with its id. */
export function serviceOf({ shapes }: Ast): ServiceShape {
  const service = services.get(shapes) ?? foundService(shapes);
  services.set(shapes, service);
  return service;
}

type ServiceShape = AstShape & { readonly id: string };
const services = new WeakMap<Ast['shapes'], ServiceShape>();

function foundService(shapes: Ast['shapes']): ServiceShape {
  const found = Object.entries(shapes).find(([, { type }]) => type === 'service');
  if (!found) throw new Error('There is no service.');
  return { ...found[1], id: found[0] };
}

/** The ids of all operations that a service or a resource binds, those of its resources included. */
export function operationIds(ast: Ast, holder: AstShape = serviceOf(ast)): readonly string[] {
  const { create, put, read, update, delete: remove, list } = holder;
  const { operations = [], collectionOperations = [], resources = [] } = holder;
  const own = [create, put, read, update, remove, list, ...operations, ...collectionOperations];
  const nested = resources.flatMap(({ target }) => operationIds(ast, shapeAt(ast, target)));
  return [...new Set([...own.flatMap((each) => each?.target ?? []), ...nested])];
}

/** A trait of a member, else of its target. */
export function traitOf<K extends keyof Traits>(
  ast: Ast,
  member: AstMember,
  name: K,
): Traits[K] | undefined {
  return member.traits?.[name] ?? shapeAt(ast, member.target).traits?.[name];
}

export function membersOf(shape: AstShape): readonly (readonly [name: string, AstMember])[] {
  return Object.entries(shape.members ?? {});
}

/** `DescribeInstance` of `com.amazonaws.ssoadmin#DescribeInstance`. */
export function localName(id: string): string {
  return id.replace(/^.*#/, '');
}

const SIMPLE = [
  'blob boolean string byte short integer long float double bigInteger bigDecimal timestamp document',
].flatMap((types) => types.split(' '));
const PRELUDE: Readonly<Record<string, AstShape>> = {
  ...Object.fromEntries(
    SIMPLE.map((type) => [type.replace(/^./, (first) => first.toUpperCase()), { type }]),
  ),
  Unit: { type: 'structure', members: {} },
};
