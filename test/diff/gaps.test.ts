/** What the specification of comparisons lists as gaps and false alarms of Smithy's own tool (1.3), row by row. */
import { describe, expect, it } from 'vitest';
import type { Node } from '../../generator/model.js';
import type { Patch } from '../support/patched.js';
import { both, line } from './cases.js';

const string = { target: 'smithy.api#String' };
const api = (name: string, value: Node = {}): Patch => ({ [`smithy.api#${name}`]: value });
const input = (traits: Patch): Patch => ({ FooInput: { members: { Name: { traits } } } });
const output = (traits: Patch): Patch => ({ FooOutput: { members: { Next: { traits } } } });
const service = (traits: Patch): Patch => ({ Service: { traits } });
const operation = (traits: Patch): Patch => ({ Foo: { traits } });
const rpc = service({ 'aws.protocols#restJson1': null, 'aws.protocols#awsJson1_1': {} });
const ranged = (value: Node): Patch => ({
  Size: { type: 'integer', traits: api('range', value) },
  FooInput: { members: { Size: { target: 'test#Size' } } },
});
const inner = { type: 'structure', members: { A: string } };
const held = (name: string): Patch => ({
  FooOutput: { members: { Inner: { target: `test#${name}` } } },
});
const kind = (...names: readonly string[]): Patch => ({
  Kind: {
    type: 'enum',
    members: Object.fromEntries(names.map((name) => [name, { target: 'smithy.api#Unit' }])),
  },
  FooInput: { members: { Kind: { target: 'test#Kind' } } },
});
const text = { Kind: { type: 'string' }, FooInput: { members: { Kind: { target: 'test#Kind' } } } };
const marked = { FooInput: { traits: api('input') } };

const rows: readonly (readonly [
  row: string,
  given: Patch,
  patch: Patch,
  said: readonly string[],
])[] = [
  [
    'protocol replaced',
    rpc,
    service({ 'aws.protocols#restJson1': {}, 'aws.protocols#awsJson1_1': null }),
    ['service-protocol-replaced Service none break minor'],
  ],
  [
    'required added to a member of an input',
    marked,
    input(api('required')),
    ['member-made-required FooInput.Name in break major'],
  ],
  [
    'required member added to an output',
    {},
    { FooOutput: { members: { More: { ...string, traits: api('required') } } } },
    ['member-required-added FooOutput.More out info minor'],
  ],
  [
    'length added',
    {},
    input(api('length', { max: 5 })),
    ['length-added FooInput.Name in danger minor'],
  ],
  [
    'range loses a negative minimum',
    ranged({ min: -10, max: 5 }),
    { Size: { traits: api('range', { min: null }) } },
    ['range-bound-removed Size in info patch'],
  ],
  [
    'range gains a negative minimum',
    ranged({ max: 5 }),
    { Size: { traits: api('range', { min: -10 }) } },
    ['range-bound-added Size in danger minor'],
  ],
  [
    'pattern tightened',
    input(api('pattern', '^[ab]+$')),
    input(api('pattern', '^a+$')),
    ['pattern-changed FooInput.Name in danger minor'],
  ],
  [
    'pattern removed',
    input(api('pattern', '^[ab]+$')),
    input(api('pattern', null)),
    ['pattern-removed FooInput.Name in info patch'],
  ],
  [
    'signing name changed',
    {},
    service({ 'aws.auth#sigv4': { name: 'other' } }),
    ['service-signing-name-changed Service none danger patch'],
  ],
  [
    'service version changed',
    {},
    { Service: { version: '2021-01-01' } },
    ['service-version-changed Service none info patch'],
  ],
  [
    'auth scheme added behind the others',
    service(api('auth', ['aws.auth#sigv4'])),
    service({
      ...api('httpBearerAuth'),
      ...api('auth', ['aws.auth#sigv4', 'smithy.api#httpBearerAuth']),
    }),
    ['service-auth-added Service none info minor'],
  ],
  [
    'auth scheme added in front',
    service(api('auth', ['aws.auth#sigv4'])),
    service({
      ...api('httpBearerAuth'),
      ...api('auth', ['smithy.api#httpBearerAuth', 'aws.auth#sigv4']),
    }),
    ['service-auth-added Service none danger minor'],
  ],
  [
    'anonymous calls taken',
    {},
    operation(api('optionalAuth')),
    ['operation-optional-auth-added Foo none info patch'],
  ],
  [
    'pages',
    {},
    operation(api('paginated', { inputToken: 'Token', outputToken: 'Next', items: 'Names' })),
    ['operation-paginated-added Foo none info minor'],
  ],
  [
    'error retried',
    {},
    { Oops: { traits: api('retryable') } },
    ['error-retryable-added Oops out danger patch'],
  ],
  [
    'token',
    {},
    input(api('idempotencyToken')),
    ['member-idempotency-token-added FooInput.Name in info minor'],
  ],
  [
    'http added to an operation',
    operation(api('http', null)),
    operation(api('http', { method: 'POST', uri: '/foo', code: 200 })),
    ['operation-http-uri-changed Foo none danger minor'],
  ],
  [
    'endpoint prefix changed',
    {},
    service({ 'aws.api#service': { endpointPrefix: 'other' } }),
    ['service-endpoint-prefix-changed Service none danger minor'],
  ],
  [
    'shape of an output reached from an input',
    { Inner: inner, ...held('Inner') },
    { FooInput: { members: { Inner: { target: 'test#Inner' } } } },
    [
      'shape-position-out-to-both Inner both warn minor',
      'member-optional-added FooInput.Inner in info minor',
    ],
  ],
  [
    'enum value added',
    kind('A', 'C'),
    kind('A', 'B', 'C'),
    ['enum-value-added Kind.B in info minor'],
  ],
  ['string that is an enum', text, kind('A'), ['string-became-enum Kind in warn minor']],
  [
    'structure renamed',
    { Inner: inner, ...held('Inner') },
    { Inner: null, Core: inner, ...held('Core') },
    ['shape-named-renamed Core out break major'],
  ],
  [
    'structure renamed as the model says',
    { Inner: inner, ...held('Inner') },
    { Inner: null, Core: { ...inner, traits: { 'stithy#renamedFrom': 'Inner' } }, ...held('Core') },
    ['shape-named-renamed Core out info minor'],
  ],
  [
    'name in JSON under awsJson',
    rpc,
    input(api('jsonName', 'n')),
    ['member-json-name-changed FooInput.Name in info patch'],
  ],
  [
    'URI under awsJson',
    rpc,
    operation(api('http', { uri: '/bar' })),
    ['operation-http-uri-changed Foo none info patch'],
  ],
  [
    'documentation',
    {},
    output(api('documentation', 'Words.')),
    ['member-documentation FooOutput.Next out doc patch'],
  ],
];

describe('what Smithy’s own tool misses, or takes for worse than it is', () => {
  it.each(rows)('%s', (_row, given, patch, said) => {
    const [{ changes }] = both({ title: '', given, patch, there: [], back: [] });
    expect(changes.map(line)).toEqual(said);
  });
});
