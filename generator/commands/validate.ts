import { servicesOf } from '../compile.js';
import { read } from '../load/read.js';
import type { Service } from '../service.js';
import { count, deliver } from './report.js';
import { seconds, withProgress, type ExitCode, type Terminal } from './terminal.js';

/** `stithy validate`: looks for faults in the models and says what they hold. Loads nothing that prints code. */
export async function validateCommand(
  model: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const start = performance.now();
  const groups = await withProgress('Validating', terminal, () => read(model));
  const result = groups.ok ? servicesOf(groups.value) : groups;
  const diagnostics = [...(groups.ok ? groups.diagnostics : []), ...result.diagnostics];
  const milliseconds = Math.round(performance.now() - start);
  const files = groups.ok ? groups.value.flat().length : 0;
  const services = result.ok ? result.value.map(summary) : [];
  const lines = services.map(
    ({ title, operations, shapes }) =>
      `${title}: ${count(operations, 'operation')}, ${count(shapes, 'shape')}.`,
  );
  const warnings = diagnostics.length > 0 ? `, ${count(diagnostics.length, 'warning')}` : '';
  const last = `Read ${count(files, 'file')} in ${seconds(milliseconds)}; no errors${warnings}.`;
  return deliver(
    {
      command: 'validate',
      lines: [...lines, last],
      data: { files, services, milliseconds },
      diagnostics,
    },
    terminal,
  );
}

interface Summary {
  readonly title: string;
  readonly source: string;
  readonly operations: number;
  readonly shapes: number;
}

function summary({ title, source, operations, shapes }: Service): Summary {
  return { title, source, operations: operations.length, shapes: shapes.length };
}
