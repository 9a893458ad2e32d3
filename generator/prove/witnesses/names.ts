/** Role N: names each thing that the package exports, as a type and as a value. */
import { exportedOf, type Exported } from './exported.js';
import { witnessFolder, type Line, type WitnessProgram } from './program.js';
import type { Room } from './room.js';

/** One program for all names, a line or two each; and one for where the package has the service. */
export function nameWitnesses({ service }: Room): readonly WitnessProgram[] {
  const folder = `${witnessFolder(service.folder)}N/`;
  const about = { shape: service.id };
  const entry = { text: `import type * as index from '../../../${service.folder}/index.js';` };
  return [
    {
      path: `${folder}entry.ts`,
      role: 'N',
      about,
      lines: [entry, { text: 'export type { index };' }],
    },
    { path: `${folder}names.ts`, role: 'N', about, lines: exportedOf(service).flatMap(linesOf) },
  ];
}

/** Imported under another name, so that no name meets another. */
function linesOf({ name, isType, isValue, entry, about }: Exported): readonly Line[] {
  const from = entry === 'index' ? `'../package.js'` : `'../validators.js'`;
  return [
    ...(isType ? [{ text: `export type { ${name} as ${name}Type } from ${from};`, about }] : []),
    ...(isValue ? [{ text: `export { ${name} as ${name}Value } from ${from};`, about }] : []),
  ];
}
