import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  keepDocument,
  keepNulls,
  parseJson,
  readEach,
  readStructure,
  readValues,
  readVariant,
  rename,
  writeEach,
} from '../../generator/runtime/json.js';
import { readTimestamp, writeTimestamp } from '../../generator/runtime/timestamp.js';
import type { Wire } from '../../generator/runtime/operation.js';

interface Node {
  readonly When?: Date;
  readonly Items?: readonly Node[];
  readonly Next?: Node;
}

function readNode(wire: Wire<Node>): void {
  if (wire.When !== undefined) wire.When = readTimestamp(wire.When);
  readEach(wire.Items, readNode);
  readStructure(wire.Next, readNode);
}

function readNodes(data: unknown): void {
  readStructure(data, readNode);
}

function readNotice(wire: object): object {
  readVariant(wire, ['Text', 'Size']);
  return wire;
}

function parse(text: string, read: (data: unknown) => void = () => {}): unknown {
  return parseJson(text, read);
}

describe('a JSON answer', () => {
  it('is converted in place, wherever a reader finds what it knows', () => {
    const text =
      '{"When":1.5,"Items":[{"When":"1970-01-01T00:00:02Z","Colour":"red"}],"Next":{"When":"?"}}';
    expect(parse(text, readNodes)).toEqual({
      When: new Date(1500),
      Items: [{ When: new Date(2000), Colour: 'red' }],
      Next: { When: '?' },
    });
  });

  it('keeps what is of another type than the model says', () => {
    for (const text of [
      '{"Items":7,"Next":"x","When":true}',
      '[1]',
      '"x"',
      '7',
      '{"Items":{"a":1}}',
    ]) {
      const data = parse(text, readNodes);
      expect(data).toEqual(JSON.parse(text));
    }
  });

  it('says nothing by null: members, map values and items that are null are not there', () => {
    expect(
      parse('{"a":null,"b":[1,null,2,null],"c":{"d":null,"e":[[null]]},"f":"null"}'),
    ).toStrictEqual({
      b: [1, 2],
      c: { e: [[]] },
      f: 'null',
    });
  });

  it('keeps the nulls of sparse lists and maps, and drops those beneath them', () => {
    const text = '{"list":[null,{"a":null}],"map":{"x":null,"y":[null]},"other":null}';
    const data = parse(text, (wire) => {
      if (typeof wire !== 'object' || wire === null) return;
      if ('list' in wire) keepNulls(wire.list);
      if ('map' in wire) keepNulls(wire.map);
    });
    expect(data).toStrictEqual({ list: [null, {}], map: { x: null, y: [] } });
  });

  it('keeps everything in a document', () => {
    const data = parse('{"doc":{"a":null,"b":[null,{"c":null}]},"d":null}', (wire) => {
      if (typeof wire === 'object' && wire !== null && 'doc' in wire) keepDocument(wire.doc);
    });
    expect(data).toStrictEqual({ doc: { a: null, b: [null, { c: null }] } });
  });

  it('may be nested a million deep where no reader looks', () => {
    const text = `${'['.repeat(1_000_000)}null${']'.repeat(1_000_000)}`;
    expect(Array.isArray(parse(text))).toBe(true);
  });

  it('nested deeper than readers go is refused, and the next one is read', () => {
    const deep = `${'{"Next":'.repeat(100_000)}{}${'}'.repeat(100_000)}`;
    expect(() => parse(deep, readNodes)).toThrow(RangeError);
    expect(parse('{"When":0}', readNodes)).toEqual({ When: new Date(0) });
  });

  it('that is not JSON is a SyntaxError', () => {
    expect(() => parse('<html>')).toThrow(SyntaxError);
  });
});

describe('foreign keys', () => {
  const text = '{"__proto__":{"polluted":1,"x":null},"constructor":2,"toString":null}';
  it('stay own properties and pollute nothing', () => {
    const data = parse(text, (wire) => readValues(wire, (value) => value));
    expect(Object.keys(Object(data))).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect({}).not.toHaveProperty('polluted');
    expect(
      JSON.stringify(writeEach<unknown>(JSON.parse('{"__proto__":1}'), (value) => value)),
    ).toBe('{"__proto__":1}');
  });

  it('may be the name that a member has on the wire', () => {
    const wire: object = JSON.parse('{"Proto":{"polluted":1}}');
    rename(wire, 'Proto', '__proto__');
    expect(Object.getPrototypeOf(wire)).toBe(Object.prototype);
    rename(wire, '__proto__', 'Proto');
    expect(wire).toEqual({ Proto: { polluted: 1 } });
  });
});

describe('a renamed member', () => {
  const names = fc.string();
  it('comes back by the opposite renaming, whatever the names', () => {
    fc.assert(
      fc.property(fc.dictionary(names, fc.jsonValue()), names, names, (members, from, to) => {
        fc.pre(!Object.hasOwn(members, to));
        const wire = { ...members };
        rename(wire, from, to);
        expect(Object.hasOwn(wire, from)).toBe(from === to && Object.hasOwn(members, from));
        rename(wire, to, from);
        expect(wire).toEqual({ ...members });
      }),
    );
  });

  it('that is not there stays so', () => {
    const wire = {};
    rename(wire, 'toString', 'Text');
    expect(Object.keys(wire)).toEqual([]);
  });
});

describe('the items of a list or map', () => {
  it('are written as new ones and read in place', () => {
    const times = [new Date(0), null, new Date(1500)];
    const written = writeEach(times, writeTimestamp);
    expect(written).toEqual([0, null, 1.5]);
    expect(times[0]).toEqual(new Date(0));
    readValues(written, readTimestamp);
    expect(written).toEqual(times);
    const map = writeEach<Date>({ a: new Date(0) }, writeTimestamp);
    readValues(map, readTimestamp);
    expect(map).toEqual({ a: new Date(0) });
    expect(writeEach(undefined, String)).toBeUndefined();
  });
});

describe('a union on the wire', () => {
  it('is left as it is with a known variant, but for the name of its shape', () => {
    expect(readNotice({ __type: 'example#Notice', Text: 'x', Size: null })).toEqual({
      Text: 'x',
      Size: null,
    });
  });
  it('with a variant that is not known says so', () => {
    expect(readNotice({ __type: 'example#Notice', Text: null, Video: { Url: 'x' } })).toStrictEqual(
      {
        $unknown: ['Video', { Url: 'x' }],
      },
    );
  });
  it('without any stays empty', () => {
    expect(readNotice({ __type: 'example#Notice' })).toEqual({});
  });
});
