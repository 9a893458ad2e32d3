import { bumps, severities } from '../change.js';
import type { Bump, Comparison, Contract, Severity } from '../change.js';
import { accept } from '../diff/accept.js';
import { combined } from '../diff/combined.js';
import { compare } from '../diff/compare.js';
import { outcome, type Diagnostic, type Outcome } from '../diagnostics.js';
import { writeText } from '../write/replace.js';
import { readAcceptances } from './diff-acceptances.js';
import { formatted, type Format, type Shown } from './diff-formats.js';
import { inputsOf, type Inputs } from './diff-inputs.js';
import { sidesOf, type Pair } from './diff-sides.js';
import { declaredBump } from './diff-version.js';
import { deliver } from './report.js';
import { exitCodes, withProgress, type ExitCode, type Terminal } from './terminal.js';

export type MaxBump = Exclude<Bump, 'none'> | 'from-package';

export interface DiffRequest {
  /** None, the new side, or the old and the new. */
  readonly named: readonly string[];
  readonly format: Format;
  readonly contract: Contract;
  readonly enums: 'open' | 'closed';
  readonly failOn: Severity | 'never';
  readonly maxBump?: MaxBump | undefined;
  readonly accept?: string | undefined;
  readonly show?: Shown | undefined;
  /** A file, or `-` for standard output. */
  readonly out: string;
}

/** `stithy diff`: says what changed between two models and what follows; fails where that is more than is allowed. */
export async function diffCommand(request: DiffRequest, terminal: Terminal): Promise<ExitCode> {
  const { format, out, show } = request;
  const found = await withProgress('Comparing', terminal, () => compared(request, terminal));
  const { diagnostics } = found;
  if (!found.ok) return refusal(diagnostics, terminal);
  const { comparison, pairs, allowed } = found.value;
  const color = out === '-' && terminal.paint === true;
  const text = await formatted(format, { comparison, pairs, color, show });
  const isPrinted = out === '-';
  const written = isPrinted ? undefined : await writeText(out, text);
  if (written?.ok === false) return refusal(written.diagnostics, terminal);
  const objections = objectionsOf(comparison, { failOn: request.failOn, allowed });
  objections.forEach(terminal.tell);
  const { bump, changes } = comparison;
  const body = isPrinted ? { report: text } : { out };
  return deliver(
    {
      command: 'diff',
      lines: isPrinted ? (text === '' ? [] : [text.replace(/\n$/, '')]) : [],
      data: { format, bump, changes: changes.length, objections, ...body },
      diagnostics,
      differs: objections.length > 0,
    },
    terminal,
  );
}

/** What is compared, and the largest bump that it may ask for. */
interface Compared {
  readonly comparison: Comparison;
  readonly pairs: readonly Pair[];
  readonly allowed: Bump | undefined;
}

async function compared(request: DiffRequest, terminal: Terminal): Promise<Outcome<Compared>> {
  const inputs = await inputsOf(request.named);
  if (!inputs.ok) return inputs;
  const sides = await sidesOf(inputs.value, terminal.input ?? none);
  if (!sides.ok) return sides;
  const { pairs, oldName, newName } = sides.value;
  const { contract, enums, show } = request;
  const order = show === 'order' || show === 'all';
  const comparisons = pairs.map((pair) => compare(pair.old, pair.new, { contract, enums, order }));
  const whole = combined(comparisons, { oldName, newName, contract });
  const judged = await withAcceptances(whole, request.accept, inputs.value);
  const allowed = await allowedBump(request.maxBump, inputs.value);
  if (!judged.ok) return judged;
  if (!allowed.ok) return allowed;
  const value = { comparison: judged.value, pairs, allowed: allowed.value };
  return { ok: true, value, diagnostics: sides.diagnostics };
}

async function withAcceptances(
  comparison: Comparison,
  file: string | undefined,
  inputs: Inputs,
): Promise<Outcome<Comparison>> {
  if (file === undefined) return outcome(comparison, []);
  const entries = await readAcceptances(file, inputs);
  if (!entries.ok) return entries;
  const today = new Date().toISOString().slice(0, 10);
  return outcome(accept(comparison, entries.value, today), []);
}

async function allowedBump(
  maxBump: MaxBump | undefined,
  inputs: Inputs,
): Promise<Outcome<Bump | undefined>> {
  return maxBump === 'from-package' ? declaredBump(inputs) : outcome(maxBump, []);
}

interface Limits {
  readonly failOn: Severity | 'never';
  readonly allowed: Bump | undefined;
}

/** Why the command fails, a sentence each. */
function objectionsOf(
  { changes, bump }: Comparison,
  { failOn, allowed }: Limits,
): readonly string[] {
  const worst = failOn === 'never' ? [] : severities.slice(0, severities.indexOf(failOn) + 1);
  const open = changes.filter(({ accepted }) => accepted === undefined);
  const counts = worst.flatMap((severity) => {
    const number = open.filter((change) => change.severity === severity).length;
    return number === 0 ? [] : [`${number} ${severity}`];
  });
  const isLarger = allowed !== undefined && bumps.indexOf(bump) < bumps.indexOf(allowed);
  const isAllowed = allowed === 'none' ? 'none is allowed' : `${allowed ?? ''} is allowed`;
  return [
    ...(counts.length > 0 ? [`Not accepted: ${counts.join(', ')}.`] : []),
    ...(isLarger ? [`The change needs a ${bump} version; ${isAllowed}.`] : []),
  ];
}

/** Whatever is at fault, nothing was compared: another code than that of findings. */
function refusal(diagnostics: readonly Diagnostic[], terminal: Terminal): ExitCode {
  const faulty = exitCodes.files;
  return deliver({ command: 'diff', lines: [], data: {}, diagnostics, faulty }, terminal);
}

function none(): Promise<Uint8Array> {
  return Promise.resolve(new Uint8Array());
}
