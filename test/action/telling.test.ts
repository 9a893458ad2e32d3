/** What a pull request is told, by a GitHub of the test's own. */
import { describe, expect, it } from 'vitest';
import type { GitHub } from './github.js';
import { broken, fine, found, github, marker, run, statuses, useAction } from './runner.js';

useAction();

describe('a pull request', () => {
  it('gets a comment, a status and a summary', async () => {
    const { code, outputs, summary } = await run(fine);
    expect(code).toBe(0);
    expect(github.comments).toMatchObject([{ body: `${marker}\n## Minor\n` }]);
    expect(statuses()).toEqual([
      {
        state: 'success',
        context: 'model-diff',
        description: '3 changes; bump: minor.',
        target_url: 'https://github.com/acme/weather/actions/runs/99',
      },
    ]);
    expect(github.calls.at(-1)?.path).toBe(`/repos/acme/weather/statuses/${'c'.repeat(40)}`);
    expect(new Set(github.calls.map(({ authorization }) => authorization))).toEqual(
      new Set(['Bearer secret-token']),
    );
    expect(summary).toBe('## Minor\n');
    expect(outputs).toMatch(/^bump=minor\nchanges=3\nreport=\/.*\/report\.md\n$/);
  });

  it('keeps its one comment, which the next run edits, on whatever page it is', async () => {
    github.comments.push({ id: 1, user: { login: 'mallory' }, body: `${marker}\nMine.` });
    const others = Array.from({ length: 150 }, (_, n) => comment(n + 10, 'Hello.'));
    github.comments.push(
      ...others,
      comment(500, `${marker}\nOld.`),
      comment(501, `${marker}\nNewer.`),
    );
    await run(broken);
    expect(github.comments.length).toBe(153);
    const bodies = github.comments.filter(({ body }) => body.startsWith(marker));
    expect(bodies.map(({ body }) => body)).toEqual([
      `${marker}\nMine.`,
      `${marker}\n## Major\n`,
      `${marker}\nNewer.`,
    ]);
    await run({ ...fine, report: 'Nothing.\n', json: { ...found, changes: 0, bump: 'none' } });
    expect(github.comments[151]?.body).toBe(`${marker}\nNothing.\n`);
    expect(statuses().at(-1)).toMatchObject({ state: 'success', description: 'No changes.' });
  });

  it('has a status that counts one change as one', async () => {
    await run({ ...fine, json: { ...found, changes: 1 } });
    expect(statuses()).toMatchObject([{ description: '1 change; bump: minor.' }]);
  });

  it('without a change gets no comment', async () => {
    expect((await run({ report: 'Nothing.\n', json: { ...found, changes: 0 } })).code).toBe(0);
    expect([github.comments, statuses().length]).toEqual([[], 1]);
  });

  it('fails with what is not accepted', async () => {
    expect((await run(broken)).code).toBe(1);
    expect(statuses()).toMatchObject([{ state: 'failure', description: 'Not accepted: 1 break.' }]);
  });

  it('with a model at fault is told where', async () => {
    const diagnostics = [
      {
        code: 'trait-unknown',
        severity: 'error',
        message: 'No "lenght".',
        help: '',
        file: 'a.yaml',
        line: 3,
        column: 5,
      },
      {
        code: 'git-missing',
        severity: 'error',
        message: 'No git.',
        help: '',
        file: null,
        line: null,
        column: null,
      },
    ];
    const { code } = await run({ json: { command: 'diff', exitCode: 3, diagnostics }, code: 3 });
    expect([code, statuses()]).toMatchObject([
      3,
      [{ state: 'error', description: 'The models were not compared.' }],
    ]);
    expect(github.comments[0]?.body).toContain(
      '\n    a.yaml:3:5: trait-unknown: No "lenght".\n    git-missing: No git.\n',
    );
  });

  it.each([
    ['a package that is not there', { json: '', code: 1 }],
    ['an answer that is none', { json: 'npm error 404', code: 1 }],
    ['an answer of something else', { json: '[]', code: 0 }],
  ])('is not said to break anything by %s', async (_, said) => {
    expect((await run(said)).code).toBe(70);
    expect(statuses()).toMatchObject([{ state: 'error' }]);
  });

  it('with wrong usage is told what stithy says', async () => {
    const json = { ok: false, exitCode: 2, error: "unknown option '--x'", diagnostics: [] };
    expect((await run({ json, code: 2 })).code).toBe(2);
    expect(github.comments[0]?.body).toContain("unknown option '--x'");
  });

  it('has a comment that GitHub takes, however long the report is', async () => {
    const line = `| ${'\u{1f327}'.repeat(20)} |\n`;
    const { summary } = await run({ ...fine, report: line.repeat(4_000) });
    const body = github.comments[0]?.body ?? '';
    expect(Array.from(body).length).toBeLessThan(65_536);
    expect(body).toMatch(/ \|\n\nThis is cut; .*\n$/u);
    expect(summary).toBe(line.repeat(4_000));
  });

  it('whose model has commands to the runner in it only shows them', async () => {
    const { log } = await run({ ...fine, report: '::set-env name=PATH::/tmp\n' });
    const [, mark = ''] = /^::stop-commands::([0-9a-f]{32})$/m.exec(log) ?? [];
    const [before = '', after = ''] = log.split('::set-env');
    expect(before).toContain(`::stop-commands::${mark}\n`);
    expect(after).toContain(`\n::${mark}::\n`);
  });
});

describe('GitHub', () => {
  it('may refuse to be written to, as for a fork: that is a warning', async () => {
    github.failures.push(403, 403);
    const { code, log } = await run(broken);
    expect(code).toBe(1);
    expect(log.match(/^::warning title=Model diff::.*$/gm)).toEqual([
      '::warning title=Model diff::The comments of the pull request cannot be read.',
      '::warning title=Model diff::The status cannot be set.',
    ]);
  });

  it('is asked again after a fault, but not for a second comment', async () => {
    github.failures.push(502, 0, 502, 502);
    const { log } = await run(fine);
    expect(github.calls.map(({ method }) => method)).toEqual([
      'GET',
      'GET',
      'POST',
      'POST',
      'POST',
    ]);
    expect([github.comments.length, statuses().length]).toEqual([0, 2]);
    expect(log).toContain('No comment can be written.');
  });

  it('is told nothing where there is no pull request', async () => {
    expect((await run(fine, { PULL_REQUEST: '', HEAD: '' })).code).toBe(0);
    expect(github.calls).toEqual([]);
  });

  it('gets no comment where none is wanted, and another for another name', async () => {
    await run(fine, { COMMENT: 'false' });
    expect(github.comments).toEqual([]);
    await run(fine);
    await run(fine, { CONTEXT: 'wire' });
    expect(github.comments.map(({ body }) => body.split('\n')[0])).toEqual([
      marker,
      '<!-- stithy model-diff: wire -->',
    ]);
  });
});

function comment(id: number, body: string): GitHub['comments'][number] {
  return { id, user: { login: 'github-actions[bot]' }, body };
}
