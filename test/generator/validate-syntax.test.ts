import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Model, Node } from '../../generator/model.js';
import { checked, findings, head, spelled, unmarked } from './marked.js';

function modelOf(body: string): Model {
  const outcome = checked(head + body);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  return outcome.value;
}

function traitValue(body: string, trait: string): Node | undefined {
  return modelOf(body).shapes.get('com.example#A')?.traits.get(trait)?.value;
}

const faults: readonly (readonly [sentence: string, code: string, text: string])[] = [
  ['an unknown top-level key', 'key-unknown', `${head}«metdata: {}\n`],
  ['a shape without a type', 'key-unknown', `${head}«Token: {}\n`],
  ['an unknown type of shape', 'shape-type-unknown', `${head}«struct Token: {}\n`],
  ['a name that is no identifier', 'name-invalid', `${head}«string my-token: {}\n`],
  ['a name that begins with a digit', 'name-invalid', `${head}«string 1st: {}\n`],
  ['a name of letters that only look like ASCII', 'name-invalid', `${head}«string Tоken: {}\n`],
  ['a name with a zero-width space', 'name-invalid', `${head}«string To\u200bken: {}\n`],
  ['a name with two spaces before it', 'name-invalid', `${head}«string  Token: {}\n`],
  [
    'a member name that is no identifier',
    'name-invalid',
    `${head}structure A: { members: { «x-y: String } }\n`,
  ],
  ['a target that is no name', 'name-invalid', `${head}structure A: { members: { a: «'x y' } }\n`],
  ['a namespace that is none', 'name-invalid', "smithy: '2.0'\nnamespace: «com-example\n"],
  ['a missing namespace', 'key-missing', "«smithy: '2.0'\n"],
  ['another version of Smithy', 'value-type', "smithy: «'1.0'\nnamespace: com.example\n"],
  ['an unknown trait', 'trait-unknown', `${head}string A: { «lenght: { max: 1 } }\n`],
  [
    'an unknown trait of a member',
    'trait-unknown',
    `${head}structure A: { members: { a: { target: String, «requird: true } } }\n`,
  ],
  [
    'a trait of the prelude with its namespace',
    'trait-prefix',
    `${head}string A: { «smithy.api#length: { max: 1 } }\n`,
  ],
  ['a trait id that is none', 'name-invalid', `${head}string A: { «aws.api#: {} }\n`],
  ['an unknown key in a trait', 'key-unknown', `${head}string A: { length: { «maximum: 1 } }\n`],
  [
    'an unknown key in a trait of AWS',
    'key-unknown',
    `${head}service A: { aws.api#service: { sdkId: A, «sdkID: A }, aws.protocols#awsJson1_0: true }\n`,
  ],
  ['a missing key in a trait', 'key-missing', `${head}operation A: { «http: { method: GET } }\n`],
  ['a missing member of a list', 'key-missing', `${head}list «A: {}\n`],
  ['a missing value of a map', 'key-missing', `${head}map «A: { key: String }\n`],
  [
    'a member without a target',
    'key-missing',
    `${head}structure A: { members: { «a: { required: true } } }\n`,
  ],
  ['an enum without members', 'key-missing', `${head}«enum A: {}\n`],
  ['text where a mapping stands', 'value-type', `${head}string A: { length: «10 }\n`],
  ['nothing where a mapping stands', 'value-type', `${head}«string A:\n`],
  ['a list where text stands', 'value-type', `${head}string A: { documentation: «[a] }\n`],
  [
    'a number where true stands',
    'value-type',
    `${head}structure A: { members: { a: { target: String, required: «1 } } }\n`,
  ],
  ['false for a trait without members', 'value-type', `${head}string A: { sensitive: «false }\n`],
  [
    'a quoted number where a number stands',
    'value-type',
    `${head}string A: { length: { max: «'10' } }\n`,
  ],
  [
    'a fraction where a whole number stands',
    'value-type',
    `${head}string A: { length: { max: «1.5 } }\n`,
  ],
  [
    'yes where true or false stands',
    'value-type',
    `${head}service A: { cors: { maxAge: 1 }, aws.protocols#awsJson1_0: true, aws.endpoints#standardRegionalEndpoints: { regionSpecialCases: { a: [{ endpoint: x, fips: «yes }] } } }\n`,
  ],
  [
    'a value in a trait without members',
    'value-unexpected',
    `${head}string A: { «sensitive: { why: x } }\n`,
  ],
  [
    'an unknown value of an enumeration',
    'value-unknown',
    `${head}structure A: { error: «clinet }\n`,
  ],
  ['an empty length', 'value-empty', `${head}string A: { «length: {} }\n`],
  [
    'two matchers at once',
    'value-unexpected',
    `${head}operation A: { smithy.waiters#waitable: { W: { acceptors: [{ state: success, «matcher: { success: true, errorType: X } }] } } }\n`,
  ],
  ['an octal number', 'number-wrong', `${head}string A: { length: { max: «0777 } }\n`],
  ['a hexadecimal number', 'number-wrong', `${head}string A: { length: { max: «0x1F } }\n`],
  ['an infinite number', 'number-wrong', `${head}integer A: { range: { max: «1e999 } }\n`],
  ['a number with thousands', 'number-wrong', `${head}string A: { length: { max: «1_000 } }\n`],
  [
    'a time where a number stands',
    'number-wrong',
    `${head}string A: { length: { max: «12:30:45 } }\n`,
  ],
  [
    'text as the value of an intEnum',
    'number-wrong',
    `${head}intEnum A: { members: { ONE: «one } }\n`,
  ],
  ['a shape that is there twice', 'shape-duplicate', `${head}string A: {}\ninteger «A: {}\n`],
  [
    'a shape that is there by name and by id',
    'shape-duplicate',
    `${head}string A: {}\nstring «com.example#A: {}\n`,
  ],
  ['an unquoted NO', 'yaml-ambiguous', `${head}enum A: { members: { NO: «NO } }\n`],
  ['an unquoted leading zero in text', 'yaml-ambiguous', `${head}string A: { since: «012 }\n`],
  ['an unquoted time in text', 'yaml-ambiguous', `${head}string A: { since: «12:30:45 }\n`],
];

