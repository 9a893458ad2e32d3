/** What the compiler objects to in a program, as observations on the members and operations that it is about. */
import type { Observation } from '../../proof.js';
import type { Fault } from '../compile.js';
import { methodsOf } from './client-interface.js';
import { lineAt, type About, type WitnessProgram } from './program.js';
import type { Room } from './room.js';

/** Each once, in the order of the programs. */
export function observationsOf(
  faults: readonly Fault[],
  programs: readonly WitnessProgram[],
  rooms: readonly Room[],
): readonly Observation[] {
  const byPath = new Map(programs.map((program) => [program.path, program]));
  const found = new Map<string, Observation>();
  for (const fault of faults) {
    const program = byPath.get(fault.path);
    if (program === undefined) continue;
    for (const observation of observed(fault, program, rooms)) {
      const { evidence: _, ...what } = observation;
      const key = JSON.stringify(what);
      if (!found.has(key)) found.set(key, observation);
    }
  }
  return [...found.values()];
}

function observed(
  { start, code, message }: Fault,
  program: WitnessProgram,
  rooms: readonly Room[],
): readonly Observation[] {
  const line = lineAt(program, start);
  const about = line?.about ?? program.about;
  const role = line?.role ?? program.role;
  const evidence = `TS${code}: ${message}`;
  const observation = (each: About): Observation => ({ of: 'typescript', role, evidence, ...each });
  const names = namedIn(message);
  if (role === 'I') return methodsAmong(names, about, rooms).map(observation);
  if (role === 'X' || about.member !== undefined || names.length === 0) return [observation(about)];
  return names.map((name) => observation({ ...about, member: name }));
}

/** The operations whose methods are missed; what else is missed is the service's. */
function methodsAmong(
  names: readonly string[],
  about: About,
  rooms: readonly Room[],
): readonly About[] {
  const operations = rooms.flatMap(({ now }) => now?.operations ?? []);
  const found = operations.filter((operation) =>
    methodsOf(operation).some((method) => names.includes(method)),
  );
  if (found.length === 0) return [about];
  return found.map(({ id, name }) => ({ shape: id, operation: name }));
}

/**
 * The properties that a message says are at fault, where it does: to tell which of several, not whether there are any.
 * The compiler lists four at most.
 */
function namedIn(message: string): readonly string[] {
  const [, mismatched] = /Types of property '([^']+)' are incompatible/.exec(message) ?? [];
  if (mismatched !== undefined) return [mismatched];
  const [, missing] = /Property '([^']+)' is missing in type/.exec(message) ?? [];
  if (missing !== undefined) return [missing];
  const [, list = ''] =
    /is missing the following properties from type .*?: ([^:]+)$/.exec(message) ?? [];
  return list
    .replace(/\.$/, '')
    .split(', ')
    .filter((name) => name !== '' && !/^and \d+ more$/.test(name));
}
