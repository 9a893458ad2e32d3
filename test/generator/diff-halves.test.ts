/** Models that are read beside another one, where nothing is read twice: they are the same as if read alone. */
import { readFileSync, readdirSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halfOf, halvesOf, type Half } from '../../generator/commands/diff-halves.js';
import { pairsOf } from '../../generator/commands/diff-sides.js';
import { compare } from '../../generator/diff/compare.js';
import type { SourceText } from '../../generator/model.js';
import { conformanceText, missing } from '../support/conformance.js';
import { isWhole } from '../whole/models.js';
import { astText, changed, json, readings, weather, yaml } from './readings.js';

const runs = isWhole ? 3_000 : 150;

describe('a model beside another', () => {
  const vintages = ['vintage-1', 'vintage-2', 'vintage-3', 'service'];
  const neighbours = vintages.slice(1).map((name, index) => [vintages[index] ?? '', name] as const);

  it.each(neighbours)('is the same, as %s of sso-admin beside %s', (old, now) => {
    const [before, after] = [yaml(vintage(old)), yaml(vintage(now))];
    const { alone, shared } = readings(before, after);
    expect(shared).toEqual(alone);
    expect(halved(before, after).model.repeated?.size).toBeGreaterThan(3);
  });

  it.each(['indented', 'in one line'])('is the same as JSON, %s', (style) => {
    const space = style === 'indented' ? 2 : 0;
    const [old, now] = [
      json(astText(vintage('vintage-3'), space)),
      json(astText(vintage('service'), space)),
    ];
    const { alone, shared } = readings(old, now);
    expect(shared).toEqual(alone);
    expect(halved(old, now).model.repeated?.size).toBeGreaterThan(5);
  });

  it('has entries in another file, at another place of a line and under other ones', () => {
    const [head = '', ...entries] = weather.split(/^(?=\w+ \w+:)/m);
    const [first = '', ...others] = entries.toReversed();
    const rest = `smithy: '2.0'\nnamespace: com.example\n${others.join('')}`;
    const parted = [...yaml(head + first), { file: 'a/service.b.yaml', text: rest }];
    const { alone, shared } = readings(parted, yaml(weather));
    expect(shared).toEqual(alone);
    expect(halved(parted, yaml(weather)).model.repeated?.size).toBe(entries.length);
  });
});

describe('what is not the same for the like text is read', () => {
  const cases: Readonly<Record<string, readonly [old: string, now: string]>> = {
    'another namespace': [weather.replace('com.example', 'com.other'), weather],
    'a name of the prelude that is a shape of the old model alone': [
      `${weather}string Float: {}\n`,
      weather,
    ],
    'a name of the prelude that is a shape of the new model alone': [
      weather,
      `${weather}string Float: {}\n`,
    ],
    'a default of a shape with another type': [
      `${weather}${defaulted}document T: {}\n`,
      `${weather}${defaulted}string T: {}\n`,
    ],
    'a member whose mixin has another target': [
      `${weather}${mixed}structure M: { mixin: true, members: { A: String } }\n`,
      `${weather}${mixed}structure M: { mixin: true, members: { A: Float } }\n`,
    ],
    'a target that the old model does not have': [weather.replace(/^string Sky.*\n/m, ''), weather],
    'a warning that the old model alone takes for a danger': [
      `${weather}${doubtful}`.replace('\n', `\nmetadata: { severityOverrides: [${raised}] }\n`),
      `${weather}${doubtful}`,
    ],
    'a danger that the old model alone has, and suppresses': [
      `${weather}${dangerous}  ${calming}\n`,
      weather,
    ],
    'a danger where the new text has a shape that suppresses it': [
      `${weather.replace('service', `string Calm: { ${calming} }\nservice`)}${dangerous}`,
      `${weather}${'#\n'.repeat(3)}string Calm: { ${calming} }\n`,
    ],
    'a shape twice': [`${weather}string Sky: {}\n`, weather],
    'a flow mapping': [`{${weather}}`, weather],
  };

  it.each(Object.entries(cases))('%s', (_, [old, now]) => {
    const [there, back] = [readings(yaml(old), yaml(now)), readings(yaml(now), yaml(old))];
    expect([there.shared, back.shared]).toEqual([there.alone, back.alone]);
  });

  it('of a JSON AST, where a statement applies a trait, or an entry is no shape', () => {
    const plain = JSON.parse(astText(weather, 0));
    const applied = {
      ...plain.shapes,
      'com.example#GetSkyOutput$Others': { type: 'apply', traits: { 'smithy.api#tags': ['a'] } },
    };
    const { 'com.example#Kind': kind, ...unkind } = plain.shapes;
    const others = [
      { ...plain, shapes: applied },
      { ...plain, metadata: { 'com.example#Kind': kind, other: 1 }, shapes: unkind },
      { ...plain, shapes: Object.fromEntries(Object.entries(plain.shapes).toReversed()) },
    ];
    for (const other of others) {
      const texts = [json(JSON.stringify(other)), json(JSON.stringify(plain))] as const;
      const [there, back] = [readings(...texts), readings(texts[1], texts[0])];
      expect([there.shared, back.shared]).toEqual([there.alone, back.alone]);
    }
    const trailing = JSON.stringify(plain).replace(/\}\}$/, '},}}');
    const { alone, shared } = readings(json(trailing), json(JSON.stringify(plain)));
    expect(shared).toEqual(alone);
  });
});

