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
  const { names, isMore } = namedIn(message);
  if (role === 'I') return methodsAmong(names, isMore, { about, rooms }).map(observation);
  const isTold = role === 'X' || about.member !== undefined;
  if (isTold || names.length === 0) return [observation(about)];
  const members = names.map((name) => ({ ...about, member: name }));
  return [...members, ...(isMore ? [about] : [])].map(observation);
}

/** The operations whose methods are missed or too many; what else is, is the service's. */
function methodsAmong(
  names: readonly string[],
  isMore: boolean,
  { about, rooms }: { readonly about: About; readonly rooms: readonly Room[] },
): readonly About[] {
  const known = new Set(rooms.flatMap(({ service }) => service.operations.flatMap(methodsOf)));
  const isMeant = (method: string) => names.includes(method) || (isMore && !known.has(method));
  const found = rooms
    .flatMap(({ now }) => now?.operations ?? [])
    .filter((operation) => methodsOf(operation).some(isMeant));
  if (found.length === 0) return [about];
  return found.map(({ id, name }) => ({ shape: id, operation: name }));
}

interface Named {
  readonly names: readonly string[];
  /** There are others, which the message only counts. */
  readonly isMore: boolean;
}

/** The properties that a message says are at fault, where it does: to tell which of several, not whether there are any. */
function namedIn(message: string): Named {
  const [, one] =
    /Types of property '([^']+)' are incompatible/.exec(message) ??
    /Property '([^']+)' is missing in type/.exec(message) ??
    [];
  if (one !== undefined) return { names: [one], isMore: false };
  const [, list = ''] =
    /is missing the following properties from type .*?: ([^:]+)$/.exec(message) ?? [];
  const names = list
    .replace(/\.$/, '')
    .split(', ')
    .filter((name) => name !== '');
  const listed = names.filter((name) => !/^and \d+ more$/.test(name));
  return { names: listed, isMore: listed.length < names.length };
}
