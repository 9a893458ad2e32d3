import { createHash } from 'node:crypto';
import { getEventListeners } from 'node:events';
import { Readable } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { closed, serving } from '../support/listening.js';
import type { StreamingRequestBody } from '../../generator/runtime/stream/types.js';
import { Download, streamClient, Upload } from '../support/stream-service.js';

const CHUNK = new Uint8Array(256 * 1024).fill(7);
const CHUNKS = 512;
/** 128 MiB. */
const TOTAL = CHUNK.length * CHUNKS;

/** How far the memory outside the heap grows while `work` runs, in bytes. */
async function growth(work: () => Promise<void>): Promise<number> {
  const before = process.memoryUsage.rss();
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 5);
  await work();
  clearInterval(timer);
  return most - before;
}

describe('a body of 128 MiB', () => {
  it('is sent without being held, signed as one that is not hashed', async () => {
    const seen: { hash?: unknown; length?: unknown; bytes: number } = { bytes: 0 };
    const url = await serving((request, response) => {
      seen.hash = request.headers['x-amz-content-sha256'];
      seen.length = request.headers['content-length'];
      request.on('data', (chunk: Uint8Array) => (seen.bytes += chunk.length));
      request.on('end', () => response.end('{}'));
    });
    const grown = await growth(async () => {
      await streamClient(url).call(Upload, { Body: manyChunks() });
    });
    expect(seen).toEqual({ hash: 'UNSIGNED-PAYLOAD', length: undefined, bytes: TOTAL });
    expect(grown).toBeLessThan(TOTAL / 2);
    console.log(`upload of ${TOTAL >> 20} MiB: memory grows by ${grown >> 20} MiB`);
  });

  it('is read without being held, though it is longer than what is read whole', async () => {
    const url = await serving((_, response) => {
      Readable.from(
        (function* () {
          for (let count = 0; count < CHUNKS; count += 1) yield CHUNK;
        })(),
      ).pipe(response);
    });
    let bytes = 0;
    const grown = await growth(async () => {
      const { Body } = await streamClient(url, { maxResponseBytes: 1 }).call(Download, {});
      for await (const chunk of Body) bytes += chunk.length;
    });
    expect(bytes).toBe(TOTAL);
    expect(grown).toBeLessThan(TOTAL / 2);
    console.log(`download of ${TOTAL >> 20} MiB: memory grows by ${grown >> 20} MiB`);
  });
});

describe('a body that is sent', () => {
  it.each<[string, () => StreamingRequestBody, boolean]>([
    ['a text', () => 'grüezi', true],
    ['bytes', () => new TextEncoder().encode('grüezi'), true],
    ['a Blob', () => new Blob(['grüezi']), false],
    ['a ReadableStream', () => new Blob(['grüezi']).stream(), false],
    ['a Readable of Node', () => Readable.from([Buffer.from('grü'), Buffer.from('ezi')]), false],
  ])('may be %s', async (_, body, isHashed) => {
    const seen: unknown[] = [];
    const url = await serving((request, response) => {
      const chunks: Uint8Array[] = [];
      request.on('data', (chunk: Uint8Array) => chunks.push(chunk));
      request.on('end', () => {
        const hash = request.headers['x-amz-content-sha256'];
        seen.push(Buffer.concat(chunks).toString(), hash, request.headers['content-type']);
        response.end('{}');
      });
    });
    await streamClient(url).call(Upload, { Body: body() });
    const hash = createHash('sha256').update('grüezi').digest('hex');
    expect(seen).toEqual([
      'grüezi',
      isHashed ? hash : 'UNSIGNED-PAYLOAD',
      'application/octet-stream',
    ]);
  });

  it.each<[string, () => StreamingRequestBody, attempts: number]>([
    ['again where it can be: bytes', () => new Uint8Array(3), 3],
    ['again where it can be: a Blob', () => new Blob(['abc']), 3],
    ['once where it is a stream', () => new Blob(['abc']).stream(), 1],
  ])('is sent %s', async (_, body, attempts) => {
    const lengths: number[] = [];
    const url = await serving((request, response) => {
      let length = 0;
      request.on('data', (chunk: Uint8Array) => (length += chunk.length));
      request.on('end', () => {
        lengths.push(length);
        response.writeHead(503).end();
      });
    });
    const call = streamClient(url).call(Upload, { Body: body() });
    await expect(call).rejects.toMatchObject({ status: 503, outcome: 'unknown', attempts });
    expect(lengths).toEqual(Array.from({ length: attempts }, () => 3));
  });

  it('is left as it was where no connection came about, and the call is tried again', async () => {
    const body = new Blob(['abc']).stream();
    const refused = streamClient(await closed()).call(Upload, { Body: body });
    await expect(refused).rejects.toMatchObject({ outcome: 'not-sent', attempts: 3 });
    const url = await serving((request, response) => {
      request.resume().on('end', () => response.end('{}'));
    });
    await streamClient(url).call(Upload, { Body: body });
    expect(body.locked).toBe(true);
  });

  it('ends the call where its source fails, and nobody knows what the service did', async () => {
    const url = await serving((request) => void request.resume());
    const call = streamClient(url).call(Upload, { Body: failing() });
    await expect(call).rejects.toMatchObject({
      name: 'TransportError',
      outcome: 'unknown',
      attempts: 1,
    });
  });

  it('is closed when the call is aborted', async () => {
    const controller = new AbortController();
    const url = await serving((request) => void request.resume());
    let isClosed = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) {
          await new Promise((resolve) => setTimeout(resolve, 5));
          yield CHUNK;
        }
      } finally {
        isClosed = true;
      }
    }
    const { signal: abortSignal } = controller;
    const call = streamClient(url).call(Upload, { Body: endless() }, { abortSignal });
    setTimeout(() => controller.abort(new Error('enough')), 60);
    await expect(call).rejects.toThrow('enough');
    await vi.waitFor(() => expect(isClosed).toBe(true));
  });
});

