import { describe, expect, test } from 'vitest';
import { printed } from '../support/printed.js';

/** The condition of the one matcher of a waiter. */
async function conditionOf(path: string, comparator: string, expected: string, on = 'output') {
  const matcher = { [on]: { path, comparator, expected } };
  const { waiters = '' } = await printed({
    'service Foo': { version: '1', operations: ['Bar'], 'aws.protocols#awsJson1_1': true },
    'operation Bar': {
      input: 'In',
      output: 'Out',
      'smithy.waiters#waitable': { Done: { acceptors: [{ state: 'success', matcher }] } },
    },
    'structure In': { members: { Id: 'String' } },
    'structure Out': {
      members: {
        When: 'Timestamp',
        Size: 'BigInteger',
        Bytes: 'Blob',
        Name: { target: 'String', required: true },
        Names: 'Names',
        Sparse: 'Sparse',
        Tags: 'Tags',
        Notice: 'Notice',
        Details: 'Document',
        constructor: 'String',
      },
    },
    'list Names': { member: 'String' },
    'list Sparse': { member: 'String', sparse: true },
    'map Tags': { key: 'String', value: 'String' },
    'union Notice': { members: { Text: 'String', Image: 'Blob' } },
  });
  const [, condition = ''] = /output: (.*?),?\s*\},?\s*\],/s.exec(waiters) ?? [];
  return condition.replaceAll(/\s+/g, ' ');
}

describe('the condition of a matcher', () => {
  test.each([
    ['When > `5`', '(output) => (secondsOf(output.When) ?? 0) > 5'],
    ['Size == `5`', '(output) => doubleOf(output.Size) === 5'],
    ["Bytes == 'AA=='", "(output) => base64Of(output.Bytes) === 'AA=='"],
    [
      'Sparse[0] == Names[0]',
      '(output) => (output.Sparse?.[0] ?? null) === (output.Names?.[0] ?? null)',
    ],
    ["Tags.a == 'x'", "(output) => output.Tags?.['a'] === 'x'"],
    ["Tags.constructor == 'x'", "(output) => entryOf(output.Tags, 'constructor') === 'x'"],
    ["Notice.Text == 'x'", "(output) => variantOf(output.Notice, 'Text') === 'x'"],
    ['!Names', '(output) => !((output.Names?.length ?? 0) > 0)'],
    ["starts_with(Name, 'a')", "(output) => output.Name.startsWith('a')"],
    ['length(Details) > `0`', '(output) => attempt(() => lengthOf(output.Details) > 0) === true'],
  ])('that `%s` is true', async (path, condition) => {
    expect(await conditionOf(path, 'booleanEquals', 'true')).toBe(condition);
  });

  test('asks for the input only where it reads it', async () => {
    expect(await conditionOf('input.Id', 'stringEquals', 'a', 'inputOutput')).toBe(
      "(_output, input) => input.Id === 'a'",
    );
    expect(await conditionOf('output.Name', 'stringEquals', 'a', 'inputOutput')).toBe(
      "(output) => output.Name === 'a'",
    );
  });

  test('of what can never match is false', async () => {
    expect(await conditionOf('Name', 'booleanEquals', 'true')).toBe('() => false');
  });
});
