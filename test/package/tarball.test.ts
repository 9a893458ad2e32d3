import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserProgram, consumer, printed } from './consumer.js';
import { compilers, install, nodeOf, packClients, root, run } from './installation.js';
import { listen, services } from './server.js';

const folder = mkdtempSync(join(tmpdir(), 'stithy-clients-'));
const project = join(folder, 'project');
const environment = { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret' };
let tarball: string;
let server: Server;
let endpoint: string;

beforeAll(async () => {
  mkdirSync(join(folder, 'packed'));
  tarball = await packClients(join(folder, 'packed'));
  await install(project, tarball);
  writeFileSync(join(project, 'program.ts'), consumer);
  [server, endpoint] = await listen(services);
}, 120_000);

afterAll(() => {
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the tarball of the clients', () => {
  it('holds JavaScript, declarations and source maps, and neither sources nor models', async () => {
    const installed = join(project, 'node_modules/@stithy/clients');
    const log = existsSync(join(root, 'generated/CHANGELOG.md')) ? ['CHANGELOG.md'] : [];
    expect(readdirSync(installed).toSorted()).toEqual([...log, 'dist', 'package.json']);
    const files = readdirSync(join(installed, 'dist'), { recursive: true }).map(String);
    for (const ending of ['.js', '.js.map', '.d.ts']) {
      expect(files).toContain(`sso-admin/index${ending}`);
    }
  });

  it('brings no other package along', () => {
    const names = readdirSync(join(project, 'node_modules')).filter(
      (name) => !name.startsWith('.'),
    );
    expect(names).toEqual(['@stithy']);
  });

  it('gives publint nothing to say', async () => {
    const bytes = readFileSync(tarball);
    const { messages } = await publint({ pack: { tarball: arrayBufferOf(bytes) }, strict: true });
    expect(messages).toEqual([]);
  });

  it('gives arethetypeswrong nothing to say, as a package of ES modules', async () => {
    const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
    const said = await run(process.execPath, [attw, tarball, '--profile', 'esm-only'], folder);
    const findings = said.split('\n').filter((line) => /\p{Extended_Pictographic}/u.test(line));
    expect(said.match(/bundler: 🟢/g)).toHaveLength(5);
    expect(findings.filter((line) => !line.includes('🟢') && !line.includes('ignored'))).toEqual(
      [],
    );
  }, 60_000);
});

describe.each(Object.entries(compilers))('under %s', (name, compiler) => {
  it.each(['nodenext', 'bundler'])(
    'a consumer compiles with the resolution %s',
    async (resolution) => {
      const outDir = `${name}-${resolution}`;
      const config = `tsconfig.${outDir}.json`;
      writeFileSync(join(project, config), JSON.stringify(settings(resolution, outDir)));
      expect(await run(process.execPath, [compiler, '--project', config], project)).toBe('');
      const output = await run(
        process.execPath,
        [join(outDir, 'program.js'), endpoint],
        project,
        environment,
      );
      expect(JSON.parse(output)).toEqual(printed);
    },
    60_000,
  );
});

describe.each([20, 22, 24])('on Node %i', (major) => {
  it('a consumer runs', async () => {
    const node = await nodeOf(major);
    expect(await run(node, ['--version'], project)).toMatch(new RegExp(`^v${major}\\.`));
    const { outputFiles } = await build({
      entryPoints: [join(project, 'program.ts')],
      bundle: true,
      packages: 'external',
      format: 'esm',
      write: false,
    });
    const program = `node-${major}.mjs`;
    writeFileSync(join(project, program), outputFiles[0]?.text ?? '');
    const output = await run(node, [program, endpoint], project, environment);
    expect(JSON.parse(output)).toEqual(printed);
  }, 180_000);
});

describe('bundled by esbuild for browsers', () => {
  it('a call needs nothing of Node, and works', async () => {
    const { outputFiles, warnings } = await build({
      stdin: { contents: browserProgram, resolveDir: project, loader: 'ts' },
      bundle: true,
      minify: true,
      platform: 'browser',
      format: 'esm',
      write: false,
    });
    expect(warnings).toEqual([]);
    const code = outputFiles.map(({ text }) => text).join('');
    expect(code).not.toMatch(/from\s*["']|import\(|require\(/);
    writeFileSync(join(project, 'browser.mjs'), code);
    expect(await run(process.execPath, ['browser.mjs', endpoint], project)).toBe('1\n');
  });
});

function settings(moduleResolution: string, outDir: string): object {
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'],
    module: moduleResolution === 'bundler' ? 'esnext' : 'nodenext',
    moduleResolution,
    typeRoots: [join(root, 'node_modules/@types')],
    types: ['node'],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noPropertyAccessFromIndexSignature: true,
    isolatedModules: true,
    verbatimModuleSyntax: true,
    // The declarations of the package are checked as well, once a compiler: that takes a while.
    skipLibCheck: moduleResolution === 'bundler',
    outDir,
  };
  return { compilerOptions, files: ['program.ts'] };
}

function arrayBufferOf(bytes: Buffer): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
