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

/** A pair with its programs, which stand in a folder of their own. */
interface Bench extends Pair {
  readonly rooms: readonly Room[];
  readonly programs: readonly WitnessProgram[];
  readonly folder: string;
}

/**
 * For each pair what stops to compile. What fails is held to the package of its own side, too: a witness that does not
 * compile there leaves a gap.
 */
export function examineAll(pairs: readonly Pair[]): readonly Examination[] {
  const benches = pairs.map(({ old, now }, index): Bench => {
    const rooms = roomsOf(old, now);
    return { old, now, rooms, programs: rooms.flatMap(witnessesOf), folder: `pair${index}/` };
  });
  const faults = faultsAgainst('now', benches);
  const failing = new Set(faults.map(({ path }) => path));
  const suspects = benches.map((bench) => {
    const programs = bench.programs.filter(({ path }) => failing.has(bench.folder + path));
    return { ...bench, programs };
  });
  const wrong = faultsAgainst('old', suspects);
  return suspects.map((bench) => examination(bench, faults, wrong));
}

function faultsAgainst(side: 'old' | 'now', benches: readonly Bench[]): readonly Fault[] {
  const files = new Map<string, string>();
  const checked: string[] = [];
  for (const bench of benches) {
    const { rooms, programs, folder } = bench;
    for (const [path, text] of filesFor(bench[side], rooms, programs))
      add(files, folder, path, text);
    checked.push(...programs.map(({ path }) => folder + path));
  }
  return checked.length === 0 ? [] : compile(files, checked);
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

function examination(
  { rooms, programs, folder }: Bench,
  faults: readonly Fault[],
  wrong: readonly Fault[],
): Examination {
  const [first] = faultsIn(folder, wrong);
  if (first !== undefined) {
    const reason = `a witness is wrong: ${first.path} ${first.message}`;
    return { of: ['typescript'], observations: [], gaps: [{ of: 'typescript', reason }] };
  }
  const observations = observationsOf(faultsIn(folder, faults), programs, rooms);
  return { of: ['typescript'], observations, gaps: [] };
}

function faultsIn(folder: string, faults: readonly Fault[]): readonly Fault[] {
  return faults
    .filter(({ path }) => path.startsWith(folder))
    .map((fault) => ({ ...fault, path: fault.path.slice(folder.length) }));
}
