import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Service } from '../../generator/service.js';
import { resolve } from '../../generator/resolve/resolve.js';
import * as reserved from '../../generator/resolve/reserved.js';
import { modelOf, type Compact } from '../support/model.js';

function resolved(shapes: Compact, traits: Compact[string] = {}) {
  const operations = Object.keys(shapes).flatMap((key) => /^operation (.*)/.exec(key)?.[1] ?? []);
  const service = { version: '1', operations, 'aws.protocols#awsJson1_1': true, ...traits };
  return resolve(modelOf({ 'service Weather': service, ...shapes }));
}

function serviceOf(shapes: Compact, traits?: Compact[string]): Service {
  const result = resolved(shapes, traits);
  const [service] = result.ok ? result.value : [];
  if (!service) throw new Error(JSON.stringify(result.diagnostics));
  return service;
}

/** A service that reaches shapes of these names; the final names by the names of the members that target them. */
function finalNames(
  type: string,
  names: readonly string[],
  body: Compact[string] = {},
): Record<string, string> {
  const members = Object.fromEntries(names.map((name) => [name, `other#${name}`]));
  const shapes = Object.fromEntries(names.map((name) => [`${type} other#${name}`, body]));
  const service = serviceOf({
    'operation Get': { input: 'In_' },
    'structure In_': { members },
    ...shapes,
  });
  const input = service.operations[0]?.input.members ?? [];
  return Object.fromEntries(input.map(({ name, target }) => [name, target.name]));
}

describe('services', () => {
  test.each([
    ['SSO Admin', 'SSOAdmin', 'sso-admin', 'SSO_ADMIN'],
    ['Connect', 'Connect', 'connect', 'CONNECT'],
    ['SFN', 'SFN', 'sfn', 'SFN_SERVICE'],
    ['Lex Runtime V2', 'LexRuntimeV2', 'lex-runtime-v2', 'LEX_RUNTIME_V2'],
    ['ARC Region switch', 'ARCRegionSwitch', 'arc-region-switch', 'ARC_REGION_SWITCH'],
    ['Neptune Graph', 'NeptuneGraph', 'neptune-graph', 'NEPTUNE_GRAPH'],
    ['mgn', 'Mgn', 'mgn', 'MGN'],
    ['Map', 'MapService', 'map', 'MAP_SERVICE'],
    ['Runtime', 'Runtime', 'runtime-service', 'RUNTIME'],
    ['con', 'Con', 'con-service', 'CON'],
  ])('%s is the class %s in the folder %s', (sdkId, name, folder, constantName) => {
    expect(serviceOf({}, { 'aws.api#service': { sdkId } })).toMatchObject({
      sdkId,
      name,
      folder,
      constantName,
    });
  });

  test('without aws.api#service the name of the shape serves', () => {
    expect(serviceOf({})).toMatchObject({
      sdkId: 'Weather',
      name: 'Weather',
      folder: 'weather',
      shapeName: 'Weather',
      title: 'Weather',
    });
  });

  test.each(['../x', 'a/b', '.git', 'a:b', 'x\u0000', 'Ünicode', '1st', ' ', '', 'a  b', 'x.'])(
    'the sdkId %j names no client',
    (sdkId) => {
      const { ok, diagnostics } = resolved({}, { 'aws.api#service': { sdkId } });
      expect(ok).toBe(false);
      expect(diagnostics.map(({ code }) => code)).toEqual(['service-name']);
    },
  );
});

describe('shapes with declarations', () => {
  const taken = [
    'Date',
    'Error',
    'Promise',
    'Record',
    'Map',
    'Issue',
    'Operation',
    'Client',
    'ServiceException',
    'Weather',
    'WeatherClient',
    'WeatherServiceException',
    'Document',
  ];

  test.each(['structure', 'union'])('a %s whose name is taken has a suffix', (type) => {
    const names = finalNames(type, taken, { members: { A: 'String' } });
    expect(names).toEqual(Object.fromEntries(taken.map((name) => [name, `${name}Shape`])));
  });

  test('an enum keeps to the same rule', () => {
    expect(finalNames('enum', ['Function', 'Level'], { members: { A: {} } })).toEqual({
      Function: 'FunctionShape',
      Level: 'Level',
    });
  });

  test('a suffix that is taken as well is numbered', () => {
    expect(finalNames('structure', ['Date', 'DateShape'], { members: {} })).toEqual({
      Date: 'DateShape2',
      DateShape: 'DateShape',
    });
  });

  test('an error keeps its code on the wire', () => {
    const service = serviceOf({
      'operation Get': { errors: ['ServiceException'] },
      'structure ServiceException': { error: 'server', members: {} },
    });
    expect(service.shapes[0]).toMatchObject({
      name: 'ServiceExceptionShape',
      error: { code: 'ServiceException' },
    });
  });

  test('a service renames shapes', () => {
    const service = serviceOf(
      {
        'operation Get': { input: 'In' },
        'structure In': { members: { A: 'other#Thing', B: 'Thing' } },
        'structure other#Thing': { members: {} },
        'structure Thing': { members: {} },
      },
      { rename: { 'other#Thing': 'OtherThing' } },
    );
    expect(service.shapes.map(({ id, name }) => [id, name])).toEqual([
      ['test#In', 'In'],
      ['other#Thing', 'OtherThing'],
      ['test#Thing', 'Thing'],
    ]);
  });
});

