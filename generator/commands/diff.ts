import { bumps } from '../change.js';
import type { Bump, Comparison, Contract, Severity } from '../change.js';
import { accept } from '../diff/accept.js';
import { combined } from '../diff/combined.js';
import { compare } from '../diff/compare.js';
import { outcome, type Diagnostic, type Outcome } from '../diagnostics.js';
import type { Proving } from '../proof.js';
import { isAtLeast, viewOf } from '../report/view.js';
import { countsText } from '../report/wording.js';
import { writeText } from '../write/replace.js';
import { readAcceptances } from './diff-acceptances.js';
import { formatted, type Format, type Shown } from './diff-formats.js';
import { inputsOf, type Inputs } from './diff-inputs.js';
import { addressesOf, type AddressOf, type LinkRequest } from './diff-links.js';
import { sidesOf, type Pair } from './diff-sides.js';
import { disagreements, provingOf } from './diff-proof.js';
import { declaredBump } from './diff-version.js';
import { deliver } from './report.js';
import { exitCodes, withProgress, type ExitCode, type Terminal } from './terminal.js';

export type MaxBump = Exclude<Bump, 'none'> | 'from-package';

export interface DiffRequest extends LinkRequest {
  /** None, the new side, or the old and the new. */
  readonly named: readonly string[];
  readonly format: Format;
  readonly contract: Contract;
  readonly enums: 'open' | 'closed';
  readonly failOn: Severity | 'never';
  readonly maxBump?: MaxBump | undefined;
  readonly accept?: string | undefined;
  readonly show?: Shown | undefined;
  /** Whether both packages are made and run against each other. */
  readonly prove?: boolean | undefined;
  /** A file, or `-` for standard output. */
  readonly out: string;
  /** Of stithy. */
  readonly version: string;
}

/** `stithy diff`: says what changed between two models and what follows; fails where that is more than is allowed. */
export async function diffCommand(request: DiffRequest, terminal: Terminal): Promise<ExitCode> {
  const { format, out } = request;
  const found = await withProgress('Comparing', terminal, () => compared(request, terminal));
  const { diagnostics } = found;
  if (!found.ok) return refusal(diagnostics, terminal);
  const { comparison, pairs, allowed, addressOf } = found.value;
  const proving = await provingFor(found.value, request, terminal);
  const color = out === '-' && terminal.paint === true;
  const command = commandOf(request);
  const view = { ...request, comparison, proving, pairs, color, addressOf, command };
  const text = await formatted(format, view);
  const isPrinted = out === '-';
  const written = isPrinted ? undefined : await writeText(out, text);
  if (written?.ok === false) return refusal(written.diagnostics, terminal);
  const objections = objectionsOf(comparison, { failOn: request.failOn, allowed });
  const doubts = proving ? disagreements(proving) : [];
  [...objections, ...doubts].forEach(terminal.tell);
  const { bump } = comparison;
  const changes = countOf(comparison);
  const body = isPrinted ? { report: text } : { out };
  return deliver(
    {
      command: 'diff',
      lines: isPrinted ? (text === '' ? [] : [text.replace(/\n$/, '')]) : [],
      data: { format, bump, changes, objections, ...(proving && { doubts }), ...body },
      diagnostics,
      differs: objections.length > 0,
      disproved: doubts.length > 0,
    },
    terminal,
  );
}

/** What is compared, and the largest bump that it may ask for. */
interface Compared {
  readonly comparison: Comparison;
  readonly pairs: readonly Pair[];
  readonly allowed: Bump | undefined;
  readonly addressOf: AddressOf | undefined;
}

/** Takes its time: both packages are compiled. */
async function provingFor(
  { pairs, comparison }: Compared,
  { prove, enums }: DiffRequest,
  terminal: Terminal,
): Promise<Proving | undefined> {
  if (prove !== true) return undefined;
  return withProgress('Proving', terminal, () => provingOf(pairs, comparison, enums));
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
  const addressOf = await addressesOf(inputs.value, request);
  const value = { comparison: judged.value, pairs, allowed: allowed.value, addressOf };
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
function objectionsOf(comparison: Comparison, { failOn, allowed }: Limits): readonly string[] {
  const { counts } = viewOf(comparison, { everything: true });
  const worst = counts.filter(([severity]) => isAtLeast(severity, failOn));
  const { bump } = comparison;
  const isLarger = allowed !== undefined && bumps.indexOf(bump) < bumps.indexOf(allowed);
  const isAllowed = allowed === 'none' ? 'none is allowed' : `${allowed ?? ''} is allowed`;
  return [
    ...(worst.length > 0 ? [`Not accepted: ${countsText({ counts: worst })}.`] : []),
    ...(isLarger ? [`The change needs a ${bump} version; ${isAllowed}.`] : []),
  ];
}

/** Accepted ones and documentation too. */
function countOf(comparison: Comparison): number {
  const { shown, accepted } = viewOf(comparison, { everything: true });
  return shown.length + accepted.length;
}

/** Whatever is at fault, nothing was compared: another code than that of findings. */
function refusal(diagnostics: readonly Diagnostic[], terminal: Terminal): ExitCode {
  const faulty = exitCodes.files;
  return deliver({ command: 'diff', lines: [], data: {}, diagnostics, faulty }, terminal);
}

/** The command that makes the same text: with what is not so of itself. */
function commandOf({ named, contract, enums, show, prove, accept: file }: DiffRequest): string {
  const options = [
    ...(contract === 'callers' ? [] : ['--contract', contract]),
    ...(enums === 'open' ? [] : ['--enums', enums]),
    ...(show === undefined ? [] : ['--show', show]),
    ...(file === undefined ? [] : ['--accept', file]),
    ...(prove === true ? ['--prove'] : []),
  ];
  return ['npx stithy diff', ...[...named, ...options].map(word)].join(' ');
}

/** A word as a shell takes it. */
function word(text: string): string {
  return /^[\w./:@~^+=-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

function none(): Promise<Uint8Array> {
  return Promise.resolve(new Uint8Array());
}
