import { describe, expect, it } from 'vitest';
import type { ProvedSide } from '../../generator/proof.js';
import { wordsOf } from '../../generator/prove/samples/words.js';
import { observed, small, told, type Protocol } from './observed.js';

/** Of a service, one thing in the text of a module of the new side. */
interface Planted {
  readonly is: string;
  readonly protocol: Protocol;
  readonly file: string;
  readonly text: string;
  readonly wrong: string;
  readonly seen: readonly string[];
}

const shapes = {
  'structure In': {
    members: {
      Name: { target: 'String', length: { max: 5 } },
      Time: { target: 'Timestamp', timestampFormat: 'date-time' },
      Key: { target: 'String', httpHeader: 'x-key' },
    },
  },
  'structure Out': { members: { Time: 'Timestamp', Names: 'Names' } },
  'list Names': { member: { target: 'String', jsonName: 'ignored' } },
} as const;

const bugs: readonly Planted[] = [
  {
    is: 'a bound of a validator is one off',
    protocol: 'awsJson1_1',
    file: 'weather/validators.ts',
    text: 'max: 5',
    wrong: 'max: 6',
    seen: ['validators In$Name: loosened'],
  },
  {
    is: 'a validator misses a member',
    protocol: 'awsJson1_1',
    file: 'weather/validators.ts',
    text: 'optional(value.Name, "Name", issues, checkInName);',
    wrong: '',
    seen: ['validators In$Name: loosened'],
  },
  {
    is: 'a writer leaves a time as it is',
    protocol: 'awsJson1_0',
    file: 'weather/writers.ts',
    text: 'writeDateTime(',
    wrong: 'Number(',
    seen: ['early In$Time: fails'],
  },
  {
    is: 'a header has another name',
    protocol: 'restJson1',
    file: 'weather/writers.ts',
    text: '"x-key"',
    wrong: '"x-kei"',
    seen: ['early In$Key: fails'],
  },
  {
    is: 'a reader leaves a time as it is',
    protocol: 'restJson1',
    file: 'weather/readers.ts',
    text: 'readTimestamp(',
    wrong: 'String(',
    seen: ['early Out$Time: fails'],
  },
  {
    is: 'a target names another operation',
    protocol: 'awsJson1_1',
    file: 'weather/operations.ts',
    text: '"Get"',
    wrong: '"Got"',
    seen: ['early Weather: fails'],
  },
  {
    is: 'a signature is for another service',
    protocol: 'awsJson1_1',
    file: 'weather/client.ts',
    text: 'sigv4("weather")',
    wrong: 'sigv4("whether")',
    seen: ['deployed Weather: fails', 'early Weather: fails'],
  },
  {
    is: 'CBOR is written otherwise',
    protocol: 'rpcv2Cbor',
    file: 'runtime/rpc-v2-cbor/encode.ts',
    text: 'writeNumber(sink, writeTimestamp(value))',
    wrong: 'writeNumber(sink, 1)',
    seen: ['early In$Time: differs'],
  },
];

describe('a bug in a package that is run against a sound one of the same model', () => {
  it.each(bugs.map((bug): [string, Planted] => [bug.is, bug]))('is seen: %s', async (_, bug) => {
    const traits = { 'aws.auth#sigv4': { name: 'weather' } };
    const side = small(bug.protocol, shapes, traits);
    const seen = await observed(side, side, (sound) => planted(sound, bug));
    expect(told(seen)).toEqual(expect.arrayContaining([...bug.seen]));
  });
});

function planted(side: ProvedSide, { file, text, wrong }: Planted): ProvedSide {
  const found = side.modules.get(file) ?? '';
  expect(found).toContain(text);
  return { ...side, modules: new Map([...side.modules, [file, found.replaceAll(text, wrong)]]) };
}

describe('words of a pattern', () => {
  it.each([
    '^[a-z]{2,4}$',
    '^arn:(aws|aws-cn):sso:::instance/(sso)?ins-[a-zA-Z0-9-.]{16}$',
    '^(?:\\d{12}|\\p{Lu}+_[\\w]*)$',
    '^[^\\s/]+(?:/[^\\s/]+)*$',
    '[\\w+=,.@-]+',
    '^\\u0041\\x42\\$(a|b|)c?$',
    '^(?!x)y{3}[\\u{1F600}-\\u{1F64F}]$',
  ])('of %s match it', (source) => {
    const words = wordsOf(source);
    const pattern = new RegExp(source, 'u');
    expect(words.filter((word) => pattern.test(word)).length).toBeGreaterThan(0);
    expect(words).toEqual(wordsOf(source));
  });

  it('are none where the pattern is none', () => {
    expect(wordsOf('a)b')).toEqual([]);
  });
});
