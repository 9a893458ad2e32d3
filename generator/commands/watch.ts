import { watch, type FSWatcher } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { generateCommand, type GenerateRequest } from './generate.js';
import { exitCodes, type ExitCode, type Terminal } from './terminal.js';

/** How long the files must be quiet before a run, in milliseconds: editors write one file in several steps. */
const QUIET = 100;

/**
 * `stithy generate --watch`: generates now and after every change of the model files, until the user stops it. Errors
 * in a model are shown, and the next change is waited for.
 */
export async function watchCommand(
  request: GenerateRequest,
  terminal: Terminal,
): Promise<ExitCode> {
  const interruption = terminal.interruption();
  while (!interruption.aborted) {
    // Watching begins before the run, so that a change during it is not missed.
    const { change } = await nextChange(request, interruption);
    await generateCommand({ ...request, terse: true }, terminal);
    terminal.hint?.('Waiting for changes; stop with Ctrl+C.');
    await change;
    terminal.hint?.('');
  }
  return exitCodes.ok;
}

/** The next change, or the end; folders that came since the last one are watched too. */
async function nextChange(
  { model }: GenerateRequest,
  interruption: AbortSignal,
): Promise<{ readonly change: Promise<void> }> {
  const places = (await Promise.all(model.map(placesOf))).flat();
  const change = new Promise<void>((settle) => {
    let timer: NodeJS.Timeout | undefined;
    const watchers = places.flatMap((place) => watched(place, changed));
    interruption.addEventListener('abort', end, { once: true });
    if (interruption.aborted) end();

    function changed(): void {
      clearTimeout(timer);
      timer = setTimeout(end, QUIET);
    }
    function end(): void {
      clearTimeout(timer);
      interruption.removeEventListener('abort', end);
      watchers.forEach((watcher) => watcher.close());
      settle();
    }
  });
  return { change };
}

/** A folder, and which of the names in it matter. */
interface Watched {
  readonly folder: string;
  readonly concerns: (name: string) => boolean;
}

/** Of a file its folder; of a folder it and those directly below, and the one above for `package.yaml`. */
async function placesOf(path: string): Promise<readonly Watched[]> {
  const absolute = resolve(path);
  const own = [basename(absolute), 'package.yaml'];
  const above = { folder: dirname(absolute), concerns: (name: string) => own.includes(name) };
  const entries = await readdir(absolute, { withFileTypes: true }).catch(() => undefined);
  // A file, or nothing yet: its parts stand beside it.
  if (!entries) return [{ folder: dirname(absolute), concerns: isModel }];
  const below = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return [
    above,
    { folder: absolute, concerns: (name) => isModel(name) || !name.includes('.') },
    ...below.map((name) => ({ folder: join(absolute, name), concerns: isModel })),
  ];
}

/** What editors put beside a file while they save it is not a model. */
function isModel(name: string): boolean {
  return /^[^.].*\.(ya?ml|json)$/.test(name);
}

/** A folder may go while it is watched; the one above tells when it is back. */
function watched({ folder, concerns }: Watched, changed: () => void): readonly FSWatcher[] {
  try {
    const watcher = watch(folder, (_, name) => {
      if (name === null || concerns(name)) changed();
    });
    watcher.on('error', () => watcher.close());
    return [watcher];
  } catch {
    return [];
  }
}
