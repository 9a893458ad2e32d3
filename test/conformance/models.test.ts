/**
 * Whole services go from Smithy's JSON AST into the model language and back, and are the same. Not looked at are the
 * order of keys, and `traits: {}`, which says no more than no traits. Nothing else is made equal: mixins stay mixins.
 * No model here has `apply` statements, which would come back as traits of their shapes.
 */
import { readdirSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { andThen } from '../../generator/diagnostics.js';
import type { Outcome } from '../../generator/diagnostics.js';
import { parse } from '../../generator/load/parse.js';
import type { Model, SourceText } from '../../generator/model.js';
import type { Artifact } from '../../generator/module.js';
import { jsonText } from '../../generator/smithy/json.js';
import { readAst } from '../../generator/smithy/read.js';
import { writeAst } from '../../generator/smithy/write.js';
import { writeYaml } from '../../generator/smithy/yaml.js';
import { buildModel } from '../../generator/validate/build.js';
import { checkModel } from '../../generator/validate/rules.js';
import { isWhole } from '../whole/models.js';
import { conformanceText, missing, tally } from '../support/conformance.js';
import { placeless } from '../support/placeless.js';

const files =
  missing === undefined ? ['models', 'models/history', 'protocol'].flatMap(asts) : ['-'];

/** Earlier versions of the largest services are like the standing ones. */
const large = /^models\/history\/(connect|lambda|dynamodb)\./;
const tried = isWhole ? files : files.filter((file) => !large.test(file));
if (!isWhole)
  console.log(
    `models: ${files.length - tried.length} of ${files.length} left out: ${large.source}`,
  );

function asts(folder: string): readonly string[] {
  return readdirSync(new URL(`../../../shared/conformance/${folder}/`, import.meta.url))
    .filter((name) => name.endsWith('.json') && !/^index|expanded/.test(name))
    .map((name) => `${folder}/${name}`);
}

describe.skipIf(missing !== undefined)('public models', { timeout: 60_000 }, () => {
  const models = tally('models');

  it('are those that the README lists', () => {
    expect(files.length).toBe(14 + 9 + 11);
  });

  it.each(tried)('%s comes back from the model language as it was', (file) =>
    models.run(() => {
      const text = conformanceText(file);
      const ast: unknown = JSON.parse(text);
      const model = valueOf(andThen(andThen(parse([{ file, text }]), readAst), buildModel));
      expect(checkModel(model).filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(differences(exported(model), withoutEmptyTraits(ast))).toEqual([]);
      const written = writeYaml(model);
      // What tools for reviews still show.
      expect(written.filter((each) => each.text.length > 1_000_000)).toEqual([]);
      const again = valueOf(andThen(parse(written.map(sourceOf)), buildModel));
      expect(isDeepStrictEqual(placeless(again), placeless(model))).toBe(true);
      expect(differences(exported(again), withoutEmptyTraits(ast))).toEqual([]);
    }),
  );
});

function sourceOf({ path, text }: Artifact): SourceText {
  return { file: `model/x/${path}`, text };
}

function exported(model: Model): unknown {
  return JSON.parse(jsonText(writeAst(model)));
}

function valueOf<T>(result: Outcome<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.diagnostics.map(({ message }) => message).join('\n'));
}

function withoutEmptyTraits(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmptyTraits);
  if (!isObject(value)) return value;
  const { traits, ...others } = value;
  const isEmpty = isObject(traits) && Object.keys(traits).length === 0;
  const kept = isEmpty ? others : value;
  return Object.fromEntries(
    Object.entries(kept).map(([key, inner]) => [key, withoutEmptyTraits(inner)]),
  );
}

/** The first few paths at which two values differ; a whole model would be too much to show. */
function differences(actual: unknown, wanted: unknown, path = ''): readonly string[] {
  if (isDeepStrictEqual(actual, wanted)) return [];
  const [a, b] = [actual, wanted].map((value) => (isObject(value) ? value : undefined));
  if (a === undefined || b === undefined) return [path];
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].flatMap((key) => differences(a[key], b[key], `${path}/${key}`)).slice(0, 5);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
