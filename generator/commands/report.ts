import { stops, type Diagnostic } from '../diagnostics.js';
import { alikeLine, byPlace, excerpt } from './excerpt.js';
import { show } from '../show.js';
import { exitCodes, type ExitCode, type Terminal } from './terminal.js';

/** What a command found out, in both forms. */
export interface Report {
  readonly command: string;
  /** What went right, a line each; shown when no error was found. */
  readonly lines: readonly string[];
  /** The same for machines: members of the JSON object beside `command`, `ok`, `exitCode` and `diagnostics`. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly diagnostics: readonly Diagnostic[];
  /** `check` found differences. */
  readonly differs?: boolean;
  /** What the report says was put to the proof, which it did not stand. */
  readonly disproved?: boolean;
  /** What faults of a model end with, where that is not the code of findings. */
  readonly faulty?: ExitCode;
}

/** Shows a report and returns the exit code that it means. */
export function deliver(report: Report, terminal: Terminal): ExitCode {
  const exitCode = exitCodeOf(report);
  if (terminal.json) {
    const { command, data, diagnostics } = report;
    const ok = exitCode === exitCodes.ok;
    const findings = byPlace(diagnostics).map(plain);
    const json = { command, ok, exitCode, ...data, diagnostics: findings };
    terminal.print(JSON.stringify(json));
    return exitCode;
  }
  const shown = excerpt(byPlace(report.diagnostics), terminal);
  for (const each of shown) {
    const others = each.alike.length > 0 ? `${alikeLine(each)}\n` : '';
    terminal.tell(`${show(each.diagnostic, terminal)}\n${others}`);
  }
  const told = shown.reduce((sum, { alike }) => sum + 1 + alike.length, 0);
  const left = report.diagnostics.length - told;
  if (left > 0) terminal.tell(`… and ${left} more; --verbose shows all.\n`);
  if (isFaulty(report.diagnostics)) terminal.tell(tally(report));
  else report.lines.forEach(terminal.print);
  return exitCode;
}

/** `3 files`, `1 file`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** The model's faults weigh more than those of files, since they are the author's to mend. */
function exitCodeOf({ diagnostics, differs, disproved, faulty }: Report): ExitCode {
  if (disproved === true) return exitCodes.disproved;
  if (differs === true) return exitCodes.findings;
  const errors = diagnostics.filter(stops);
  if (errors.length === 0) return exitCodes.ok;
  if (faulty !== undefined) return faulty;
  return errors.every(({ code }) => /^(file|init|output)-|^folder-empty$/.test(code))
    ? exitCodes.files
    : exitCodes.findings;
}

function isFaulty(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(stops);
}

function tally({ command, diagnostics }: Report): string {
  const numbers = (['error', 'danger', 'warning'] as const).flatMap((severity) => {
    const number = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return number === 0 ? [] : [count(number, severity)];
  });
  const files = new Set(diagnostics.flatMap(({ at }) => at?.file ?? [])).size;
  const where = files > 1 ? ` in ${files} files` : '';
  const end = ends[command] ?? '; nothing was written.';
  return `${numbers.join(' and ')}${where}${end}`;
}

const ends: Readonly<Record<string, string>> = { validate: '.', diff: '; nothing was compared.' };

/** A diagnostic for machines: `file`, `line` and `column` are null where no one place is at fault. */
function plain({ code, severity, message, help, at }: Diagnostic): object {
  const place = { file: at?.file ?? null, line: at?.line ?? null, column: at?.column ?? null };
  return { code, severity, message, help, ...place };
}
