import { describe, expect, it } from 'vitest';
import { selected } from '../../generator/validate/selectors.js';
import { checked, findings, head } from './marked.js';

const model = `${head}
service S: { operations: [O], aws.protocols#awsJson1_0: true }
operation O: { input: I, output: P, errors: [E], readonly: true }
structure I: { members: { a: { target: Text, required: true }, b: Count } }
structure P: { members: { list: List } }
structure E: { error: client }
list List: { member: Text }
string Text: { pattern: ^a$ }
enum Color: { members: { RED: red } }
integer Count: {}
`;

function ids(selector: string): readonly string[] | undefined {
  const result = checked(model);
  if (!result.ok) throw new Error('The model is wrong.');
  const found = selected(selector, result.value);
  return (
    found && [...found].filter((id) => id.startsWith('com.')).map((id) => id.replace(/^.*#/, ''))
  );
}

describe('a selector selects', () => {
  it.each([
    ['operation', ['O']],
    ['string', ['Text', 'Color']],
    ['number', ['Count']],
    ['structure > member', ['I$a', 'I$b', 'P$list']],
    ['structure > :test(member > string)', ['I$a']],
    ['structure > member[trait|required] :test(> :test(string, number))', ['I$a']],
    ['operation -[input]-> structure', ['I']],
    ['operation -[input, output]-> structure', ['I', 'P']],
    ['structure[trait|error]', ['E']],
    ['structure :not([trait|error])', ['I', 'P']],
    [':is(list, integer)', ['List', 'Count']],
    ['service ~> list', ['List']],
    ['[trait|error=client]', ['E']],
    ["[trait|pattern^='^a']", ['Text']],
    ['[id|name=List]', ['List', 'List$member']],
  ])('with %s', (selector, wanted) => {
    expect(ids(selector)).toEqual(wanted);
  });

  it.each(['', 'structure > [', ':given(list)', '[var|x]', ':not(string', 'string, list'])(
    'nothing that is known with "%s", which is not understood',
    (selector) => {
      expect(ids(selector)).toBeUndefined();
    },
  );
});

describe('a trait of the model', () => {
  const trait = "structure mine: { trait: { selector: 'structure > member' } }\n";

  it('stands where its selector selects', () => {
    expect(
      findings(
        `${head}${trait}structure A: { members: { a: { target: String, com.example#mine: {} } } }`,
      ),
    ).toEqual([]);
  });

  it('stands nowhere else', () => {
    expect(findings(`${head}${trait}string A: { com.example#mine: {} }`)).toEqual([
      '4:13 trait-target',
    ]);
  });

  it.each([
    ['no id', 'Nowhere', 'failWhenMissing: true'],
    ['a shape that is missing', 'a.b#C', 'failWhenMissing: true'],
    ['a shape of another type', 'com.example#to', 'selector: number'],
  ])('does not name %s', (_, id, idRef) => {
    const text = `${head}string to: { trait: true, idRef: { ${idRef} } }\nblob B: { com.example#to: '${id}' }`;
    expect(findings(text)).toEqual(['4:11 trait-value']);
  });
});
