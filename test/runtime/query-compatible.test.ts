import { describe, expect, it } from 'vitest';
import { awsJson1_0 } from '../../generator/runtime/aws-json/protocol.js';
import { Client } from '../../generator/runtime/client.js';
import type { HttpResponse } from '../../generator/runtime/http.js';
import { queryCompatible } from '../../generator/runtime/query-compatible.js';
import { CREDENTIALS, FOO, NotFoundException } from '../support/foo-service.js';

const CONFIG = { region: 'us-east-1', credentials: CREDENTIALS };
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

  it('names an error that only its old code tells by that', () => {
    const errors = { Gone: NotFoundException, 'AWS.Gone': NotFoundException };
    for (const body of ['{"At":1}', '{"__type":"a#Other","At":1}', '<html>']) {
      const answer = protocol.error(errorResponse(body, 'AWS.Gone;Sender'), errors);
      expect(answer).toMatchObject({ code: 'AWS.Gone', members: { Code: 'AWS.Gone' } });
    }
    const known = errorResponse('{"__type":"a#Gone"}', 'AWS.Gone;Sender');
    expect(protocol.error(known, errors)).toMatchObject({ code: 'Gone' });
    const unknown = errorResponse('{"__type":"a#Other"}', 'AWS.Other;Sender');
    expect(protocol.error(unknown, errors)).toMatchObject({ code: 'Other' });
    const inherited = errorResponse('{"__type":"a#Other"}', 'toString;Sender');
    expect(protocol.error(inherited, errors)).toMatchObject({ code: 'Other' });
  });

  it('throws the class of such an error', async () => {
    const headers = { 'x-amzn-query-error': 'AWS.Gone;Sender' };
    const fetch = async () =>
      new Response('{"message":"m","ResourceId":"r"}', { status: 400, headers });
    const foos = new Client({ ...FOO, protocol }, { ...CONFIG, fetch });
    const errors = { NotFoundException, 'AWS.Gone': NotFoundException };
    const error: unknown = await foos.call({ name: 'Bar', errors }, {}).catch((reason) => reason);
    expect(error).toBeInstanceOf(NotFoundException);
    expect(error).toMatchObject({ name: 'NotFoundException', Code: 'AWS.Gone', ResourceId: 'r' });
  });

  it('leaves what nothing names as it is', () => {
    const response = errorResponse('<html>');
    expect(protocol.error(response)).toEqual(awsJson1_0.error(response));
  });
});
