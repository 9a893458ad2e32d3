/** Beside the events of Smithy's own tool, for small pairs of models and for versions of whole services. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compare } from '../../generator/diff/compare.js';
import type { Side } from '../../generator/diff/side.js';
import type { Node } from '../../generator/model.js';
import { conformanceText, missing, tally } from '../support/conformance.js';
import { astModel } from '../support/model.js';
import { sideFor } from '../support/side.js';
import { additionOf, additions, disagreementOn, disagreements } from './diff-disagreements.js';
import { breaksAlone, verdictOn } from './diff-events.js';
import type { DiffEvent, Verdict } from './diff-events.js';

type Ast = { readonly [key: string]: Node };

interface Case {
  readonly name: string;
  readonly a: Ast | string;
  readonly b: Ast | string;
  readonly events: readonly DiffEvent[];
}

const cases = namesIn('diff/cases');
const pairs = namesIn('diff/real');
const seen = { events: 0, agreed: 0, reasons: new Map<string, number>() };
const perPair: string[] = [];

function namesIn(folder: string): readonly string[] {
  if (missing !== undefined) return ['-'];
  return readdirSync(new URL(`../../../shared/conformance/${folder}/`, import.meta.url))
    .filter((name) => name.endsWith('.json'))
    .map((name) => `${folder}/${name}`);
}

describe.skipIf(missing !== undefined)('comparisons', { timeout: 60_000 }, () => {
  const diff = tally('diff');

  it('are as many as the README lists', () => {
    expect([cases.length, pairs.length]).toEqual([104, 7]);
  });

  it.each([...cases, ...pairs])('%s has a change for each event, or a reason', (file) =>
    diff.run(() => {
      const { a, b, events }: Case = JSON.parse(conformanceText(file));
      const [old, now] = [sideOf(a), sideOf(b)];
      const { changes } = compare(old, now, { order: true, sources: true });
      const verdicts = events.map((event) => verdictOn(event, changes));
      const alone = breaksAlone(verdicts, changes);
      const reasons = [...verdicts.map(reasonOf), ...alone.map(reasonForBreak)];
      if (pairs.includes(file)) perPair.push(account(file, verdicts, alone.length));
      verdicts.forEach(count);
      for (const reason of reasons)
        if (reason !== undefined) seen.reasons.set(reason, (seen.reasons.get(reason) ?? 0) + 1);
      expect(verdicts.filter((verdict) => isFault(verdict)).map(shown)).toEqual([]);
      const unasked = alone.filter((each) => reasonForBreak(each) === undefined);
      expect(unasked.map(({ change: { rule, shape } }) => `${rule} ${shape}`)).toEqual([]);
    }),
  );

  it('disagree with all reasons that are listed, and with no other', () => {
    const all = [...disagreements, ...additions];
    const unused = all.filter(({ reason }) => !seen.reasons.has(reason));
    expect(unused.map(({ reason }) => reason)).toEqual([]);
    const reasons = all.map(
      ({ reason, documented }) => `\n  ${seen.reasons.get(reason)} ${reason} (${documented})`,
    );
    console.log(
      `diff: ${seen.events} events of Smithy, ${seen.agreed} told alike; otherwise:${reasons.join('')}`,
    );
    console.log(perPair.join('\n'));
  });

  it('would be seen to say otherwise without a reason', () => {
    const event = { id: 'RemovedShape', severity: 'ERROR', message: '' } as const;
    expect(disagreementOn(event, ['member-optional-added'])).toBeUndefined();
    expect(additionOf({ rule: 'operation-removed' }, [event])).toBeDefined();
    expect(additionOf({ rule: 'member-type-changed' }, [event])).toBeUndefined();
  });
});

function sideOf(model: Ast | string): Side {
  if (typeof model === 'string') return sideFor(astModel(JSON.parse(conformanceText(model))));
  return sideFor(astModel(model));
}

function count({ agrees }: Verdict): void {
  seen.events += 1;
  if (agrees) seen.agreed += 1;
}

function account(file: string, verdicts: readonly Verdict[], alone: number): string {
  const agreed = verdicts.filter(({ agrees }) => agrees).length;
  return `${file}: ${agreed} events told alike, ${verdicts.length - agreed} otherwise as documented, ${alone} breaks of ours alone as documented`;
}

function reasonOf({ event, ours, agrees }: Verdict): string | undefined {
  if (agrees) return undefined;
  return disagreementOn(
    event,
    ours.map(({ rule }) => rule),
  )?.reason;
}

function reasonForBreak({ change, events }: ReturnType<typeof breaksAlone>[number]) {
  return additionOf(change, events)?.reason;
}

function isFault(verdict: Verdict): boolean {
  return !verdict.agrees && reasonOf(verdict) === undefined;
}

function shown({ event, ours }: Verdict): string {
  const said = ours.map(({ rule, severity }) => `${rule} ${severity}`).join(', ');
  return `${event.id} ${event.severity} ${event.shapeId ?? ''}: ${said || 'nothing'}`;
}
