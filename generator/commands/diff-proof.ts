/** `stithy diff --prove`: both models are compiled to packages, which are run against each other. */
import type { Comparison } from '../change.js';
import type { ProvedSide, Proving } from '../proof.js';
import type { Service } from '../service.js';
import { disprovedProofs, observationText } from '../report/proofs.js';
import { visible } from '../report/visible.js';
import { subjectOf } from '../report/wording.js';
import { servicesOf, type Pair } from './diff-sides.js';

/** Everything that the comparison says, put to the proof; nothing is written to disk. */
export async function provingOf(
  pairs: readonly Pair[],
  comparison: Comparison,
  enums: 'open' | 'closed',
): Promise<Proving> {
  const [{ prove }, { closedSide }] = await Promise.all([
    import('../prove/prove.js'),
    import('../prove/closed.js'),
  ]);
  const [old, now] = await Promise.all([
    packageOf(servicesOf(pairs.map((pair) => pair.old))),
    packageOf(servicesOf(pairs.map((pair) => pair.new))),
  ]);
  return enums === 'closed'
    ? prove(closedSide(old), closedSide(now), comparison)
    : prove(old, now, comparison);
}

async function packageOf(services: readonly Service[]): Promise<ProvedSide> {
  const [{ emit }, { emitPackage }, { printPlain }] = await Promise.all([
    import('../emit/emit.js'),
    import('../emit/package.js'),
    import('../print/print.js'),
  ]);
  const runtime = emitPackage(services, { name: 'proved', version: '0.0.0' });
  const code = [...services.flatMap(emit), ...runtime].filter(({ path }) => path.endsWith('.ts'));
  const printed = await Promise.all(code.map(printPlain));
  return { services, modules: new Map(printed.map(({ path, text }) => [path, text])) };
}

/** Why the comparison is not to be relied on, a sentence each; none where everything that was seen is as it says. */
export function disagreements(proving: Proving): readonly string[] {
  const claims = disprovedProofs(proving).flatMap((proof) =>
    proof.claims.map((claim) => {
      const { rule } = proof.change;
      return `${rule} of ${subjectOf(proof.change)}, ${claim.of} ${claim.said}: seen is ${visible(claim.seen)}`;
    }),
  );
  const others = proving.unexplained.map(observationText);
  return [
    ...(claims.length > 0 ? [`Disproved: ${listed(claims)}`] : []),
    ...(others.length > 0 ? [`Seen, and said by no change: ${listed(others)}`] : []),
  ];
}

const most = 5;

function listed(items: readonly string[]): string {
  const left = items.length - most;
  return [...items.slice(0, most), ...(left > 0 ? [`${left} more`] : [])].join('; ');
}
