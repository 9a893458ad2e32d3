import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPackage } from '../../generator/load/package.js';
import { read } from '../../generator/load/read.js';
import { spelled, unmarked } from './marked.js';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stithy-read-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function put(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

async function filesOf(...named: readonly string[]): Promise<readonly (readonly string[])[]> {
  const outcome = await read(named, folder);
  return outcome.ok ? outcome.value.map((group) => group.map(({ file }) => file)) : [];
}

async function codesOf(...named: readonly string[]): Promise<readonly string[]> {
  return (await read(named, folder)).diagnostics.map(spelled);
}

describe('read', () => {
  beforeAll(async () => {
    await put('model/connect/service.yaml', 'b');
    await put('model/sso/service.yaml', 'a');
    await put('model/sso/service.permissions.yaml', 'a1');
    await put('model/sso/service.account.yaml', 'a2');
    await put('model/sso/2020.yaml', 'old');
    await put('model/sso/service.account.old.yaml', 'not a part');
    await put('model/notes/readme.yaml', 'no model');
    await put('model/.hidden/service.yaml', 'hidden');
  });

  it('takes the models of the folder model where none is named', async () => {
    expect(await filesOf()).toEqual([
      ['model/connect/service.yaml'],
      [
        'model/sso/service.yaml',
        'model/sso/service.account.yaml',
        'model/sso/service.permissions.yaml',
      ],
    ]);
  });

  it('takes the service.yaml of a folder, with its parts', async () => {
    expect(await filesOf('model/connect')).toEqual([['model/connect/service.yaml']]);
  });

  it('takes a file that is named, and its parts', async () => {
    expect(await filesOf('model/sso/2020.yaml', 'model/sso/service.yaml')).toHaveLength(2);
    expect((await filesOf('model/sso/service.yaml'))[0]).toHaveLength(3);
  });

  it('takes a model that is named twice once', async () => {
    expect(await filesOf('model/connect', 'model/connect/service.yaml')).toHaveLength(1);
  });

  it('names near paths where there is nothing', async () => {
    const outcome = await read(['model/conect'], folder);
    expect(outcome.diagnostics[0]).toMatchObject({
      code: 'file-missing',
      message: 'There is no model at model/conect.',
      help: 'Did you mean "model/connect"?',
    });
  });

  it('says which folder holds no model', async () => {
    expect(await codesOf('model/notes')).toEqual(['folder-empty']);
  });

  it('goes on with the other models when one is missing', async () => {
    expect(await codesOf('nothing', 'nowhere')).toEqual(['file-missing', 'file-missing']);
  });

  it('removes the byte order mark and all ends of lines but line feeds', async () => {
    await put('marks/service.yaml', '\ufeffa\r\nb\rc\n');
    const outcome = await read(['marks'], folder);
    expect(outcome.ok && outcome.value[0]?.[0]).toEqual({
      file: 'marks/service.yaml',
      text: 'a\nb\nc\n',
    });
  });

  it.each([
    ['Latin-1', [0x61, 0xe9, 0x62], 2],
    ['a lonely continuation', [0x61, 0x62, 0x80], 2],
    ['UTF-16', [0xff, 0xfe, 0x61, 0x00], 0],
    ['a surrogate', [0x61, 0xed, 0xa0, 0x80], 2],
    ['a character that is cut off', [0x61, 0xe2, 0x82], 2],
  ])('says where a file stops being UTF-8: %s', async (name, bytes, offset) => {
    await put(`bytes/${name}.yaml`, Uint8Array.from(bytes));
    const [finding] = (await read([`bytes/${name}.yaml`], folder)).diagnostics;
    expect(finding?.code).toBe('file-not-utf8');
    expect(finding?.message).toContain(`byte ${offset} `);
  });

  it('refuses a file above the limit without reading it', async () => {
    await put('large/service.yaml', new Uint8Array(16 * 1024 * 1024 + 1));
    expect(await codesOf('large')).toEqual(['file-too-large']);
  });

  it('refuses a link that leads out of the folder, and follows one inside it', async () => {
    await put('outside.yaml', 'secret');
    await put('links/a/service.yaml', 'a');
    await symlink('../../outside.yaml', join(folder, 'links/a/service.more.yaml'));
    expect(await codesOf('links/a')).toEqual(['file-link']);
    await put('inside/a/service.yaml', 'a');
    await symlink('a', join(folder, 'inside/b'));
    expect(await filesOf('inside')).toHaveLength(2);
  });

  it('refuses a folder that is a link to elsewhere', async () => {
    await put('elsewhere/service.yaml', 'a');
    await mkdir(join(folder, 'around'));
    await symlink('../elsewhere', join(folder, 'around/x'));
    expect(await codesOf('around')).toEqual(['file-link']);
  });

  it('does not follow links in a circle', async () => {
    await mkdir(join(folder, 'circle'));
    await symlink('service.yaml', join(folder, 'circle/service.yaml'));
    expect(await codesOf('circle')).toEqual(['file-unreadable']);
  });
});

describe('the package file', () => {
  it('is not needed', async () => {
    const outcome = await readPackage(['somewhere/model'], folder);
    expect(outcome.ok && outcome.value).toEqual({ name: 'clients', version: '0.1.0' });
  });

  it('is found in the folder of the models and above a model', async () => {
    await put('p/package.yaml', 'name: "@example/clients"\nversion: 1.10.0\nlicense: MIT\n');
    await put('p/a/service.yaml', '');
    const expected = { name: '@example/clients', version: '1.10.0', license: 'MIT' };
    for (const named of ['p', 'p/a', 'p/a/service.yaml']) {
      const outcome = await readPackage([named], folder);
      expect(outcome.ok && outcome.value).toEqual(expected);
    }
  });

  it.each([
    ['a name with capitals', 'package-name', 'name: «Clients\n'],
    ['a name that leaves the folder', 'package-name', 'name: «../clients\n'],
    ['a scope without a name', 'package-name', "name: «'@scope/'\n"],
    ['a version of two numbers', 'package-version', 'version: «1.10\n'],
    ['a version with a leading zero', 'package-version', 'version: «1.02.0\n'],
    ['an unknown key', 'package-file', '«nmae: clients\n'],
    ['a list for a name', 'package-file', '«name: [a]\n'],
    ['a list for a package', 'package-file', '«- name\n'],
    ['broken YAML', 'yaml-tab', 'name: x\n«\tversion: 1.0.0\n'],
  ])('is refused with %s', async (_, code, marked) => {
    const { text, places } = unmarked(marked);
    await put('q/package.yaml', text);
    const outcome = await readPackage(['q'], folder);
    expect(outcome.diagnostics.map(spelled)).toContain(`${places[0]} ${code}`);
  });

  it.each(['1.0.0', '0.0.1-rc.1', '1.0.0+build.5', '10.20.30-alpha-b.7+x'])(
    'takes the version %s',
    async (version) => {
      await put('v/package.yaml', `version: ${version}\n`);
      expect((await readPackage(['v'], folder)).ok).toBe(true);
    },
  );
});
