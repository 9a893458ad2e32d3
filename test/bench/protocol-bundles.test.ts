import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const runtime = fileURLToPath(new URL('../../generator/runtime', import.meta.url));

describe('a protocol in a bundle', () => {
  it.each([
    ['awsJson1_0', 'aws-json', 900],
    ['restJson1', 'rest-json', 1550],
    ['rpcv2Cbor', 'rpc-v2-cbor', 4050],
  ])('%s brings its own folder %s and no other, in at most %i bytes', async (name, own, most) => {
    const { code, files } = await bundled(`${runtime}/${own}/protocol.ts`, name);
    const folders = files.flatMap((file) => /runtime\/([^/]+)\/[^/]+$/.exec(file)?.[1] ?? []);
    expect(new Set(folders)).toEqual(new Set([own]));
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(most);
  });
});

/** The code, minified, and the files that something of it comes from. */
async function bundled(file: string, name: string) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export { ${name} } from '${file}';`, resolveDir: runtime, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
  });
  const [inputs = {}] = Object.values(metafile.outputs).map((output) => output.inputs);
  const files = Object.keys(inputs).filter((path) => (inputs[path]?.bytesInOutput ?? 0) > 0);
  return { code: outputFiles.map((output) => output.text).join(''), files };
}
