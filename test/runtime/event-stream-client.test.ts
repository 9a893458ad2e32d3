import type { ServerResponse } from 'node:http';
import { describe, expect, it, vi } from 'vitest';
import { serving } from '../support/listening.js';
import { awsJson1_1 } from '../../generator/runtime/aws-json/protocol.js';
import { Client } from '../../generator/runtime/client.js';
import { expectInitialResponse } from '../../generator/runtime/event-stream/receive.js';
import { withInitialRequest } from '../../generator/runtime/event-stream/send.js';
import type { Operation } from '../../generator/runtime/operation.js';
import { rpcv2Cbor } from '../../generator/runtime/rpc-v2-cbor/protocol.js';
import { encode } from '../../generator/runtime/rpc-v2-cbor/encode.js';
import { framesIn, messagesIn, peer, unsigned } from '../support/event-stream-peer.js';
import { CREDENTIALS, FOO } from '../support/foo-service.js';
import {
  Converse,
  streamClient,
  TALK,
  writeTalk,
  type ReadTalks,
  type Talk,
  type Talks,
} from '../support/stream-service.js';

function message(
  headers: Readonly<Record<string, string>>,
  body: string | Uint8Array = '',
): Buffer {
  const typed = Object.entries(headers).map(([name, value]) => [
    name,
    { type: 'string', value } as const,
  ]);
  return Buffer.from(peer.encode({ headers: Object.fromEntries(typed), body: Buffer.from(body) }));
}

const event = (type: string, body: string | Uint8Array): Buffer =>
  message({ ':message-type': 'event', ':event-type': type }, body);
const WORD = event('Word', '{"Text":"a"}');

async function* said(...texts: readonly string[]): AsyncGenerator<Talk> {
  for (const Text of texts) yield { Word: { Text } };
}

/** What came, and what ended it. */
async function heard(talks: AsyncIterable<Talk>): Promise<{ events: Talk[]; error?: unknown }> {
  const events: Talk[] = [];
  try {
    for await (const talk of talks) events.push(talk);
    return { events };
  } catch (error) {
    return { events, error };
  }
}

function answering(...chunks: readonly Buffer[]): Promise<string> {
  return serving((request, response) => {
    request.resume();
    for (const chunk of chunks) response.write(chunk);
    response.end();
  });
}

describe('a conversation', () => {
  it('goes both ways at a time, by a fetch that can: each word is answered before the next is said', async () => {
    const url = await serving((request, response) => {
      let rest = Buffer.alloc(0);
      request.on('data', (chunk: Buffer) => {
        rest = Buffer.concat([rest, chunk]);
        while (rest.length > 4 && rest.length >= rest.readUInt32BE(0)) {
          const { body } = peer.decode(rest.subarray(0, rest.readUInt32BE(0)));
          rest = rest.subarray(rest.readUInt32BE(0));
          if (body.length > 0) response.write(body);
        }
      });
      request.on('end', () => response.end());
    });
    const log: string[] = [];
    let answered: (() => void) | undefined;
    async function* talking(): AsyncGenerator<Talk> {
      for (const Text of ['a', 'b', 'c']) {
        const answer = new Promise<void>((resolve) => (answered = resolve));
        log.push(`said ${Text}`);
        yield { Word: { Text } };
        await answer;
      }
    }
    const { Talks } = await streamClient(url).call(Converse, { Talks: talking() });
    for await (const { Word } of Talks) {
      log.push(`heard ${Word.Text}`);
      answered?.();
    }
    expect(log).toEqual(['said a', 'heard a', 'said b', 'heard b', 'said c', 'heard c']);
  });

  it('is sent as signed messages, the last of which is empty', async () => {
    const chunks: Buffer[] = [];
    const seen: unknown[] = [];
    const url = await serving((request, response) => {
      seen.push(request.headers['x-amz-content-sha256'], request.headers['content-type']);
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => response.end());
    });
    await streamClient(url).call(Converse, { Talks: said('a', 'b') });
    const events = unsigned(Buffer.concat(chunks)).flatMap((frame) => messagesIn(frame));
    expect(seen).toEqual([
      'STREAMING-AWS4-HMAC-SHA256-EVENTS',
      'application/vnd.amazon.eventstream',
    ]);
    expect(events.map(({ body }) => Buffer.from(body).toString())).toEqual([
      '{"Text":"a"}',
      '{"Text":"b"}',
    ]);
  });

  it('throws the exception that comes in it, after the events before it', async () => {
    const headers = { ':message-type': 'exception', ':exception-type': 'Gone' };
    const url = await answering(WORD, message(headers, '{"message":"bye","ResourceId":"r"}'), WORD);
    const { Talks } = await streamClient(url).call(Converse, {});
    const { events, error } = await heard(Talks);
    expect(events).toEqual([{ Word: { Text: 'a' } }]);
    expect(error).toMatchObject({
      name: 'NotFoundException',
      message: 'bye',
      ResourceId: 'r',
      outcome: 'unknown',
      status: 200,
    });
  });

  it('throws an error without a model as the exception of the service', async () => {
    const headers = { ':message-type': 'error', ':error-code': 'Oops', ':error-message': 'no' };
    const { Talks } = await streamClient(await answering(message(headers))).call(Converse, {});
    const { error } = await heard(Talks);
    expect(error).toMatchObject({ name: 'Oops', message: 'no', $service: 'Foo' });
  });

  it('passes an event that the model does not know', async () => {
    const { Talks } = await streamClient(await answering(event('Song', 'la'))).call(Converse, {});
    const { events } = await heard(Talks);
    expect(events).toMatchObject([{ $unknown: ['Song', { body: new Uint8Array([108, 97]) }] }]);
  });

  it.each<[string, () => Buffer, string]>([
    ['a broken checksum', () => broken(WORD), 'ResponseError'],
    ['data that is none', () => event('Word', '{'), 'ResponseError'],
    ['a message of no type', () => message({ ':event-type': 'Word' }), 'ResponseError'],
    ['half a message', () => WORD.subarray(0, 20), 'TransportError'],
  ])('ends with an error for %s', async (_, bytes, name) => {
    const { Talks } = await streamClient(await answering(WORD, bytes())).call(Converse, {});
    const { events, error } = await heard(Talks);
    expect(events).toHaveLength(1);
    expect(error).toMatchObject({ name, outcome: 'unknown' });
  });

  it('is a TransportError where the connection is cut', async () => {
    const url = await serving((request, response) => {
      request.resume();
      response.write(WORD);
      setTimeout(() => response.destroy(), 30);
    });
    const { Talks } = await streamClient(url).call(Converse, {});
    expect((await heard(Talks)).error).toMatchObject({ name: 'TransportError' });
  });

  it.each<[string, (talks: AsyncIterable<Talk>, controller: AbortController) => Promise<unknown>]>([
    [
      'the loop is left',
      async (talks) => {
        for await (const talk of talks) return talk;
        return undefined;
      },
    ],
    [
      'the call is aborted',
      async (talks, controller) => {
        setTimeout(() => controller.abort(new Error('enough')), 30);
        return (await heard(talks)).error;
      },
    ],
    ['it is closed before it is read', async (talks) => talks[Symbol.asyncIterator]().return?.()],
  ])('frees the connection, and stops what is said, when %s', async (_, leave) => {
    let isOpen = true;
    const url = await serving((request, response) => {
      request.resume();
      response.write(WORD);
      response.on('close', () => (isOpen = false));
    });
    let isSaying = true;
    async function* talking(): AsyncGenerator<Talk> {
      try {
        for (;;) {
          yield { Word: { Text: 'a' } };
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
      } finally {
        isSaying = false;
      }
    }
    const controller = new AbortController();
    const { signal: abortSignal } = controller;
    const call = streamClient(url).call(Converse, { Talks: talking() }, { abortSignal });
    await leave((await call).Talks, controller);
    await vi.waitFor(() => expect([isOpen, isSaying]).toEqual([false, false]));
  });
});

