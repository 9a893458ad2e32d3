/** From texts to models, and to the services that packages are made of. */
import { andThen, outcome, report, type Diagnostic, type Outcome } from './diagnostics.js';
import { isJson } from './load/files.js';
import type { Known } from './load/known.js';
import { parse } from './load/parse.js';
import type { Model, SourceText } from './model.js';
import { resolve } from './resolve/resolve.js';
import type { Service } from './service.js';
import { readAst } from './smithy/read.js';
import { validate } from './validate/validate.js';

/** The services of all models. */
export function servicesOf(
  groups: readonly (readonly SourceText[])[],
): Outcome<readonly Service[]> {
  return andThen(compiledOf(groups), (models) => outcome(models.flatMap(servicesIn), []));
}

/** A model with the services that it has. */
export interface Compiled {
  readonly model: Model;
  readonly services: readonly Service[];
}

/** Each group of texts is a model; a fault in one does not hide those of the next. */
export function compiledOf(
  groups: readonly (readonly SourceText[])[],
): Outcome<readonly Compiled[]> {
  const results = groups.map((group) =>
    andThen(modelOf(group), (model) =>
      andThen(resolve(model), (services) => outcome({ model, services }, [])),
    ),
  );
  const models = results.flatMap((result) => (result.ok ? [result.value] : []));
  const diagnostics = results.flatMap((result) => result.diagnostics);
  return outcome(models, [...diagnostics, ...sharedFolders(models.flatMap(servicesIn))]);
}

/** Those of one model. */
export function servicesIn({ services }: Compiled): readonly Service[] {
  return services;
}

/** The model of a group of texts, which are in the model language or, as `.json`, Smithy's JSON AST. */
export function modelOf(group: readonly SourceText[], known?: Known): Outcome<Model> {
  const parsed = parse(group, known);
  const isAst = group.every(({ file }) => isJson(file));
  return andThen(isAst ? andThen(parsed, readAst) : parsed, validate);
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