describe('a model that was read beside one and is compared with another', () => {
  const other = weather.replaceAll('Weather', 'Climate');
  const longer = weather.replace(
    'string Sky: { length: { min: 1 }',
    'string Sky: { length: { min: 2 }',
  );

  it('has its own places', () => {
    // The models have changed their folders; those of one service are compared.
    const now = [at('a', `\n\n${other}`), at('b', longer)];
    const old = [at('a', weather), at('b', other)];
    const [alone, beside] = [[], halves(now)].map((others) => {
      const { pairs } = pairsOf(halves(old, others), halves(now), { oldName: 'a', newName: 'b' });
      return pairs.flatMap((pair) =>
        compare(pair.old, pair.new).changes.map(({ old: was }) => was),
      );
    });
    expect(halves(old, halves(now)).map(({ model }) => model.repeated?.size)).not.toContain(0);
    expect(alone).toMatchObject([{ file: 'a/service.yaml' }]);
    expect(beside).toEqual(alone);
  });
});

describe('an old text with a fault', { timeout: 300_000 }, () => {
  it.each([
    ['YAML', yaml(weather)],
    ['JSON', json(astText(weather, 1))],
  ] as const)('is refused for the same as alone, in %s', (_, now) => {
    const [{ file, text } = { file: '', text: '' }] = now;
    const tally = { refused: 0, allowed: 0 };
    fc.assert(
      fc.property(changed(text), (edited) => {
        const old = [{ file, text: edited }];
        const { alone, shared } = readings(old, now);
        tally[Array.isArray(alone) ? 'refused' : 'allowed'] += 1;
        expect(shared).toEqual(alone);
      }),
      { numRuns: runs, seed: 4 },
    );
    expect(Math.min(tally.refused, tally.allowed)).toBeGreaterThan(runs / 20);
  });
});

const real = new URL('../../../shared/conformance/diff/real/', import.meta.url);
if (missing !== undefined) console.log(`real pairs, left out: ${missing}`);

describe.skipIf(missing !== undefined)('the real pairs', () => {
  it.each(missing === undefined ? readdirSync(real) : [])('are the same, of %s', (name) => {
    const { a, b }: { readonly a: string; readonly b: string } = JSON.parse(
      conformanceText(`diff/real/${name}`),
    );
    const { alone, shared } = readings(json(conformanceText(a)), json(conformanceText(b)));
    expect(shared).toEqual(alone);
  });
});

function vintage(name: string): string {
  return readFileSync(new URL(`../../model/sso-admin/${name}.yaml`, import.meta.url), 'utf8');
}

function halved(old: readonly SourceText[], now: readonly SourceText[]): Half {
  const beside = halfOf(now);
  const half = halfOf(old, beside.ok ? beside.value : undefined);
  if (!half.ok) throw new Error(half.diagnostics.map(({ message }) => message).join('\n'));
  return half.value;
}

function at(folder: string, text: string): readonly SourceText[] {
  return [{ file: `${folder}/service.yaml`, text }];
}

function halves(groups: readonly (readonly SourceText[])[], others?: readonly Half[]) {
  const found = halvesOf(groups, others);
  if (!found.ok) throw new Error(found.diagnostics.map(({ message }) => message).join('\n'));
  return found.value;
}

const doubtful = "string Odd: { pattern: 'a' }\n";
const raised = '{ id: pattern-unanchored, namespace: com.example, severity: DANGER }';
const dangerous = 'operation Odd:\n  http:\n    method: POST\n    uri: /odd\n    code: 300\n';
const calming = 'suppress: [http-status]';
const defaulted = 'structure D: { members: { A: { target: T, default: 1 } } }\n';
const mixed = 'structure N: { mixins: [M], members: { A: { required: true } } }\n';
