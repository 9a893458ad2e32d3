import { Command, Option } from 'commander';
import { differing } from './diff-command.js';
import { exporting, importing } from './formats.js';
import type { ReleaseRequest } from './release.js';
import type { ExitCode, Terminal } from './terminal.js';

/** The options that every command has. */
export interface Flags {
  readonly json?: boolean;
  readonly color?: boolean;
  readonly verbose?: boolean;
}

/** What the program needs of the process. */
export interface Host {
  /** Runs a command on a terminal made for the flags. */
  readonly run: (flags: Flags, command: (terminal: Terminal) => Promise<ExitCode>) => Promise<void>;
  /** Whether help and usage errors may be coloured. */
  readonly color: () => boolean;
}

/** The commands, their options and their help. Faults of usage are thrown as a `CommanderError`. */
export function program(version: string, host: Host): Command {
  const root = new Command('stithy')
    .description("Compiles service models in Smithy's terms into TypeScript clients.")
    .version(version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .exitOverride()
    .configureOutput({ getErrHasColors: host.color })
    .showHelpAfterError('Run stithy --help for what there is.')
    .addHelpText('after', rootHelp);
  const commands = [
    ...[generate, validate].map((command) => command(host)),
    differing(version, host),
    ...[importing, exporting].map((command) => command(host)),
    init(version, host),
  ];
  for (const command of commands) {
    root.addCommand(inherit(command, root));
  }
  return root;
}

interface GenerateFlags extends Flags {
  readonly out: string;
  readonly check?: boolean;
  readonly watch?: boolean;
  readonly force?: boolean;
  readonly release?: true | 'major' | 'minor' | 'patch';
}

function generate(host: Host): Command {
  return new Command('generate')
    .description('Compiles models into a package of types, validators and clients.')
    .argument('[model...]', 'model files, or folders that hold them', ['model'])
    .option('-o, --out <dir>', 'folder of the package', 'generated')
    .option('--check', 'write nothing; fail and name each file that would change')
    .option('--watch', 'generate again whenever a model file changes')
    .option('--force', 'overwrite files that were edited or are in the way')
    .addOption(
      new Option(
        '--release [bump]',
        'give the package the version that the changes since its last release need, or a larger one, and write CHANGELOG.md',
      ).choices(['major', 'minor', 'patch']),
    )
    .addHelpText('after', generateHelp)
    .action((model: string[], flags: GenerateFlags, command: Command) =>
      host.run(flags, async (terminal) => {
        const { out, check = false, force = false } = flags;
        if (check && flags.watch) command.error('error: --check and --watch exclude each other');
        if (flags.release && (check || flags.watch)) {
          command.error('error: --release goes with neither --check nor --watch');
        }
        const request = { model, out, check, force, release: releaseOf(flags) };
        if (!flags.watch) {
          const { generateCommand } = await import('./generate.js');
          return generateCommand(request, terminal);
        }
        const { watchCommand } = await import('./watch.js');
        return watchCommand(request, terminal);
      }),
    );
}

/** The day is that of Greenwich, wherever the release is made. */
function releaseOf({ release }: GenerateFlags): ReleaseRequest | undefined {
  if (release === undefined) return undefined;
  const date = new Date().toISOString().slice(0, 10);
  return release === true ? { date } : { date, bump: release };
}

function validate(host: Host): Command {
  return new Command('validate')
    .description('Looks for faults in models and writes nothing.')
    .argument('[model...]', 'model files, or folders that hold them', ['model'])
    .addHelpText('after', validateHelp)
    .action((model: string[], flags: Flags) =>
      host.run(flags, async (terminal) => {
        const { validateCommand } = await import('./validate.js');
        return validateCommand(model, terminal);
      }),
    );
}

function init(version: string, host: Host): Command {
  return new Command('init')
    .description('Puts a first model and its package into an empty folder.')
    .argument('[dir]', 'the folder', '.')
    .option('--force', 'add to a folder that is not empty; nothing is overwritten')
    .addHelpText('after', initHelp)
    .action((folder: string, flags: Flags & { readonly force?: boolean }) =>
      host.run(flags, async (terminal) => {
        const { initCommand } = await import('./init.js');
        return initCommand({ folder, force: flags.force ?? false, version }, terminal);
      }),
    );
}

function inherit(command: Command, root: Command): Command {
  return command
    .copyInheritedSettings(root)
    .showHelpAfterError(`Run stithy ${command.name()} --help for what there is.`)
    .option('--json', 'print one JSON object instead of text')
    .option('--no-color', 'no colours, as with NO_COLOR')
    .option('--verbose', 'show all findings, and where a bug in stithy happened');
}

const rootHelp = `
Examples:
  stithy init weather           a first model, its package and the next commands
  stithy generate               compile model/ into generated/
  stithy generate --check       fail when generated/ is not what model/ says
  stithy validate --json        faults for machines: code, message, file, line, column
  stithy diff main              what changed since main, and whom it breaks
  stithy import service.json    write a model of Smithy's JSON AST in YAML

Exit codes:
  0   all went well
  1   a model has errors, --check found differences, or diff more than is allowed
  2   wrong usage
  3   files could not be read or written; of diff also: a model has errors
  70  a bug in stithy`;

const generateHelp = `
Examples:
  stithy generate
  stithy generate model/sso-admin -o clients
  stithy generate --check
  stithy generate --watch
  stithy generate --release        the next version, with its entry in CHANGELOG.md
  stithy generate --release major

What the models changed since the last run and the last release is told with the version that it needs. The package
keeps these models in .model, which is not published. A release writes package.yaml, the package and CHANGELOG.md;
below 1.0.0 a break takes the second number and all else the third. Without changes nothing is released.

Files that stithy did not write, such as dist/ and node_modules/, stay in the output folder.`;

const validateHelp = `
Examples:
  stithy validate
  stithy validate model/sso-admin/service.yaml
  stithy validate --json`;

const initHelp = `
Examples:
  stithy init
  stithy init weather`;
