import { describe, expect, test } from 'vitest';
import { resolve } from '../../generator/resolve/resolve.js';
import type { StructureShape } from '../../generator/service.js';
import { modelOf, yamlModel, type Compact } from '../support/model.js';
import { memberOf, operationOf, serviceOf, shapeOf } from '../support/resolved.js';

const get = { 'operation Get': { input: 'In', output: 'Out' } };

describe('references', () => {
  test('a structure that holds itself is one object', () => {
    const service = serviceOf({
      ...get,
      'structure In': { members: { Next: 'In', All: 'Ins', ByName: 'InMap' } },
      'structure Out': { members: {} },
      'list Ins': { member: 'In' },
      'map InMap': { key: 'String', value: 'Ins' },
    });
    const input = operationOf(service).input;
    expect(memberOf(input, 'Next').target).toBe(input);
    const list = memberOf(input, 'All').target;
    expect(list.kind === 'list' && list.member.target).toBe(input);
    const map = memberOf(input, 'ByName').target;
    expect(map.kind === 'map' && map.value.target).toBe(list);
  });

  test('shapes of the prelude are marked and get no declarations', () => {
    const service = serviceOf({
      ...get,
      'structure In': { members: { A: 'Long' } },
      'structure Out': { members: {} },
    });
    expect(memberOf(operationOf(service).input, 'A').target).toMatchObject({
      kind: 'long',
      name: 'Long',
      prelude: true,
    });
    expect(service.shapes.map(({ name }) => name)).toEqual(['In', 'Out']);
  });

  test('an operation without input and output has empty structures named after it', () => {
    const { input, output } = operationOf(serviceOf({ 'operation Ping': {} }));
    expect(input).toMatchObject({ name: 'PingInput', members: [], prelude: true });
    expect(output).toMatchObject({ name: 'PingOutput', members: [], prelude: true });
  });

  test('Unit as a variant of a union is an empty structure', () => {
    const service = serviceOf({
      ...get,
      'structure In': { members: { A: 'Choice' } },
      'structure Out': { members: {} },
      'union Choice': { members: { None: 'Unit' } },
    });
    expect(memberOf(shapeOf(service, 'Choice'), 'None').target).toMatchObject({
      kind: 'structure',
      members: [],
      prelude: true,
    });
  });
});

describe('reach', () => {
  const shapes: Compact = {
    ...get,
    'structure In': { members: { A: 'OnlyIn', B: 'Both' } },
    'structure Out': { members: { B: 'Both' } },
    'string OnlyIn': {},
    'list Both': { member: 'Leaf' },
    'string Leaf': {},
    'string Unreached': {},
  };

  test('a shape knows whether inputs, outputs or both reach it', () => {
    const service = serviceOf(shapes);
    expect(service.shapes.map(({ name, reached }) => [name, reached])).toEqual([
      ['Both', 'both'],
      ['In', 'input'],
      ['Leaf', 'both'],
      ['OnlyIn', 'input'],
      ['Out', 'output'],
    ]);
  });

  test('operations of resources and of their resources belong to the service', () => {
    const result = resolve(
      modelOf({
        'service Weather': { version: '1', resources: ['City'], 'aws.protocols#awsJson1_0': true },
        'resource City': {
          read: 'GetCity',
          collectionOperations: ['ListCities'],
          resources: ['Street'],
        },
        'resource Street': { delete: 'DeleteStreet', operations: ['PaintStreet'] },
        'operation GetCity': { readonly: true },
        'operation ListCities': {},
        'operation DeleteStreet': { idempotent: true },
        'operation PaintStreet': {},
        'operation Unbound': {},
      }),
    );
    const operations = result.ok ? (result.value[0]?.operations ?? []) : [];
    expect(operations.map(({ name, idempotent }) => [name, idempotent])).toEqual([
      ['DeleteStreet', true],
      ['GetCity', true],
      ['ListCities', false],
      ['PaintStreet', false],
    ]);
  });

  test('errors of the service are errors of each operation', () => {
    const service = serviceOf(
      {
        'operation Get': { errors: ['NotFound'] },
        'structure NotFound': { error: 'client', httpError: 404, members: {} },
        'structure Busy': { error: 'server', retryable: { throttling: true }, members: {} },
      },
      { 'aws.protocols#awsJson1_1': true, errors: ['Busy'] },
    );
    expect(operationOf(service).errors.map(({ name, error }) => [name, error])).toEqual([
      [
        'Busy',
        {
          fault: 'server',
          status: 500,
          formerCodes: [],
          code: 'Busy',
          retryable: { throttling: true },
        },
      ],
      ['NotFound', { fault: 'client', status: 404, code: 'NotFound', formerCodes: [] }],
    ]);
  });

  test('a code of the query protocol is told only by a service that is compatible with it', () => {
    const error = {
      'operation Get': { errors: ['Gone'] },
      'structure Gone': {
        error: 'client',
        members: {},
        'aws.protocols#awsQueryError': { code: 'X.Gone', httpResponseCode: 400 },
      },
    };
    const compatible = {
      'aws.protocols#awsJson1_0': true,
      'aws.protocols#awsQueryCompatible': true,
    };
    expect(operationOf(serviceOf(error)).errors[0]?.error).not.toHaveProperty('queryCode');
    expect(operationOf(serviceOf(error, compatible)).errors[0]?.error).toMatchObject({
      code: 'Gone',
      queryCode: 'X.Gone',
    });
  });
});

