import { describe, expect, it } from 'vitest';
import { awsJson1_0 } from '../../generator/runtime/aws-json/protocol.js';
import type { HttpResponse } from '../../generator/runtime/http.js';
import { queryCompatible } from '../../generator/runtime/query-compatible.js';
import { FOO } from '../support/foo-service.js';

const protocol = queryCompatible(awsJson1_0);

function errorResponse(body: string, queryError?: string): HttpResponse {
  const headers = new Headers(queryError === undefined ? {} : { 'x-amzn-query-error': queryError });
  return { status: 400, headers, bytes: new TextEncoder().encode(body), text: body };
}

describe('a protocol that is compatible with AWS Query', () => {
  it('says so in requests, which are otherwise the same', () => {
    const plain = awsJson1_0.request(FOO, { name: 'Bar', errors: {} }, { A: 1 });
    const made = protocol.request(FOO, { name: 'Bar', errors: {} }, { A: 1 });
    expect(made).toEqual({ ...plain, headers: { ...plain.headers, 'x-amzn-query-mode': 'true' } });
  });

  it('gives errors their old code and whose fault they are, beside their name', () => {
    const answer = protocol.error(errorResponse('{"__type":"a#Gone","At":1}', 'AWS.Gone;Sender'));
    expect(answer).toMatchObject({
      code: 'Gone',
      members: { At: 1, Code: 'AWS.Gone', Type: 'Sender' },
    });
  });

  it('gives errors without an old code their name', () => {
    const answer = protocol.error(errorResponse('{"__type":"a#Gone"}'));
    expect(answer).toMatchObject({ code: 'Gone', members: { Code: 'Gone' } });
  });

  it('leaves what nothing names as it is', () => {
    const response = errorResponse('<html>');
    expect(protocol.error(response)).toEqual(awsJson1_0.error(response));
  });
});
