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

/** Compiles the models into `out`, or with `check` says what would change there. Equal models give equal bytes. */
export async function generate(options: GenerateOptions): Promise<Outcome<WriteReport>> {
  const { model, out, mode, force } = options;
  const info = await readPackage(model);
  const services = andThen(await read(model), servicesOf);
  if (!services.ok || !info.ok) return refusal(services, info);
  const artifacts = await artifactsOf(services.value, info.value);
  const written = await write(artifacts, out, mode, force);
  const diagnostics = [...info.diagnostics, ...services.diagnostics, ...written.diagnostics];
  return { ...written, diagnostics };
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