describe('order', () => {
  const shapes: Compact = {
    'operation B': { input: 'In', errors: ['Y', 'X'] },
    'operation A': { input: 'In', errors: ['X', 'Y'] },
    'structure In': { members: { Z: 'S', A: 'T' } },
    'structure X': { error: 'client', members: {} },
    'structure Y': { error: 'client', members: {} },
    'string S': {},
    'string T': {},
  };

  test('the same shapes in another order give the same service', () => {
    const forth = serviceOf(shapes);
    const back = serviceOf(Object.fromEntries(Object.entries(shapes).toReversed()));
    expect(back).toEqual(forth);
    expect(forth.operations.map(({ name }) => name)).toEqual(['A', 'B']);
    expect(forth.operations[1]?.errors.map(({ name }) => name)).toEqual(['X', 'Y']);
    expect(forth.shapes.map(({ name }) => name)).toEqual(['In', 'S', 'T', 'X', 'Y']);
  });

  test('members stay in the order of the model', () => {
    const input: StructureShape = operationOf(serviceOf(shapes)).input;
    expect(input.members.map(({ name }) => name)).toEqual(['Z', 'A']);
  });
});

test('a model in YAML becomes a service', () => {
  const result = resolve(
    yamlModel(`
smithy: '2.0'
namespace: com.amazonaws.ssoadmin
service SWBExternalService:
  version: 2020-07-20
  operations: [ListInstances]
  title: AWS Single Sign-On Admin
  aws.api#service: { sdkId: SSO Admin, arnNamespace: sso, endpointPrefix: sso }
  aws.auth#sigv4: { name: sso }
  aws.protocols#awsJson1_1: {}
operation ListInstances:
  input: ListInstancesRequest
  output: ListInstancesResponse
  paginated: { inputToken: NextToken, outputToken: NextToken, items: Instances }
structure ListInstancesRequest:
  members:
    NextToken: Token
structure ListInstancesResponse:
  members:
    NextToken: Token
    Instances: Arns
list Arns: { member: Arn, length: { max: 10 } }
string Arn: { pattern: '^arn:[a-z]+$' }
string Token: { length: { max: 2048 } }
`),
  );
  expect(result.diagnostics).toEqual([]);
  expect(result.ok && result.value).toMatchObject([
    {
      name: 'SSOAdmin',
      shapeName: 'SWBExternalService',
      constantName: 'SSO_ADMIN',
      folder: 'sso-admin',
      version: '2020-07-20',
      title: 'AWS Single Sign-On Admin',
      source: 'model/test/service.yaml',
      protocol: 'awsJson1_1',
      operations: [{ name: 'ListInstances', paginated: { items: [{ name: 'Instances' }] } }],
      shapes: [
        { name: 'Arn', kind: 'string', pattern: { source: '^arn:[a-z]+$' } },
        { name: 'Arns', kind: 'list', length: { max: 10 } },
        { name: 'ListInstancesRequest', kind: 'structure', reached: 'input' },
        { name: 'ListInstancesResponse', kind: 'structure', reached: 'output' },
        { name: 'Token', kind: 'string', reached: 'both' },
      ],
    },
  ]);
});
