/** Generated packages in memory, as proofs take them. */
import { readdirSync, readFileSync } from 'node:fs';
import { emit } from '../../generator/emit/emit.js';
import type { ProvedSide } from '../../generator/proof.js';
import type { Service } from '../../generator/service.js';
import { unformatted } from './client-bundle.js';

/** The side of these services, with the runtime. */
export function provedSide(services: readonly Service[]): ProvedSide {
  const own = services.flatMap(emit).map(unformatted);
  const modules = [...runtimeModules(), ...own.map(({ path, text }) => [path, text] as const)];
  return { services, modules: new Map(modules) };
}

let runtime: readonly (readonly [path: string, text: string])[] | undefined;

function runtimeModules(): readonly (readonly [path: string, text: string])[] {
  runtime ??= readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => [
      `runtime/${path.replaceAll('\\', '/')}`,
      readFileSync(new URL(path, folder), 'utf8'),
    ]);
  return runtime;
}

const folder = new URL('../../generator/runtime/', import.meta.url);
