import { describe, expect, it } from 'vitest';
import { checked, findings, head, unmarked } from './marked.js';

type Fault = readonly [sentence: string, code: string, body: string];

const targets: readonly Fault[] = [
  [
    'a member whose target is nowhere',
    'shape-unknown',
    'structure A: { members: { a: «Tokn } }\nstring Token: {}',
  ],
  [
    'a long member whose target is nowhere',
    'shape-unknown',
    'structure A: { members: { a: { target: «Tokn } } }',
  ],
  ['an item that is nowhere', 'shape-unknown', 'list A: { member: «X }'],
  ['an input that is nowhere', 'shape-unknown', 'operation A: { input: «X }'],
  ['an error that is nowhere', 'shape-unknown', 'operation A: { errors: [«X] }'],
  ['a mixin that is nowhere', 'shape-unknown', 'structure A: { mixins: [«X] }'],
  ['an identifier that is nowhere', 'shape-unknown', 'resource A: { identifiers: { id: «X } }'],
  [
    'an operation as a target',
    'target-type',
    'structure A: { members: { a: «B } }\noperation B: {}',
  ],
  ['a map whose keys are numbers', 'target-type', 'map «A: { key: Integer, value: String }'],
  ['an input that is a string', 'target-type', 'operation A: { input: «String }'],
  [
    'an error that is a list',
    'target-type',
    'operation A: { errors: [«L] }\nlist L: { member: String }',
  ],
  [
    'operations that hold a structure',
    'target-type',
    'service A: { operations: [«S], aws.protocols#awsJson1_0: true }\nstructure S: {}',
  ],
  [
    'resources that hold an operation',
    'target-type',
    'service A: { resources: [«O], aws.protocols#awsJson1_0: true }\noperation O: {}',
  ],
  [
    'an identifier that is a number',
    'target-type',
    'resource A: { identifiers: { id: «Integer } }',
  ],
  ['a read that is a structure', 'target-type', 'resource A: { read: «S }\nstructure S: {}'],
  [
    'an error without the error trait',
    'error-trait-missing',
    'operation A: { errors: [«E] }\nstructure E: {}',
  ],
  ['a member of type Unit', 'target-unit', 'structure A: { members: { a: «Unit } }'],
  [
    'a member that targets a mixin',
    'target-mixin',
    'structure A: { members: { a: «M } }\nstructure M: { mixin: true }',
  ],
  [
    'an input that is a mixin',
    'target-mixin',
    'operation A: { input: «M }\nstructure M: { mixin: true }',
  ],
];

const shapes: readonly Fault[] = [
  [
    'a mixin of another type',
    'target-type',
    'structure A: { mixins: [«M] }\nunion M: { mixin: true, members: { a: String } }',
  ],
  [
    'a mixin without the trait',
    'mixin-trait-missing',
    'structure A: { mixins: [«M] }\nstructure M: {}',
  ],
  ['a mixin that takes over itself', 'mixin-cycle', 'structure «A: { mixin: true, mixins: [A] }'],
  [
    'mixins in a circle',
    'mixin-cycle',
    'structure «A: { mixin: true, mixins: [B] }\nstructure «B: { mixin: true, mixins: [A] }',
  ],
  [
    'a member that a mixin has with another target',
    'mixin-member',
    'structure A: { mixins: [M], members: { «a: Integer } }\nstructure M: { mixin: true, members: { a: String } }',
  ],
  [
    'two mixins with one member',
    'mixin-member',
    'structure «A: { mixins: [M, N] }\nstructure M: { mixin: true, members: { a: String } }\nstructure N: { mixin: true, members: { a: Integer } }',
  ],
  ['a list of itself', 'recursion-endless', 'list «A: { member: A }'],
  [
    'lists and maps in a circle',
    'recursion-endless',
    'list «A: { member: B }\nmap B: { key: String, value: A }',
  ],
  [
    'a structure that requires itself',
    'recursion-endless',
    'structure «A: { members: { a: { target: A, required: true } } }',
  ],
  [
    'structures that require each other',
    'recursion-endless',
    'structure «A: { members: { b: { target: B, required: true } } }\nstructure B: { members: { a: { target: A, required: true } } }',
  ],
  ['a union of itself alone', 'recursion-endless', 'union «A: { members: { a: A } }'],
  ['shapes that differ in case', 'name-conflict', 'string «Token: {}\nstring «TOKEN: {}'],
  [
    'members that differ in case',
    'name-conflict',
    'structure A: { members: { «id: String, «Id: String } }',
  ],
  [
    'a member that differs from a mixin’s in case',
    'name-conflict',
    'structure A: { mixins: [M], members: { «ID: String } }\nstructure M: { mixin: true, members: { «id: String } }',
  ],
  ['a union without members', 'union-empty', 'union «A: {}'],
  ['an enum without members', 'enum-empty', 'enum «A: { members: {} }'],
  ['an enum with one value twice', 'enum-duplicate', 'enum A: { members: { A: x, B: «x } }'],
  [
    'an enum with a value that is another’s name',
    'enum-duplicate',
    'enum A: { members: { A: {}, B: { «enumValue: A } } }',
  ],
  ['an intEnum with one value twice', 'enum-duplicate', 'intEnum A: { members: { A: 1, B: «1 } }'],
  ['an intEnum without a value', 'enum-value', 'intEnum A: { members: { «A: {} } }'],
  ['an intEnum that does not fit', 'enum-value', 'intEnum A: { members: { A: «2147483648 } }'],
  ['an enum with an empty value', 'enum-value', "enum A: { members: { A: «'' } }"],
  ['an enum with names in small letters', 'enum-name', 'enum A: { members: { «one: one } }'],
];

