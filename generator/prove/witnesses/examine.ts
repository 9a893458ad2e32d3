/** What stops to compile when the package of the old model gives way to that of the new one. */
import type { Examination, Observation, ProvedSide } from '../../proof.js';
import { compile, type Fault } from '../compile.js';
import { nameWitnesses } from './names.js';
import { aboutAt, textOf, type WitnessProgram } from './program.js';

/**
 * Writes programs from the old model and compiles them against both packages. Throws where one does not compile against
 * its own: then the witness is wrong, or the generated package is.
 */
export function examineTypes(old: ProvedSide, now: ProvedSide): Promise<Examination> {
  const programs = old.services.flatMap(nameWitnesses);
  const [wrong] = faultsAgainst(old, programs);
  if (wrong) throw new Error(`A witness is wrong: ${wrong.path}: ${wrong.message}`);
  const byPath = new Map(programs.map((program) => [program.path, program]));
  const observations = faultsAgainst(now, programs).flatMap((fault) => {
    const program = byPath.get(fault.path);
    return program ? [observationOf(fault, program)] : [];
  });
  return Promise.resolve({ of: ['typescript'], observations, gaps: [] });
}

function faultsAgainst(
  { modules }: ProvedSide,
  programs: readonly WitnessProgram[],
): readonly Fault[] {
  const texts = programs.map((program) => [program.path, textOf(program)] as const);
  return compile(
    new Map([...modules, ...texts]),
    programs.map(({ path }) => path),
  );
}

function observationOf({ start, message }: Fault, program: WitnessProgram): Observation {
  const { role } = program;
  return { of: 'typescript', role, evidence: message, ...aboutAt(program, start) };
}
