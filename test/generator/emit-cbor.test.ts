import { describe, expect, it } from 'vitest';
import type { Node } from '../../generator/model.js';
import { printed } from '../support/printed.js';

describe('a service by rpcv2Cbor', () => {
  it('gives values for what is missing as they are in TypeScript', async () => {
    const { readers, writers } = await printed(
      byCbor({
        Time: { target: 'Timestamp', default: 1.5 },
        Date: { target: 'Timestamp', default: '1985-04-12T23:20:50.52Z' },
        Bytes: { target: 'Blob', default: 'YWJj' },
        NoBytes: { target: 'Blob', default: '' },
        Float: { target: 'Float', default: 'NaN' },
        Double: { target: 'Double', default: '-Infinity' },
        Whole: { target: 'BigInteger', default: 123_456_789_012_345_678_901_234n },
        Exact: { target: 'BigDecimal', default: 1.5 },
        Text: { target: 'String', default: 'hi' },
        List: { target: 'List', default: [] },
        Map: { target: 'Map', default: {} },
      }),
    );
    expect(linesWith('??=', readers)).toEqual([
      "wire.Bytes ??= readBlob('YWJj');",
      'wire.Date ??= new Date(482196050520);',
      'wire.Double ??= -Infinity;',
      "wire.Exact ??= '1.5';",
      'wire.Float ??= NaN;',
      'wire.List ??= [];',
      'wire.Map ??= {};',
      'wire.NoBytes ??= new Uint8Array();',
      "wire.Text ??= 'hi';",
      'wire.Time ??= new Date(1500);',
      'wire.Whole ??= 123456789012345678901234n;',
    ]);
    expect(linesWith(' ?? ', writers)).toEqual([
      "Bytes: value.Bytes ?? readBlob('YWJj'),",
      'Date: value.Date ?? new Date(482196050520),',
      'Double: value.Double ?? -Infinity,',
      "Exact: writeDecimalFraction(value.Exact) ?? writeDecimalFraction('1.5'),",
      'Float: value.Float ?? NaN,',
      'List: value.List ?? [],',
      'Map: value.Map ?? {},',
      'NoBytes: value.NoBytes ?? new Uint8Array(),',
      "Text: value.Text ?? 'hi',",
      'Time: value.Time ?? new Date(1500),',
      'Whole: value.Whole ?? 123456789012345678901234n,',
    ]);
  });

  it('converts nothing that CBOR has a word for', async () => {
    const modules = await printed(
      byCbor({ A: 'Timestamp', B: 'Blob', C: 'Float', D: 'Double', E: 'Long', F: 'List' }),
    );
    expect(modules).not.toHaveProperty('readers');
    expect(modules).not.toHaveProperty('writers');
  });

  it('reads and writes what it must in lists and maps', async () => {
    const { readers, writers } = await printed(
      byCbor(
        { Many: 'Decimals', Named: 'Wholes' },
        {
          'list Decimals': { member: 'BigDecimal' },
          'map Wholes': { key: 'String', value: 'BigInteger' },
        },
      ),
    );
    expect(readers).toContain('readValues(wire.Many, readDecimalFraction);');
    expect(readers).toContain('readValues(wire.Named, readBignum);');
    expect(writers).toContain('Many: writeEach(value.Many, writeDecimalFraction)');
    expect(writers).not.toContain('Named');
  });

  it('knows no names but those of the model', async () => {
    const modules = await printed(
      byCbor({ Name: { target: 'String', jsonName: 'other', httpHeader: 'x-other' } }),
    );
    expect(Object.values(modules).join('')).not.toContain('other');
  });

  it('imports nothing of another protocol', async () => {
    const modules = await printed(
      byCbor({ A: 'BigDecimal', B: { target: 'Blob', default: 'YQ==' } }),
    );
    expect(Object.values(modules).join('')).not.toMatch(/aws-json|rest-json|runtime\/numbers/);
  });
});

/** A service with an operation that takes and returns a structure `Value` in another. */
function byCbor(members: { readonly [name: string]: Node }, shapes = {}) {
  return {
    'service Foo': { version: '1', operations: ['Bar'], 'smithy.protocols#rpcv2Cbor': true },
    'operation Bar': { input: 'Held', output: 'Held' },
    'structure Held': { members: { Value: 'Value' } },
    'structure Value': { members },
    'list List': { member: 'String' },
    'map Map': { key: 'String', value: 'String' },
    ...shapes,
  };
}

function linesWith(part: string, text = ''): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.includes(part))
    .toSorted();
}
