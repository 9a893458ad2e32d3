/** Role N: names each thing that the package exports, as a type and as a value. */
import type { Service } from '../../service.js';
import { exportedOf, type Exported } from './exported.js';
import type { Line, WitnessProgram } from './program.js';

/** One program for all names, a line or two each. */
export function nameWitnesses(service: Service): readonly WitnessProgram[] {
  const lines = exportedOf(service).flatMap((exported) => linesOf(exported, service));
  const path = `witness/${service.folder}/N/${service.name}.ts`;
  return [{ path, role: 'N', about: { shape: service.id }, lines }];
}

/** Imported under a number, so that no name meets another. */
function linesOf(
  { name, isType, isValue, entry, about }: Exported,
  service: Service,
): readonly Line[] {
  const from = `'../../../${service.folder}/${entry}.js'`;
  return [
    ...(isType ? [{ text: `import type { ${name} as ${name}Type } from ${from};`, about }] : []),
    ...(isValue ? [{ text: `import { ${name} as ${name}Value } from ${from};`, about }] : []),
  ];
}
