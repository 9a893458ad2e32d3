/** What `stithy diff` compares: the words that name its sides. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { modelOf } from '../../generator/compile.js';
import { jsonText } from '../../generator/smithy/json.js';
import { writeAst } from '../../generator/smithy/write.js';
import { commitAll, gitIn } from '../support/repository.js';
import {
  base,
  diff,
  diffWith,
  folder,
  put,
  weather,
  withoutDays,
  useRepository,
} from './diff-repository.js';

useRepository();

describe('the sides', () => {
  it('are the merge base and the working tree where none is named', async () => {
    expect(await diff()).toMatchObject({ exitCode: 0, rules: [] });
    put('model/weather/service.yaml', withoutDays);
    const { exitCode, rules, oldName, newName, places } = await diff();
    const id = gitIn(folder, 'rev-parse', 'main').slice(0, 12);
    expect([exitCode, oldName, newName]).toEqual([1, `${id}:model`, 'model']);
    expect(rules).toEqual(['member-optional-removed']);
    expect(places).toEqual([`${id}:model/weather/service.yaml:18:5`]);
  });

  it('leave out what the default branch got since', async () => {
    put('model/weather/service.yaml', withoutDays);
    commitAll(folder, 'Remove a member');
    gitIn(folder, 'checkout', '--quiet', 'main');
    put('model/weather/service.yaml', weather.replace('ChanceOfRain: Float', 'Snow: Float'));
    commitAll(folder, 'Change the forecast');
    expect((await diff('dev')).rules).toEqual(['member-optional-removed']);
  });

  it.each([
    ['main', 'model/weather'],
    ['main', 'model'],
    ['main', 'dev'],
    ['main:model', 'dev:model/weather'],
    ['HEAD~1', 'HEAD'],
    ['v1.2.0:model/weather/service.yaml', 'model/weather/service.yaml'],
    ['main:./model', './model/'],
    ['main', '-'],
  ])('are %s and %s', async (old, now) => {
    gitIn(folder, 'tag', 'v1.2.0');
    put('model/weather/service.yaml', withoutDays);
    commitAll(folder, 'Remove a member');
    expect(await diff(old, now)).toMatchObject({ exitCode: 1, rules: ['member-optional-removed'] });
  });

  it('name a revision from a folder below the root as git does', async () => {
    put('model/weather/service.yaml', withoutDays);
    process.chdir(join(folder, 'model'));
    for (const old of ['main', 'main:model/weather', 'main:./weather']) {
      expect(await diff(old, 'weather')).toMatchObject({
        exitCode: 1,
        rules: ['member-optional-removed'],
      });
    }
  });

  it('are a model in YAML and the same in JSON', async () => {
    const model = modelOf([{ file: 'model/weather/service.yaml', text: weather }]);
    put('weather.json', model.ok ? jsonText(writeAst(model.value)) : '');
    expect(await diff('model/weather', 'weather.json')).toMatchObject({ exitCode: 0, rules: [] });
    const text = readFileSync(join(folder, 'weather.json'));
    const piped = await diffWith({ named: ['main', '-'] }, text);
    expect(piped).toMatchObject({ exitCode: 0, rules: [] });
  });

  it('take the parts of a model, and no file that only looks like one', async () => {
    const [head = '', tail = ''] = withoutDays.split(/(?=structure GetForecastOutput)/);
    put('model/weather/service.yaml', head);
    put(
      'model/weather/service.answers.yaml',
      `smithy: '2.0'\nnamespace: com.example.weather\n${tail}`,
    );
    put('model/weather/service.old.2025.yaml', 'no: model\n');
    commitAll(folder, 'Split the model');
    expect(await diff('main', 'dev')).toMatchObject({
      exitCode: 1,
      rules: ['member-optional-removed'],
    });
  });

  it('are paired by service where folders are renamed, and new and gone models are told', async () => {
    const sun = weather
      .replaceAll('com.example.weather', 'com.example.sun')
      .replaceAll('Weather', 'Sun');
    gitIn(folder, 'mv', 'model/weather', 'model/climate');
    put('model/sun/service.yaml', sun);
    const { rules, shapes } = await diff();
    expect(rules.length).toBeGreaterThan(0);
    expect(shapes.every((shape) => shape.startsWith('com.example.sun#'))).toBe(true);
    commitAll(folder, 'Add the sun');
    const back = await diff('dev', 'main');
    expect(back.shapes.every((shape) => shape.startsWith('com.example.sun#'))).toBe(true);
  });

  it('are a whole new model where the base has no folder of models', async () => {
    gitIn(folder, 'rm', '-r', '--quiet', 'model');
    commitAll(folder, 'Remove the models');
    gitIn(folder, 'branch', '--force', 'main');
    put('model/weather/service.yaml', weather);
    const { exitCode, rules } = await diff();
    expect([exitCode, rules.length > 0]).toEqual([0, true]);
  });

  it('are a file before a revision of the same name', async () => {
    put('main', weather);
    put('model/weather/service.yaml', withoutDays);
    expect((await diff('main', 'model')).oldName).toBe('main');
  });
});

describe('what is no side', () => {
  it.each([
    [['mian', 'model'], 'input-unknown'],
    [['mian:model', 'model'], 'revision-unknown'],
    [['main:modle', 'model'], 'file-missing'],
    [['main:.github', 'model'], 'file-missing'],
    [['main:model/package.yaml/x', 'model'], 'file-missing'],
    [['main:../model', 'model'], 'input-outside'],
    [['main', base], 'input-outside'],
    [['-'], 'input-stdin'],
    [['-', '-'], 'input-stdin'],
    [['main'], 'merge-base-same'],
    [['main..dev', 'model'], 'input-unknown'],
    [['^main', 'model'], 'input-unknown'],
    [['--output=/tmp/stolen', 'model'], 'input-unknown'],
    [['--output=/tmp/stolen:model', 'model'], 'revision-unknown'],
    [['-h:model', 'model'], 'revision-unknown'],
    [['main\n:model', 'model'], 'revision-unknown'],
    [[':model', 'model'], 'revision-unknown'],
  ])('%j ends with 3 and says %s', async (named, code) => {
    expect(await diffWith({ named })).toMatchObject({ exitCode: 3, codes: [code], report: '' });
  });

  it('is a link in a revision', async () => {
    gitIn(folder, 'rm', '--quiet', 'model/weather/service.yaml');
    const id = gitIn(folder, 'rev-parse', 'main:model/package.yaml');
    gitIn(
      folder,
      'update-index',
      '--add',
      '--cacheinfo',
      `120000,${id},model/weather/service.yaml`,
    );
    gitIn(folder, 'commit', '--quiet', '--message', 'Link');
    expect(await diff('dev', 'main')).toMatchObject({ exitCode: 3, codes: ['file-unreadable'] });
  });

  it('is a model at fault, in either', async () => {
    put('model/weather/service.yaml', `${weather}string City: { lenght: { max: 1 } }\n`);
    const { exitCode, codes, told } = await diff();
    expect([exitCode, codes]).toEqual([3, ['trait-unknown']]);
    expect(told).toMatch(/^model\/weather\/service\.yaml:23:\d+ {2}error {2}trait-unknown/);
    expect(told).toContain('1 error; nothing was compared.');
    commitAll(folder, 'Break the model');
    expect((await diff('dev', 'main')).told).toContain('dev:model/weather/service.yaml:23:');
  });

  it('is a revision where there is no repository, or no git', async () => {
    rmSync(join(folder, '.git'), { recursive: true });
    expect((await diff('main:model', 'model')).codes).toEqual(['git-repository']);
    expect((await diff()).codes).toEqual(['git-repository']);
    const { PATH } = process.env;
    process.env['PATH'] = base;
    const { codes } = await diff();
    process.env['PATH'] = PATH;
    expect(codes).toEqual(['git-missing']);
  });

  it('is a branch that shares no commit', async () => {
    gitIn(folder, 'checkout', '--quiet', '--orphan', 'alone');
    commitAll(folder, 'Begin again');
    expect((await diff()).codes).toEqual(['merge-base-missing']);
    gitIn(folder, 'branch', '--delete', '--force', 'main');
    expect((await diff()).told).toContain('There is no default branch');
  });
});
