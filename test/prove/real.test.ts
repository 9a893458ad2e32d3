/** Versions of whole services, in both directions: what calls and validators show of what changes say. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compare } from '../../generator/diff/compare.js';
import type { Claim } from '../../generator/proof.js';
import { observeValidators } from '../../generator/prove/checking.js';
import { layBeside } from '../../generator/prove/claims.js';
import { touchesBetween } from '../../generator/prove/touching.js';
import { observeContacts } from '../../generator/prove/wire/observe.js';
import { conformanceText, missing } from '../support/conformance.js';
import { astModel } from '../support/model.js';
import { provedSide } from '../support/proved-side.js';
import { sideFor } from '../support/side.js';
import type { ResolvedSide } from '../support/side.js';
import { isWhole } from '../whole/models.js';

const folder = 'diff/real/';
const all =
  missing === undefined
    ? readdirSync(new URL(`../../../shared/conformance/${folder}`, import.meta.url)).toSorted()
    : [];
const pairs = isWhole ? all : [];
console.log(
  `calls between real pairs: ${pairs.length} of 7, left out: ${missing ?? (isWhole ? 'none' : 'those of npm run whole')}`,
);

describe.skipIf(pairs.length === 0)('between real versions', { timeout: 600_000 }, () => {
  it.each(pairs.flatMap((name) => [[name, 'there'] as const, [name, 'back'] as const]))(
    'of %s, %s, nothing is otherwise than said',
    async (name, direction) => {
      const { a, b }: { readonly a: string; readonly b: string } = JSON.parse(
        conformanceText(folder + name),
      );
      const [old, now] = direction === 'there' ? [sideOf(a), sideOf(b)] : [sideOf(b), sideOf(a)];
      const from = process.cpuUsage().user;
      const { claims, unexplained, count } = await proved(old, now);
      const seconds = ((process.cpuUsage().user - from) / 1e6).toFixed(1);
      const of = (verdict: Claim['verdict']): number =>
        claims.filter((claim) => claim.verdict === verdict).length;
      console.log(
        `${name} ${direction}: ${count} changes, ${of('proved')} claims of calls and validators proved, ` +
          `${of('disproved')} disproved, ${of('open')} open, ${unexplained.length} sights unexplained, ${seconds} s of processor`,
      );
      expect(claims.filter(({ verdict }) => verdict === 'disproved')).toEqual([]);
      expect(unexplained).toEqual([]);
    },
  );
});

async function proved(old: ResolvedSide, now: ResolvedSide) {
  const [before, after] = [provedSide(old.services), provedSide(now.services)];
  const comparison = compare(old, now);
  const seen = [
    await observeValidators(before, after, comparison),
    await observeContacts(before, after, comparison),
  ];
  const touches = touchesBetween(before, after);
  const { proofs, unexplained } = layBeside(comparison.changes, seen, touches);
  const claims = proofs.flatMap((proof) => proof.claims).filter(({ of }) => of !== 'typescript');
  return { claims, unexplained, count: comparison.changes.length };
}

function sideOf(file: string): ResolvedSide {
  return sideFor(astModel(JSON.parse(conformanceText(file))));
}
