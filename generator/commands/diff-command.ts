/** The command that compares models. */
import { Command, Option } from 'commander';
import { severities, type Contract, type Severity } from '../change.js';
import type { DiffRequest, MaxBump } from './diff.js';
import { formatNames, type Format, type Shown } from './diff-formats.js';
import type { Flags, Host } from './program.js';

interface DiffFlags extends Flags {
  readonly format: Format;
  readonly contract: Contract;
  readonly enums: 'open' | 'closed';
  readonly failOn: Severity | 'never';
  readonly maxBump?: MaxBump;
  readonly accept?: string;
  readonly show?: Shown;
  readonly links?: string;
  readonly commit?: string;
  readonly prove?: boolean;
  readonly out: string;
}

/** `stithy diff`. */
export function differing(version: string, host: Host): Command {
  return new Command('diff')
    .description('Compares two models: what changed, whom it breaks and the version that it needs.')
    .usage('[options] [OLD] [NEW]')
    .argument(
      '[models...]',
      'a file, a folder, a git revision, revision:path, or - for standard input',
    )
    .addOption(choice('--format <format>', 'how to print', formatNames).default('text'))
    .addOption(
      choice('--contract <contract>', 'whose trouble counts', contracts).default('callers'),
    )
    .addOption(
      choice('--enums <enums>', 'how the package types enums', ['open', 'closed']).default('open'),
    )
    .addOption(
      choice('--fail-on <severity>', 'the least severity that ends with 1', limits).default(
        'break',
      ),
    )
    .addOption(choice('--max-bump <bump>', 'the largest bump that does not end with 1', maxBumps))
    .option('--accept <file>', 'the file of accepted changes')
    .addOption(choice('--show <what>', 'also what is folded', ['docs', 'order', 'all']))
    .option('--links <address>', 'where lines are on the web, for links in Markdown')
    .option('--commit <id>', 'the commit that files are of, for links to them')
    .option('--prove', 'make both packages and run them against each other')
    .option('-o, --out <file>', 'a file for the report; - is standard output', '-')
    .addHelpText('after', diffHelp)
    .action((named: string[], flags: DiffFlags, command: Command) =>
      host.run(flags, async (terminal) => {
        if (named.length > 2) command.error('error: too many arguments; name OLD and NEW at most');
        const { diffCommand } = await import('./diff.js');
        return diffCommand({ ...requestOf(named, flags), version }, terminal);
      }),
    );
}

function requestOf(named: readonly string[], flags: DiffFlags): Omit<DiffRequest, 'version'> {
  const { format, contract, enums, failOn, maxBump, accept, show, links, commit, prove, out } =
    flags;
  return {
    named,
    format,
    contract,
    enums,
    failOn,
    maxBump,
    accept,
    show,
    links,
    commit,
    prove,
    out,
  };
}

function choice(flags: string, description: string, choices: readonly string[]): Option {
  return new Option(flags, description).choices(choices);
}

const contracts = ['callers', 'strict', 'wire'];
const limits = [...severities, 'never'];
const maxBumps = ['major', 'minor', 'patch', 'from-package'];

const diffHelp = `
Examples:
  stithy diff                               what this branch changes: model/ beside its merge base
  stithy diff main model/sso-admin
  stithy diff v1.2.0:model/sso-admin HEAD~1 --format markdown
  stithy diff old.json new.json --fail-on danger
  git show main:service.json | stithy diff - service.json

OLD and NEW: a file or folder, else a revision of git. A revision alone means the path of the other side, or model/.
Without OLD it is the commit at which NEW left the default branch (origin/HEAD, else main or master).

Contracts: callers counts who calls, reads and imports; strict also who builds outputs, implements the client or is
exhaustive; wire only what deployed and early clients meet.

With --prove, programs of a consumer of the old package are compiled against the new one; the text, Markdown and JSON
say of each change what that showed.

A file for --accept is a list; where OLD is a revision, its file is the one that counts:
  - rule: member-optional-removed
    shape: com.example#Old*
    reason: Nobody has sent it since 2025.
    owner: team-weather
    expires: 2027-01-31

An address for --links has {commit}, {path} and {line} in it:
  --links 'https://github.com/acme/weather/blob/{commit}/{path}#L{line}' --commit HEAD

Exit codes:
  0   no finding at or above --fail-on, and no larger bump than --max-bump
  1   there is
  2   wrong usage
  3   a model, a revision or a file cannot be read, or is at fault
  4   --prove has seen something else than the report says
  70  a bug in stithy`;
