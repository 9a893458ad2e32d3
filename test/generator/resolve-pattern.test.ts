import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../generator/diagnostics.js';
import { patternOf } from '../../generator/resolve/pattern.js';
import { resolve } from '../../generator/resolve/resolve.js';
import { modelOf } from '../support/model.js';

const at = { file: 'test.yaml', line: 1, column: 1, length: 1, text: '' };

function flagsOf(source: string): string | undefined {
  const diagnostics: Diagnostic[] = [];
  const pattern = patternOf(source, { value: source, at }, diagnostics);
  expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual(
    pattern ? [] : [['pattern-not-enforced', 'warning']],
  );
  expect([undefined, source]).toContain(pattern?.source);
  return pattern?.flags;
}

describe('a pattern', () => {
  test.each([
    '^[a-z]+$',
    '[a-zA-Z0-9-.]',
    '[-a-zA-Z0-9+=/_]*',
    String.raw`^\p{L}+$`,
    String.raw`[\p{L}\p{N}]`,
    String.raw`^\+[1-9]\d{1,14}$`,
    String.raw`^arn:(aws|aws-us-gov):sso:::instance/(sso)?ins-[a-zA-Z0-9-.]{16}$`,
    '^[\u{1F300}-\u{1F5FF}]$',
    String.raw`\u{1F300}`,
    '(?<year>[0-9]{4})',
    '',
  ])('%s compiles with u', (source) => {
    expect(flagsOf(source)).toBe('u');
  });

  test.each([
    String.raw`[\w-.]+`,
    String.raw`^\d\-\d$`,
    String.raw`a\_b`,
    String.raw`\@`,
    String.raw`[\w+=,.@-\s]`,
    'a{,3}',
    String.raw`\\p{L}\-`,
    String.raw`\'`,
  ])('%s compiles without u only', (source) => {
    expect(flagsOf(source)).toBe('');
  });

  test.each([
    ['does not compile', '('],
    ['is possessive', 'a++'],
    ['has inline flags', '(?s)a'],
    ['means a property that JavaScript does not know', String.raw`^\p{Print}+$`],
    ['means a property, but has escapes that u refuses', String.raw`^\p{L}\_$`],
    ['escapes letters that mean nothing', String.raw`\Aabc\z`],
    ['quotes', String.raw`\Qa.b\E`],
    ['means a code point, but has escapes that u refuses', String.raw`\u{41}\_`],
  ])('that %s is not enforced', (_, source) => {
    expect(flagsOf(source)).toBeUndefined();
  });

  test('of a member that is not enforced does not give way to that of its target', () => {
    const result = resolve(
      modelOf({
        'service W': { version: '1', operations: ['Get'], 'aws.protocols#awsJson1_0': true },
        'operation Get': { input: 'In' },
        'structure In': { members: { A: { target: 'Text', pattern: '(' } } },
        'string Text': { pattern: '^a' },
      }),
    );
    expect(result.ok && result.value[0]?.operations[0]?.input.members[0]?.pattern).toBeUndefined();
    expect(result.diagnostics.map(({ at: place }) => place?.text)).toEqual(['test#In$A']);
  });
});
