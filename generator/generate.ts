/** The pipeline: from the models that are named to the files of one package. */
import type { News } from './commands/news.js';
import type { Release, ReleaseRequest } from './commands/release.js';
import { compiledOf, servicesIn, type Compiled } from './compile.js';
import { andThen, outcome, type Diagnostic, type Outcome } from './diagnostics.js';
import { readPackage } from './load/package.js';
import { read } from './load/read.js';
import type { SourceText } from './model.js';
import type { Artifact, PackageInfo, WriteReport } from './module.js';
import type { Service } from './service.js';
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
  /** Whether, and how, the package gets its next version. Only with `write`. */
  readonly release?: ReleaseRequest | undefined;
}

/** What became of the files, and what the package's users will notice. */
export interface Generation extends WriteReport {
  /** What changed in the models since they were last compiled, and since the last release; absent: nothing. */
  readonly news?: readonly News[] | undefined;
  readonly release?: Release | undefined;
}

/**
 * Compiles the models into `out`, or with `check` says what would change there. Equal models give equal bytes; what the
 * last run wrote from the same ones is not made again. `check` trusts no earlier run.
 */
export async function generate(options: GenerateOptions): Promise<Outcome<Generation>> {
  const { model, out } = options;
  const info = await readPackage(model);
  const texts = await read(model);
  const origin = await originOf(texts, info, options);
  const standing = options.release ? undefined : await recall(out, origin);
  if (standing?.isSilent) return outcome(standing.report, []);
  const models = andThen(texts, compiledOf);
  if (!texts.ok || !models.ok || !info.ok) return refusal(models, info);
  const told = [...info.diagnostics, ...models.diagnostics];
  if (standing) return outcome(standing.report, told);
  return make(models.value, info.value, { ...options, texts: texts.value, told });
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
  readonly texts: readonly (readonly SourceText[])[];
  /** What was found in the models. */
  readonly told: readonly Diagnostic[];
}

async function make(
  models: readonly Compiled[],
  declared: PackageInfo,
  { texts, told, ...options }: Making,
): Promise<Outcome<Generation>> {
  const { out, mode, force } = options;
  const { inStep, planned } = await import('./commands/plan.js');
  const plan = await planned(models, declared, options);
  const before = [...told, ...plan.diagnostics];
  if (!plan.ok) return { ok: false, diagnostics: before };
  const { info, files, packageFile, ...tidings } = plan.value;
  const artifacts = [...(await artifactsOf(models.flatMap(servicesIn), info)), ...files];
  const written = await inStep(packageFile, (as) => write(artifacts, out, as ?? mode, force));
  const diagnostics = [...before, ...written.diagnostics];
  if (!written.ok) return { ok: false, diagnostics };
  const origin = mode === 'check' ? undefined : await fingerprint(texts, info);
  await remember(out, { fingerprint: origin, isSilent: before.length === 0 }, artifacts);
  return { ok: true, value: { ...written.value, ...tidings }, diagnostics };
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

function refusal(...stages: readonly Outcome<unknown>[]): Outcome<never> {
  return { ok: false, diagnostics: stages.flatMap(({ diagnostics }) => diagnostics) };
}
