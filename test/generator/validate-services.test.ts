import { describe, expect, it } from 'vitest';
import { findings, head, unmarked } from './marked.js';

type Fault = readonly [sentence: string, code: string, body: string];

/** A member that stands for a label. */
const label = '{ target: String, required: true, httpLabel: true }';
const rest = 'aws.protocols#restJson1: true';
const json = 'aws.protocols#awsJson1_0: true';

const services: readonly Fault[] = [
  ['a service without a protocol', 'protocol-unknown', 'service «A: {}'],
  [
    'a service with a protocol that clients do not speak',
    'protocol-unknown',
    'service «A: { smithy.mqtt#mqttJson: true }',
  ],
  [
    'an operation without a place in HTTP',
    'http-missing',
    `service A: { operations: [O], ${rest} }\noperation «O: {}`,
  ],
  [
    'operations of which some have http',
    'http-binding-missing',
    `service A: { operations: [O, P], ${json} }\noperation O: { http: { method: POST, uri: / } }\noperation «P: {}`,
  ],
  [
    'two shapes with one name in a service',
    'closure-conflict',
    `service A: { operations: [O], ${json} }\noperation O: { input: I }\nstructure I: { members: { a: B, b: x.y#B } }\nstructure «B: {}\nstructure «x.y#B: {}`,
  ],
  [
    'a rename of a shape that is elsewhere',
    'rename-invalid',
    `service «A: { rename: { B: C }, ${json} }\nstructure B: {}`,
  ],
  [
    'a rename of an operation',
    'rename-invalid',
    `service «A: { operations: [O], rename: { O: P }, ${json} }\noperation O: {}`,
  ],
  [
    'a rename to a name that is taken',
    'rename-invalid',
    `service «A: { operations: [O], rename: { B: I }, ${json} }\noperation O: { input: I }\nstructure I: { members: { b: B } }\nstructure B: {}`,
  ],
  [
    'a scheme that the service does not have',
    'auth-unknown',
    `service A: { operations: [O], ${json} }\noperation O: { auth: [«httpBearerAuth] }`,
  ],
  [
    'one error code for two errors',
    'error-code-duplicate',
    `service A: { errors: [E, F], ${json}, «aws.protocols#awsQueryCompatible: true }\nstructure E: { error: client, aws.protocols#awsQueryError: { code: X, httpResponseCode: 400 } }\nstructure F: { error: client, aws.protocols#awsQueryError: { code: X, httpResponseCode: 400 } }`,
  ],
  [
    'a key in the query with a scheme',
    'trait-value',
    `service A: { «httpApiKeyAuth: { name: k, in: query, scheme: S }, ${json} }`,
  ],
  [
    'protocols of event streams that are no protocols of calls',
    'trait-value',
    'service A: { «aws.protocols#restJson1: { http: [h2], eventStreamHttp: [http/1.1] } }',
  ],
  [
    'an error as an input',
    'error-as-input',
    'operation O: { input: «E }\nstructure E: { error: client }',
  ],
  [
    'an output as an input',
    'operation-misused-shape',
    'operation O: { input: «E }\nstructure E: { output: true }',
  ],
  [
    'one input of two operations',
    'operation-misused-shape',
    'operation A: { input: ABInput }\noperation AB: { input: ABInput }\nstructure «ABInput: { input: true }',
  ],
  [
    'a resource that is bound twice',
    'resource-twice',
    `service A: { resources: [R, S], ${json} }\nresource R: { resources: [S] }\nresource «S: {}`,
  ],
  [
    'a read that may change something',
    'resource-lifecycle',
    'resource R: { read: «O }\noperation O: {}',
  ],
  [
    'an operation without the identifier',
    'resource-identifier',
    'resource R: { identifiers: { id: String }, update: O }\noperation «O: {}',
  ],
  [
    'a resource without the identifier that it is in',
    'resource-identifier',
    'resource R: { identifiers: { id: String }, resources: [S] }\nresource «S: {}',
  ],
  [
    'an example that does not fit',
    'example-wrong',
    'operation O: { input: I, examples: [«{ title: x, input: { n: a } }] }\nstructure I: { members: { n: Integer } }',
  ],
  [
    'an example with an unknown member',
    'example-wrong',
    'operation O: { input: I, examples: [«{ title: x, input: { m: 1 } }] }\nstructure I: { members: { n: Integer } }',
  ],
  [
    'an example of an error of another operation',
    'example-wrong',
    'operation O: { examples: [«{ title: x, error: { shapeId: E, content: {} } }] }\nstructure E: { error: client }',
  ],
  ['a stream in a list', 'streaming-place', 'list L: { «member: B }\nblob B: { streaming: true }'],
  [
    'a stream that may be missing',
    'streaming-place',
    'operation O: { input: I }\nstructure I: { members: { «b: B } }\nblob B: { streaming: true }',
  ],
  [
    'a stream below an input',
    'streaming-place',
    'operation O: { input: I }\nstructure I: { members: { «c: C } }\nstructure C: { members: { «b: B } }\nblob B: { streaming: true }',
  ],
  [
    'a stream in an input that is nested as well',
    'streaming-place',
    'operation O: { input: I }\nstructure I: { members: { «i: I, b: { target: B, required: true } } }\nblob B: { streaming: true }',
  ],
  [
    'a stream in an error',
    'streaming-place',
    'operation O: { errors: [«E] }\nstructure E: { error: client, members: { b: { target: B, required: true } } }\nblob B: { streaming: true }',
  ],
  [
    'an event that is no structure',
    'streaming-place',
    'union «U: { streaming: true, members: { a: String } }',
  ],
];

