/** Tiny models that differ in one thing, and what a comparison says of them in both directions. */
import type { Node } from '../../generator/model.js';
import { compare } from '../../generator/diff/compare.js';
import type { Change, Comparison } from '../../generator/change.js';
import type { Side } from '../../generator/diff/side.js';
import { astModel } from '../support/model.js';
import { absolute, merged } from '../support/patched.js';
import type { Ast, Patch } from '../support/patched.js';
import { sideFor } from '../support/side.js';

export interface Case {
  readonly title: string;
  /** What both models have besides the small one. */
  readonly given?: Patch;
  /** What the new model has instead, by names in the namespace `test` or absolute ones. */
  readonly patch: Patch;
  /** Metadata that only the new model has. */
  readonly metadata?: Patch;
  /** `operation-http-uri-changed Foo none danger minor`; in order of reports. */
  readonly there: readonly string[];
  /** The same with the sides swapped. */
  readonly back: readonly string[];
}

/** The changes from the small model to the patched one, and the other way round. */
export function both({
  given = {},
  patch,
  metadata = {},
}: Case): readonly [Comparison, Comparison] {
  const before = merged(small, given);
  const [old, now] = [sideOf(before, {}), sideOf(merged(before, patch), metadata)];
  return [compare(old, now), compare(now, old)];
}

function sideOf(shapes: Ast, metadata: Patch): Side {
  return sideFor(astModel({ smithy: '2.0', metadata, shapes: absolute(shapes) }));
}

/** What cases expect of a change, in one line. */
export function line({ rule, shape = '', member, position, severity, bump }: Change): string {
  const name = shape.slice(shape.indexOf('#') + 1);
  const subject = member === undefined ? name : `${name}.${member}`;
  return `${rule} ${subject} ${position} ${severity} ${bump}`;
}

/** A trait of the operation that is judged alike when it comes and when it goes. */
export function operationTrait(id: string, rule: string, verdict: string, value: Node = {}): Case {
  const said = [`${rule} Foo none ${verdict}`];
  return { title: id, patch: { Foo: { traits: { [id]: value } } }, there: said, back: said };
}

/** Other traits of `Name`, which the operation takes, and perhaps another target. */
export function named(traits: Patch, target?: string): Patch {
  return {
    FooInput: { members: { Name: { ...(target !== undefined && { target }), traits } } },
  };
}

/** A service with one operation, an error and a resource that it does not have. */
const small: Ast = {
  Service: {
    type: 'service',
    version: '2020-01-01',
    operations: [{ target: 'test#Foo' }],
    traits: {
      'aws.api#service': { sdkId: 'Small', endpointPrefix: 'small' },
      'aws.auth#sigv4': { name: 'small' },
      'aws.protocols#restJson1': {},
    },
  },
  Foo: {
    type: 'operation',
    input: { target: 'test#FooInput' },
    output: { target: 'test#FooOutput' },
    errors: [{ target: 'test#Oops' }],
    traits: { 'smithy.api#http': { method: 'POST', uri: '/foo', code: 200 } },
  },
  FooInput: {
    type: 'structure',
    members: { Name: { target: 'smithy.api#String' }, Token: { target: 'smithy.api#String' } },
  },
  FooOutput: {
    type: 'structure',
    members: {
      Next: { target: 'smithy.api#String' },
      Names: { target: 'test#Names' },
      Others: { target: 'test#Names' },
    },
  },
  Names: { type: 'list', member: { target: 'smithy.api#String' } },
  Oops: {
    type: 'structure',
    members: { message: { target: 'smithy.api#String' }, Hint: { target: 'smithy.api#String' } },
    traits: { 'smithy.api#error': 'client' },
  },
};