describe('the model language', () => {
  it.each(faults)('points at %s', (_, code, marked) => {
    const { text, places } = unmarked(marked);
    expect(findings(text)).toEqual(places.map((place) => `${place} ${code}`));
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'points at %s where it is no key, and takes it for a name of a member and a shape',
    (name) => {
      const { text, places } = unmarked(
        `${head}string A: { «${name}: 1 }\nstructure B: { members: { a: { target: String, «${name}: {} } } }\n`,
      );
      expect(findings(text)).toEqual(places.map((place) => `${place} trait-unknown`));
      const model = modelOf(`structure ${name}: { members: { ${name}: ${name} } }`);
      expect([...model.shapes.keys()]).toEqual([`com.example#${name}`]);
    },
  );

  it('reports all findings of a file in one run', () => {
    const marked = `${head}string A: { «lenght: { max: 1 }, length: { max: «0x1 } }\nstructure B: { error: «x, members: { a: { «foo: 1 } } }\n`;
    const { text, places } = unmarked(marked);
    const found = findings(text).map((finding) => finding.split(' ')[0]);
    expect(new Set(found)).toEqual(new Set(places));
  });

  it.each([
    ['a type', 'struct A: {}', '"structure"'],
    ['a trait', 'string A: { lenght: { max: 1 } }', '"length"'],
    ['a key', 'string A: { length: { mx: 1 } }', '"max"'],
    ['a value', 'structure A: { error: clinet }', '"client"'],
    ['a shape', 'structure A: { members: { a: Strng } }', '"String"'],
  ])('suggests %s that is near', (_, body, name) => {
    const [finding] = checked(`${head}${body}\n`).diagnostics;
    expect(finding?.help).toMatch(/^Did you mean /);
    expect(finding?.help).toContain(name);
  });

  it('never shows the words of the validator of schemas', () => {
    const words = faults.flatMap(([, , marked]) => checked(unmarked(marked).text).diagnostics);
    for (const { message } of words)
      expect(message).not.toMatch(/must NOT|must be|schema|\/\$defs/);
  });

  it('has warnings that do not stop the run', () => {
    expect(checked(`${head}enum A: { members: { NO: NO } }\n`).ok).toBe(true);
    expect(checked(`${head}enum A: { members: { NO: 'NO' } }\n`).diagnostics).toEqual([]);
  });
});

describe('values', () => {
  it('are converted by the type of their place', () => {
    const body =
      'integer A: { range: { min: -5, max: 9223372036854775807 }, since: 1.10, title: 2020-07-20 }';
    expect(traitValue(body, 'smithy.api#range')).toEqual({ min: -5, max: 9223372036854775807n });
    expect(traitValue(body, 'smithy.api#since')).toBe('1.10');
    expect(traitValue(body, 'smithy.api#title')).toBe('2020-07-20');
  });

  it('stay exact just above the numbers that a double can count', () => {
    const body = 'long A: { range: { min: 9007199254740991, max: 9007199254740993 } }';
    expect(traitValue(body, 'smithy.api#range')).toEqual({
      min: 9007199254740991,
      max: 9007199254740993n,
    });
  });

  it('of annotation traits are empty, whether written as true or as {}', () => {
    expect(traitValue('string A: { sensitive: true }', 'smithy.api#sensitive')).toEqual({});
    expect(traitValue('string A: { sensitive: {} }', 'smithy.api#sensitive')).toEqual({});
    expect(traitValue('string A: { deprecated: true }', 'smithy.api#deprecated')).toEqual({});
  });

  it('of traits that are not known are what JSON would read, if it prints back the same', () => {
    const list =
      '[null, true, no, 1, 1.10, 1.5, -0, 012, 1e3, 2020-07-20, "1", 9007199254740993, ~]';
    expect(traitValue(`string A: { x.y#z: ${list} }`, 'x.y#z')).toEqual([
      null,
      true,
      'no',
      1,
      '1.10',
      1.5,
      '-0',
      '012',
      '1e3',
      '2020-07-20',
      '1',
      9007199254740993n,
      '~',
    ]);
    expect(traitValue('string A: { x.y#z: true }', 'x.y#z')).toBe(true);
  });

  it('of metadata are kept likewise, and lists of several parts are joined', () => {
    const outcome = checked(
      `${head}metadata: { list: [1], one: 1.0 }\n`,
      `${head}metadata: { list: ['2'], one: 1.0 }\n`,
    );
    expect(outcome.ok && [...outcome.value.metadata]).toEqual([
      ['list', [1, '2']],
      ['one', '1.0'],
    ]);
  });

  it('of metadata may not differ between parts', () => {
    const outcome = checked(`${head}metadata: { a: 1 }\n`, `${head}metadata: { a: '1' }\n`);
    expect(outcome.diagnostics.map(spelled)).toEqual(['3:13 metadata-conflict']);
  });

  it.each([
    ['String', '1.0', '1.0'],
    ['String', '12', '12'],
    ['String', 'true', 'true'],
    ['String', 'null', null],
    ['String', "'null'", 'null'],
    ['Integer', '1', 1],
    ['Double', '1.0', 1],
    ['Long', '9007199254740993', 9007199254740993n],
    ['Boolean', 'false', false],
    ['Timestamp', '1985-04-12T23:20:50.52Z', '1985-04-12T23:20:50.52Z'],
    ['Blob', '', ''],
    ['Document', '1', 1],
    ['Color', '7', '7'],
  ])('of a default follow the target: %s %s', (target, text, value) => {
    const color = "enum Color: { members: { SEVEN: '7' } }\n";
    const written = text === '' ? "''" : text;
    const body = `${color}structure A: { members: { a: { target: ${target}, default: ${written} } } }`;
    const shape = modelOf(body).shapes.get('com.example#A');
    const members = shape !== undefined && 'members' in shape ? shape.members : new Map();
    expect(members.get('a')?.traits.get('smithy.api#default')?.value).toEqual(value);
  });

  it('of an example follow the shapes of the operation', () => {
    const body = `operation A: { input: I, examples: [{ title: x, input: { id: 123456789012, n: 3 } }] }
structure I: { members: { id: String, n: Integer } }`;
    expect(traitValue(body, 'smithy.api#examples')).toEqual([
      { title: 'x', input: { id: '123456789012', n: 3 } },
    ]);
  });
});

describe('names', () => {
  it('are those of the namespace, else of the prelude, else taken to be of the namespace', () => {
    const body =
      'structure A: { members: { a: String, b: Integer, c: o.ther#X } }\nstring String: {}\nstring o.ther#X: {}';
    const shape = modelOf(body).shapes.get('com.example#A');
    const members = shape !== undefined && 'members' in shape ? [...shape.members.values()] : [];
    expect(members.map(({ target }) => target)).toEqual([
      'com.example#String',
      'smithy.api#Integer',
      'o.ther#X',
    ]);
  });

  it('in values of traits are absolute where an id stands', () => {
    const body =
      'service A: { auth: [httpBearerAuth], httpBearerAuth: true, aws.protocols#awsJson1_0: true }';
    expect(traitValue(body, 'smithy.api#auth')).toEqual(['smithy.api#httpBearerAuth']);
  });

  it('of parts are one model, with the places of each file', () => {
    const outcome = checked(`${head}list L: { member: S }\n`, `${head}string S: {}\n`);
    const places = outcome.ok ? [...outcome.value.shapes.values()].map(({ at }) => at.file) : [];
    expect(places).toEqual(['part0.yaml', 'part1.yaml']);
  });

  it('of members that a mixin brings need no target', () => {
    const body = `structure M: { mixin: true, members: { a: { target: String, required: true } } }
structure A: { mixins: [M], members: { a: { documentation: More. } } }`;
    const shape = modelOf(body).shapes.get('com.example#A');
    expect(shape !== undefined && 'members' in shape && shape.members.get('a')?.target).toBe(
      'smithy.api#String',
    );
  });
});

describe('the schema', () => {
  const text = readFileSync(new URL('../../model/model.schema.json', import.meta.url), 'utf8');
  const schema: unknown = JSON.parse(text);

  it('is a JSON Schema of draft 2020-12', () => {
    expect(new Ajv2020().validateSchema(Object(schema))).toBe(true);
  });

  it('describes all traits and keys, for editors', () => {
    const bare: string[] = [];
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, value] of Object.entries(node)) visit(value, `${path}/${key}`);
      if (/\$defs\/traits\/properties\/[^/]+$/.test(path) && !('description' in node))
        bare.push(path);
    };
    visit(schema, '');
    expect(bare).toEqual([]);
  });
});
