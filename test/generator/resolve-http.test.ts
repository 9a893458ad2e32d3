import { describe, expect, test } from 'vitest';
import type { Node } from '../../generator/model.js';
import type { Operation } from '../../generator/service.js';
import { resolve } from '../../generator/resolve/resolve.js';
import { modelOf, type Compact } from '../support/model.js';

function operationOf(shapes: Compact, protocol = 'aws.protocols#restJson1'): Operation {
  const service = { version: '1', operations: ['Get'], [protocol]: true };
  const result = resolve(
    modelOf({
      'service Weather': service,
      'structure In': { members: {} },
      'structure Out': { members: {} },
      ...shapes,
    }),
  );
  const operation = result.ok ? result.value[0]?.operations[0] : undefined;
  if (!operation) throw new Error(JSON.stringify(result.diagnostics));
  return operation;
}

const protocols = [
  'aws.protocols#restJson1',
  'aws.protocols#awsJson1_1',
  'smithy.protocols#rpcv2Cbor',
];

const parts = (uri: string, shapes: Compact = {}) => {
  const { http } = operationOf({
    ...shapes,
    'operation Get': { input: 'In', http: { method: 'GET', uri, code: 202 } },
  });
  return {
    ...http,
    path: http.path.map((part) => ('literal' in part ? part.literal : part.label)),
  };
};

const formats = (member: { readonly [key: string]: Node }, protocol?: string) =>
  operationOf(
    {
      'operation Get': { input: 'In', http: { method: 'POST', uri: '/{L}' } },
      'structure In': {
        members: { L: { target: 'Timestamp', required: true, httpLabel: true }, M: member },
      },
      'timestamp Day': { timestampFormat: 'date-time' },
      'list Days': { member: 'Day' },
      'list Times': { member: 'Timestamp' },
    },
    protocol,
  ).input.members[1]?.timestampFormat;

describe('the URI', () => {
  const labelled = {
    'structure In': {
      members: {
        Id: { target: 'String', required: true, httpLabel: true },
        Path: { target: 'String', required: true, httpLabel: true },
      },
    },
  };

  test.each<[string, readonly string[], readonly (readonly string[])[]]>([
    ['/', [], []],
    ['/a', ['a'], []],
    ['/a/b/', ['a', 'b', ''], []],
    ['/a?x=1&y&z=', ['a'], [['x', '1'], ['y'], ['z', '']]],
    ['/?op=a=b', [], [['op', 'a=b']]],
  ])('%s has the segments %j and the query %j', (uri, path, query) => {
    expect(parts(uri)).toEqual({ method: 'GET', path, query, status: 202 });
  });

  test('labels are members of the input, and the greedy one says so', () => {
    const { path } = parts('/a/{Id}/{Path+}', labelled);
    expect(path).toMatchObject([
      'a',
      { name: 'Id', binding: { in: 'label', greedy: false } },
      { name: 'Path', binding: { in: 'label', greedy: true } },
    ]);
  });

  test('protocols without bindings post to the root', () => {
    const trait = {
      'operation Get': { input: 'In', http: { method: 'GET', uri: '/a/{Id}' } },
      ...labelled,
    };
    const { http, input } = operationOf(trait, 'aws.protocols#awsJson1_0');
    expect(http).toEqual({ method: 'POST', path: [], query: [], status: 200 });
    expect(input.members[0]?.binding).toEqual({ in: 'body' });
  });

  test('a host prefix is split at its labels, for every protocol', () => {
    const host = {
      'operation Get': {
        input: 'In',
        http: { method: 'POST', uri: '/' },
        endpoint: { hostPrefix: 'data-{Id}.x.' },
      },
      'structure In': { members: { Id: { target: 'String', required: true, hostLabel: true } } },
    };
    for (const protocol of protocols) {
      const { hostPrefix, input } = operationOf(host, protocol);
      expect(hostPrefix).toEqual([
        { literal: 'data-' },
        { label: input.members[0] },
        { literal: '.x.' },
      ]);
      expect(input.members[0]?.binding).toEqual({ in: 'body' });
    }
  });
});

