import { outcome } from '../diagnostics.js';
import type { Diagnostic, Outcome } from '../diagnostics.js';
import type { SourceText } from '../model.js';
import { filesOf } from './files.js';
import { sourceText } from './text.js';

/** The folder that holds the models where none is named. */
export const modelFolder = 'model';

/**
 * Reads the models that are named, each a group of texts: a file with its parts (`service.yaml`,
 * `service.NAME.yaml`). A folder stands for its `service.yaml`, or for those of the folders directly below it;
 * no name stands for `model`. Paths are relative to `folder`, and shown so. Follows no link out of a named folder.
 */
export async function read(
  named: readonly string[],
  folder: string = process.cwd(),
): Promise<Outcome<readonly (readonly SourceText[])[]>> {
  const diagnostics: Diagnostic[] = [];
  const groups: SourceText[][] = [];
  const seen = new Set<string>();
  for (const path of named.length === 0 ? [modelFolder] : named) {
    const found = await filesOf(path, folder);
    diagnostics.push(...found.diagnostics);
    for (const files of found.ok ? found.value : []) {
      if (files.every((file) => seen.has(file))) continue;
      files.forEach((file) => seen.add(file));
      const texts = await Promise.all(files.map((file) => sourceText(file, folder)));
      diagnostics.push(...texts.flatMap((text) => text.diagnostics));
      groups.push(texts.flatMap((text) => (text.ok ? [text.value] : [])));
    }
  }
  return outcome(groups, diagnostics);
}
