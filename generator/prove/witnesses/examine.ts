/** What stops to compile when the package of the old model gives way to that of the new one. */
import type { Comparison } from '../../change.js';
import type { Observe, ProvedSide } from '../../proof.js';
import type { Service } from '../../service.js';
import { compile, type Fault } from '../compile.js';
import { buildWitnesses } from './builds.js';
import { callWitnesses } from './calls.js';
import { augmentWitnesses, clientWitnesses } from './client-interface.js';
import { enumWitnesses } from './enums.js';
import { errorWitnesses } from './errors.js';
import { observationsOf } from './faults.js';
import { nameWitnesses } from './names.js';
import { textOf, witnessFolder, type WitnessProgram } from './program.js';
import { readWitnesses } from './reads.js';
import { roomOf, type Room } from './room.js';
import { unionWitnesses } from './unions.js';

/**
 * Writes programs from the old model and compiles them against the new package, and those that fail against the old one
 * too. Throws where one does not compile against its own: then the witness is wrong, or the generated package is.
 */
export const examineTypes: Observe = (old, now, comparison) => {
  const of = ['typescript'] as const;
  const reason = whyNot(old, now, comparison);
  if (reason !== undefined) {
    return Promise.resolve({ of, observations: [], gaps: [{ of: 'typescript', reason }] });
  }
  const rooms = roomsOf(old, now);
  const programs = rooms.flatMap(witnessesOf);
  const faults = compile(filesFor(now, rooms, programs), programs.map(pathOf));
  // Those that compile show nothing, whatever they are; they are held to their own side by tests.
  const failing = new Set(faults.map(pathOf));
  const witnesses = programs.filter((program) => failing.has(program.path));
  const [wrong] = faultsAtHome(old, rooms, witnesses);
  if (wrong !== undefined) throw new Error(`A witness is wrong: ${wrong}`);
  const observations = observationsOf(faults, witnesses, rooms);
  return Promise.resolve({ of, observations, gaps: [] });
};

/** What is wrong with programs against the side that they were made from: nothing, unless the generator has a fault. */
export function faultsAtHome(
  old: ProvedSide,
  rooms: readonly Room[],
  programs: readonly WitnessProgram[],
): readonly string[] {
  if (programs.length === 0) return [];
  const faults = compile(filesFor(old, rooms, programs), programs.map(pathOf));
  return faults.map((fault) => shown(fault, programs));
}

function pathOf({ path }: { readonly path: string }): string {
  return path;
}

/** Models may be compared that nothing is generated from. */
function whyNot(old: ProvedSide, now: ProvedSide, { changes }: Comparison): string | undefined {
  if (old.services.length === 0) return 'nothing is generated from the old model';
  const isRemoved = changes.some(({ rule }) => rule === 'service-removed');
  if (now.services.length > 0 || isRemoved) return undefined;
  return 'nothing is generated from the new model';
}

/** All programs of a service. */
export function witnessesOf(room: Room): readonly WitnessProgram[] {
  return [
    ...nameWitnesses(room),
    ...callWitnesses(room),
    ...readWitnesses(room),
    ...buildWitnesses(room),
    ...enumWitnesses(room),
    ...unionWitnesses(room),
    ...errorWitnesses(room),
    ...clientWitnesses(room),
    ...augmentWitnesses(room),
  ];
}

/** A service and what takes its place: the one with its id, or where both sides have only one, that one. */
export function roomsOf(old: ProvedSide, now: ProvedSide): readonly Room[] {
  const isClosed = old.isClosed === true;
  const [only, ...others] = now.services;
  const isSingle = old.services.length === 1 && others.length === 0;
  return old.services.map((service) => {
    const found = now.services.find(({ id }) => id === service.id);
    return roomOf(service, found ?? (isSingle ? only : undefined), isClosed);
  });
}

/** The modules of a side with the programs, and with the files by which programs reach a service of either side. */
export function filesFor(
  { modules, services }: ProvedSide,
  rooms: readonly Room[],
  programs: readonly WitnessProgram[],
): ReadonlyMap<string, string> {
  const aliases = rooms.flatMap(({ service, now }) => {
    const own: Service | undefined = services.includes(service) ? service : now;
    const from = `'../../${own?.folder ?? service.folder}`;
    const folder = witnessFolder(service.folder);
    return [
      [`${folder}package.ts`, `export * from ${from}/index.js';\n`],
      [`${folder}validators.ts`, `export * from ${from}/validators.js';\n`],
    ] as const;
  });
  const texts = programs.map((program) => [program.path, textOf(program)] as const);
  return new Map([...modules, ...aliases, ...texts]);
}

function shown(fault: Fault, programs: readonly WitnessProgram[]): string {
  const program = programs.find(({ path }) => path === fault.path);
  const before = program ? textOf(program).slice(0, fault.start) : '';
  return `${fault.path}:${before.split('\n').length} TS${fault.code} ${fault.message}`;
}
