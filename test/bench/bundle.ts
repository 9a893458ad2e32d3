import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { build, type Metafile, type Platform } from 'esbuild';

const clients = fileURLToPath(new URL('../../generated', import.meta.url));
const config = `{ region: 'us-east-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } }`;

/** A program with one `ListInstances` call, by each way of making it. */
export const programs = {
  /** The function form: input checked. */
  checked: `
    import { SSOAdminClient, listInstances } from '${clients}/sso-admin/index.ts';
    console.log(await listInstances(new SSOAdminClient(${config}), { MaxResults: 10 }));`,
  /** The operation record alone: nothing of the checks is bundled. */
  unchecked: `
    import { SSOAdminClient, ListInstances } from '${clients}/sso-admin/index.ts';
    console.log(await new SSOAdminClient(${config}).call(ListInstances, { MaxResults: 10 }));`,
  sdk: `
    import { SSOAdminClient, ListInstancesCommand } from '@aws-sdk/client-sso-admin';
    console.log(await new SSOAdminClient(${config}).send(new ListInstancesCommand({ MaxResults: 10 })));`,
};

/** Bytes of gzip that a program should take at most in a browser. */
export const aims: ReadonlyMap<string, number> = new Map([
  ['checked', 6_000],
  ['unchecked', 4_000],
]);

export interface Bundle {
  readonly code: string;
  /** Bytes, minified. */
  readonly raw: number;
  /** Bytes, minified and gzipped at level 9. */
  readonly gzip: number;
  /** Minified bytes by part, the largest first. They compress unevenly: tables and prose less than statements. */
  readonly parts: Readonly<Record<string, number>>;
}

/** Bundles a program as a consumer would: esbuild, ES modules, minified. */
export async function bundle(program: string, platform: Platform): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: program,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
      loader: 'ts',
    },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    platform,
    logLevel: 'error',
  });
  const code = outputFiles.map((file) => file.text).join('');
  return {
    code,
    raw: Buffer.byteLength(code),
    gzip: gzipSync(code, { level: 9 }).length,
    parts: partsOf(metafile),
  };
}

function partsOf({ outputs }: Metafile): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { inputs } of Object.values(outputs)) {
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
      const part = PARTS.find(([, files]) => files.test(file))?.[0] ?? 'other';
      sums[part] = (sums[part] ?? 0) + bytesInOutput;
    }
  }
  const sorted = Object.entries(sums).toSorted(([, left], [, right]) => right - left);
  return Object.fromEntries(sorted.filter(([, bytes]) => bytes > 0));
}

/** The first that matches a file's path. */
const PARTS: readonly (readonly [name: string, files: RegExp])[] = [
  ['generated', /generated\/(?!runtime\/)/],
  ['signing', /runtime\/(auth\/sigv4|sign|sha256|canonical|presign)\.ts$/],
  ['endpoints', /runtime\/(endpoint|partitions)\.ts$/],
  ['identities', /runtime\/(auth\/.*|credentials|identity|secret)\.ts$/],
  ['retry', /runtime\/retry\.ts$/],
  ['checks', /runtime\/(check.*|issue|bounds|equal|describe|schema|screen)\.ts$/],
  ['errors', /runtime\/(errors|answer)\.ts$/],
  ['JSON', /runtime\/(.*json.*|base64|numbers|timestamp)\.ts$/],
  ['calls', /runtime\//],
];
