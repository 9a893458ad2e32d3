/** The validators of a service as the generator writes them, in memory; with a planted bug on demand. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { emit } from '../../generator/emit/emit.js';
import { print } from '../../generator/print/print.js';
import type { Check } from '../../generator/runtime/check.js';
import type { Service } from '../../generator/service.js';

/** A place in the runtime, and what stands there instead. */
export interface Bug {
  /** A file of `generator/runtime/`, or `validators.ts`. */
  readonly file: string;
  /** Text that is in it. */
  readonly text: string;
  readonly wrong: string;
}

const runtime = fileURLToPath(new URL('../../generator/runtime/', import.meta.url));

/** The checks of a service's shapes, by the shape's name. */
export async function validatorsOf(
  service: Service,
  bug?: Bug,
): Promise<ReadonlyMap<string, Check>> {
  const text = await textOf(service);
  const contents = bug?.file === 'validators.ts' ? planted(text, bug) : text;
  const { outputFiles } = await build({
    // Generated files stand beside the runtime; so does this folder.
    stdin: {
      contents,
      loader: 'ts',
      resolveDir: fileURLToPath(new URL('../../generator/emit', import.meta.url)),
    },
    bundle: true,
    format: 'esm',
    target: 'node20',
    write: false,
    plugins: bug ? [plant(bug)] : [],
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  const exported: Record<string, unknown> = await import(`data:text/javascript;base64,${code}`);
  return new Map(
    service.shapes.flatMap(({ name }): [string, Check][] => {
      const check = exported[`check${name}`];
      return isCheck(check) ? [[name, check]] : [];
    }),
  );
}

async function textOf(service: Service): Promise<string> {
  const known = texts.get(service);
  if (known !== undefined) return known;
  const module = emit(service).find(({ path }) => path.endsWith('/validators.ts'));
  if (!module) throw new Error(`${service.sdkId} has no validators.`);
  const { text } = await print(module);
  texts.set(service, text);
  return text;
}

const texts = new WeakMap<Service, string>();

function plant(bug: Bug): Plugin {
  return {
    name: 'planted bug',
    setup(building) {
      building.onLoad(
        { filter: new RegExp(`runtime/${bug.file.replace('.', '\\.')}$`) },
        async () => {
          const right = await readFile(runtime + bug.file, 'utf8');
          return { contents: planted(right, bug), loader: 'ts' };
        },
      );
    },
  };
}

function planted(right: string, { file, text, wrong }: Bug): string {
  if (!right.includes(text)) throw new Error(`${file} does not say «${text}».`);
  return right.replace(text, () => wrong);
}

function isCheck(value: unknown): value is Check {
  return typeof value === 'function';
}