const traits: readonly Fault[] = [
  ['a required shape', 'trait-target', 'string A: { «required: true }'],
  ['a length of a number', 'trait-target', 'integer A: { «length: { max: 1 } }'],
  [
    'a range of a string',
    'trait-target',
    'structure A: { members: { a: { target: String, «range: { max: 1 } } } }',
  ],
  ['a pattern of a list', 'trait-target', "list A: { member: String, «pattern: '^a$' }"],
  [
    'a label that is optional',
    'trait-target',
    'structure A: { members: { a: { target: String, «httpLabel: true } } }',
  ],
  [
    'a label that is a map',
    'trait-target',
    'structure A: { members: { a: { target: M, required: true, «httpLabel: true } } }\nmap M: { key: String, value: String }',
  ],
  [
    'a header that is a structure',
    'trait-target',
    'structure A: { members: { a: { target: B, «httpHeader: X } } }\nstructure B: {}',
  ],
  [
    'prefix headers that are no map',
    'trait-target',
    'structure A: { members: { a: { target: String, «httpPrefixHeaders: X- } } }',
  ],
  ['a paginated structure', 'trait-target', 'structure A: { «paginated: {} }'],
  ['an httpError of no error', 'trait-target', 'structure A: { «httpError: 404 }'],
  [
    'a default of a union’s member',
    'trait-target',
    "union A: { members: { a: { target: String, «default: '' } } }",
  ],
  ['a timestampFormat of a string', 'trait-target', 'string A: { «timestampFormat: date-time }'],
  ['a streaming string', 'trait-target', 'string A: { «streaming: true }'],
  [
    'a header that is a query parameter',
    'trait-conflict',
    'structure A: { members: { a: { target: String, «httpHeader: X, httpQuery: x } } }',
  ],
  [
    'an operation both readonly and idempotent',
    'trait-conflict',
    'operation A: { «readonly: true, idempotent: true }',
  ],
  ['an error as an input', 'trait-conflict', 'structure A: { «error: client, input: true }'],
  [
    'a member required and recommended',
    'trait-conflict',
    'structure A: { members: { a: { target: String, «required: true, recommended: true } } }',
  ],
  [
    'traits of the model in conflict',
    'trait-conflict',
    "string A: { «com.example#x: true, com.example#y: true }\nboolean x: { trait: { conflicts: ['com.example#y'] } }\nboolean y: { trait: true }",
  ],
  [
    'a value that does not fit the trait',
    'trait-value',
    "string A: { «com.example#x: { a: '1' } }\nstructure x: { trait: true, members: { b: String } }",
  ],
  [
    'two payloads',
    'trait-exclusive',
    'structure «A: { members: { a: { target: String, httpPayload: true }, b: { target: String, httpPayload: true } } }',
  ],
  [
    'two tokens',
    'trait-exclusive',
    'structure «A: { members: { a: { target: String, idempotencyToken: true }, b: { target: String, idempotencyToken: true } } }',
  ],
  ['an outdated trait', 'trait-deprecated', 'string A: { «enum: [{ value: a }] }'],
  [
    'a least length above the greatest',
    'bounds-order',
    'string A: { length: { min: «2, max: 1 } }',
  ],
  ['a negative length', 'bounds-negative', 'string A: { length: { min: «-1 } }'],
  [
    'a least value above the greatest',
    'bounds-order',
    'double A: { range: { min: «0.5, max: -0.5 } }',
  ],
  [
    'a least value above the greatest by one in 2^53',
    'bounds-order',
    'long A: { range: { min: «9007199254740994, max: 9007199254740993 } }',
  ],
  [
    'a fraction as the bound of whole numbers',
    'bounds-fraction',
    'integer A: { range: { max: «1.5 } }',
  ],
  [
    'a pattern with a group that is not closed',
    'pattern-invalid',
    "string A: { pattern: «'^(a$' }",
  ],
  ['a pattern with a range out of order', 'pattern-invalid', "string A: { pattern: «'^[z-a]$' }"],
  ['a pattern that is not anchored', 'pattern-unanchored', "string A: { pattern: «'[a-z]+' }"],
  ['a media type that is none', 'media-type-invalid', 'blob A: { mediaType: «json }'],
  [
    'a default of the wrong type',
    'default-wrong',
    'structure A: { members: { a: { target: Integer, default: «x } } }',
  ],
  [
    'a quoted number as a default',
    'default-wrong',
    "structure A: { members: { a: { target: Integer, default: «'1' } } }",
  ],
  [
    'a default that does not fit its size',
    'default-wrong',
    'structure A: { members: { a: { target: Byte, default: «128 } } }',
  ],
  [
    'a default that is no value of the enum',
    'default-wrong',
    'structure A: { members: { a: { target: E, default: «C } } }\nenum E: { members: { A: A, B: B } }',
  ],
  [
    'a default list with an item',
    'default-wrong',
    'structure A: { members: { a: { target: L, default: «[a] } } }\nlist L: { member: String }',
  ],
  [
    'a default that is too short',
    'default-wrong',
    "structure A: { members: { a: { target: S, default: «'' } } }\nstring S: { length: { min: 1 } }",
  ],
  [
    'a default out of range',
    'default-out-of-range',
    'structure A: { members: { a: { target: I, default: «0 } } }\ninteger I: { range: { min: 1 } }',
  ],
  ['null as the default of a shape', 'default-wrong', 'integer A: { default: «null }'],
  [
    'two members with one name in JSON',
    'json-name-duplicate',
    'structure A: { members: { a: { target: String, jsonName: x }, b: { target: String, jsonName: «x } } }',
  ],
  [
    'a name in JSON that is a member’s',
    'json-name-duplicate',
    'structure A: { members: { a: String, b: { target: String, jsonName: «a } } }',
  ],
];

