import { describe, expect, it } from 'vitest';
import { isWhole } from '../whole/models.js';
import { observed, protocols, small, told, type Protocol } from './observed.js';
import { wireCases, type WireCase } from './wire-cases.js';

/** In the ordinary mode each case by one protocol, in turn. */
const names: readonly Protocol[] = ['awsJson1_0', 'awsJson1_1', 'restJson1', 'rpcv2Cbor'];
const all = wireCases.flatMap((each, index) => {
  const fitting = each.only ?? names;
  const chosen = isWhole ? fitting : fitting.slice(index % fitting.length).slice(0, 1);
  return chosen.map((protocol): [string, Protocol, WireCase] => [each.is, protocol, each]);
});

describe('what is seen between two packages', () => {
  console.log(
    `prove: ${all.length} of ${wireCases.flatMap(({ only = names }) => only).length} pairs of a case and a protocol`,
  );

  it.each(all)('where %s, by %s', async (_, protocol, each) => {
    const seen = await observed(small(protocol, each.old), small(protocol, each.now));
    expect(told(seen).toSorted()).toEqual(each.seen.toSorted());
    for (const { evidence } of seen) expect(evidence).toMatch(/^.{8,}$/);
  });

  it('is told for every protocol', () => {
    expect(new Set(all.map(([, protocol]) => protocol))).toEqual(new Set(Object.keys(protocols)));
  });
});
