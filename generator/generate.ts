/** The pipeline: from the models that are named to the files of one package. */
import { andThen, outcome, report, type Diagnostic, type Outcome } from './diagnostics.js';
import { isJson } from './load/files.js';
import { readPackage } from './load/package.js';
import { parse } from './load/parse.js';
import { read } from './load/read.js';
import type { Model, SourceText } from './model.js';
import type { Artifact, PackageInfo, WriteReport } from './module.js';
import { resolve } from './resolve/resolve.js';
import type { Service } from './service.js';
import { readAst } from './smithy/read.js';
import { validate } from './validate/validate.js';
import { fingerprint } from './write/fingerprint.js';
import { recall, remember } from './write/record.js';
import { write } from './write/write.js';

export interface GenerateOptions {
  /** Files, or folders that hold models; none: `model`. */
  readonly model: readonly string[];
  /** The folder of the package. */
  readonly out: string;
  readonly mode: 'write' | 'check';
  /** Whether files that somebody edited are overwritten. */
  readonly force?: boolean;
}

/**
 * Compiles the models into `out`, or with `check` says what would change there. Equal models give equal bytes; what the
 * last run wrote from the same ones is not made again. `check` trusts no earlier run.
 */
export async function generate(options: GenerateOptions): Promise<Outcome<WriteReport>> {
  const { model, out } = options;
  const info = await readPackage(model);
  const texts = await read(model);
  const origin = await originOf(texts, info, options);
  const standing = await recall(out, origin);
  if (standing?.isSilent) return outcome(standing.report, []);
  const services = andThen(texts, servicesOf);
  if (!services.ok || !info.ok) return refusal(services, info);
  const told = [...info.diagnostics, ...services.diagnostics];
  if (standing) return outcome(standing.report, told);
  return make(await artifactsOf(services.value, info.value), { ...options, origin, told });
}

/** Each group of texts is a model; a fault in one does not hide those of the next. */
export function servicesOf(
  groups: readonly (readonly SourceText[])[],
): Outcome<readonly Service[]> {
  const results = groups.map((group) => andThen(modelOf(group), resolve));
  const services = results.flatMap((result) => (result.ok ? result.value : []));
  const diagnostics = results.flatMap((result) => result.diagnostics);
  return outcome(services, [...diagnostics, ...sharedFolders(services)]);
}

/** The model of a group of texts, which are in the model language or, as `.json`, Smithy's JSON AST. */
export function modelOf(group: readonly SourceText[]): Outcome<Model> {
  const parsed = parse(group);
  const isAst = group.every(({ file }) => isJson(file));
  return andThen(isAst ? andThen(parsed, readAst) : parsed, validate);
}

/** The fingerprint of what is to be written; nothing where no earlier run is to be trusted. */
async function originOf(
  texts: Outcome<readonly (readonly SourceText[])[]>,
  info: Outcome<PackageInfo>,
  { mode }: GenerateOptions,
): Promise<string | undefined> {
  if (mode === 'check' || !texts.ok || !info.ok) return undefined;
  return fingerprint(texts.value, info.value);
}

/** A run that has something to write. */
interface Making extends GenerateOptions {
  readonly origin: string | undefined;
  /** What was found in the models. */
  readonly told: readonly Diagnostic[];
}

async function make(
  artifacts: readonly Artifact[],
  { out, mode, force, origin, told }: Making,
): Promise<Outcome<WriteReport>> {
  const written = await write(artifacts, out, mode, force);
  if (written.ok)
    await remember(out, { fingerprint: origin, isSilent: told.length === 0 }, artifacts);
  return { ...written, diagnostics: [...told, ...written.diagnostics] };
}

/** What prints code takes half a second to load, which a model at fault need not wait for. */
async function artifactsOf(
  services: readonly Service[],
  info: PackageInfo,
): Promise<readonly Artifact[]> {
  const [{ emit }, { emitPackage }, { print }] = await Promise.all([
    import('./emit/emit.js'),
    import('./emit/package.js'),
    import('./print/print.js'),
  ]);
  return Promise.all([...services.flatMap(emit), ...emitPackage(services, info)].map(print));
}

/** Services of different models that would be written to one folder; `resolve` finds those of one model. */
function sharedFolders(services: readonly Service[]): readonly Diagnostic[] {
  return services.flatMap((service, index) => {
    const first = services.slice(0, index).find(({ folder }) => folder === service.folder);
    if (!first || first.at.file === service.at.file) return [];
    const parameters = { folder: service.folder, other: first.sdkId, first: first.at };
    return [report('folder-taken', parameters, service.at)];
  });
}

function refusal(...stages: readonly Outcome<unknown>[]): Outcome<never> {
  return { ok: false, diagnostics: stages.flatMap(({ diagnostics }) => diagnostics) };
}
