import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { yamlModel } from '../support/model.js';
import { provedSide } from '../support/proved-side.js';
import { sideFor } from '../support/side.js';
import { compilersTried, root, run } from './installation.js';

const folder = mkdtempSync(join(tmpdir(), 'stithy-renamed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What renames leave of a package for code that uses the old names; the compiler in memory sees the same elsewhere. */
describe('code that was written against the package before a rename', () => {
  const before = packageOf('before', model({ Forecast: 'Weather', Sky: 'Clouds' }));
  const after = packageOf('after', model({ Forecast: 'Forecast', Sky: 'Sky' }, true));
  const bare = packageOf('bare', model({ Forecast: 'Forecast', Sky: 'Sky' }));

  it.each(compilersTried('renames'))(
    'compiles with %s against the one that keeps the old names',
    async (_, tsc) => {
      expect(await faults(tsc, before)).toEqual([]);
      expect(await faults(tsc, after)).toEqual([]);
      const missed = await faults(tsc, bare);
      expect(missed.length).toBeGreaterThan(10);
      expect(missed.join('\n')).toContain("'checkWeatherInput'");
    },
    120_000,
  );
});

const program = `
import {
  GetWeather, WeatherService, WeatherServiceClient, getWeather, isNoWeather, NoWeather, paginateGetWeather,
} from './weather-service/index.js';
import type { Clouds, GetWeatherError, WeatherInput, WeatherOutput } from './weather-service/index.js';
import { WeatherInputSchema, checkClouds, checkWeatherInput, validate } from './weather-service/validators.js';

const input: WeatherInput = { City: 'Bern' };
const seen: Clouds = 'CLEAR';
declare const failure: unknown;
export type Failure = GetWeatherError;
export async function use(client: WeatherService, bare: WeatherServiceClient): Promise<WeatherOutput> {
  const { Sky }: WeatherOutput = await client.getWeather(input);
  if (Sky === seen) await getWeather(bare, { City: 'Basel' });
  for await (const page of client.paginateGetWeather(input)) void page.Token;
  for await (const page of paginateGetWeather({ client: bare }, input)) void page.Sky;
  await bare.call(GetWeather, input);
  if (isNoWeather(failure) || failure instanceof NoWeather) throw failure;
  const caught: NoWeather | undefined = undefined;
  void [caught, validate(input, checkWeatherInput), validate(seen, checkClouds), WeatherInputSchema];
  return client.getWeather(input);
}
`;

/** Its operation, input, output, error and enum have the names that are given, and say their old ones if asked to. */
function model({ Forecast: name, Sky: sky }: Record<'Forecast' | 'Sky', string>, isSaid = false) {
  const from = (old: string) => (isSaid ? `renamedFrom: ${old}` : 'tags: []');
  return yamlModel(`smithy: '2.0'
namespace: example
service WeatherService:
  version: 2026-01-01
  operations: [Get${name}]
  aws.protocols#awsJson1_1: {}
operation Get${name}:
  ${from('GetWeather')}
  input: ${name}Input
  output: ${name}Output
  errors: [No${name}]
  readonly: true
  paginated: { inputToken: Token, outputToken: Token }
structure ${name}Input:
  ${from('WeatherInput')}
  members:
    City: { target: String, required: true }
    Token: String
structure ${name}Output:
  ${from('WeatherOutput')}
  members:
    Sky: ${sky}
    Token: String
structure No${name}:
  ${from('NoWeather')}
  error: client
  members: {}
enum ${sky}:
  ${from('Clouds')}
  members: { CLEAR: {} }
`);
}

/** The folder of a package with the program in it. */
function packageOf(name: string, given: ReturnType<typeof model>): string {
  const place = join(folder, name);
  const { modules } = provedSide(sideFor(given).services);
  for (const [path, text] of [...modules, ['program.ts', program] as const]) {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), text);
  }
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'));
  return place;
}

async function faults(compiler: string, place: string): Promise<readonly string[]> {
  const options = '--strict --exactOptionalPropertyTypes --noEmit --skipLibCheck --target es2022';
  const modules = '--module nodenext --lib es2023,dom,dom.iterable,dom.asynciterable --types node';
  const words = [...options.split(' '), ...modules.split(' '), '--pretty', 'false', 'program.ts'];
  const said = await run(process.execPath, [compiler, ...words], place).catch(String);
  return said.split('\n').filter((line) => line.includes('error TS'));
}
