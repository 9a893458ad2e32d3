/** What the feed and its extension make of single changes to small models. */
import { describe, expect, it } from 'vitest';
import { awsFeed } from '../../generator/report/aws-feed.js';
import { awsFeedPlus } from '../../generator/report/aws-feed-plus.js';
import type { Node } from '../../generator/model.js';
import type { Compact } from '../support/model.js';
import { serviceOf } from '../support/resolved.js';

type Members = { readonly [name: string]: Node };
interface Side {
  readonly input?: Members;
  readonly output?: Members;
  readonly shapes?: Compact;
  readonly operation?: Members;
  readonly service?: Members;
}

function model({ input = {}, output = {}, shapes = {}, operation }: Side): Compact {
  return {
    'operation Go': { input: 'GoInput', output: 'GoOutput', ...operation },
    'structure GoInput': { members: input },
    'structure GoOutput': { members: output },
    ...shapes,
  };
}

function feeds(before: Side, after: Side): readonly [plain: string, plus: string] {
  const [old, now] = [before, after].map((side) => [serviceOf(model(side), side.service)]);
  return [bodyOf(awsFeed(old ?? [], now ?? [])), bodyOf(awsFeedPlus(old ?? [], now ?? []))];
}

/** What stands below the head, and below `Go (updated)`. */
function bodyOf(feed: string): string {
  return feed
    .split('\n')
    .slice(2)
    .join('\n')
    .replace(/^Go \(updated\)\n/, '');
}

const foo = { 'structure Foo': { members: { A: 'String' } } };
const fooB = { 'structure Foo': { members: { A: 'String', B: 'Integer' } } };
const list = { 'list Foos': { member: 'Foo' } };
const map = { 'map Foos': { key: 'String', value: 'Foo' } };
const state = (...values: readonly string[]) => ({
  'enum State': { members: Object.fromEntries(values.map((value) => [value, {}])) },
});
const request = (text: string) => `Changes (request)\n${text}\n`;

describe('the feed', () => {
  it.each([
    ['a member', { A: 'String' }, {}, "{'A': 'string'}"],
    [
      'numbers',
      { A: 'Byte', B: 'Long', C: 'Double' },
      {},
      "{'A': 'integer', 'B': 'long', 'C': 'double'}",
    ],
    ['a document', { A: 'Document' }, {}, "{'A': {}}"],
    ['a map', { A: 'Foos' }, { ...foo, ...map }, "{'A': {'string': {'A': 'string'}}}"],
    [
      'a structure that holds itself',
      { A: 'Node' },
      {
        'structure Node': { members: { Next: 'Node', All: 'Nodes' } },
        'list Nodes': { member: 'Node' },
      },
      "{'A': {'All': [()], 'Next': ()}}",
    ],
    [
      'a union',
      { A: 'Either' },
      { 'union Either': { members: { left: 'String', right: 'Blob' } } },
      "{'A': {'left': 'string', 'right': 'blob'}}",
    ],
  ] as const)('shows %s that was added', (_, input, shapes, text) => {
    const [plain] = feeds({}, { input, shapes });
    expect(plain).toBe(request(text));
  });

  it.each([
    ['lists', list],
    ['maps', map],
  ] as const)('does not wrap what was added within %s', (_, holder) => {
    const input = { Foos: 'Foos' };
    const sides = [foo, fooB].map((shapes) => ({ input, shapes: { ...shapes, ...holder } }));
    expect(feeds(sides[0] ?? {}, sides[1] ?? {})[0]).toBe(request("{'Foos': {'B': 'integer'}}"));
  });

  it('shows values of an enum as a set, with those of a string that became one', () => {
    const input = { State: 'State' };
    const [on, more] = [state('ON'), state('ON', 'OFF', 'DIM')];
    expect(feeds({ input, shapes: on }, { input, shapes: more })[0]).toBe(
      request("{'State': {'DIM', 'OFF'}}"),
    );
    expect(feeds({ input: { State: 'String' } }, { input, shapes: on })[0]).toBe(
      request("{'State': {'ON'}}"),
    );
  });

  it('says both where input and output got the same, and sets them apart where not', () => {
    const both = feeds({}, { input: { A: 'String' }, output: { A: 'String' } });
    expect(both[0]).toBe("Changes (both)\n{'A': 'string'}\n");
    const apart = feeds({}, { input: { A: 'String' }, output: { B: 'String' } });
    expect(apart[0]).toBe(
      "Changes (request, response)\nRequest\n{'A': 'string'}\nResponse\n{'B': 'string'}\n",
    );
  });

  it('does not show what it never shows', () => {
    const before = { input: { A: 'String', B: 'String', C: 'Integer' } };
    const after = { input: { A: { target: 'String', required: true }, C: 'String' } };
    expect(feeds(before, after)[0]).toBe('');
    expect(
      feeds({ operation: { output: 'smithy.api#Unit' } }, { output: { A: 'String' } })[0],
    ).toBe('');
  });

  it('lists operations by name, new ones first', () => {
    const [old] = [serviceOf(operations('M'))];
    const now = serviceOf(operations('Z', 'M', 'B'));
    expect(awsFeed([old], [now])).toBe('Weather - 2 new api methods\n\nB (new)\n\nZ (new)\n');
    expect(awsFeedPlus([now], [old])).toBe(
      'Weather - 2 deleted api methods\n\nB (deleted)\n\nZ (deleted)\n',
    );
    expect(awsFeed([], [old])).toBe('Weather - 1 new api methods\n\nM (new)\n');
    expect(awsFeed([old], [])).toBe('');
    expect(awsFeedPlus([old], [])).toBe('Weather - 1 deleted api methods\n\nM (deleted)\n');
  });
});

