import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change, Comparison } from '../../generator/change.js';
import { accept, type AcceptanceEntry } from '../../generator/diff/accept.js';
import { acceptancesOf } from '../../generator/diff/acceptances.js';
import { parse } from '../../generator/load/parse.js';

const today = '2026-06-30';

describe('an entry', () => {
  it.each([
    [{ fingerprint: '00000000000000aa' }, true],
    [{ fingerprint: '00000000000000ab' }, false],
    [{ rule: 'operation-removed', shape: 'a#Gone' }, true],
    [{ rule: 'operation-removed', shape: 'a#G*' }, true],
    [{ rule: 'operation-removed', shape: '*' }, true],
    [{ rule: 'operation-removed', shape: '*#*o*n*' }, true],
    [{ rule: 'operation-removed', shape: '*Gone*' }, true],
    [{ rule: 'operation-removed', shape: 'a#Gone*Gone' }, false],
    [{ rule: 'operation-removed', shape: 'a#Gone$*' }, false],
    [{ rule: 'operation-removed', shape: 'a#G.ne' }, false],
    [{ rule: 'operation-removed', shape: 'Gone' }, false],
    [{ rule: 'operation-added', shape: '*' }, false],
  ])('%j accepts the change: %s', (entry, isAccepted) => {
    const { changes, bump } = accept(comparison(change('a#Gone')), { base: [made(entry)] }, today);
    const [first] = changes.filter(({ rule }) => rule === 'operation-removed');
    expect([first?.accepted?.reason, bump]).toEqual(
      isAccepted ? ['It is time.', 'none'] : [undefined, 'major'],
    );
  });

  it('names a member after a dollar sign', () => {
    const both = comparison(change('a#S'), change('a#S', 'Old'));
    const accepted = (shape: string): readonly boolean[] =>
      accept(both, { base: [made({ rule: 'operation-removed', shape })] }, today)
        .changes.filter(({ rule }) => rule === 'operation-removed')
        .map((each) => each.accepted !== undefined);
    expect(accepted('a#S')).toEqual([true, false]);
    expect(accepted('a#S$Old')).toEqual([false, true]);
    expect(accepted('a#S*')).toEqual([true, true]);
  });

  it('matches in no time, however many asterisks it has', () => {
    const shape = `${'*a'.repeat(60)}*b`;
    const start = performance.now();
    accept(comparison(change('a'.repeat(10_000))), { base: [made({ rule: 'x', shape })] }, today);
    expect(performance.now() - start).toBeLessThan(200);
  });

  it('matches as the regular expression of its glob', () => {
    const word = string({ unit: constantFrom('a', 'b', '*'), maxLength: 8 });
    assert(
      property(word, word, (glob, text) => {
        const shape = text.replaceAll('*', 'c');
        const pattern = new RegExp(`^${glob.replaceAll('*', '.*')}$`);
        const entry = made({ rule: 'operation-removed', shape: glob });
        const { bump } = accept(comparison(change(shape)), { base: [entry] }, today);
        expect(bump).toBe(pattern.test(shape) ? 'none' : 'major');
      }),
      { numRuns: 2_000 },
    );
  });

  it('that is first of several is the one that is named, and the others are used too', () => {
    const base = [made({ fingerprint: '00000000000000aa' }), made({ ...gone, reason: 'Second.' })];
    const { changes } = accept(comparison(change('a#Gone')), { base }, today);
    expect(changes.map(({ rule, accepted }) => [rule, accepted?.reason])).toEqual([
      ['operation-removed', 'It is time.'],
    ]);
  });

  it('holds to the end of its last day, and is a finding from the next on', () => {
    const base = [made({ ...gone, expires: today })];
    const both = comparison(change('a#Gone'));
    expect(accept(both, { base }, today)).toMatchObject({
      bump: 'none',
      changes: [{ accepted: { reason: 'It is time.', expires: today } }],
    });
    const late = accept(both, { base }, '2026-07-01');
    expect([late.bump, late.changes[0]?.accepted]).toEqual(['major', undefined]);
    expect(late.changes).toMatchObject([
      { rule: 'operation-removed' },
      { rule: 'acceptance-expired', severity: 'warn', bump: 'none', new: { line: 1 } },
    ]);
    expect(late.changes[1]?.message).toContain('operation-removed in a#Gone expired on 2026-06-30');
  });

  it('that accepts nothing is a finding', () => {
    const unused = accept(comparison(), { base: [made(gone)] }, today).changes;
    expect(unused).toMatchObject([{ rule: 'acceptance-unused', severity: 'warn', bump: 'none' }]);
    const other = made({ ...gone, shape: 'a#Other' });
    const [finding] = accept(comparison(), { base: [other] }, today).changes;
    expect(finding?.fingerprint).toMatch(/^[0-9a-f]{16}$/);
    expect(finding?.fingerprint).not.toBe(unused[0]?.fingerprint);
  });
});

