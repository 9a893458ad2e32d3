#!/usr/bin/env node
/** The command line: arguments in, exit code out. Only this file touches `process`. */
import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { CommanderError } from 'commander';
import { settleEngine } from './commands/engine.js';
import { program, type Flags } from './commands/program.js';
import { exitCodes, type ExitCode, type Terminal } from './commands/terminal.js';

settleEngine(process.versions);
// A reader that stops early, such as `head`, is no fault.
process.stdout.on('error', () => process.exit(exitCodes.ok));
process.exitCode = await run(process.argv.slice(2));

async function run(parameters: readonly string[]): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.ok;
  const commands = program(version(), {
    run: async (flags, command) => {
      exitCode = await command(terminalOf(flags));
    },
    color: () => isColored(process.stderr),
  });
  try {
    await commands.parseAsync(parameters, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return usage(error, parameters);
    return bug(error, parameters);
  }
}

/** Commander has said what is wrong already; machines are told too. `--help` and `--version` end here as well. */
function usage(error: CommanderError, parameters: readonly string[]): ExitCode {
  if (error.exitCode === 0) return exitCodes.ok;
  const exitCode = exitCodes.usage;
  if (parameters.includes('--json')) {
    print(JSON.stringify({ ok: false, exitCode, error: error.message, diagnostics: [] }));
  }
  return exitCode;
}

function bug(error: unknown, parameters: readonly string[]): ExitCode {
  const exitCode = exitCodes.bug;
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? error.stack : undefined;
  const isVerbose = parameters.includes('--verbose') || Boolean(process.env['DEBUG']);
  const request = 'This is a bug in stithy. Please report it with the model that shows it';
  tell(`${request}${isVerbose ? '.' : '; --verbose shows where it happened.'}`);
  tell(isVerbose ? (stack ?? message) : `  ${message}`);
  if (parameters.includes('--json')) {
    print(JSON.stringify({ ok: false, exitCode, error: message, diagnostics: [] }));
  }
  return exitCode;
}

function terminalOf({ json, color, verbose }: Flags): Terminal {
  return {
    print,
    tell: json === true ? () => undefined : tell,
    hint: process.stderr.isTTY ? hint : undefined,
    color: color !== false && isColored(process.stderr),
    paint: color !== false && isColored(process.stdout),
    input: () => buffer(process.stdin),
    verbose: verbose === true,
    json: json === true,
    interruption,
  };
}

/** https://no-color.org, https://force-color.org; else by the stream. */
function isColored(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return stream.isTTY && TERM !== 'dumb';
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

function hint(line: string): void {
  process.stderr.write(`\r\u001b[K${line}`);
}

/** The first signal asks to stop; a second one ends the process as if nobody listened. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  process.once('SIGTERM', () => controller.abort());
  return controller.signal;
}

/** The package is one folder up from here, and one up from `dist`. */
function version(): string {
  const data: unknown = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  );
  const isPackage = typeof data === 'object' && data !== null && 'version' in data;
  return isPackage && typeof data.version === 'string' ? data.version : '0.0.0';
}