describe('the feed with what it leaves out', () => {
  it.each([
    ['Removed', { input: { A: 'Foo' }, shapes: foo }, {}, "{'A': 'structure'}"],
    [
      'Removed',
      { input: { A: 'State' }, shapes: state('ON', 'OFF') },
      { input: { A: 'State' }, shapes: state('ON') },
      "{'A': {'OFF'}}",
    ],
    ['Tightened', member({}), member({ required: true }), "{'A': 'required'}"],
    ['Loosened', member({ required: true }), member({}), "{'A': 'optional'}"],
    [
      'Tightened',
      member({ length: { min: 1, max: 200 } }),
      member({ length: { min: 1, max: 127 } }),
      "{'A': 'length 1..200 -> 1..127'}",
    ],
    ['Loosened', member({ length: { max: 9 } }), member({}), "{'A': 'length ..9 -> any'}"],
    [
      'Changed',
      member({ length: { min: 1, max: 5 } }),
      member({ length: { min: 2, max: 9 } }),
      "{'A': 'length 1..5 -> 2..9'}",
    ],
    ['Tightened', member({}), member({ pattern: '^a$' }), "{'A': 'pattern ^a$'}"],
    ['Changed', member({ pattern: 'b' }), member({ pattern: 'a' }), "{'A': 'pattern b -> a'}"],
    [
      'Changed',
      { input: { A: 'Integer' } },
      { input: { A: 'String' } },
      "{'A': 'type integer -> string'}",
    ],
  ] as const)('%s', (heading, before, after, text) => {
    expect(feeds(before, after)[1]).toBe(`${heading} (request)\n${text}\n`);
  });

  it('says where within a list it is, and of the list itself', () => {
    const [, plus] = feeds(side({ max: 9 }, {}), side({ max: 8 }, { required: true }));
    expect(plus).toBe(
      "Tightened (request)\n{'A': {'(itself)': 'length ..9 -> ..8', 'B': 'required'}}\n",
    );
  });

  it('tells of errors, of the request line, and of what a service is', () => {
    expect(feeds(errors('Gone', 'Kept'), errors('Kept', 'New'))[1]).toBe(
      'Errors\nadded New; removed Gone\n',
    );
    expect(feeds(http('/a?b=c'), http('/a/d'))[1]).toBe('HTTP\nPOST /a?b=c -> POST /a/d\n');
    const [old, now] = ['1_0', '1_1'].map((version) =>
      serviceOf(model({}), { [`aws.protocols#awsJson${version}`]: true }),
    );
    expect(awsFeedPlus(old ? [old] : [], now ? [now] : [])).toContain(
      'Weather (service updated)\nprotocol awsJson1_0 -> awsJson1_1\n',
    );
  });

  it('gives the form of what an operation did not have', () => {
    const before = { operation: { output: 'smithy.api#Unit' } };
    expect(feeds(before, { output: { A: 'String' } })[1]).toBe(
      "Changes (response)\n{'A': 'string'}\n",
    );
  });
});

const operations = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [`operation ${name}`, {}]));

const member = (traits: Members) => ({ input: { A: { target: 'String', ...traits } } });

const side = (length: Members, item: Members) => ({
  input: { A: { target: 'Foos', length } },
  shapes: { 'structure Foo': { members: { B: { target: 'String', ...item } } }, ...list },
});

const errors = (...names: readonly string[]) => ({
  operation: { errors: names },
  shapes: Object.fromEntries(
    names.map((name) => [`structure ${name}`, { error: 'client', members: {} }]),
  ),
});

const http = (uri: string) => ({
  operation: { http: { method: 'POST', uri } },
  service: { 'aws.protocols#restJson1': true },
});
