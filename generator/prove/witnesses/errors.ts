/** Role X of errors: all that an operation ends with, by their names. */
import { program, type WitnessProgram } from './program.js';
import type { Room } from './room.js';
import { literal } from './spelling.js';

export function errorWitnesses({ service, lost }: Room): readonly WitnessProgram[] {
  return service.operations
    .filter(({ errors, errorName }) => errors.length > 0 && !lost.has(errorName))
    .map(({ id, name, errorName, errors }) => {
      const codes = [...new Set(errors.map((error) => error.error?.code ?? error.name))];
      const lines = [
        { text: `declare const it: P.${errorName}['name'];` },
        { text: `export const all: Record<P.${errorName}['name'], 1> = {` },
        ...codes.map((code) => ({ text: `  ${literal(code)}: 1,` })),
        { text: '};' },
        { text: 'switch (it) {' },
        ...codes.map((code) => ({ text: `  case ${literal(code)}: break;` })),
        { text: '  default: { const none: never = it; void none; }' },
        { text: '}' },
      ];
      const about = { shape: id, operation: name };
      return program({ name: `operation-${name}`, role: 'X', about, lines }, service.folder);
    });
}
