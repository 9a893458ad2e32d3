import { andThen, type Outcome } from '../diagnostics.js';
import { modelOf } from '../compile.js';
import { read } from '../load/read.js';
import type { Model } from '../model.js';
import type { WriteReport } from '../module.js';
import { writeYaml } from '../smithy/yaml.js';
import { writeModel } from '../write/replace.js';
import { count, deliver } from './report.js';
import { seconds, withProgress, type ExitCode, type Terminal } from './terminal.js';

export interface ImportRequest {
  /** A file of Smithy's JSON AST. */
  readonly file: string;
  /** The folder of the model. */
  readonly out: string;
  readonly force: boolean;
}

/** `stithy import`: writes a model of Smithy's JSON AST in the model language. */
export async function importCommand(
  { file, out, force }: ImportRequest,
  terminal: Terminal,
): Promise<ExitCode> {
  const start = performance.now();
  const model = await withProgress('Importing', terminal, () => imported(file));
  const result = await written(model, out, force);
  const milliseconds = Math.round(performance.now() - start);
  const { written: paths, created, removed } = result.ok ? result.value : nothing;
  const shapes = model.ok ? model.value.shapes.size : 0;
  const lines = [
    ...paths.map((path) => `  ${created.includes(path) ? 'new    ' : 'changed'}  ${out}/${path}`),
    ...removed.map((path) => `  removed  ${out}/${path}`),
    `Wrote ${count(shapes, 'shape')} to ${count(paths.length, 'file')} (${seconds(milliseconds)}).`,
  ];
  const data = { out, shapes, written: paths, created, removed, milliseconds };
  return deliver({ command: 'import', lines, data, diagnostics: result.diagnostics }, terminal);
}

const nothing: WriteReport = { written: [], created: [], removed: [], unchanged: [] };

async function imported(file: string): Promise<Outcome<Model>> {
  return andThen(await read([file]), ([group = []]) => modelOf(group));
}

async function written(
  model: Outcome<Model>,
  out: string,
  force: boolean,
): Promise<Outcome<WriteReport>> {
  if (!model.ok) return model;
  const result = await writeModel(writeYaml(model.value), out, force);
  return { ...result, diagnostics: [...model.diagnostics, ...result.diagnostics] };
}
