/** The file of acceptances of `stithy diff`, as the two sides have it. */
import type { AcceptanceEntries, AcceptanceEntry } from '../diff/accept.js';
import { acceptancesOf } from '../diff/acceptances.js';
import { andThen, outcome, type Outcome } from '../diagnostics.js';
import { parse } from '../load/parse.js';
import { revisionText } from '../load/revision.js';
import { sourceText } from '../load/text.js';
import type { SourceText } from '../model.js';
import { resolve } from 'node:path';
import { pathInRepository, type Input, type Inputs } from './diff-inputs.js';

type RevisionInput = Extract<Input, { readonly kind: 'revision' }>;

/**
 * Where the old side is a revision its file counts, so that a change cannot accept itself; the file need not be there
 * yet. Else there is only the file as it is named.
 */
export async function readAcceptances(
  file: string,
  inputs: Inputs,
  folder: string = process.cwd(),
): Promise<Outcome<AcceptanceEntries>> {
  const head = await (inputs.new.kind === 'revision'
    ? entriesIn(file, inputs.new)
    : andThenEntries(await sourceText(resolve(folder, file), folder)));
  if (inputs.old.kind !== 'revision') {
    return andThen(head, (entries) => outcome({ base: entries }, []));
  }
  const base = await entriesIn(file, inputs.old);
  // The change may remove the file as well, or bring the first.
  const isGone = head.diagnostics.some(({ code }) => code === 'file-unreadable');
  const current = isGone && base.ok && base.value.length > 0 ? outcome([], []) : head;
  return andThen(base, (entries) =>
    andThen(current, (others) => outcome({ base: entries, head: others }, [])),
  );
}

async function entriesIn(
  file: string,
  { at, repository }: RevisionInput,
): Promise<Outcome<readonly AcceptanceEntry[]>> {
  const path = await pathInRepository({ kind: 'path', path: file }, repository);
  if (!path.ok) return path;
  const text = await revisionText({ commit: at.commit, path: path.value }, repository);
  return text.ok && text.value === undefined ? outcome([], []) : andThenEntries(text);
}

function andThenEntries(
  text: Outcome<SourceText | undefined>,
): Outcome<readonly AcceptanceEntry[]> {
  return andThen(text, (source) => {
    // A file of comments alone accepts nothing.
    if (source === undefined || !/^\s*[^\s#]/m.test(source.text)) return outcome([], []);
    return andThen(parse([source]), ([document]) =>
      document === undefined ? outcome([], []) : acceptancesOf(document),
    );
  });
}
