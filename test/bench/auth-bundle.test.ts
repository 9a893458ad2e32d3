import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bundle } from './bundle.js';

const runtime = fileURLToPath(new URL('../../generator/runtime', import.meta.url));

/** A program with one call of a service that has this scheme. */
function program(scheme: string, imports: string): string {
  return `
    ${imports}
    import { awsJson1_1 } from '${runtime}/aws-json/protocol.ts';
    import { Client } from '${runtime}/client.ts';
    import { ServiceException } from '${runtime}/errors.ts';
    const FOO = { serviceId: 'Foo', shapeName: 'Foo', version: '1', protocol: awsJson1_1, ${scheme} exception: ServiceException };
    const foos = new Client(FOO, { endpoint: 'https://foo.example', token: 't', apiKey: 'k' });
    console.log(await foos.call({ name: 'Bar', errors: {} }, {}));`;
}

const from = (names: string, file: string): string =>
  `import { ${names} } from '${runtime}/auth/${file}.ts';`;
const programs = {
  anonymous: program('', ''),
  bearer: program('auth: () => bearer,', from('bearer', 'bearer')),
  apiKey: program("auth: () => apiKeyHeader('x'),", from('apiKeyHeader', 'api-key')),
  sigv4: program("auth: () => sigv4('foo'),", from('sigv4', 'sigv4')),
};

/** What only the code of a scheme says. */
const marks = {
  sigv4: /AWS4-HMAC-SHA256|accessKeyId|x-amz-date/,
  bearer: /Bearer /,
  identity: /must be printable ASCII/,
  apiKey: /apiKey is missing|"apiKey"/,
};

describe('a bundle', () => {
  it.each<[keyof typeof programs, readonly (keyof typeof marks)[]]>([
    ['sigv4', ['sigv4', 'identity']],
    ['bearer', ['bearer', 'identity']],
    ['apiKey', ['identity', 'apiKey']],
    ['anonymous', []],
  ])(
    'of a service with %s contains what that scheme needs, and no other',
    async (name, expected) => {
      const { code, parts } = await bundle(
        programs[name].replace(/token: 't', apiKey: 'k'/, ''),
        'browser',
      );
      const found = Object.entries(marks).flatMap(([mark, text]) =>
        text.test(code) ? [mark] : [],
      );
      expect(found).toEqual(expected);
      expect('signing' in parts).toBe(name === 'sigv4');
    },
  );
});