/** An operation whose `http` trait is marked, with an input. */
function operation(http: string, members = '', input = 'I'): string {
  return `operation O: { input: I, ${http} }\nstructure ${input}: { members: { ${members} } }`;
}

const http: readonly Fault[] = [
  ['a method that is none', 'http-method', operation("http: { method: «'GET /', uri: / }")],
  ['a status that is none', 'http-code', operation('http: { method: POST, uri: /, code: «20 }')],
  ['a URI without its slash', 'http-uri', operation('http: { method: POST, uri: «things }')],
  ['a URI with a fragment', 'http-uri', operation("http: { method: POST, uri: «'/a#b' }")],
  ['a URI with an empty segment', 'http-uri', operation('http: { method: POST, uri: «/a//b }')],
  ['a URI with dots', 'http-uri', operation('http: { method: POST, uri: «/a/../b }')],
  [
    'a URI with a label and text in one segment',
    'http-uri',
    operation("http: { method: POST, uri: «'/a{id}' }"),
  ],
  [
    'a URI with a label in its query',
    'http-uri',
    operation("http: { method: POST, uri: «'/?a={id}' }"),
  ],
  ['a URI with a space', 'http-uri', operation("http: { method: POST, uri: «'/a b' }")],
  [
    'one label twice',
    'http-uri',
    operation("http: { method: POST, uri: «'/{id}/{id}' }", `id: ${label}`),
  ],
  [
    'a greedy label before another',
    'http-label-greedy',
    operation("http: { method: POST, uri: «'/{a+}/{b}' }", `a: ${label}, b: ${label}`),
  ],
  [
    'a label without a member',
    'http-label-missing',
    operation("http: { method: POST, uri: «'/{id}' }"),
  ],
  [
    'a member without a label',
    'http-label-unused',
    operation(
      'http: { method: POST, uri: / }',
      'id: { target: String, required: true, «httpLabel: true }',
    ),
  ],
  [
    'a greedy label that is a number',
    'http-label-type',
    operation(
      "http: { method: POST, uri: '/{id+}' }",
      'id: { target: Integer, required: true, «httpLabel: true }',
    ),
  ],
  [
    'two members in one header',
    'http-name-duplicate',
    operation(
      'http: { method: POST, uri: / }',
      'a: { target: String, httpHeader: X-A }, b: { target: String, httpHeader: x-a }',
      '«I',
    ),
  ],
  [
    'two members in one query parameter',
    'http-name-duplicate',
    operation(
      'http: { method: POST, uri: / }',
      'a: { target: String, httpQuery: q }, b: { target: String, httpQuery: q }',
      '«I',
    ),
  ],
  [
    'a query parameter that the URI has',
    'http-query-literal',
    operation("http: { method: POST, uri: '/?q=1' }", 'a: { target: String, httpQuery: q }', '«I'),
  ],
  [
    'a header of the signature',
    'http-header-reserved',
    operation(
      'http: { method: POST, uri: / }',
      'a: { target: String, httpHeader: «Authorization }',
    ),
  ],
  [
    'a header with a space',
    'http-header-name',
    operation('http: { method: POST, uri: / }', 'a: { target: String, httpHeader: «X A }'),
  ],
  [
    'a header that begins with the prefix',
    'http-prefix-conflict',
    operation(
      'http: { method: POST, uri: / }',
      'a: { target: M, httpPrefixHeaders: X- }, b: { target: String, httpHeader: «X-B }',
    ) + '\nmap M: { key: String, value: String }',
  ],
  [
    'members beside a payload',
    'http-payload-unbound',
    operation(
      'http: { method: POST, uri: / }',
      'a: { target: String, httpPayload: true }, b: String',
      '«I',
    ),
  ],
  [
    'a body of GET',
    'http-body-unexpected',
    operation('readonly: true, http: { method: «GET, uri: / }', 'a: String'),
  ],
  [
    'a status of success for an error',
    'http-code-fault',
    'structure E: { error: client, httpError: «200 }',
  ],
  [
    'a status of the server for a fault of the client',
    'http-code-fault',
    'structure E: { error: client, httpError: «500 }',
  ],
  [
    'one route of two operations',
    'http-route-conflict',
    `service A: { operations: [O, P], ${rest} }\noperation O: { input: I, http: { method: POST, uri: «'/{id}?x' } }\noperation P: { input: J, http: { method: POST, uri: «'/{name}?x' } }\nstructure I: { members: { id: ${label} } }\nstructure J: { members: { name: ${label} } }`,
  ],
  ['a host prefix that is none', 'host-label', operation("endpoint: { hostPrefix: «'a b.' }")],
  [
    'a host prefix that begins with a dot',
    'host-label',
    operation('endpoint: { hostPrefix: «.a }'),
  ],
  [
    'a host prefix with a label of no member',
    'host-label',
    operation("endpoint: { hostPrefix: «'{a}.' }"),
  ],
  [
    'a host label that the prefix does not have',
    'host-label',
    operation(
      'endpoint: { hostPrefix: a. }',
      'a: { target: String, required: true, «hostLabel: true }',
    ),
  ],
];

