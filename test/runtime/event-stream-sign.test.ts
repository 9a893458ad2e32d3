import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';
import { SignatureV4 } from '@smithy/signature-v4';
import { describe, expect, it } from 'vitest';
import { encodeFrame } from '../../generator/runtime/event-stream/frame.js';
import { encodeHeaders } from '../../generator/runtime/event-stream/headers.js';
import { frameSigner } from '../../generator/runtime/event-stream/sign.js';
import { peer } from '../support/event-stream-peer.js';
import { CREDENTIALS } from '../support/foo-service.js';

const SEED = 'ab'.repeat(32);
const AUTHORIZATION = `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260101/eu-west-1/lex/aws4_request, SignedHeaders=host;x-amz-date, Signature=${SEED}`;

describe('the signatures of messages', () => {
  it('are those of the AWS SDK, each after the one before, over midnight', async () => {
    const sign = frameSigner(AUTHORIZATION, CREDENTIALS);
    const judge = new SignatureV4({
      credentials: CREDENTIALS,
      region: 'eu-west-1',
      service: 'lex',
      sha256: Sha256,
    });
    let prior = SEED;
    const dates = ['2026-01-01T23:59:59.999Z', '2026-01-02T00:00:00.001Z', '2026-01-02T00:00:01Z'];
    for (const [index, time] of dates.entries()) {
      const date = new Date(time);
      const isLast = index === dates.length - 1;
      const message = encodeFrame({ headers: new Map(), payload: new Uint8Array(index) });
      const payload = isLast ? new Uint8Array() : message;
      const { headers, body } = peer.decode(sign(payload, date));
      expect(body).toEqual(payload);
      expect(headers[':date']).toEqual({ type: 'timestamp', value: date });
      prior = await judge.sign(
        { headers: encodeHeaders(new Map([[':date', ['timestamp', date]]])), payload },
        { priorSignature: prior, signingDate: date },
      );
      const signature = headers[':chunk-signature']?.value;
      expect(signature instanceof Uint8Array && Buffer.from(signature).toString('hex')).toBe(prior);
    }
  });
});

/** What the peer wants of a hash. */
class Sha256 {
  readonly #hash: Hash | Hmac;

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash =
      secret === undefined ? createHash('sha256') : createHmac('sha256', bufferOf(secret));
  }
  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(bufferOf(data));
  }
  digest(): Promise<Uint8Array> {
    return Promise.resolve(this.#hash.digest());
  }
  reset(): void {}
}

function bufferOf(data: string | ArrayBuffer | ArrayBufferView): Buffer {
  if (typeof data === 'string') return Buffer.from(data);
  return ArrayBuffer.isView(data)
    ? Buffer.from(data.buffer, data.byteOffset, data.byteLength)
    : Buffer.from(data);
}
