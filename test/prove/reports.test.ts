import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { disagreements } from '../../generator/commands/diff-proof.js';
import type { Claim, Proving } from '../../generator/proof.js';
import { jsonReport } from '../../generator/report/json.js';
import { markdownReport } from '../../generator/report/markdown.js';
import { textReport } from '../../generator/report/text.js';
import { provedSchema } from '../report/schemas.js';
import {
  allKinds,
  changeWith,
  comparisonOf,
  hostile,
  hostileTexts,
} from '../support/comparison.js';

const proved: Claim = {
  of: 'typescript',
  said: 'C',
  seen: 'C',
  verdict: 'proved',
  evidence: "TS2345: Property 'Bar' is missing.",
};
const disproved: Claim = { of: 'typescript', said: 'V', seen: 'none', verdict: 'disproved' };
const open: Claim = {
  of: 'early',
  said: 'ok',
  seen: '',
  verdict: 'open',
  evidence: 'nothing has looked at it',
};

function provingWith(claims: readonly Claim[], evidence?: string): Proving {
  return {
    proofs: comparison.changes.map((change) => ({ change, claims })),
    unexplained:
      evidence === undefined
        ? []
        : [{ of: 'typescript', role: 'R', shape: 'test#Foo', member: 'Baz', evidence }],
  };
}

const comparison = comparisonOf([changeWith(), changeWith({ severity: 'info', member: 'Qux' })]);

describe('a report of what was put to the proof', () => {
  it('says of each weighty change what was proved, and in all how much', () => {
    const text = textReport(comparison, { proving: provingWith([proved, open]) });
    expect(text).toContain('          proved: C does not compile\n');
    expect(text).toContain('\nProof: 2 claims proved, 0 disproved, 2 open.\n');
    expect(disagreements(provingWith([proved, open]))).toEqual([]);
  });

  it('says what was disproved, and what no change says', () => {
    const proving = provingWith([disproved], 'TS2322: No.');
    const text = textReport(comparison, { proving });
    expect(text).toContain('          disproved: typescript V, seen is none\n');
    expect(text).toContain(
      '  Foo.Qux  disproved: typescript V, seen is none (member-made-required)\n',
    );
    expect(text).toContain('  unexplained  R of Foo.Baz: TS2322: No.\n');
    expect(disagreements(proving)).toEqual([
      'Disproved: member-made-required of Foo.Bar, typescript V: seen is none; ' +
        'member-made-required of Foo.Qux, typescript V: seen is none',
      'Seen, and said by no change: R of Foo.Baz: TS2322: No.',
    ]);
  });

  it('is the same in Markdown, folded', () => {
    const proving = provingWith([proved, disproved], 'TS2322: No.');
    const text = markdownReport(comparison, { proving });
    expect(text).toContain('<sub><code>proved: C does not compile</code></sub>');
    expect(text).toContain(
      '<summary>Proof: 2 claims proved, 2 disproved, 0 open; 1 seen that no change says</summary>',
    );
    expect(text).toContain('- unexplained: <code>R of Foo.Baz: TS2322: No.</code>');
    expect(markdownReport(comparison)).not.toContain('Proof');
  });

  it('has every claim in JSON', () => {
    const validate = new Ajv().compile(provedSchema);
    const json: unknown = JSON.parse(
      jsonReport(comparison, provingWith([proved, disproved, open])),
    );
    expect([validate(json), validate.errors]).toEqual([true, null]);
    expect(json).toMatchObject({
      proof: { proved: 2, disproved: 2, open: 2, unexplained: [] },
      changes: [{ claims: [proved, { ...disproved, evidence: null }, open] }, {}],
    });
    expect(jsonReport(allKinds)).not.toContain('"claims"');
  });

  it.each(hostileTexts)('shows no text that is more than text: %j', (text) => {
    const { changes } = hostile(text);
    const claim = { ...disproved, seen: text, evidence: text };
    const proving: Proving = {
      proofs: changes.map((change) => ({ change, claims: [claim] })),
      unexplained: [{ of: 'typescript', role: 'R', shape: text, member: text, evidence: text }],
    };
    const unseen = /(?!\n)[\p{Cc}\p{Cf}\p{Co}\u2028\u2029]/u;
    expect(textReport(hostile(text), { proving })).not.toMatch(unseen);
    expect(disagreements(proving).join('')).not.toMatch(unseen);
    expect(markdownReport(hostile(text), { proving })).not.toMatch(/<(script|img)/);
  });
});
