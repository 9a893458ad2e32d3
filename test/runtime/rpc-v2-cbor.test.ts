import { describe, expect, it } from 'vitest';
import { Client } from '../../generator/runtime/client.js';
import { InputError, ResponseError } from '../../generator/runtime/errors.js';
import type { HttpResponse } from '../../generator/runtime/http.js';
import { keepNulls } from '../../generator/runtime/json.js';
import type { Operation } from '../../generator/runtime/operation.js';
import { queryCompatible } from '../../generator/runtime/query-compatible.js';
import { decode } from '../../generator/runtime/rpc-v2-cbor/decode.js';
import { encode } from '../../generator/runtime/rpc-v2-cbor/encode.js';
import { rpcv2Cbor } from '../../generator/runtime/rpc-v2-cbor/protocol.js';
import { CREDENTIALS, FOO, ListFoos } from '../support/foo-service.js';
import { serve, type Answer } from '../support/server.js';

type Shape = Record<string, unknown>;
const plain: Operation<Shape, Shape> = { name: 'Bar', errors: {} };
const OURS = { 'smithy-protocol': 'rpc-v2-cbor' };

function respond(bytes: Uint8Array, status = 200, headers: object = OURS): HttpResponse {
  return { status, headers: new Headers({ ...headers }), bytes, text: '' };
}

describe('a request by rpcv2Cbor', () => {
  it('is a POST to the path of the operation, with CBOR', () => {
    const { body, ...request } = rpcv2Cbor.request(FOO, plain, { A: 1, B: undefined });
    expect(request).toEqual({
      method: 'POST',
      hostPrefix: '',
      path: '/service/FooService/operation/Bar',
      query: '',
      headers: {
        'smithy-protocol': 'rpc-v2-cbor',
        accept: 'application/cbor',
        'content-type': 'application/cbor',
      },
    });
    expect(decode(Uint8Array.from(Buffer.from(body ?? '')))).toEqual({ A: 1 });
  });

  it('has no body and no type of one where the writer gives none', () => {
    const { body, headers, hostPrefix } = rpcv2Cbor.request(
      FOO,
      { ...plain, write: () => ({ hostPrefix: 'data.' }) },
      {},
    );
    expect(body).toBeUndefined();
    expect(headers).toEqual({ 'smithy-protocol': 'rpc-v2-cbor', accept: 'application/cbor' });
    expect(hostPrefix).toBe('data.');
  });
});

describe('a response by rpcv2Cbor', () => {
  it('is read before its nulls are dropped, but for those that mean something', () => {
    const operation: Operation<Shape, Shape> = {
      ...plain,
      read: (wire) => {
        keepNulls(wire['Sparse']);
        wire['Read'] = true;
      },
    };
    const body = encode({ None: null, Dense: [1, null], Sparse: [null], Deep: { None: null } });
    expect(rpcv2Cbor.output(operation, respond(body))).toEqual({
      Dense: [1],
      Sparse: [null],
      Deep: {},
      Read: true,
    });
  });

  it('keeps members that the model does not know, bytes and times among them', () => {
    const body = { New: { Bytes: Uint8Array.of(0xf6), When: new Date(0), Old: 2n ** 70n } };
    expect(rpcv2Cbor.output(plain, respond(encode(body)))).toEqual(body);
  });

  it('may be empty where the output has no members', () => {
    const empty = respond(new Uint8Array());
    expect(rpcv2Cbor.output({ ...plain, body: 'optional' }, empty)).toEqual({});
    expect(() => rpcv2Cbor.output(plain, empty)).toThrow(RangeError);
  });

  it.each([null, 1, 'a', [], Uint8Array.of(1), new Date(0)])('is a map, not %o', (body) => {
    expect(() => rpcv2Cbor.output(plain, respond(encode(body)))).toThrow(/not a CBOR map/);
  });

  it.each([{}, { 'smithy-protocol': 'rpc-v2-json' }])(
    'is malformed with the headers %o',
    (other) => {
      const response = respond(encode({ __type: 'a#Gone' }), 200, other);
      expect(() => rpcv2Cbor.output(plain, response)).toThrow(/not by rpc-v2-cbor/);
      expect(rpcv2Cbor.error(response)).toEqual({});
    },
  );
});

describe('an error by rpcv2Cbor', () => {
  it('is named by its type alone, not by a code or a header', () => {
    const headers = { ...OURS, 'x-amzn-errortype': 'Other' };
    const named = { __type: 'a.b#Gone', message: 'Gone.', At: 1, code: 'Kept' };
    expect(rpcv2Cbor.error(respond(encode(named), 400, headers))).toEqual({
      code: 'Gone',
      message: 'Gone.',
      members: { message: 'Gone.', At: 1, code: 'Kept' },
    });
    const nameless = respond(encode({ code: 'Gone', Code: 'Gone' }), 400, headers);
    expect(rpcv2Cbor.error(nameless).code).toBeUndefined();
  });

  it.each([Uint8Array.of(), Uint8Array.of(0xff), encode([1]), Buffer.from('<html>')])(
    'says nothing when its body is not a map',
    (bytes) => {
      expect(rpcv2Cbor.error(respond(bytes, 500))).toEqual({});
    },
  );

  it('keeps the code that it had under AWS Query', () => {
    const headers = { ...OURS, 'x-amzn-query-error': 'Foo.Gone;Sender' };
    const protocol = queryCompatible(rpcv2Cbor);
    const answer = protocol.error(respond(encode({ __type: 'a#Gone' }), 400, headers));
    expect(answer).toMatchObject({ code: 'Gone', members: { Code: 'Foo.Gone', Type: 'Sender' } });
  });
});

describe('a client by rpcv2Cbor', () => {
  it('sends and reads bytes over HTTP', async () => {
    const answer = { headers: OURS, body: encode({ Items: ['ü'] }) };
    const { outcome, request } = await called(answer, { Name: 'ä'.repeat(300) });
    expect(request).toMatchObject({
      method: 'POST',
      url: '/service/FooService/operation/ListFoos',
    });
    expect(request?.headers).toMatchObject({ 'content-length': '609', ...OURS });
    expect(outcome).toMatchObject({ Items: ['ü'] });
  });

  it('says what a proxy answered in its place', async () => {
    const { outcome } = await called({ status: 403, body: '<html>No.</html>' }, {});
    expect(outcome).toBeInstanceOf(ResponseError);
    expect(outcome).toMatchObject({ text: '<html>No.</html>', status: 403, outcome: 'refused' });
  });

  it('sends nothing that CBOR cannot say', async () => {
    const { outcome, request } = await called({}, { Name: Object(() => 'a') });
    expect(outcome).toBeInstanceOf(InputError);
    expect(request).toBeUndefined();
  });
});

/** What a call came to, and the request that it made. */
async function called(answer: Answer, input: { readonly Name?: string }) {
  const server = await serve(answer);
  const service = { ...FOO, protocol: rpcv2Cbor };
  const config = { region: 'us-east-1', credentials: CREDENTIALS, endpoint: server.url };
  try {
    const call = new Client(service, config).call(ListFoos, input);
    const outcome: unknown = await call.catch((error: unknown) => error);
    return { outcome, request: server.requests[0] };
  } finally {
    await server.close();
  }
}
