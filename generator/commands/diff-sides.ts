/** Both sides of a comparison, read and paired: a model of one side with that of the other. */
import type { Side } from '../diff/side.js';
import { andThen, outcome, report, stops, type Outcome } from '../diagnostics.js';
import { read } from '../load/read.js';
import { readRevision, shownRevision } from '../load/revision.js';
import { decodedText, largest } from '../load/text.js';
import type { Model, SourceText } from '../model.js';
import { resolve } from '../resolve/resolve.js';
import type { Service } from '../service.js';
import { halvesOf, type Half } from './diff-halves.js';
import type { Input, Inputs } from './diff-inputs.js';

/** The two forms of one model; the empty model stands for one that is not there. */
export interface Pair {
  readonly old: Side;
  readonly new: Side;
}

export interface Pairs {
  readonly oldName: string;
  readonly newName: string;
  readonly pairs: readonly Pair[];
}

/** Warnings are for `stithy validate` to tell; `stdin` is read once at most. */
export async function sidesOf(
  inputs: Inputs,
  stdin: () => Promise<Uint8Array>,
): Promise<Outcome<Pairs>> {
  const [before, after] = await Promise.all([
    groupsOf(inputs.old, stdin),
    groupsOf(inputs.new, stdin),
  ]);
  const now = andThen(after, (groups) => halvesOf(groups));
  const old = andThen(before, (groups) => halvesOf(groups, now.ok ? now.value : []));
  const diagnostics = [...old.diagnostics, ...now.diagnostics];
  if (!old.ok || !now.ok) return { ok: false, diagnostics: diagnostics.filter(stops) };
  const names = { oldName: nameOf(inputs.old), newName: nameOf(inputs.new) };
  return { ok: true, value: pairsOf(old.value, now.value, names), diagnostics };
}

/** Each model of one side with that of the other which is the same one. */
export function pairsOf(
  old: readonly Half[],
  now: readonly Half[],
  names: Omit<Pairs, 'pairs'>,
): Pairs {
  const pairs = paired(old, now).map(({ before, after }) => ({
    old: sideOf(before, names.oldName),
    new: sideOf(after, names.newName),
  }));
  return { ...names, pairs };
}

/** The services of the sides as the generator makes packages of them; none of a model that it makes none of. */
export function servicesOf(sides: readonly Side[]): readonly Service[] {
  return sides.flatMap(({ model }) => {
    const services = resolve(model);
    return services.ok ? services.value : [];
  });
}

/** `main:model/weather`, `model/weather`, `stdin`. */
export function nameOf(input: Input): string {
  if (input.kind === 'revision') return shownRevision(input.at);
  return input.kind === 'path' ? input.path : 'stdin';
}

async function groupsOf(
  input: Input,
  stdin: () => Promise<Uint8Array>,
): Promise<Outcome<readonly (readonly SourceText[])[]>> {
  if (input.kind === 'path') return read([input.path]);
  if (input.kind === 'stdin')
    return andThen(streamText(await stdin()), (text) => outcome([[text]], []));
  const groups = await readRevision(input.at, input.repository);
  const isAbsent = groups.diagnostics.some(({ code }) =>
    /^(file-missing|folder-empty)$/.test(code),
  );
  return isAbsent && input.isDerived ? outcome([], []) : groups;
}

/** What begins as an object of JSON is Smithy's JSON AST. */
function streamText(bytes: Uint8Array): Outcome<SourceText> {
  const isAst = /^\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 1_024)));
  const path = isAst ? 'stdin.json' : 'stdin.yaml';
  return bytes.length > largest
    ? outcome({ file: path, text: '' }, [
        report('file-too-large', { path, bytes: bytes.length, limit: largest }),
      ])
    : decodedText(bytes, path);
}

interface Matched {
  readonly before?: Half | undefined;
  readonly after?: Half | undefined;
}

/** By a service that both have, else by folder; a single model is compared with a single one whatever they are called. */
function paired(old: readonly Half[], now: readonly Half[]): readonly Matched[] {
  const [before, ...olds] = old;
  const [after, ...news] = now;
  if (before && after && olds.length + news.length === 0) return [{ before, after }];
  const left = new Set(old);
  const take = (test: (half: Half) => boolean): Half | undefined => {
    const half = [...left].find(test);
    if (half) left.delete(half);
    return half;
  };
  const byService = now.map((half) => ({
    before: take(({ ids }) => ids.some((id) => half.ids.includes(id))),
    after: half,
  }));
  const pairs = byService.map((pair) => ({
    ...pair,
    before: pair.before ?? take(({ key }) => key === pair.after.key),
  }));
  return [...pairs, ...[...left].map((half) => ({ before: half }))];
}

function sideOf(half: Half | undefined, name: string): Side {
  return { name, model: half?.model ?? empty, services: half?.services ?? [] };
}

const empty: Model = { source: '', metadata: new Map(), shapes: new Map() };
