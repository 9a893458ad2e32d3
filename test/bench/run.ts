import { bundle, programs } from './bundle.js';

/** `npm run bench`: bytes of a bundle with one `ListInstances` call, ours beside the AWS SDK's, in one run. */
for (const platform of ['browser', 'node'] as const) {
  const sdk = await bundle(programs.sdk, platform);
  for (const [name, program] of Object.entries(programs)) {
    const { raw, gzip } = await bundle(program, platform);
    const ratio = (gzip / sdk.gzip).toFixed(3);
    console.log(
      `${platform.padEnd(8)} ${name.padEnd(10)} ${raw} B minified, ${gzip} B gzip, ${ratio} of the SDK`,
    );
  }
}