describe('bindings', () => {
  const members = {
    H: { target: 'String', httpHeader: 'X-H' },
    P: { target: 'Names', httpPrefixHeaders: 'X-P-' },
    Q: { target: 'String', httpQuery: 'q' },
    R: { target: 'Names', httpQueryParams: true },
    C: { target: 'Integer', httpResponseCode: true },
    Y: { target: 'Inner', httpPayload: true },
  };
  const operation = operationOf({
    'operation Get': { input: 'In', output: 'Out', http: { method: 'POST', uri: '/' } },
    'structure In': { members },
    'structure Out': { members },
    'structure Inner': { members },
    'map Names': { key: 'String', value: 'String' },
  });
  const bindings = (end: 'input' | 'output') =>
    operation[end].members.map(({ binding }) => binding);

  test('an input heeds what a request can hold', () => {
    expect(bindings('input')).toEqual([
      { in: 'header', name: 'X-H' },
      { in: 'prefixHeaders', prefix: 'X-P-' },
      { in: 'query', name: 'q' },
      { in: 'queryParams' },
      { in: 'body' },
      { in: 'payload' },
    ]);
  });

  test('an output heeds what a response can hold', () => {
    expect(bindings('output')).toEqual([
      { in: 'header', name: 'X-H' },
      { in: 'prefixHeaders', prefix: 'X-P-' },
      { in: 'body' },
      { in: 'body' },
      { in: 'responseCode' },
      { in: 'payload' },
    ]);
  });

  test('within another structure everything is in the body', () => {
    const inner = operation.input.members.at(-1)?.target;
    expect(
      inner && 'members' in inner && new Set(inner.members.map(({ binding }) => binding.in)),
    ).toEqual(new Set(['body']));
  });
});

describe('timestamps', () => {
  test.each<[string, { readonly [key: string]: Node }, string]>([
    ['in a body is in seconds', { target: 'Timestamp' }, 'epoch-seconds'],
    ['in a header is a date of HTTP', { target: 'Timestamp', httpHeader: 'X' }, 'http-date'],
    ['in a query is a date and time', { target: 'Timestamp', httpQuery: 'x' }, 'date-time'],
    [
      'with a trait is what the trait says',
      { target: 'Timestamp', httpHeader: 'X', timestampFormat: 'epoch-seconds' },
      'epoch-seconds',
    ],
    ['of a shape with a trait is what that says', { target: 'Day', httpHeader: 'X' }, 'date-time'],
    [
      'with a trait outdoes its shape',
      { target: 'Day', timestampFormat: 'http-date' },
      'http-date',
    ],
    ['of a list in a header is a date of HTTP', { target: 'Times', httpHeader: 'X' }, 'http-date'],
    [
      'of a list of shapes with a trait is what that says',
      { target: 'Days', httpHeader: 'X' },
      'date-time',
    ],
  ])('a timestamp %s', (_, member, format) => {
    expect(formats(member)).toBe(format);
  });

  test('a list in the body has the format at its own member', () => {
    expect(formats({ target: 'Days' })).toBeUndefined();
  });

  test('CBOR has one format', () => {
    expect(
      formats({ target: 'Day', timestampFormat: 'http-date' }, 'smithy.protocols#rpcv2Cbor'),
    ).toBe('epoch-seconds');
  });

  test('JSON without bindings heeds the trait', () => {
    expect(formats({ target: 'Day', httpHeader: 'X' }, 'aws.protocols#awsJson1_0')).toBe(
      'date-time',
    );
    expect(formats({ target: 'Timestamp', httpHeader: 'X' }, 'aws.protocols#awsJson1_0')).toBe(
      'epoch-seconds',
    );
  });
});
