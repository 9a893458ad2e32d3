/** The commands that take models from other formats and give them back. */
import { basename } from 'node:path';
import { Command, Option } from 'commander';
import type { Flags, Host } from './program.js';

interface ImportFlags extends Flags {
  readonly out?: string;
  readonly force?: boolean;
}

/** `stithy import`. */
export function importing(host: Host): Command {
  return new Command('import')
    .description("Writes a model of Smithy's JSON AST in YAML.")
    .argument('<file>', "a .json file of Smithy's JSON AST")
    .option('-o, --out <dir>', 'folder of the model (default: model/ and the name of the file)')
    .option('--force', 'replace a model that is there')
    .addHelpText('after', importHelp)
    .action((file: string, flags: ImportFlags, command: Command) =>
      host.run(flags, async (terminal) => {
        if (!file.endsWith('.json')) command.error("error: a file of JSON AST ends in '.json'");
        const { out = `model/${basename(file, '.json')}`, force = false } = flags;
        const { importCommand } = await import('./import.js');
        return importCommand({ file, out: out.replace(/(?<=.)\/+$/, ''), force }, terminal);
      }),
    );
}

interface ExportFlags extends Flags {
  readonly out: string;
}

/** `stithy export`. */
export function exporting(host: Host): Command {
  const format = new Option('--format <format>', "smithy: Smithy's JSON AST");
  return new Command('export')
    .description('Writes a model in a format that other tools read.')
    .argument('[model]', 'a model file, or a folder that holds one', 'model')
    .addOption(format.choices(['smithy']).default('smithy'))
    .option('-o, --out <file>', 'the file; - is standard output', '-')
    .addHelpText('after', exportHelp)
    .action((model: string, { out, ...flags }: ExportFlags) =>
      host.run(flags, async (terminal) => {
        const { exportCommand } = await import('./export.js');
        return exportCommand({ model, out }, terminal);
      }),
    );
}

const importHelp = `
Examples:
  stithy import sso-admin.json
  stithy import sso-admin.json -o model/sso

A model that is too long for a review is written as several files: service.yaml and its parts.`;

const exportHelp = `
Examples:
  stithy export model/sso-admin
  stithy export model/sso-admin --format smithy -o sso-admin.json`;
