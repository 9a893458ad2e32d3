import type { Outcome } from '../diagnostics.js';
import { generate, type Generation } from '../generate.js';
import { read } from '../load/read.js';
import { most } from './excerpt.js';
import type { ReleaseRequest } from './release.js';
import { tidings } from './tidings.js';
import { count, deliver, type Report } from './report.js';
import { seconds, withProgress, type ExitCode, type Terminal } from './terminal.js';

export interface GenerateRequest {
  /** Files and folders; none: the folder `model`. */
  readonly model: readonly string[];
  readonly out: string;
  readonly check: boolean;
  readonly force: boolean;
  /** One line a run: no file is named. */
  readonly terse?: boolean;
  /** The package gets its next version; not with `check`. */
  readonly release?: ReleaseRequest | undefined;
}

/** `stithy generate`: compiles the models into the output folder, or says what would differ. */
export async function generateCommand(
  request: GenerateRequest,
  terminal: Terminal,
): Promise<ExitCode> {
  const start = performance.now();
  const groups = await read(request.model);
  const result = await withProgress('Generating', terminal, () =>
    generate({ ...request, mode: request.check ? 'check' : 'write' }),
  );
  const milliseconds = Math.round(performance.now() - start);
  const models = groups.ok ? groups.value.length : 0;
  const files = groups.ok ? groups.value.flat().length : 0;
  const run = { request, models, files, milliseconds };
  const { verbose } = terminal;
  const report = request.check ? checkReport(result, run, verbose) : writeReport(result, run);
  const told = tidings(result.ok ? result.value : nothing, terminal);
  const lines = [...report.lines, ...told.lines];
  return deliver({ ...report, lines, data: { ...report.data, ...told.data } }, terminal);
}

/** What is the same for every form of the report. */
interface Run {
  readonly request: GenerateRequest;
  readonly models: number;
  readonly files: number;
  readonly milliseconds: number;
}

function writeReport(result: Outcome<Generation>, run: Run): Report {
  const { request, models, files, milliseconds } = run;
  const { out } = request;
  const { written, created, removed, unchanged } = result.ok ? result.value : nothing;
  const lines = [
    ...written.map((path) => `  ${created.includes(path) ? 'new    ' : 'changed'}  ${out}/${path}`),
    ...removed.map((path) => `  removed  ${out}/${path}`),
  ];
  const source = `Read ${count(models, 'model')} (${count(files, 'file')})`;
  const wrote = `wrote ${count(written.length, 'file')}, removed ${removed.length}, left ${unchanged.length} alone`;
  return {
    command: 'generate',
    lines: [
      ...(lines.length <= most && request.terse !== true ? lines : []),
      `${source}; in ${out}: ${wrote} (${seconds(milliseconds)}).`,
    ],
    data: { out, models, files, written, created, removed, unchanged, milliseconds },
    diagnostics: result.diagnostics,
  };
}

function checkReport(result: Outcome<Generation>, run: Run, verbose: boolean): Report {
  const { request, models, files, milliseconds } = run;
  const { written, created, removed, unchanged } = result.ok ? result.value : nothing;
  const differences = [
    ...written.map((path) => ({ path, state: created.includes(path) ? 'missing' : 'changed' })),
    ...removed.map((path) => ({ path, state: 'extra' })),
  ];
  const same = `${request.out} is up to date: ${count(unchanged.length, 'file')} (${seconds(milliseconds)}).`;
  const differ = `${count(differences.length, 'file')} of ${request.out} would change; run stithy generate.`;
  const named = verbose ? differences : differences.slice(0, most);
  const left = differences.length - named.length;
  return {
    command: 'generate --check',
    lines: [
      ...named.map(({ path, state }) => `  ${state.padEnd(7)}  ${request.out}/${path}`),
      ...(left > 0 ? [`  … and ${left} more; --verbose names all.`] : []),
      differences.length === 0 ? same : differ,
    ],
    data: { out: request.out, models, files, differences, milliseconds },
    diagnostics: result.diagnostics,
    differs: differences.length > 0,
  };
}

const nothing: Generation = { written: [], created: [], removed: [], unchanged: [] };
