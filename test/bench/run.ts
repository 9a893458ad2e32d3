/** `npm run bench`: ours beside the AWS SDK's and ajv's, each measure interleaved in one run. Ratios count, not times. */
import { aims, bundle, programs } from './bundle.js';

console.log('\nBytes of a bundle with one ListInstances call');
for (const platform of ['browser', 'node'] as const) {
  const sdk = await bundle(programs.sdk, platform);
  for (const [name, program] of Object.entries(programs)) {
    const { raw, gzip, parts } = await bundle(program, platform);
    const ratio = (gzip / sdk.gzip).toFixed(3);
    console.log(
      `${platform.padEnd(8)} ${name.padEnd(10)} ${raw} B minified, ${gzip} B gzip, ${ratio} of the SDK`,
    );
    const aim = aims.get(name);
    if (aim === undefined) continue;
    console.log(
      `         the aim is ${aim} B: ${gzip > aim ? `missed by ${gzip - aim} B` : 'kept'}`,
    );
    const split = Object.entries(parts).map(([part, bytes]) => `${part} ${bytes}`);
    console.log(`         minified: ${split.join(', ')}`);
  }
}

console.log('\nMicroseconds of a signature, and bytes of the signer');
await import('./sign.js');

console.log('\nMicroseconds of checking a hundred instances');
await import('./checks.js');

console.log('\nMilliseconds of comparing two models, from start to end of the program');
await import('./diff.js');
