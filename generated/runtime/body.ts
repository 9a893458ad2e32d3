/** Response bodies, read with a limit. */

/**
 * The whole body, decompressed by `fetch`. Returns `undefined` when it is longer than `limit` bytes; the rest is then
 * cancelled. Rejects when the connection breaks.
 */
export async function readBody(
  response: Response,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (!response.body) return new Uint8Array(await response.arrayBuffer());
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return join(chunks, length);
    length += value.length;
    if (length > limit) {
      // Not awaited: a stream that does not end may take as long to say that it is cancelled.
      reader.cancel().catch(() => {});
      return undefined;
    }
    chunks.push(value);
  }
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Throws a `TypeError` for what is not UTF-8; drops one byte order mark. */
export function decode(bytes: Uint8Array): string {
  return STRICT.decode(bytes);
}

/** The first 512 bytes as text, for an error. */
export function beginning(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, 512));
}

const STRICT = new TextDecoder('utf-8', { fatal: true });
