import { describe, expect, it } from 'vitest';
import { compare } from '../../generator/diff/compare.js';
import type { Node } from '../../generator/model.js';
import { resolve } from '../../generator/resolve/resolve.js';
import { modelOf, type Compact } from '../support/model.js';
import { line } from './cases.js';
import { completeness, coverage } from './properties.js';

describe('what says how it was called', () => {
  it('is a minor change, and a major one where it does not', () => {
    expect(changes(weather, forecast(true))).toEqual([
      'operation-renamed GetForecast none break minor',
      'shape-named-renamed Climate both info minor',
      'shape-named-renamed GetForecastInput in info minor',
    ]);
    expect(compared(weather, forecast(true)).bump).toBe('minor');
    expect(compared(weather, forecast(false)).bump).toBe('major');
  });

  it('is compared under its new name, and no more is said than what is different about it', () => {
    const wider = forecast(true, { Wind: 'String' });
    expect(changes(weather, wider)).toEqual([
      'operation-renamed GetForecast none break minor',
      'shape-named-renamed Climate both info minor',
      'member-optional-added Climate.Wind both info minor',
      'shape-named-renamed GetForecastInput in info minor',
    ]);
    const narrower = {
      ...forecast(true),
      'structure Climate': { renamedFrom: 'Sky', members: {} },
    };
    expect(changes(weather, narrower)).toContain(
      'member-optional-removed Climate.Hue both break major',
    );
  });

  it('may have had several names, of which none is lost', () => {
    const named = (names: Node): Compact => ({
      ...forecast(true),
      'structure Climate': { renamedFrom: names, members: { Hue: 'String' } },
    });
    expect(changes(weather, named(['Heaven', 'Sky']))).toEqual([
      'operation-renamed GetForecast none break minor',
      'shape-alias-added Climate both info minor',
      'shape-named-renamed Climate both info minor',
      'shape-named-renamed GetForecastInput in info minor',
    ]);
    expect(changes(named(['Heaven', 'Sky']), named(['Sky', 'Heaven']))).toEqual([]);
    expect(changes(named(['Heaven', 'Sky']), named('Heaven'))).toEqual([
      'shape-alias-removed Climate both break major',
    ]);
    expect(changes(named('Sky'), forecast(false))).toEqual([
      'shape-alias-removed Climate both break major',
      'operation-alias-removed GetForecast none break major',
      'shape-alias-removed GetForecastInput in break major',
    ]);
  });

  it('loses the name before that where it does not repeat it', () => {
    const first = forecast(true);
    const second: Compact = {
      ...first,
      'structure Air': { renamedFrom: 'Climate', members: { Hue: 'String' } },
      'structure GetForecastInput': { renamedFrom: 'GetWeatherInput', members: { Sky: 'Air' } },
      'structure GetForecastOutput': { members: { Sky: 'Air' } },
    };
    const { 'structure Climate': _, ...rest } = second;
    expect(changes(first, rest)).toEqual([
      'shape-alias-removed Air both break major',
      'shape-named-renamed Air both info minor',
    ]);
  });

  it('is an error with another code all the same', () => {
    expect(changes(failing('Gone'), failing('Lost', { renamedFrom: 'Gone' }))).toEqual([
      'error-class-renamed Lost out break major',
    ]);
  });

  it('is no rename of what is of another type', () => {
    const other: Compact = {
      ...forecast(true),
      'union Climate': { renamedFrom: 'Sky', members: { Hue: 'String' } },
    };
    const { 'structure Climate': _, ...rest } = other;
    expect(compared(weather, rest).bump).toBe('major');
  });

  it('loses no difference and covers none twice', () => {
    const models = [weather, forecast(true), forecast(false), forecast(true, { Wind: 'String' })];
    for (const old of models) {
      for (const now of models) {
        const sides = [sideOf(old), sideOf(now)] as const;
        expect([...completeness(...sides), ...coverage(...sides)]).toEqual([]);
      }
    }
  });
});

const weather: Compact = {
  'service Weather': { version: '1', operations: ['GetWeather'], 'aws.protocols#awsJson1_1': true },
  'operation GetWeather': { input: 'GetWeatherInput', output: 'GetForecastOutput' },
  'structure GetWeatherInput': { members: { Sky: 'Sky' } },
  'structure GetForecastOutput': { members: { Sky: 'Sky' } },
  'structure Sky': { members: { Hue: 'String' } },
};

/** The same with other names for the operation, its input and what both ends hold. */
function forecast(isSaid: boolean, further: { readonly [name: string]: Node } = {}): Compact {
  const from = (name: string) => (isSaid ? { renamedFrom: name } : {});
  return {
    'service Weather': {
      version: '1',
      operations: ['GetForecast'],
      'aws.protocols#awsJson1_1': true,
    },
    'operation GetForecast': {
      ...from('GetWeather'),
      input: 'GetForecastInput',
      output: 'GetForecastOutput',
    },
    'structure GetForecastInput': { ...from('test#GetWeatherInput'), members: { Sky: 'Climate' } },
    'structure GetForecastOutput': { members: { Sky: 'Climate' } },
    'structure Climate': { ...from('Sky'), members: { Hue: 'String', ...further } },
  };
}

function failing(name: string, traits: { readonly [id: string]: Node } = {}): Compact {
  return {
    ...weather,
    'operation GetWeather': {
      input: 'GetWeatherInput',
      output: 'GetForecastOutput',
      errors: [name],
    },
    [`structure ${name}`]: { error: 'client', members: {}, ...traits },
  };
}

function sideOf(shapes: Compact) {
  const model = modelOf(shapes);
  const services = resolve(model);
  if (!services.ok) throw new Error(JSON.stringify(services.diagnostics));
  return { name: 'test', model, services: services.value };
}

function compared(old: Compact, now: Compact) {
  return compare(sideOf(old), sideOf(now));
}

function changes(old: Compact, now: Compact): readonly string[] {
  return compared(old, now).changes.map(line);
}
