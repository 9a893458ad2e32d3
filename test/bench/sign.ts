import { gzipSync } from 'node:zlib';
import { Sha256 } from '@smithy/core/checksum';
import { SignatureV4 } from '@smithy/signature-v4';
import { build } from 'esbuild';
import { canonicalRequest } from '../../generator/runtime/canonical.js';
import { hex } from '../../generator/runtime/sha256.js';
import { bodyHash, sign, stampOf, stringToSign } from '../../generator/runtime/sign.js';

/** `tsx test/bench/sign.ts`: microseconds a signature and bytes of the signer, ours beside others, interleaved in one run. */
const credentials = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  sessionToken: 'IQoJb3JpZ2luX2VjE'.repeat(40),
};
const scope = { credentials, region: 'us-east-1', service: 'sso', date: new Date() };
const headers = {
  'content-type': 'application/x-amz-json-1.1',
  'x-amz-target': 'SWBExternalService.ListInstances',
  'amz-sdk-invocation-id': '8b3c1c1e-4f0a-4c7d-9d3c-2f6d7c1f9a55',
  'amz-sdk-request': 'attempt=1; max=3',
};
const host = 'sso.us-east-1.amazonaws.com';
const official = new SignatureV4({ ...scope, sha256: Sha256 });
const derived = derive();

for (const size of [2, 1024, 4 * 1024, 16 * 1024, 64 * 1024]) await compare('x'.repeat(size));
await weigh();

async function compare(body: string): Promise<void> {
  const request = { method: 'POST', host, path: '/', query: '', headers, body };
  const signers = {
    'stithy, synchronous': () => sign(request, scope),
    stithy: async () => sign({ ...request, bodyHash: await bodyHash(body) }, scope),
    'Web Crypto': () => signByWebCrypto(request),
    '@smithy/signature-v4 on node:crypto': () =>
      official.sign(
        {
          method: 'POST',
          protocol: 'https:',
          hostname: host,
          path: '/',
          headers: { ...headers, host },
          body,
        },
        { signingDate: scope.date },
      ),
  };
  const best = await fastest(signers, body.length > 10_000 ? 200 : 1000);
  const base = best['@smithy/signature-v4 on node:crypto'];
  for (const [name, time] of Object.entries(best)) {
    const ratio = (time / (base ?? NaN)).toFixed(2);
    console.log(
      `${String(body.length).padStart(6)} B  ${name.padEnd(36)} ${time.toFixed(1)} us, ${ratio}`,
    );
  }
}

/** The best of 30 rounds, in which each signer has its turn. */
async function fastest(
  signers: Record<string, () => unknown>,
  count: number,
): Promise<Record<string, number>> {
  const best: Record<string, number> = {};
  for (let round = 0; round < 30; round++) {
    for (const [name, run] of Object.entries(signers)) {
      const start = performance.now();
      for (let index = 0; index < count; index++) await run();
      const time = ((performance.now() - start) * 1000) / count;
      best[name] = Math.min(best[name] ?? Infinity, time);
    }
  }
  return best;
}

/** What the signer would be on Web Crypto alone, its key kept. */
async function signByWebCrypto(request: Parameters<typeof sign>[0]): Promise<string> {
  const stamp = stampOf(scope);
  const hash = await digest(String(request.body));
  const fields = {
    ...request.headers,
    'x-amz-date': stamp.date,
    'x-amz-content-sha256': hash,
    'x-amz-security-token': credentials.sessionToken,
  };
  const { text: canonical } = canonicalRequest(request, fields, hash);
  // The same bytes as our text to sign, hashed by Web Crypto.
  const text = `${stringToSign('', stamp).slice(0, -64)}${await digest(canonical)}`;
  const signed = await crypto.subtle.sign('HMAC', await derived, new TextEncoder().encode(text));
  return hex(new Uint8Array(signed));
}

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return hex(new Uint8Array(bytes));
}

/** Any key will do for the time that it takes. */
function derive(): Promise<CryptoKey> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  return crypto.subtle.importKey('raw', new Uint8Array(32), algorithm, false, ['sign']);
}

async function weigh(): Promise<void> {
  const programs = {
    stithy: `export { sign } from './generator/runtime/sign.js'`,
    '@smithy/signature-v4': `export { SignatureV4 } from '@smithy/signature-v4'; export { Sha256 } from '@smithy/core/checksum'`,
  };
  for (const [name, contents] of Object.entries(programs)) {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: process.cwd() },
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      platform: 'browser',
    });
    const bytes = outputFiles[0]?.contents ?? new Uint8Array();
    console.log(
      `${name}: ${bytes.length} B minified, ${gzipSync(bytes, { level: 9 }).length} B gzip`,
    );
  }
}
