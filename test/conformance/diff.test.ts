/** Beside the events of Smithy's own tool, for small pairs of models and for versions of whole services. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compare } from '../../generator/diff/compare.js';
import type { Side } from '../../generator/diff/side.js';
import type { Node } from '../../generator/model.js';
import { conformanceText, missing, tally } from '../support/conformance.js';
import { astModel } from '../support/model.js';
import { sideFor } from '../support/side.js';
import { disagreementOn, disagreements } from './diff-disagreements.js';
import { verdictOn } from './diff-events.js';
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
      verdicts.forEach(count);
      expect(verdicts.filter((verdict) => isFault(verdict)).map(shown)).toEqual([]);
      const isSame = events.length === 0 && changes.every(({ severity }) => isCalm(severity));
      expect(isSame || events.length > 0 || isKnown(file)).toBe(true);
    }),
  );

  it('disagree with all reasons that are listed, and with no other', () => {
    const unused = disagreements.filter(({ reason }) => !seen.reasons.has(reason));
    expect(unused.map(({ reason }) => reason)).toEqual([]);
    const reasons = [...seen.reasons].map(([reason, times]) => `${times} ${reason}`);
    console.log(
      `diff: ${seen.events} events of Smithy, ${seen.agreed} told alike; otherwise: ${reasons.join('; ')}`,
    );
  });
});

function sideOf(model: Ast | string): Side {
  if (typeof model === 'string') return sideFor(astModel(JSON.parse(conformanceText(model))));
  return sideFor(astModel(model));
}

function count(verdict: Verdict): void {
  seen.events += 1;
  if (verdict.agrees) seen.agreed += 1;
  const reason = verdict.agrees ? undefined : reasonOf(verdict);
  if (reason !== undefined) seen.reasons.set(reason, (seen.reasons.get(reason) ?? 0) + 1);
}

function reasonOf({ event, ours }: Verdict): string | undefined {
  return disagreementOn(
    event,
    ours.map(({ rule }) => rule),
  )?.reason;
}

function isFault(verdict: Verdict): boolean {
  return !verdict.agrees && reasonOf(verdict) === undefined;
}

function shown({ event, ours }: Verdict): string {
  const said = ours.map(({ rule, severity }) => `${rule} ${severity}`).join(', ');
  return `${event.id} ${event.severity} ${event.shapeId ?? ''}: ${said || 'nothing'}`;
}

function isCalm(severity: string): boolean {
  return severity === 'info' || severity === 'doc';
}

/** Where Smithy's tool says nothing and we do. */
function isKnown(file: string): boolean {
  return Object.keys(silent).some((name) => file.includes(`.${name}.json`));
}

const silent: Readonly<Record<string, string>> = {
  addingDefaultWithRequiredTraitIsOk: 'a required member must be given, whatever its default',
  ignoresAdditionOfPageSize: 'a page size where there was none sets another member',
};
