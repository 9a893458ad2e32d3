/** Versions of whole services, in both directions: what changes say, and what the compiler sees of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Node } from '../../generator/model.js';
import type { Proving } from '../../generator/proof.js';
import { conformanceText, missing } from '../support/conformance.js';
import { astModel, yamlModel } from '../support/model.js';
import { sideFor } from '../support/side.js';
import type { ResolvedSide } from '../support/side.js';
import { isWhole } from '../whole/models.js';
import { disproved, pairFrom, provingOf } from './pair.js';

const folder = fileURLToPath(new URL('../../model/sso-admin/', import.meta.url));
const vintages = readdirSync(folder)
  .filter((name) => /^vintage-\d+\.yaml$/.test(name))
  .toSorted();
const versions = [...vintages, 'service.yaml'];
const neighbours = versions.slice(1).flatMap((name, index) => {
  const before = versions[index] ?? name;
  return [
    [before, name],
    [name, before],
  ] as const;
});

describe('vintages of a model of the repository', { timeout: 60_000 }, () => {
  it.each(neighbours)('from %s to %s change as is said', async (before, after) => {
    const [old, now] = [before, after].map((name) =>
      sideFor(yamlModel(readFileSync(folder + name, 'utf8'))),
    );
    if (old === undefined || now === undefined) throw new Error('unreachable: two sides');
    const proving = provingOf(await pairFrom(old, now));
    expect(findings(proving)).toEqual({ missed: [], false: [] });
    expect(proving.proofs.length).toBeGreaterThan(0);
  });
});

type Ast = { readonly [key: string]: Node };

const real = 'diff/real/';
const pairs =
  missing === undefined && isWhole
    ? readdirSync(new URL(`../../../shared/conformance/${real}`, import.meta.url))
        .filter((name) => name.endsWith('.json'))
        .toSorted()
    : [];
const why = missing ?? 'npm run whole has them';
if (pairs.length === 0) console.log(`real pairs proved: 0 of 7, left out: all (${why})`);

describe.skipIf(pairs.length === 0)('real pairs of versions', { timeout: 600_000 }, () => {
  it.each(pairs.flatMap((name) => [[name, 'there'] as const, [name, 'back'] as const]))(
    '%s, %s: change as is said',
    async (name, direction) => {
      const { a, b }: { readonly a: Ast | string; readonly b: Ast | string } = JSON.parse(
        conformanceText(real + name),
      );
      const [first, second] = [sideOf(a), sideOf(b)];
      const [start, spent] = [performance.now(), process.cpuUsage()];
      const pair = await (direction === 'there'
        ? pairFrom(first, second)
        : pairFrom(second, first));
      const proving = provingOf(pair);
      const taken = ((performance.now() - start) / 1_000).toFixed(1);
      const { user, system } = process.cpuUsage(spent);
      const found = findings(proving);
      console.log(
        `${name} ${direction}: ${pair.comparison.changes.length} changes, ${rolesIn(proving)} roles proved, ` +
          `${found.missed.length} missed, ${found.false.length} false, ${taken} s (${((user + system) / 1e6).toFixed(1)} s of processors)`,
      );
      expect(found).toEqual({ missed: [], false: [] });
    },
  );
});

function sideOf(model: Ast | string): ResolvedSide {
  return sideFor(astModel(typeof model === 'string' ? JSON.parse(conformanceText(model)) : model));
}

/** What breaks and no change says, and what changes say and nothing breaks by. */
function findings(proving: Proving): {
  readonly missed: readonly string[];
  readonly false: readonly string[];
} {
  const missed = proving.unexplained.map(({ shape, member, evidence }) =>
    [shape, member, evidence].join(' '),
  );
  return { missed, false: disproved(proving) };
}

function rolesIn({ proofs }: Proving): number {
  const claims = proofs.flatMap((proof) => proof.claims);
  return claims.filter(
    ({ of, said, verdict }) => of === 'typescript' && said !== 'none' && verdict === 'proved',
  ).length;
}
