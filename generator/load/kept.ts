import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { outcome, report } from '../diagnostics.js';
import type { Diagnostic, Outcome } from '../diagnostics.js';
import type { KeptModel } from '../module.js';
import { codeOf, reasonOf, shownPath, sourceText } from './text.js';

/**
 * The models that a package keeps, by the folders in which they stand. What cannot be read is a warning and left out;
 * paths are shown relative to the working folder.
 */
export async function readKept(
  folder: string,
): Promise<Outcome<ReadonlyMap<string, readonly KeptModel[]>>> {
  const diagnostics: Diagnostic[] = [];
  const found = new Map<string, readonly KeptModel[]>();
  for (const name of await namesIn(folder, diagnostics)) {
    const names = await namesIn(join(folder, name), diagnostics);
    const models = names.filter((each) => each.endsWith('.json'));
    const texts = await Promise.all(
      models.map((each) => sourceText(join(folder, name, each), process.cwd())),
    );
    found.set(
      name,
      texts.flatMap((text, index) =>
        text.ok ? [{ name: (models[index] ?? '').replace(/\.json$/, ''), source: text.value }] : [],
      ),
    );
    const faults = texts.flatMap((text) => text.diagnostics);
    diagnostics.push(
      ...faults.map(({ message }) => report('kept-unreadable', { reason: message })),
    );
  }
  return outcome(found, diagnostics);
}

/** In canonical order; none where there is no folder. */
async function namesIn(folder: string, diagnostics: Diagnostic[]): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).toSorted();
  } catch (error) {
    if (/^(ENOENT|ENOTDIR)$/.test(codeOf(error) ?? '')) return [];
    const path = shownPath(folder, process.cwd());
    const reason = `${path} cannot be read: ${reasonOf(error)}.`;
    diagnostics.push(report('kept-unreadable', { reason }));
    return [];
  }
}
