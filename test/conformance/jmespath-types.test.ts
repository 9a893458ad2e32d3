import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { emit } from '../../generator/emit/emit.js';
import { parseExpression } from '../../generator/jmespath/parse.js';
import type { Node } from '../../generator/model.js';
import { print } from '../../generator/print/print.js';
import { expressionOf } from '../../generator/resolve/jmespath.js';
import { compilersTried, run } from '../package/installation.js';
import { conformanceText, missing } from '../support/conformance.js';
import { moduleOf, writePackage } from './jmespath-code.js';
import { asDocument, asShape, shapesOf } from './jmespath-model.js';

interface Suite {
  readonly given: Node;
  readonly cases: readonly { readonly expression: string }[];
}

const data: { readonly suites: readonly Suite[] } | null = JSON.parse(
  conformanceText('jmespath/compliance.json'),
);

/** What TypeScript refuses where it is printed as it is written: it knows the answer. */
const contradictions: Suite = {
  given: { name: 'a', ready: true, count: 1, list: ['a'] },
  cases: [
    "name == 'a' && name == 'b'",
    "name != 'a' || name != 'b'",
    "!(name == 'a') || name == 'b'",
    "!(name == 'a' && count == `1`) || name == 'b'",
    'ready == `true` && ready == `false`',
    '!ready && !ready',
    'count == `1` && count == `2`',
    "'a' == 'b' || `true` == `{}`",
    "name == count || name == `1` || list == 'a'",
    '[name, count][0] == `true`',
    '`null` && list[*].x || list[0].y.z',
  ].map((expression) => ({ expression })),
};

const all = [...(data?.suites ?? []), contradictions];

/** All expressions of the suite that can be parsed, and the types that they read. */
async function filesOf(
  folder: string,
  guess: typeof asShape,
  suites: readonly Suite[],
): Promise<Record<string, string>> {
  const { service, rootOf } = shapesOf(
    suites.map(({ given }) => given),
    guess,
  );
  const readings = suites.flatMap(({ cases }, index) =>
    cases
      .filter(({ expression }) => parseExpression(expression).ok)
      .map(({ expression }) => ({
        expression: expressionOf(expression, rootOf(index)),
        shape: rootOf(index),
      })),
  );
  const modules = emit(service).filter(({ path }) => /\/types\b/.test(path));
  const files = (await Promise.all(modules.map(print))).map(
    ({ path, text }) => [path.replace(service.folder, folder), text] as const,
  );
  return { ...Object.fromEntries(files), [`${folder}/readings.ts`]: moduleOf(readings) };
}

describe.skipIf(missing !== undefined)('every expression of the JMESPath suite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stithy-jmespath-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  writePackage(folder, {
    ...(await filesOf('documents', asDocument, all)),
    ...(await filesOf('shapes', asShape, all)),
  });

  it.each(compilersTried('types of JMESPath'))(
    'passes the strict checks of %s',
    async (_, compiler) => {
      const said = await run(process.execPath, [compiler, '--project', folder], folder);
      expect(said).toBe('');
    },
    240_000,
  );
});
