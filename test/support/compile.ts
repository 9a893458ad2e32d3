import { emitPackage } from '../../generator/emit/package.js';
import { emit } from '../../generator/emit/emit.js';
import { servicesOf } from '../../generator/compile.js';
import { readPackage } from '../../generator/load/package.js';
import { read } from '../../generator/load/read.js';
import type { Artifact } from '../../generator/module.js';
import { print } from '../../generator/print/print.js';

/** What `stithy generate MODEL` would write, in memory. Throws when the model has errors. */
export async function compile(model: string): Promise<readonly Artifact[]> {
  const groups = await read([model]);
  const info = await readPackage([model]);
  const services = groups.ok ? servicesOf(groups.value) : groups;
  if (!services.ok || !info.ok) throw new Error(JSON.stringify([services, info], null, 2));
  return Promise.all(
    [...services.value.flatMap(emit), ...emitPackage(services.value, info.value)].map(print),
  );
}