/** An operation with pages, and waiters. */
function paged(
  trait: string,
  input = 'next: String, size: Integer',
  output = 'next: String, items: L',
): string {
  return `operation O: { input: I, output: P, paginated: ${trait} }
structure I: { members: { ${input} } }
structure P: { members: { ${output} } }
list L: { member: String }`;
}

function waiting(waiter: string): string {
  return `operation O: { input: I, output: P, errors: [E], smithy.waiters#waitable: { ${waiter} } }
structure I: { members: { id: String } }
structure P: { members: { status: String, list: L, deep: P } }
list L: { member: P }
structure E: { error: client }`;
}

function accepting(matcher: string, more = ''): string {
  return waiting(`Ready: { acceptors: [{ state: success, matcher: { ${matcher} }${more} }] }`);
}

function reading(path: string, comparator = 'stringEquals', expected = 'a'): string {
  return accepting(
    `output: { path: «'${path}', comparator: ${comparator}, expected: ${expected} }`,
  );
}

const tokens = 'inputToken: next, outputToken: next';
const markedTokens = tokens.replace('next', '«next');
const flow: readonly Fault[] = [
  [
    'pages without a token',
    'paging-missing',
    paged('{ outputToken: next }').replace('paginated', '«paginated'),
  ],
  ['a token that is no member', 'paging-member', paged('{ inputToken: «nxt, outputToken: next }')],
  [
    'a path to a token that is no member',
    'paging-member',
    paged('{ inputToken: next, outputToken: «next.token }'),
  ],
  ['items that are no member', 'paging-member', paged(`{ ${tokens}, items: «things }`)],
  ['items that are no list', 'paging-type', paged(`{ ${tokens}, items: «next }`)],
  [
    'a page size that is a list',
    'paging-type',
    paged(`{ ${tokens}, pageSize: «size }`, 'next: String, size: L'),
  ],
  ['a token that is a number', 'paging-type', paged(`{ ${markedTokens} }`, 'next: Integer')],
  [
    'a token that is a map',
    'paging-token',
    `${paged(`{ ${markedTokens} }`, 'next: M')}\nmap M: { key: String, value: String }`,
  ],
  [
    'a token that is required',
    'paging-required',
    paged(`{ ${markedTokens} }`, 'next: { target: String, required: true }'),
  ],
  [
    'a path that compares texts by their order',
    'waiter-comparison',
    reading('deep.[status < status] | [0]'),
  ],
  ['a path that gives no text', 'waiter-result', reading('list')],
  ['a path that calls what is no function', 'waiter-syntax', reading('size(list)')],
  ['a function that gets what it does not take', 'waiter-path', reading('join(status, status)')],
  ['a path of a waiter that is no member', 'waiter-path', reading('state')],
  ['a path of a waiter through text', 'waiter-path', reading('status.code')],
  [
    'a path of a waiter through a list to nowhere',
    'waiter-path',
    reading('list[].nothing', 'allStringEquals'),
  ],
  [
    'a path with a bracket that is not closed',
    'waiter-syntax',
    reading('list[', 'allStringEquals'),
  ],
  ['a path that ends in the middle', 'waiter-syntax', reading('deep.')],
  [
    'a path of both sides that begins with neither',
    'waiter-path',
    accepting("inputOutput: { path: «'status', comparator: stringEquals, expected: a }"),
  ],
  [
    'a message of what is no failure',
    'waiter-message',
    accepting('success: true', ', message: «status'),
  ],
  [
    'text that booleanEquals expects',
    'waiter-expected',
    reading('!status', 'booleanEquals', '«yess').replace("«'", "'"),
  ],
  ['an error that the operation does not have', 'waiter-error', accepting('errorType: «F')],
  [
    'a least pause above the longest',
    'waiter-delays',
    waiting(
      'Ready: { minDelay: «10, maxDelay: 5, acceptors: [{ state: success, matcher: { success: true } }] }',
    ),
  ],
  [
    'a least pause above the usual longest',
    'waiter-delays',
    waiting(
      'Ready: { minDelay: «121, acceptors: [{ state: success, matcher: { success: true } }] }',
    ),
  ],
  [
    'a waiter without success',
    'waiter-success-missing',
    waiting('«Ready: { acceptors: [{ state: failure, matcher: { success: true } }] }'),
  ],
  [
    'a name of a waiter that is none',
    'waiter-name',
    waiting("«'is-ready': { acceptors: [{ state: success, matcher: { success: true } }] }"),
  ],
  [
    'one name of two waiters',
    'waiter-name',
    `service S: { operations: [A, B], ${json} }\noperation A: { smithy.waiters#waitable: { «Ready: { acceptors: [{ state: success, matcher: { success: true } }] } } }\noperation B: { smithy.waiters#waitable: { «ready: { acceptors: [{ state: success, matcher: { success: true } }] } } }`,
  ],
];

