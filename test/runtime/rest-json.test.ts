import { describe, expect, it } from 'vitest';
import type { HttpRequest, RequestParts } from '../../generator/runtime/http.js';
import { greedyLabel, label } from '../../generator/runtime/rest-json/label.js';
import { restJson1 } from '../../generator/runtime/rest-json/protocol.js';
import {
  base64Text,
  headerList,
  headerText,
  prefixHeaders,
  queryList,
  queryMap,
  text,
} from '../../generator/runtime/rest-json/request.js';
import { writeDateTime, writeHttpDate, writeTimestamp } from '../../generator/runtime/timestamp.js';
import { announce, missing } from '../support/conformance.js';
import { protocolCases } from '../support/protocol-cases.js';
import { FOO } from '../support/foo-service.js';

const WHEN = new Date(1_576_540_098_000);
const RESERVED = " %:/?#[]@!$&'()*+,;=😹";

function request(parts: RequestParts, method = 'POST'): HttpRequest {
  return restJson1.request(FOO, { name: 'X', method, errors: {}, write: () => parts }, {});
}

/** What generated writers say of the inputs of the official cases. */
const WRITTEN: Readonly<Record<string, RequestParts>> = {
  RestJsonQueryStringEscaping: {
    path: ['AllQueryStringTypesInput'],
    query: [['String', RESERVED]],
  },
  RestJsonQueryStringMap: {
    path: ['AllQueryStringTypesInput'],
    query: queryMap({ QueryParamsStringKeyA: ['Foo'], QueryParamsStringKeyB: ['Bar'] }),
  },
  RestJsonZeroAndFalseQueryValues: {
    path: ['AllQueryStringTypesInput'],
    query: [
      ['Integer', text(0)],
      ['Boolean', text(false)],
      ['Long', text(undefined)],
    ],
  },
  RestJsonSupportsNaNFloatQueryValues: {
    path: ['AllQueryStringTypesInput'],
    query: [
      ['Float', text(Number.NaN)],
      ['Double', text(Number.NaN)],
    ],
  },
  RestJsonConstantAndVariableQueryStringMissingOneValue: {
    path: ['ConstantAndVariableQueryString'],
    query: [
      ['foo', 'bar'],
      ['baz', 'bam'],
      ['maybeSet', undefined],
    ],
  },
  RestJsonConstantQueryString: {
    path: ['ConstantQueryString', label('hi', 'hello')],
    query: [['foo', 'bar'], ['hello']],
  },
  RestJsonOmitsEmptyListQueryValues: {
    path: ['OmitsSerializingEmptyLists'],
    query: queryList('StringList', []),
  },
  RestJsonSerializesEmptyQueryValue: {
    path: ['OmitsNullSerializesEmptyString'],
    query: [['Empty', '']],
  },
  RestJsonQueryPrecedence: {
    path: ['Precedence'],
    query: [['bar', 'named'], ...queryMap({ bar: 'fromMap', qux: 'alsoFromMap' }, ['bar'])],
  },
  RestJsonQueryParamsStringListMap: {
    path: ['StringListMap'],
    query: [['corge', 'named'], ...queryMap({ baz: ['bar', 'qux'] }, ['corge'])],
  },
  RestJsonHttpRequestLabelEscaping: {
    path: [
      'HttpRequestWithLabels',
      label(RESERVED, 'string'),
      '1',
      '2',
      '3',
      label(4.1, 'float'),
      '5.1',
      label(true, 'boolean'),
      label(writeDateTime(WHEN), 'timestamp'),
    ],
  },
  RestJsonHttpRequestWithGreedyLabelInPath: {
    path: [
      'HttpRequestWithGreedyLabelInPath',
      'foo',
      label('hello/escape', 'foo'),
      'baz',
      greedyLabel('there/guy', 'baz'),
    ],
  },
  RestJsonSupportsNegativeInfinityFloatLabels: {
    path: ['FloatHttpLabels', label(-Infinity, 'float'), label(-Infinity, 'double')],
  },
  RestJsonHttpRequestWithLabelsAndTimestampFormat: {
    path: [
      'HttpRequestWithLabelsAndTimestampFormat',
      label(writeTimestamp(WHEN), 'a'),
      label(writeHttpDate(WHEN), 'b'),
      label(writeDateTime(WHEN), 'c'),
      label(writeDateTime(WHEN), 'd'),
      label(writeTimestamp(WHEN), 'e'),
      label(writeHttpDate(WHEN), 'f'),
      label(writeDateTime(WHEN), 'g'),
    ],
  },
  RestJsonToleratesRegexCharsInSegments: { path: ['ReDosLiteral', label('abc', 'foo'), '(a+)+'] },
  RestJsonInputAndOutputWithQuotedStringHeaders: {
    path: ['InputAndOutputWithHeaders'],
    headers: { 'x-stringlist': headerList(['b,c', '"def"', 'a'], 'l') },
  },
  RestJsonInputAndOutputWithNumericHeaders: {
    path: ['InputAndOutputWithHeaders'],
    headers: {
      'x-byte': text(1),
      'x-short': text(123),
      'x-integer': text(123),
      'x-long': text(123n),
      'x-float': text(1.1),
      'x-double': text(1.1),
      'x-integerlist': headerList([1, 2, 3], 'l'),
    },
  },
  RestJsonInputAndOutputWithBooleanHeaders: {
    path: ['InputAndOutputWithHeaders'],
    headers: {
      'x-boolean1': text(true),
      'x-boolean2': text(false),
      'x-booleanlist': headerList([true, false, true], 'l'),
    },
  },
  RestJsonNullAndEmptyHeaders: {
    path: ['NullAndEmptyHeadersClient'],
    headers: {
      'x-a': headerText(undefined, 'a'),
      'x-b': headerText('', 'b'),
      'x-c': headerList([], 'c'),
    },
  },
  MediaTypeHeaderInputBase64: {
    path: ['MediaTypeHeader'],
    headers: { 'x-json': base64Text('true') },
  },
  RestJsonHttpPrefixHeadersArePresent: {
    path: ['HttpPrefixHeaders'],
    headers: {
      ...prefixHeaders('x-foo-', { abc: 'Abc value', def: 'Def value' }, 'fooMap'),
      'x-foo': 'Foo',
    },
  },
  RestJsonHttpEmptyPrefixHeadersRequestClient: {
    path: ['HttpEmptyPrefixHeaders'],
    headers: {
      ...prefixHeaders('', { 'x-foo': 'Foo', hello: 'Hello' }, 'prefixHeaders'),
      hello: 'There',
    },
  },
  RestJsonHttpWithEmptyBody: { path: ['body'], body: {} },
  RestJsonHttpGetWithNoInput: { path: ['no_input_no_payload'] },
  RestJsonHttpPostWithNoInput: { path: ['no_input_no_payload'] },
  RestJsonEmptyInputAndEmptyOutput: { path: ['EmptyInputAndEmptyOutput'] },
  RestJsonStringPayloadRequest: { path: ['StringPayload'], body: 'rawstring' },
  RestJsonHttpPayloadTraitsWithBlob: {
    path: ['HttpPayloadTraits'],
    headers: { 'x-foo': 'Foo' },
    body: new TextEncoder().encode('blobby blob blob'),
  },
  RestJsonHttpPayloadTraitsWithNoBlobBody: {
    path: ['HttpPayloadTraits'],
    headers: { 'x-foo': 'Foo' },
    body: undefined,
  },
  RestJsonHttpPayloadTraitsWithMediaTypeWithBlob: {
    path: ['HttpPayloadTraitsWithMediaType'],
    headers: { 'x-foo': 'Foo', 'content-type': 'text/plain' },
    body: new TextEncoder().encode('blobby blob blob'),
  },
  RestJsonHttpPayloadWithStructure: {
    path: ['HttpPayloadWithStructure'],
    body: { greeting: 'hello', name: 'Phreddy' },
  },
  DocumentTypeAsPayloadInputString: {
    path: ['DocumentTypeAsPayload'],
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify('hello'),
  },
};

