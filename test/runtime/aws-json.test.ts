import { describe, expect, it } from 'vitest';
import { awsJson1_0, awsJson1_1 } from '../../generator/runtime/aws-json/protocol.js';
import type { HttpResponse, RequestParts } from '../../generator/runtime/http.js';
import type { Operation } from '../../generator/runtime/operation.js';
import { readTimestamp, writeTimestamp } from '../../generator/runtime/timestamp.js';
import { announce, missing } from '../support/conformance.js';
import { protocolCases, type ProtocolCase } from '../support/protocol-cases.js';
import { FOO } from '../support/foo-service.js';

type Shape = Record<string, unknown>;
const plain: Operation<Shape, Shape> = { name: 'KitchenSinkOperation', errors: {} };
const WHEN = new Date(946_845_296_000);
const writeWhen = (): RequestParts => ({ body: { Timestamp: writeTimestamp(WHEN) } });

function given(cases: ReadonlyMap<string, ProtocolCase>, id: string): ProtocolCase {
  const found = cases.get(id);
  if (!found) throw new Error(`There is no case ${id}`);
  return found;
}

function respond({ code = 200, headers = {}, body = '' }: Partial<ProtocolCase>): HttpResponse {
  return {
    status: code,
    headers: new Headers(headers),
    bytes: new TextEncoder().encode(body),
    text: body,
  };
}

announce('official awsJson1_1 cases by hand');

describe.skipIf(missing)('the official awsJson1_1 cases (shared/conformance/protocol)', () => {
  const requests = protocolCases('awsJson1_1.JsonProtocol', 'httpRequestTests');
  const responses = protocolCases('awsJson1_1.JsonProtocol', 'httpResponseTests');
  const service = { ...FOO, shapeName: 'JsonProtocol' };

  it.each([
    'serializes_string_shapes',
    'serializes_string_shapes_with_jsonvalue_trait',
    'serializes_integer_shapes',
    'serializes_list_shapes',
    'serializes_empty_list_shapes',
    'serializes_list_of_map_shapes',
    'serializes_map_shapes',
    'serializes_structure_shapes',
    'serializes_empty_structure_shapes',
    'serializes_recursive_structure_shapes',
    'serializes_boolean_shapes_false',
  ])('%s', (id) => {
    const expected = given(requests, id);
    const made = awsJson1_1.request(service, plain, { ...Object(expected.params) });
    expect(made).toMatchObject({ method: expected.method, path: expected.uri, query: '' });
    for (const [name, value] of Object.entries(expected.headers ?? {})) {
      expect(made.headers[name.toLowerCase()]).toBe(value);
    }
    expect(JSON.parse(String(made.body))).toEqual(JSON.parse(expected.body ?? ''));
  });

  it('serializes_timestamp_shapes', () => {
    const made = awsJson1_1.request(service, { ...plain, write: writeWhen }, { Timestamp: WHEN });
    expect(made.body).toBe(given(requests, 'serializes_timestamp_shapes').body);
  });

  it.each([
    'parses_operations_with_empty_json_bodies',
    'parses_string_shapes',
    'parses_integer_shapes',
    'parses_list_of_structure_shapes',
    'parses_map_of_list_shapes',
    'AwsJson11StructuresDontDeserializeNullValues',
    'PutAndGetInlineDocumentsInput',
  ])('%s, answered', (id) => {
    const expected = given(responses, id);
    expect(awsJson1_1.output(plain, respond(expected))).toEqual(expected.params ?? {});
  });

  it('json_1_1_service_responds_with_no_payload', () => {
    const answer = respond(given(responses, 'json_1_1_service_responds_with_no_payload'));
    expect(awsJson1_1.output({ ...plain, body: 'optional' }, answer)).toEqual({});
    expect(() => awsJson1_1.output(plain, answer)).toThrow(SyntaxError);
  });
});

describe('awsJson', () => {
  it('names the version, the service and the operation', () => {
    const { headers } = awsJson1_0.request(FOO, plain, {});
    expect(headers).toEqual({
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': 'FooService.KitchenSinkOperation',
    });
  });

  it('sends an empty object for no input', () => {
    expect(awsJson1_1.request(FOO, { ...plain, write: () => ({}) }, {}).body).toBe('{}');
    expect(awsJson1_1.request(FOO, plain, { Name: undefined }).body).toBe('{}');
  });

  it('goes to the host that the operation names', () => {
    const operation = { ...plain, write: () => ({ hostPrefix: 'data.', body: {} }) };
    expect(awsJson1_1.request(FOO, operation, {}).hostPrefix).toBe('data.');
  });

  it('converts what a reader converts', () => {
    const operation = {
      ...plain,
      read: (wire: Shape): void => void (wire['When'] = readTimestamp(wire['When'])),
    };
    const output = awsJson1_1.output(operation, respond({ body: '{"When":1.5}' }));
    expect(output).toEqual({ When: new Date(1500) });
  });

  it.each(['[]', 'null', '1', '"{}"', '{', '', '<html>'])(
    'does not take %j for an output',
    (body) => {
      expect(() => awsJson1_1.output(plain, respond({ body }))).toThrow(/JSON/);
    },
  );

  it.each(['[]', 'null', '1', '{', '', '<html>'])(
    'finds nothing in the error %j, and does not throw',
    (body) => {
      expect(awsJson1_1.error(respond({ code: 500, body }))).toEqual({});
    },
  );
});