describe('the rules for shapes', () => {
  it.each([...targets, ...shapes, ...traits])('point at %s', (_, code, marked) => {
    const { text, places } = unmarked(`${head}${marked}\n`);
    expect(findings(text)).toEqual(places.map((place) => `${place} ${code}`));
  });

  it.each([
    [
      'a list of structures that hold the list',
      'list L: { member: S }\nstructure S: { members: { l: { target: L, required: true } } }',
    ],
    ['a structure with an optional member of itself', 'structure S: { members: { s: S } }'],
    ['a union with one way out', 'union U: { members: { u: U, s: String } }'],
    [
      'a union of structures that hold the union',
      'union U: { members: { s: S } }\nstructure S: { members: { u: U } }',
    ],
    ['a union with a member of type Unit', 'union U: { members: { nothing: Unit } }'],
    [
      'a mixin whose member is taken over twice',
      'structure M: { mixin: true, members: { a: String } }\nstructure N: { mixin: true, mixins: [M] }\nstructure A: { mixins: [M, N], members: { a: String } }',
    ],
    ['a pattern that only Java knows', "string A: { pattern: '^(?i)a++$' }"],
    [
      'an enum in the place of text',
      'structure A: { members: { a: { target: E, required: true, httpLabel: true } } }\nenum E: { members: { A: a } }',
    ],
    ['traits that are unknown', 'string A: { some.where#trait: { a: [1] } }'],
    ['an empty structure', 'structure A: {}'],
  ])('say nothing of %s', (_, body) => {
    expect(findings(`${head}${body}\n`)).toEqual([]);
  });

  it('stop at unknown targets, which other rules would only trip over', () => {
    const body =
      'structure A: { members: { a: { target: X, required: true } } }\nstring B: { required: true }\n';
    expect(findings(head + body)).toEqual(['3:40 shape-unknown']);
  });

  it('are done with ten thousand members and a deep chain of shapes in seconds', () => {
    const members = Array.from({ length: 10_000 }, (_, n) => `    m${n}: String\n`).join('');
    const chain = Array.from(
      { length: 2_000 },
      (_, n) => `structure S${n}: { members: { next: { target: S${n + 1}, required: true } } }\n`,
    ).join('');
    const started = performance.now();
    const text = `${head}structure Wide:\n  members:\n${members}${chain}structure S2000: {}\n`;
    expect(findings(text)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('are done with a circle of mixins among many in seconds', () => {
    const mixins = Array.from(
      { length: 24 },
      (_, n) =>
        `structure M${n}: { mixin: true, mixins: [${[n + 1, n + 2].map((to) => `M${to % 24}`).join(', ')}] }\n`,
    );
    const started = performance.now();
    const codes = checked(`${head}${mixins.join('')}`).diagnostics.map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(['mixin-cycle']));
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
