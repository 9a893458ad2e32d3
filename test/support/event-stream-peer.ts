/** The event-stream codec of the AWS SDK for JavaScript, as a judge of ours. */
import { EventStreamCodec } from '@smithy/core/event-streams';

export interface PeerMessage {
  readonly headers: Readonly<Record<string, { readonly type: string; readonly value: unknown }>>;
  readonly body: Uint8Array;
}

export const peer: EventStreamCodec = new EventStreamCodec(
  (bytes) => (typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes)),
  (text) => new TextEncoder().encode(text),
);

/** The frames that stand one behind the other in `bytes`, by the lengths that they begin with. */
export function framesIn(bytes: Uint8Array): readonly Buffer[] {
  const rest = Buffer.from(bytes);
  const frames: Buffer[] = [];
  for (let at = 0; at < rest.length; at += frames.at(-1)?.length ?? 0) {
    frames.push(rest.subarray(at, at + rest.readUInt32BE(at)));
  }
  return frames;
}

export function messagesIn(bytes: Uint8Array): readonly PeerMessage[] {
  return framesIn(bytes).map((frame) => peer.decode(frame));
}

/** The frames within the frames that sign them; the last of these holds nothing. */
export function unsigned(bytes: Uint8Array): readonly Buffer[] {
  const bodies = messagesIn(bytes).map(({ body }) => Buffer.from(body));
  if (bodies.at(-1)?.length !== 0) throw new Error('The signed messages have no end');
  return bodies.slice(0, -1);
}
