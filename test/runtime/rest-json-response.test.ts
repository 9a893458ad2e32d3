import { describe, expect, it } from 'vitest';
import type { HttpResponse } from '../../generator/runtime/http.js';
import type { Operation } from '../../generator/runtime/operation.js';
import { restJson1 } from '../../generator/runtime/rest-json/protocol.js';
import {
  headerBase64Text,
  headerBoolean,
  headerBooleans,
  headerDates,
  headerNumber,
  headerNumbers,
  headerValue,
  headerValues,
  jsonPayload,
  prefixedHeaders,
} from '../../generator/runtime/rest-json/response.js';
import { readTimestamp } from '../../generator/runtime/timestamp.js';
import { announce, missing } from '../support/conformance.js';
import { protocolCases, type ProtocolCase } from '../support/protocol-cases.js';

type Output = Record<string, unknown>;
type Read = (response: HttpResponse) => Output;

function respond({ code = 200, headers = {}, body = '' }: Partial<ProtocolCase>): HttpResponse {
  return {
    status: code,
    headers: new Headers(headers),
    bytes: new TextEncoder().encode(body),
    text: body,
  };
}

function output(
  response: HttpResponse,
  body: Operation<Output, Output>['body'],
  read?: Read,
): Output {
  return restJson1.output<Output, Output>(
    {
      name: 'X',
      errors: {},
      ...(body && { body }),
      read: (wire, answer) => Object.assign(wire, read?.(answer)),
    },
    response,
  );
}

const dates = (texts: string[] | undefined): unknown =>
  texts?.map((each) => new Date(each).getTime() / 1000);
const date = (value: unknown): unknown => {
  const when = readTimestamp(value);
  return when instanceof Date ? when.getTime() / 1000 : Date.parse(String(value)) / 1000;
};

/** What generated readers take from the headers and payloads of the official cases. */
const OPTIONAL: Readonly<Record<string, Read>> = {
  RestJsonInputAndOutputWithStringHeaders: (r) => ({
    headerString: headerValue(r, 'x-string'),
    headerStringList: headerValues(r, 'x-stringlist'),
    headerStringSet: headerValues(r, 'x-stringset'),
  }),
  RestJsonInputAndOutputWithQuotedStringHeaders: (r) => ({
    headerStringList: headerValues(r, 'x-stringlist'),
  }),
  RestJsonInputAndOutputWithNumericHeaders: (r) => ({
    headerByte: headerNumber(r, 'x-byte'),
    headerShort: headerNumber(r, 'x-short'),
    headerInteger: headerNumber(r, 'x-integer'),
    headerLong: headerNumber(r, 'x-long'),
    headerFloat: headerNumber(r, 'x-float'),
    headerDouble: headerNumber(r, 'x-double'),
    headerIntegerList: headerNumbers(r, 'x-integerlist'),
  }),
  RestJsonInputAndOutputWithBooleanHeaders: (r) => ({
    headerTrueBool: headerBoolean(r, 'x-boolean1'),
    headerFalseBool: headerBoolean(r, 'x-boolean2'),
    headerBooleanList: headerBooleans(r, 'x-booleanlist'),
  }),
  RestJsonInputAndOutputWithTimestampHeaders: (r) => ({
    headerTimestampList: dates(headerDates(r, 'x-timestamplist')),
  }),
  RestJsonTimestampFormatHeaders: (r) => ({
    memberEpochSeconds: date(headerValue(r, 'x-memberepochseconds')),
    memberHttpDate: date(headerValue(r, 'x-memberhttpdate')),
    memberDateTime: date(headerValue(r, 'x-memberdatetime')),
    defaultFormat: date(headerValue(r, 'x-defaultformat')),
    targetEpochSeconds: date(headerValue(r, 'x-targetepochseconds')),
    targetHttpDate: date(headerValue(r, 'x-targethttpdate')),
    targetDateTime: date(headerValue(r, 'x-targetdatetime')),
  }),
  RestJsonHttpPrefixHeadersArePresent: (r) => ({
    foo: headerValue(r, 'x-foo'),
    fooMap: prefixedHeaders(r, 'X-Foo-'),
  }),
  HttpPrefixHeadersResponse: (r) => ({ prefixHeaders: prefixedHeaders(r, '') }),
  MediaTypeHeaderOutputBase64: (r) => ({ json: headerBase64Text(r, 'x-json') }),
  RestJsonGreetingWithErrors: (r) => ({ greeting: headerValue(r, 'x-greeting') }),
  RestJsonGreetingWithErrorsNoPayload: (r) => ({ greeting: headerValue(r, 'x-greeting') }),
  RestJsonHttpResponseCode: (r) => ({ Status: r.status }),
  RestJsonHttpResponseCodeWithNoPayload: (r) => ({ Status: r.status }),
  RestJsonNoInputAndNoOutput: () => ({}),
  RestJsonEmptyInputAndEmptyOutputJsonObjectOutput: () => ({}),
};
const PAYLOAD: Readonly<Record<string, Read>> = {
  RestJsonHttpPayloadTraitsWithBlob: (r) => ({
    foo: headerValue(r, 'x-foo'),
    blob: new TextDecoder().decode(r.bytes),
  }),
  RestJsonStringPayloadResponse: (r) => ({ payload: r.text }),
  RestJsonHttpPayloadWithStructure: (r) => ({ nested: jsonPayload(r) }),
  RestJsonHttpPayloadWithUnsetUnion: () => ({}),
  DocumentTypeAsPayloadOutputString: (r) => ({ documentValue: jsonPayload(r) }),
};