describe('a body that is read', () => {
  it('may be had whole, as bytes or as text', async () => {
    const url = await serving((_, response) => response.end('grüezi'));
    const first = await streamClient(url).call(Download, {});
    expect(await first.Body.transformToString()).toBe('grüezi');
    const second = await streamClient(url).call(Download, {});
    expect(await second.Body.transformToByteArray()).toEqual(new TextEncoder().encode('grüezi'));
    expect(second.$metadata).toMatchObject({ httpStatusCode: 200, attempts: 1 });
  });

  it('goes on when the time limits are over', async () => {
    const url = await serving((_, response) => {
      response.write('a');
      setTimeout(() => response.end('b'), 150);
    });
    const limits = { requestTimeout: 100, totalTimeout: 100 };
    const { Body } = await streamClient(url).call(Download, {}, limits);
    expect(await Body.transformToString()).toBe('ab');
  });

  it('is a TransportError where it is cut off', async () => {
    const url = await serving((_, response) => {
      response.write('a');
      setTimeout(() => response.destroy(), 30);
    });
    const { Body } = await streamClient(url).call(Download, {});
    await expect(Body.transformToString()).rejects.toMatchObject({
      name: 'TransportError',
      message: 'The response was cut off',
      outcome: 'unknown',
      status: 200,
    });
  });

  it('fails with the reason of an abort signal, which ends the connection and leaves no listener', async () => {
    let isClosed = false;
    const url = await serving((_, response) => {
      response.write('a');
      response.on('close', () => (isClosed = true));
    });
    const controller = new AbortController();
    const { signal: abortSignal } = controller;
    const { Body } = await streamClient(url).call(Download, {}, { abortSignal });
    const text = Body.transformToString();
    controller.abort(new Error('enough'));
    await expect(text).rejects.toThrow('enough');
    await vi.waitFor(() => expect(isClosed).toBe(true));
    expect(getEventListeners(abortSignal, 'abort')).toHaveLength(0);
  });

  it('that is cancelled frees the connection, and one read to its end leaves no listener', async () => {
    let open = 0;
    const url = await serving((request, response) => {
      open += 1;
      response.on('close', () => (open -= 1));
      response.write('a');
      if (request.headers['x-end'] !== undefined) response.end();
    });
    const { signal: abortSignal } = new AbortController();
    const { Body } = await streamClient(url).call(Download, {}, { abortSignal });
    await Body.cancel();
    await vi.waitFor(() => expect(open).toBe(0));
    expect(getEventListeners(abortSignal, 'abort')).toHaveLength(0);
  });

  it('is no stream where the service answers with an error', async () => {
    const url = await serving((_, response) => {
      response.writeHead(404, { 'x-amzn-errortype': 'NotFoundException' }).end('{"message":"no"}');
    });
    const call = streamClient(url).call(Download, {});
    await expect(call).rejects.toMatchObject({ name: 'NotFoundException', message: 'no' });
  });
});

async function* manyChunks(): AsyncGenerator<Uint8Array> {
  for (let count = 0; count < CHUNKS; count += 1) yield CHUNK.slice();
}

async function* failing(): AsyncGenerator<Uint8Array> {
  yield CHUNK;
  // What a connection that the source needs would say: it is not that of the call.
  throw Object.assign(new Error('disk is gone'), { code: 'ECONNREFUSED' });
}