describe('the entries of the new side', () => {
  const both = comparison(change('a#Gone'));
  it('are listed and accept nothing yet', () => {
    const head = [{ ...made(gone), at: { ...at, line: 9 } }];
    const { changes, bump } = accept(both, { base: [], head }, today);
    expect(bump).toBe('major');
    expect(changes[1]).toMatchObject({
      rule: 'acceptance-added',
      new: { line: 9 },
      message: 'An acceptance of operation-removed in a#Gone is added: It is time.',
      evidence: 'It would accept 1 change here.',
    });
  });

  it('are other entries when the reason, the owner or the day is another', () => {
    const base = [made({ ...gone, expires: '2026-01-01' })];
    const head = [made({ ...gone, expires: '2027-01-01' })];
    expect(rulesOf(accept(both, { base, head }, today))).toEqual([
      'operation-removed',
      'acceptance-added',
    ]);
  });

  it('may lack what is unused or expired: that is mended', () => {
    const base = [made({ ...gone, shape: 'a#Other' }), made({ ...gone, expires: '2026-01-01' })];
    expect(rulesOf(accept(both, { base, head: [] }, today))).toEqual(['operation-removed']);
  });

  it('give the place where both have an entry', () => {
    const base = [made({ ...gone, shape: 'a#Other' })];
    const head = [{ ...made({ ...gone, shape: 'a#Other' }), at: { ...at, line: 5 } }];
    expect(accept(comparison(), { base, head }, today).changes).toMatchObject([
      { rule: 'acceptance-unused', old: { line: 1 }, new: { line: 5 } },
    ]);
  });
});

describe('a file of acceptances', () => {
  it('is a list of entries', () => {
    const { value, said } = read(`
- fingerprint: 00000000000000aa
  reason: It is time.
- rule: operation-removed
  shape: a#Go*
  reason: >
    Nobody has called it
    since 2025.
  owner: team-weather
  expires: 2027-01-31
`);
    expect(said).toEqual([]);
    expect(value).toMatchObject([
      { fingerprint: '00000000000000aa', reason: 'It is time.', at: { line: 2 } },
      {
        rule: 'operation-removed',
        shape: 'a#Go*',
        reason: 'Nobody has called it since 2025.',
        owner: 'team-weather',
        expires: '2027-01-31',
        at: { line: 4 },
      },
    ]);
  });

  it.each([
    ['a: b', 'the file is not a list'],
    ['- a', 'an entry is not a mapping'],
    ['- { fingerprint: 00000000000000aa }', 'the reason is missing'],
    ["- { fingerprint: 00000000000000aa, reason: ' ' }", 'reason is not a text'],
    ['- { fingerprint: 00000000000000aa, reason: [a] }', 'reason is not a text'],
    ['- { fingerprint: xyz, reason: a }', 'fingerprint is not 16 hexadecimal digits'],
    ['- { reason: a }', 'it names neither a fingerprint nor a rule with a shape'],
    ['- { rule: operation-removed, reason: a }', 'it names neither a fingerprint'],
    ['- { shape: a#B, reason: a }', 'it names neither a fingerprint'],
    ['- { rule: operation-removd, shape: a#B, reason: a }', 'there is no rule operation-removd'],
    ['- { fingerprint: 00000000000000aa, shape: a#B, reason: a }', 'it names a fingerprint and'],
    ['- { fingerprint: 00000000000000aa, reason: a, expires: soon }', 'expires is not a day'],
    [
      '- { fingerprint: 00000000000000aa, reason: a, expires: 2027-02-29 }',
      'there is no day 2027-02-29',
    ],
    [
      '- { fingerprint: 00000000000000aa, reason: a, expired: 2027-01-01 }',
      'the key "expired" is not known',
    ],
  ])('%s is not right: %s', (text, problem) => {
    expect(read(text).said).toEqual([expect.stringContaining(problem)]);
  });

  it('tells all that is wrong with all of its entries', () => {
    expect(read('- { reason: a }\n- { owner: b, x: c }\n').said.length).toBe(4);
  });
});

function rulesOf({ changes }: Comparison): readonly string[] {
  return changes.map(({ rule }) => rule);
}

const at = { file: 'accepted.yaml', line: 1, column: 3, length: 1, text: '' };
const gone = { rule: 'operation-removed', shape: 'a#Gone' };

function made(entry: Partial<AcceptanceEntry>): AcceptanceEntry {
  return { reason: 'It is time.', at, ...entry };
}

function comparison(...changes: readonly Change[]): Comparison {
  return { oldName: 'old', newName: 'new', contract: 'callers', changes, bump: 'major' };
}

function change(shape: string, member?: string): Change {
  return {
    rule: 'operation-removed',
    shape,
    member,
    message: 'It is gone',
    consequence: 'Calls of it fail.',
    position: 'none',
    severity: 'break',
    bump: 'major',
    deployed: 'fails',
    early: 'ok',
    typescript: ['C'],
    validators: 'none',
    operations: { names: [] },
    fingerprint: '00000000000000aa',
    differences: [],
  };
}

function read(text: string): {
  readonly value: readonly AcceptanceEntry[];
  readonly said: readonly string[];
} {
  const parsed = parse([{ file: 'accepted.yaml', text }]);
  const [document] = parsed.ok ? parsed.value : [];
  if (!document) throw new Error('The file cannot be parsed.');
  const result = acceptancesOf(document);
  return {
    value: result.ok ? result.value : [],
    said: result.diagnostics.map(({ message }) => message),
  };
}