announce('official restJson1 responses by hand');

describe.skipIf(missing)(
  'a response of the official restJson1 cases (shared/conformance/protocol)',
  () => {
    const cases = protocolCases('restJson1.RestJson', 'httpResponseTests');
    const given = (id: string): ProtocolCase => {
      const found = cases.get(id);
      if (!found) throw new Error(`There is no case ${id}`);
      return found;
    };
    it.each(Object.entries(OPTIONAL))('%s', (id, read) => {
      expect(output(respond(given(id)), 'optional', read)).toEqual(given(id).params ?? {});
    });
    it.each(Object.entries(PAYLOAD))('%s', (id, read) => {
      expect(output(respond(given(id)), 'payload', read)).toEqual(given(id).params ?? {});
    });
  },
);

describe('a header that is absent', () => {
  it('is no member', () => {
    const response = respond({});
    for (const read of [
      headerValue,
      headerValues,
      headerNumber,
      headerBoolean,
      headerDates,
      headerNumbers,
      prefixedHeaders,
      headerBase64Text,
    ]) {
      expect(read(response, 'x-foo')).toBeUndefined();
    }
    expect(jsonPayload(response)).toBeUndefined();
  });
});

describe('a header of another type', () => {
  const response = respond({
    headers: { 'x-a': 'yes', 'x-b': ' ', 'x-n': 'NaN', 'x-i': '-Infinity' },
  });
  it('stays text', () => {
    expect(headerNumber(response, 'x-a')).toBe('yes');
    expect(headerBoolean(response, 'x-a')).toBe('yes');
    expect(headerNumber(response, 'x-b')).toBe('');
  });
  it('may be a special number', () => {
    expect(headerNumber(response, 'x-n')).toBeNaN();
    expect(headerNumber(response, 'x-i')).toBe(-Infinity);
  });
});

describe('a list in a header', () => {
  it.each([
    ['a, b,c', ['a', 'b', 'c']],
    ['"a,b" , c', ['a,b', 'c']],
    ['"a\\"b", "\\\\"', ['a"b', '\\']],
    ['', []],
    ['"unclosed, x', ['"unclosed', 'x']],
  ])('%s', (text, expected) => {
    expect(headerValues(respond({ headers: { 'x-l': text } }), 'x-l')).toEqual(expected);
  });

  it('is read in time that grows with its length alone', () => {
    const long = `"${'\\a'.repeat(50_000)}`;
    const begin = performance.now();
    headerValues(respond({ headers: { 'x-l': long } }), 'x-l');
    expect(performance.now() - begin).toBeLessThan(1000);
  });
});