describe('a conversation by a protocol without bindings', () => {
  interface Opened extends ReadTalks {
    readonly Topic?: string | undefined;
  }
  const Open: Operation<Talks & { readonly Topic?: string }, Opened> = {
    name: 'Open',
    write: ({ Topic }) => ({ body: { Topic } }),
    prepare: (request, _config, input) =>
      expectInitialResponse(withInitialRequest(request, input.Talks, writeTalk), TALK),
    read(wire, response) {
      wire.Talks = response.stream;
    },
    body: 'optional',
    errors: {},
  };

  it.each([
    ['awsJson1_1', awsJson1_1, (data: unknown) => Buffer.from(JSON.stringify(data))],
    ['rpcv2Cbor', rpcv2Cbor, (data: unknown) => Buffer.from(encode(data))],
  ] as const)(
    'says the rest of input and output in first messages, by %s',
    async (name, protocol, body) => {
      const chunks: Buffer[] = [];
      const seen: (string | undefined)[] = [];
      const reply = (response: ServerResponse): void => {
        response.setHeader('smithy-protocol', 'rpc-v2-cbor');
        response.write(event('initial-response', body({ Topic: 'b' })));
        response.end(event('Word', body({ Text: 'c' })));
      };
      const url = await serving((request, response) => {
        seen.push(request.headers['content-type'], request.headers.accept);
        request.on('data', (chunk: Buffer) => chunks.push(chunk));
        request.on('end', () => reply(response));
      });
      const service = { ...FOO, protocol };
      const config = { region: 'us-east-1', credentials: CREDENTIALS, endpoint: url };
      const output = await new Client(service, config).call(Open, { Topic: 'a', Talks: said('a') });
      expect(output.Topic).toBe('b');
      expect(await heard(output.Talks)).toEqual({ events: [{ Word: { Text: 'c' } }] });
      const eventStream = 'application/vnd.amazon.eventstream';
      expect(seen).toEqual([eventStream, name === 'rpcv2Cbor' ? eventStream : '*/*']);
      const [initial, ...events] = unsigned(Buffer.concat(chunks)).flatMap((frame) =>
        messagesIn(frame),
      );
      expect(initial?.headers[':event-type']?.value).toBe('initial-request');
      expect(initial?.body).toEqual(new Uint8Array(body({ Topic: 'a' })));
      expect(events.map((each) => Buffer.from(each.body))).toEqual([body({ Text: 'a' })]);
    },
  );

  it('needs no first message where there is nothing to say', async () => {
    const config = {
      region: 'us-east-1',
      credentials: CREDENTIALS,
      endpoint: await answering(WORD),
    };
    const output = await new Client(FOO, config).call(Open, {});
    expect(await heard(output.Talks)).toEqual({ events: [{ Word: { Text: 'a' } }] });
  });
});

function broken(frame: Buffer): Buffer {
  const [copy = Buffer.alloc(0)] = framesIn(frame).map((each) => Buffer.from(each));
  copy[copy.length - 1] = (copy.at(-1) ?? 0) ^ 1;
  return copy;
}
