/** What the action compares, and how it calls stithy. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { commitAll, gitIn } from '../support/repository.js';
import { action, fine, folder, github, put, run, statuses, useAction } from './runner.js';

useAction();

describe('stithy', () => {
  it('gets the inputs as they are, the sides after the options', async () => {
    const { parameters } = await run(fine, {
      MODEL: 'model/a b; touch x',
      OLD: '--help',
      ACCEPT: '$(touch y)',
      MAX_BUMP: 'from-package',
    });
    expect(parameters).toEqual(
      ['diff', '--json', '--format', 'markdown', '--out', expect.stringMatching(/report\.md$/)]
        .concat(['--contract', 'callers', '--enums', 'open', '--fail-on', 'break'])
        .concat(['--accept', '$(touch y)', '--max-bump', 'from-package'])
        .concat(['--links', 'https://github.com/acme/weather/blob/{commit}/{path}#L{line}'])
        .concat(['--commit', gitIn(folder, 'rev-parse', 'HEAD'), '--'])
        .concat(['--help', 'model/a b; touch x']),
    );
    expect([existsSync(join(folder, 'x')), existsSync(join(folder, 'y'))]).toEqual([false, false]);
  });

  it('compares with the commit at which the branch left its base', async () => {
    const left = gitIn(folder, 'rev-parse', 'HEAD');
    commitAll(folder, 'The base goes on');
    const tip = gitIn(folder, 'rev-parse', 'HEAD');
    gitIn(folder, 'checkout', '--quiet', '-b', 'dev', left);
    commitAll(folder, 'The pull request');
    expect((await run(fine, { BASE: tip })).parameters.slice(-3)).toEqual([
      '--',
      left.slice(0, 12),
      'model',
    ]);
    const unknown = await run(fine, { BASE: 'd'.repeat(40) });
    expect(unknown.parameters.slice(-2)).toEqual(['d'.repeat(12), 'model']);
  });

  it('tells the commit of which the lines are: the head, or the merge that is checked out', async () => {
    const left = gitIn(folder, 'rev-parse', 'HEAD');
    put('model/other.yaml', 'New on the base.\n');
    commitAll(folder, 'The base goes on');
    gitIn(folder, 'checkout', '--quiet', '-b', 'dev', left);
    put('model/service.yaml', 'The model, changed.\n');
    commitAll(folder, 'The pull request');
    const head = gitIn(folder, 'rev-parse', 'HEAD');
    expect((await run(fine, { HEAD: head })).parameters).toContain(head);
    gitIn(folder, 'merge', '--quiet', '--message', 'The two', 'main');
    const merge = gitIn(folder, 'rev-parse', 'HEAD');
    expect((await run(fine, { HEAD: head })).parameters).toContain(merge);
    const { parameters } = await run(fine, { HEAD: '', GITHUB_REPOSITORY: '' });
    expect(parameters).not.toContain('--links');
  });

  it('finds the base of a checkout that has one commit alone', async () => {
    const tip = gitIn(folder, 'rev-parse', 'HEAD');
    commitAll(folder, 'The pull request');
    const clone = join(folder, 'clone');
    gitIn(folder, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
    gitIn(folder, 'clone', '--quiet', '--depth=1', `file://${folder}`, clone);
    const { parameters } = await run(fine, { BASE: tip }, clone);
    expect(parameters.slice(-2)).toEqual([tip.slice(0, 12), 'model']);
    expect(gitIn(clone, 'show', `${tip}:model/service.yaml`)).toBe('The model.');
  });
});

describe('stithy itself', () => {
  it('says what a pull request breaks', async () => {
    const model = `smithy: '2.0'\nnamespace: com.example\nservice Weather:\n  version: 2026-01-01\n  operations: [GetForecast, GetAlerts]\n  aws.protocols#awsJson1_1: {}\noperation GetForecast: {}\n`;
    put('model/service.yaml', `${model}operation GetAlerts: {}\n`);
    commitAll(folder, 'Two operations');
    const tip = gitIn(folder, 'rev-parse', 'HEAD');
    put('model/service.yaml', model.replace(', GetAlerts', ''));
    commitAll(folder, 'One operation');
    const COMMAND = [
      process.execPath,
      ...['node_modules/tsx/dist/cli.mjs', 'generator/cli.ts'].map((path) =>
        join(action, '../../..', path),
      ),
    ].join(' ');
    const head = gitIn(folder, 'rev-parse', 'HEAD');
    const { code } = await run({}, { COMMAND, BASE: tip, HEAD: head });
    expect(code).toBe(1);
    expect(github.comments[0]?.body).toContain(`<code>GetAlerts</code> is gone<br>`);
    expect(github.comments[0]?.body).toContain(
      `[<code>old 8</code>](https://github.com/acme/weather/blob/${tip}/model/service.yaml#L8)`,
    );
    expect(statuses()).toMatchObject([{ state: 'failure', description: 'Not accepted: 1 break.' }]);
  });
});

describe('the action', () => {
  const { inputs, runs } = parse(readFileSync(join(action, 'action.yml'), 'utf8'));
  const [step] = runs.steps;
  const script = readFileSync(join(action, 'model-diff.sh'), 'utf8');

  it('hands each input to the script, as a value alone', () => {
    const handed = JSON.stringify([step.env, step['working-directory']]).matchAll(
      /inputs\.([a-z-]+)/g,
    );
    expect([...handed].map(([, name]) => name ?? '').toSorted()).toEqual(
      Object.keys(inputs).toSorted(),
    );
    expect(step.run).not.toContain('${{');
    for (const name of Object.keys(step.env))
      expect(script).toMatch(new RegExp(`\\$\\{?${name}\\b`));
  });

  it('has in its folder what it runs', () => {
    expect(readdirSync(action).toSorted()).toEqual(['action.yml', 'model-diff.sh']);
    expect(step.run).toBe('"$GITHUB_ACTION_PATH/model-diff.sh"');
  });
});
