/** What changes no model changes no comparison and no package: how its YAML is written, and in which files. */
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../generator/diff/compare.js';
import { emit } from '../../generator/emit/emit.js';
import { modelOf } from '../../generator/compile.js';
import { decodedText } from '../../generator/load/text.js';
import type { SourceText } from '../../generator/model.js';
import { writeYaml } from '../../generator/smithy/yaml.js';
import { unformatted } from '../support/client-bundle.js';
import { sideFor } from '../support/side.js';
import type { ResolvedSide } from '../support/side.js';
import { isWhole } from '../whole/models.js';
import { all } from './properties.js';
import { versions } from './random-edits.js';
import { styled } from './styles.js';

/** What generated modules say that they come from. */
const main = 'model/test/service.yaml';
const files = ['model/connect/service.yaml', 'generator/commands/weather.yaml'].concat(
  isWhole ? ['model/sso-admin/vintage-1.yaml', 'model/sso-admin/service.yaml'] : [],
);
if (!isWhole) console.log('models in other ways: sso-admin is left out but for npm run whole');

describe('a model that is written in another way', () => {
  it.each(files)('is %s all the same', (file) => {
    const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
    expect(differing([{ file: main, text }], text)).toEqual([]);
  });

  it('is any model all the same', { timeout: 600_000 }, () => {
    let left = 0;
    const property = fc.property(versions, ({ sides: [{ model }] }) => {
      const sources = writeYaml(model).map(({ path, text }) => ({
        file: `model/test/${path}`,
        text,
      }));
      const isFaulty = !modelOf(sources).ok;
      if (isFaulty) left += 1;
      expect(isFaulty ? [] : differing(sources, sources[0]?.text ?? '')).toEqual([]);
    });
    // The few of the ordinary run are the same ones each time.
    const numRuns = isWhole ? 1_000 : 3;
    fc.assert(property, isWhole ? { numRuns } : { numRuns, seed: 20_200_720 });
    console.log(`models written in other ways: ${numRuns - left}, left out as faulty: ${left}`);
    expect(left).toBeLessThan(isWhole ? numRuns / 2 : numRuns);
  });

  it('is another model where it says something else', () => {
    const text = readFileSync(new URL('../../model/connect/service.yaml', import.meta.url), 'utf8');
    const longer = text.replace('max: 100', 'max: 101');
    expect(differing([{ file: main, text: longer }], text)).toHaveLength(9);
  });
});

/** The ways in which the text is no more the model. What differs in nothing at all, order included, is one package. */
function differing(sources: readonly SourceText[], text: string): readonly string[] {
  const old = sideOf(sources);
  return [...styled(text)].flatMap(([style, others]) => {
    const now = sideOf(others);
    const isOrdered = style !== 'keys the other way round';
    const { changes } = compare(old, now, isOrdered ? all : { sources: true });
    const isSame = compare(old, now, all).changes.length > 0 || packageOf(old) === packageOf(now);
    const told = changes.map(({ rule, shape = '' }) => `${rule} ${shape}`);
    return [...told, ...(isSame ? [] : ['another package'])].map((each) => `${style}: ${each}`);
  });
}

function sideOf(sources: readonly SourceText[]): ResolvedSide {
  const read = sources.map(({ file, text }) => decodedText(Buffer.from(text), file));
  const model = modelOf(read.flatMap((each) => (each.ok ? [each.value] : [])));
  if (!model.ok) throw new Error(model.diagnostics.map(({ message }) => message).join('\n'));
  return sideFor(model.value);
}

const packages = new Map<ResolvedSide, string>();

function packageOf(side: ResolvedSide): string {
  const known = packages.get(side);
  if (known !== undefined) return known;
  // The file of a service is named in the head of its modules.
  const services = side.services.map((service) => ({ ...service, source: main }));
  const text = JSON.stringify(services.flatMap(emit).map(unformatted));
  packages.set(side, text);
  return text;
}