describe('shapes without declarations', () => {
  test('only names of runtime checks are in their way', () => {
    expect(finalNames('timestamp', ['Date', 'Error', 'DateTime', 'Timestamp'])).toEqual({
      Date: 'Date',
      Error: 'Error',
      DateTime: 'DateTime',
      Timestamp: 'TimestampShape',
    });
  });

  test('a list is not called as a conversion of the runtime is', () => {
    expect(finalNames('list', ['Values', 'Names'], { member: 'String' })).toEqual({
      Values: 'ValuesShape',
      Names: 'Names',
    });
  });

  test('one of two strings of one name in two namespaces has a suffix', () => {
    const service = serviceOf({
      'operation Get': { input: 'In' },
      'structure In': { members: { A: 'a#Id', B: 'b#Id' } },
      'string a#Id': {},
      'string b#Id': {},
    });
    expect(service.shapes.map(({ id, name, constantName }) => [id, name, constantName])).toEqual([
      ['a#Id', 'Id', 'ID'],
      ['b#Id', 'IdShape', 'ID_SHAPE'],
      ['test#In', 'In', 'IN'],
    ]);
  });
});

describe('operations', () => {
  test.each([
    ['ListInstances', 'ListInstances', 'listInstances', 'ListInstancesError'],
    ['AWSThing', 'AWSThing', 'aWSThing', 'AWSThingError'],
    ['listThings', 'ListThings', 'listThings', 'ListThingsError'],
    ['Delete', 'Delete', 'deleteOperation', 'DeleteError'],
    ['Call', 'Call', 'callOperation', 'CallErrors'],
    ['Then', 'Then', 'thenOperation', 'ThenError'],
    ['Operation', 'OperationOperation', 'operation', 'OperationOperationError'],
  ])('%s is %s and %s', (shapeName, name, methodName, errorName) => {
    const service = serviceOf({ [`operation ${shapeName}`]: {} });
    expect(service.operations[0]).toMatchObject({ shapeName, name, methodName, errorName });
  });

  test('a union of errors gives way to a shape of its name', () => {
    const service = serviceOf({
      'operation Get': { input: 'GetError' },
      'structure GetError': { members: {} },
    });
    expect(service.operations[0]).toMatchObject({
      errorName: 'GetErrors',
      input: { name: 'GetError' },
    });
  });

  test('a function is not called as the guard of an error is', () => {
    const service = serviceOf({
      'operation IsGone': { errors: ['Gone'] },
      'structure Gone': { error: 'client', members: {} },
    });
    expect(service.operations[0]?.methodName).toBe('isGoneOperation');
  });
});

describe('names that are made up', () => {
  test('a schema gives way to a shape of its name', () => {
    const service = serviceOf({
      'operation Get': { input: 'Set_', output: 'Set_Schema' },
      'structure Set_': { members: {} },
      'structure Set_Schema': { members: {} },
    });
    expect(
      service.shapes.map((shape) => 'schemaName' in shape && [shape.name, shape.schemaName]),
    ).toEqual([
      ['Set_', 'Set_StandardSchema'],
      ['Set_Schema', 'Set_SchemaSchema'],
    ]);
  });

  test('the check of a member gives way to a shape of its name', () => {
    const service = serviceOf({
      'operation Get': { input: 'Thing' },
      'structure Thing': {
        members: { size: { target: 'Integer', range: { min: 1 } }, other: 'ThingSize' },
      },
      'string ThingSize': {},
    });
    const [size] = service.operations[0]?.input.members ?? [];
    expect(size).toMatchObject({ checkName: 'ThingSizeMember', constantName: 'THING_SIZE_MEMBER' });
  });

  test('constants differ where their names do not', () => {
    const names = finalNames('string', ['FooBar', 'Foo_Bar']);
    const service = serviceOf({
      'operation Get': { input: 'In' },
      'structure In': { members: { A: 'FooBar', B: 'Foo_Bar', C: 'ARN' } },
      'string FooBar': {},
      'string Foo_Bar': {},
      'structure ARN': { members: {} },
    });
    expect(names).toEqual({ FooBar: 'FooBar', Foo_Bar: 'Foo_Bar' });
    expect(service.shapes.map(({ constantName }) => constantName)).toEqual([
      'ARN_SHAPE',
      'FOO_BAR',
      'FOO_BAR_SHAPE',
      'IN',
    ]);
  });
});

// `endpoint.ts` declares nothing that the model names, and imports nothing of the sort.
test('every name that generated modules import from the runtime is reserved, but for those of endpoints', () => {
  const text = readFileSync(new URL('../../generator/emit/references.ts', import.meta.url), 'utf8');
  const imported = [...text.matchAll(/^ {2}(\w+): '([\w/-]+)'/gm)].flatMap(
    ([, name = '', module = '']) => (ENDPOINTS.test(module) || name === 'Identities' ? [] : [name]),
  );
  const { methods, runtimeTypes, runtimeChecks, runtimeConversions } = reserved;
  const open = imported.filter((name) => {
    const [, prefix, rest = ''] = /^(check|is|read|write)([A-Z].*)$/.exec(name) ?? [];
    if (methods.has(name) || runtimeTypes.has(name)) return false;
    return prefix === 'check' || prefix === 'is'
      ? !runtimeChecks.has(rest)
      : !runtimeConversions.has(rest);
  });
  expect(imported.length).toBeGreaterThan(50);
  expect(open).toEqual([]);
});

const ENDPOINTS = /^(?:endpoint|endpoint-rules\/.*|partitions)$/;
