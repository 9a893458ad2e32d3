/** Witness programs of many pairs of packages, compiled in one program: what they share is checked once. */
import type { Examination, ProvedSide } from '../../../generator/proof.js';
import { compile } from '../../../generator/prove/compile.js';
import type { Fault } from '../../../generator/prove/compile.js';
import { filesFor, roomsOf, witnessesOf } from '../../../generator/prove/witnesses/examine.js';
import { observationsOf } from '../../../generator/prove/witnesses/faults.js';
import type { WitnessProgram } from '../../../generator/prove/witnesses/program.js';
import type { Room } from '../../../generator/prove/witnesses/room.js';

export interface Pair {
  readonly old: ProvedSide;
  readonly now: ProvedSide;
}

/** A pair with its programs, in two folders of the one program. */
interface Bench extends Pair {
  readonly rooms: readonly Room[];
  readonly programs: readonly WitnessProgram[];
  readonly folders: readonly [old: string, now: string];
}

/** Files by path, and the paths of those that are checked. */
export interface Batch {
  readonly files: ReadonlyMap<string, string>;
  readonly checked: readonly string[];
}

/** For each pair what stops to compile. A witness that does not compile against the package of its own side leaves a gap. */
export function examineAll(pairs: readonly Pair[]): readonly Examination[] {
  const benches = benchesOf(pairs);
  const { files, checked } = batchOf(benches);
  const faults = compile(files, checked);
  return benches.map((bench) => examination(bench, faults));
}

/** All files of the pairs, for another compiler. */
export function filesOf(pairs: readonly Pair[]): Batch {
  return batchOf(benchesOf(pairs));
}

function benchesOf(pairs: readonly Pair[]): readonly Bench[] {
  return pairs.map(({ old, now }, index) => {
    const rooms = roomsOf(old, now);
    const folders = [`old${index}/`, `new${index}/`] as const;
    return { old, now, rooms, programs: rooms.flatMap(witnessesOf), folders };
  });
}

function batchOf(benches: readonly Bench[]): Batch {
  const files = new Map<string, string>();
  const checked: string[] = [];
  for (const { old, now, rooms, programs, folders } of benches) {
    for (const [side, folder] of [[old, folders[0]] as const, [now, folders[1]] as const]) {
      for (const [path, text] of filesFor(side, rooms, programs)) add(files, folder, path, text);
      checked.push(...programs.map(({ path }) => folder + path));
    }
  }
  return { files, checked };
}

/** The runtime stands beside all folders, and modules are told so. */
function add(files: Map<string, string>, folder: string, path: string, text: string): void {
  if (path.startsWith('runtime/')) {
    files.set(path, text);
    files.set(folder + path, passedOn(path));
  } else if (path.startsWith('witness/')) files.set(folder + path, text);
  else
    files.set(folder + path, text.replaceAll(/(['"])((?:\.\.\/)+)runtime\//g, '$1../$2runtime/'));
}

/** Of witnesses, whose texts stay as they are: a module where the package would have it. */
function passedOn(path: string): string {
  const up = '../'.repeat(path.split('/').length);
  return `export * from '${up}${path.replace(/ts$/, 'js')}';\n`;
}

function examination(bench: Bench, faults: readonly Fault[]): Examination {
  const { rooms, programs, folders } = bench;
  const [wrong] = faultsIn(folders[0], faults);
  if (wrong) {
    const reason = `a witness is wrong: ${wrong.path} ${wrong.message}`;
    return { of: ['typescript'], observations: [], gaps: [{ of: 'typescript', reason }] };
  }
  const found = observationsOf(faultsIn(folders[1], faults), programs, rooms);
  return { of: ['typescript'], observations: found, gaps: [] };
}

function faultsIn(folder: string, faults: readonly Fault[]): readonly Fault[] {
  return faults
    .filter(({ path }) => path.startsWith(folder))
    .map((fault) => ({ ...fault, path: fault.path.slice(folder.length) }));
}
