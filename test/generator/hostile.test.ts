import { printStructure } from 'ts-morph';
import { afterAll, describe, expect, it } from 'vitest';
import { andThen } from '../../generator/diagnostics.js';
import type { Diagnostic } from '../../generator/diagnostics.js';
import { emit } from '../../generator/emit/emit.js';
import { parse } from '../../generator/load/parse.js';
import type { Artifact, Module } from '../../generator/module.js';
import { print } from '../../generator/print/print.js';
import { resolve } from '../../generator/resolve/resolve.js';
import { validate } from '../../generator/validate/validate.js';
import { isWhole } from '../whole/models.js';
import { places, payloads } from './hostile-models.js';
import { crossing, named, names, numbered, numbers } from './hostile-names.js';
import { canary, holes, literalsOf } from './hostile-oracle.js';
import { resources, spellings } from './hostile-yaml.js';

const tally = { ran: 0, refused: 0, compiled: 0 };
afterAll(() => {
  const { ran, refused, compiled } = tally;
  const left = isWhole ? 'none' : 'every other text and name (npm run whole has them)';
  console.log(
    `hostile models: ran ${ran}, refused ${refused}, compiled ${compiled}, left out: ${left}`,
  );
});

function rowsOf<T>(table: Readonly<Record<string, T>>): (readonly [string, T, number])[] {
  return Object.entries(table).map(([name, value], row) => [name, value, row] as const);
}

/** In the ordinary mode every other one, another half for each row, so that none is left out everywhere. */
function tried<T>(all: readonly T[], row: number): readonly T[] {
  return isWhole ? all : all.filter((_, index) => (index + row) % 2 === 0);
}

describe('text that ends, opens or directs something is refused or stays text', () => {
  it.each(rowsOf(places))('as %s', async (_, { put, data = false }, row) => {
    const found: string[] = [];
    for (const [name, payload] of tried(Object.entries(payloads), row)) {
      const { files, faults } = await verdict(JSON.stringify(put(payload)), canary);
      const isLost = data && files.length > 0 && !hasLiteral(files, payload);
      found.push(...faults, ...(isLost ? [`${name} did not come back`] : []));
    }
    expect(found).toEqual([]);
  });
});

describe('a name that means something elsewhere is refused or compiles', () => {
  it.each(rowsOf(named))('as that of a %s', async (_, put, row) => {
    const found: string[] = [];
    for (const name of tried(names, row)) {
      found.push(...(await verdict(JSON.stringify(put(name)), name)).faults);
    }
    expect(found).toEqual([]);
  });

  it('as that of an operation which calls a function of that name', async () => {
    const { files, faults } = await verdict(JSON.stringify(crossing()), '');
    expect(files).not.toEqual([]);
    expect(faults).toEqual([]);
  });
});

describe('what looks like a number is refused or compiles', () => {
  it.each(Object.entries(numbered))('as %s', async (_, template) => {
    const found: string[] = [];
    for (const text of numbers) {
      const body = `${template.replace('#', text)}\nstructure I: { members: { x: X } }\n`;
      found.push(...(await verdict(head + body, 'X')).faults);
    }
    expect(found).toEqual([]);
  });
});

describe('in YAML', () => {
  it.each(Object.entries(spellings))('%s', async (_, { text, code }) => {
    const { codes, faults } = await verdict(text, '');
    expect(codes).toContain(code);
    expect(faults).toEqual([]);
  });

  it.each(Object.entries(resources))('%s ends within seconds', async (_, { make, code }) => {
    const start = performance.now();
    const { codes } = await verdict(make(), '');
    expect([...codes, undefined]).toContain(code);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('the oracle finds', () => {
  it.each([
    ['a comment that text ends', '*/ pwned(); /*', [String.raw`*\/`, '*/']],
    ['a comment that directs a tool', '@ts-ignore', ['&#64;ts', '@ts']],
  ])('%s', async (_, text, [escaped, raw]) => {
    expect(await doctored('documentation of a member', text, [escaped, raw])).not.toEqual([]);
  });

  it.each([
    ['a quote that text ends', `'"; pwned(); '"`, [String.raw`\'`, `'`]],
    ['a name in the place of a text', 'pwned', [`'pwned'`, 'pwned']],
  ])('%s', async (_, text, [escaped, raw]) => {
    expect(await doctored('a value of an enum', text, [escaped, raw])).not.toEqual([]);
  });
});

/** What the oracle says of code where an escape was taken back. */
async function doctored(
  place: string,
  text: string,
  [escaped = '', raw = '']: readonly (string | undefined)[],
): Promise<readonly string[]> {
  const { files } = await verdict(JSON.stringify(places[place]?.put(text)), '');
  const changed = files.filter((file) => file.text.includes(escaped));
  return changed.flatMap((file) =>
    holes(
      file.path,
      file.text.replaceAll(escaped, () => raw),
    ),
  );
}

const head = `smithy: '2.0'
namespace: com.example
service A: { version: '1', operations: [O], aws.protocols#restJson1: {} }
operation O: { input: I, http: { method: POST, uri: / } }
`;

interface Verdict {
  /** The files that mention the mark: to print all files of each model would take a minute. */
  readonly files: readonly Artifact[];
  /** Of what is said of the model. */
  readonly codes: readonly string[];
  /** Holes in the files, and diagnostics that are not clear. */
  readonly faults: readonly string[];
}

async function verdict(text: string, mark: string): Promise<Verdict> {
  const parsed = parse([{ file: 'service.yaml', text }]);
  const { diagnostics, ...services } = andThen(andThen(parsed, validate), resolve);
  tally.ran += 1;
  tally[services.ok ? 'compiled' : 'refused'] += 1;
  const modules = (services.ok ? services.value.flatMap(emit) : []).filter(mentions(mark));
  const files = await Promise.all(modules.map(print));
  const unclear = diagnostics.filter(isUnclear).map(({ code, message }) => `${code}: ${message}`);
  const silent = !services.ok && diagnostics.length === 0 ? ['refused without a word'] : [];
  const found = files.flatMap((file) => holes(file.path, file.text));
  return {
    files,
    codes: diagnostics.map(({ code }) => code),
    faults: [...unclear, ...silent, ...found],
  };
}

/** Without a place, or with what a terminal would obey. */
function isUnclear({ at, message, help }: Diagnostic): boolean {
  const isPlain = !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(message + help);
  return at === undefined || at.line < 1 || !isPlain;
}

function hasLiteral(files: readonly Artifact[], wanted: string): boolean {
  return files.some(({ path, text }) => literalsOf(path, text).includes(wanted));
}

/** Whether a module has the mark in its text. */
function mentions(mark: string): (module: Module) => boolean {
  return ({ content }) =>
    content.kind === 'typescript' &&
    (mark === '' || printStructure(content.structure).includes(mark));
}