describe('the rules for services', () => {
  it.each([...services, ...http, ...flow])('point at %s', (_, code, marked) => {
    const { text, places } = unmarked(`${head}${marked}\n`);
    expect(findings(text)).toEqual(places.map((place) => `${place} ${code}`));
  });

  it.each([
    ['a service without operations', `service A: { ${json} }`],
    ['several services', `service A: { ${json} }\nservice B: { ${rest} }`],
    [
      'one route on two hosts',
      `service A: { operations: [O, P], ${rest} }\noperation O: { http: { method: POST, uri: / } }\noperation P: { http: { method: POST, uri: / }, endpoint: { hostPrefix: b. } }`,
    ],
    [
      'routes with other methods or queries',
      `service A: { operations: [O, P, Q], ${rest} }\noperation O: { http: { method: POST, uri: / } }\noperation P: { idempotent: true, http: { method: PUT, uri: / } }\noperation Q: { http: { method: POST, uri: '/?q' } }`,
    ],
    [
      'pages whose tokens the service names',
      `service A: { operations: [O], paginated: { ${tokens} }, ${json} }\n${paged('{ items: items, pageSize: size }').replace('«', '')}`,
    ],
    ['a body of PUT', operation('idempotent: true, http: { method: PUT, uri: / }', 'a: String')],
    [
      'a path with functions and filters',
      reading('length(list[?status == `"a"`]) > `0`', 'booleanEquals', "'true'").replace('«', ''),
    ],
    ['a path through lists', reading('list[].deep.status', 'allStringEquals').replace('«', '')],
    [
      'simple shapes with one name in a service',
      `service A: { operations: [O], ${json} }\noperation O: { input: I }\nstructure I: { members: { a: B, b: x.y#B } }\nstring B: {}\nstring x.y#B: {}`,
    ],
    [
      'shapes that are told apart by a rename',
      `service A: { operations: [O], rename: { x.y#B: C }, ${json} }\noperation O: { input: I }\nstructure I: { members: { a: B, b: x.y#B } }\nstructure B: {}\nstructure x.y#B: {}`,
    ],
  ])('say nothing of %s', (_, body) => {
    expect(findings(`${head}${body}\n`)).toEqual([]);
  });
});
