import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bundle } from './bundle.js';

const services = fileURLToPath(new URL('../support', import.meta.url));

/** A program with one call of an operation. */
function program(operation: string): string {
  return `
    import { ${operation}, streamClient } from '${services}/stream-service.ts';
    console.log(await streamClient('https://foo.example').call(${operation}, {}));`;
}
const whole = `
  import { client, ListFoos } from '${services}/foo-service.ts';
  console.log(await client('https://foo.example').call(ListFoos, {}));`;

/** What only the code of a direction says. */
const marks = {
  upload: /UNSIGNED-PAYLOAD/,
  stream: /transformToByteArray/,
  sent: /STREAMING-AWS4-HMAC-SHA256-EVENTS/,
  received: /:exception-type/,
  any: /duplex|vnd\.amazon\.eventstream|The call has ended/,
};

describe('a bundle', () => {
  it.each<[string, string, readonly (keyof typeof marks)[]]>([
    ['reads and sends bodies whole', whole, []],
    ['sends a stream', program('Upload'), ['upload', 'any']],
    ['reads a stream', program('Download'), ['stream']],
    ['sends and reads events', program('Converse'), ['sent', 'received', 'any']],
  ])('of a call that %s holds what that needs, and nothing of other streams', async (...given) => {
    const [, text, expected] = given;
    const { code } = await bundle(text, 'browser');
    const found = Object.entries(marks).flatMap(([mark, sign]) => (sign.test(code) ? [mark] : []));
    expect(found).toEqual(expected);
  });
});
