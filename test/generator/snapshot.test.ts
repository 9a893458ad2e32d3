import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile } from '../support/compile.js';
import { root } from '../house/source-files.js';

const artifacts = await compile('model');

describe('the package in generated/', () => {
  it.each(artifacts.map(({ path, text }) => [path, text] as const))(
    'has %s as the generator makes it of model/',
    async (path, text) => {
      await expect(text).toMatchFileSnapshot(`${root}generated/${path}`);
    },
  );

  it('has nothing else but its manifest, the models, the change log and what is built', () => {
    const made = new Set(artifacts.map(({ path }) => path.split('/')[0]));
    const other = readdirSync(`${root}generated`).filter((name) => !made.has(name));
    const known = ['.model', 'CHANGELOG.md', 'dist'];
    expect(other.filter((name) => !known.includes(name))).toEqual(['manifest.json']);
  });
});
