import { andThen, outcome, report, type Outcome } from '../diagnostics.js';
import { modelOf } from '../compile.js';
import { read } from '../load/read.js';
import { jsonText } from '../smithy/json.js';
import { writeAst } from '../smithy/write.js';
import { writeText } from '../write/replace.js';
import { count, deliver } from './report.js';
import { withProgress, type ExitCode, type Terminal } from './terminal.js';

export interface ExportRequest {
  /** A file, or a folder that holds one model. */
  readonly model: string;
  /** A file, or `-` for standard output. */
  readonly out: string;
}

/** `stithy export`: writes a model as Smithy's JSON AST. */
export async function exportCommand(
  { model, out }: ExportRequest,
  terminal: Terminal,
): Promise<ExitCode> {
  const text = await withProgress('Exporting', terminal, () => exported(model));
  const isPrinted = out === '-';
  const result = text.ok && !isPrinted ? await writeText(out, text.value) : text;
  const diagnostics =
    result === text ? text.diagnostics : [...text.diagnostics, ...result.diagnostics];
  const ast = text.ok ? text.value.trimEnd() : '';
  const characters = count(ast.length, 'character');
  return deliver(
    {
      command: 'export',
      lines: [isPrinted ? ast : `Wrote ${characters} to ${out}.`],
      data: isPrinted ? { ast } : { out },
      diagnostics,
    },
    terminal,
  );
}

async function exported(model: string): Promise<Outcome<string>> {
  const groups = await read([model]);
  return andThen(groups, ([group = [], ...others]) => {
    if (others.length > 0) {
      return outcome('', [report('export-several', { count: others.length + 1 })]);
    }
    return andThen(modelOf(group), (value) => outcome(jsonText(writeAst(value)), []));
  });
}