announce('official restJson1 requests by hand');

describe.skipIf(missing)(
  'a request of the official restJson1 cases (shared/conformance/protocol)',
  () => {
    const cases = protocolCases('restJson1.RestJson', 'httpRequestTests');

    it.each(Object.keys(WRITTEN))('%s', (id) => {
      const expected = cases.get(id);
      const made = request(WRITTEN[id] ?? {}, expected?.method);
      expect(made).toMatchObject({ method: expected?.method, path: expected?.uri });
      const query = made.query === '' ? [] : made.query.split('&');
      expect(query.toSorted()).toEqual([...(expected?.queryParams ?? [])].toSorted());
      for (const [name, value] of Object.entries(expected?.headers ?? {})) {
        expect([name, made.headers[name.toLowerCase()]]).toEqual([name, value]);
      }
      const forbidden = (expected?.forbidHeaders ?? []).map((name: string) => name.toLowerCase());
      expect(Object.keys(made.headers).filter((name) => forbidden.includes(name))).toEqual([]);
      const body = typeof made.body === 'string' ? made.body : new TextDecoder().decode(made.body);
      const read = expected?.bodyMediaType === 'application/json' ? JSON.parse : String;
      expect(read(body)).toEqual(read(expected?.body ?? ''));
    });
  },
);

describe('the bytes of a payload', () => {
  it('are those of the time of the call', () => {
    const body = new Uint8Array([1, 2]);
    const made = request({ body });
    body[0] = 9;
    expect(made.body).toEqual(new Uint8Array([1, 2]));
  });
});
