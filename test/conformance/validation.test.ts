/**
 * Models with the events that Smithy's own validators give: each event that concerns JSON clients has a finding of the
 * same severity at the same shape, and there is no other finding.
 */
import { describe, expect, it } from 'vitest';
import { conformanceText, missing, tally } from '../support/conformance.js';
import { findingsOf, reasonOf } from './validation-cases.js';
import type { ValidationCase } from './validation-cases.js';
import { leftOutEvents, leftOutSeverities } from './validation-left-out.js';

const names =
  missing === undefined ? namesOf(JSON.parse(conformanceText('validation/index.json'))) : ['-'];

describe.skipIf(missing !== undefined)('validation', () => {
  const suite = tally('validation');

  it('has the cases that the README counts', () => {
    expect(names.length).toBe(178);
  });

  it.each(names)('%s', async (name) => {
    const each = caseOf(name);
    const reasons = new Set(each.events.flatMap((event) => reasonOf(event) ?? []));
    reasons.forEach((left) => suite.leaveOut(`cases with events on ${left}`));
    await suite.run(() => {
      const { smithy, ours } = findingsOf(each);
      expect(ours).toEqual(smithy);
    });
  });

  it('leaves out no kind of event that is not there, or is told', () => {
    const cases = names.map(caseOf);
    for (const kind of [...Object.keys(leftOutEvents), ...Object.keys(leftOutSeverities)]) {
      const holding = cases.filter(({ events }) =>
        events.some(({ id, severity }) => severity === kind || id.split('.')[0] === kind),
      );
      expect(holding, `no case has ${kind}`).not.toEqual([]);
    }
    const told = Object.keys(leftOutEvents).filter((kind) =>
      cases.every((each) => tells(each, kind)),
    );
    expect(told).toEqual([]);
  });

  it('would notice an event that is added, taken away, moved or of another severity', () => {
    const noticed = names.map(caseOf).filter((each) => {
      const [event, ...others] = each.events.filter((one) => reasonOf(one) === undefined);
      if (event === undefined) return !agrees({ ...each, events: [planted] });
      const severity = event.severity === 'ERROR' ? 'DANGER' : 'ERROR';
      const same = others.filter(
        (other) => other.shapeId === event.shapeId && other.severity === event.severity,
      );
      const variants = [
        [event, ...others, planted],
        others.filter((other) => !same.includes(other)),
        [{ ...event, shapeId: `${event.shapeId}Other` }, ...others],
        [{ ...event, severity }, ...others],
      ];
      return variants.every((events) => !agrees({ ...each, events }));
    });
    expect(names.filter((name) => !noticed.some((each) => each.name === name))).toEqual([]);
  });
});

const planted = { id: 'Planted', severity: 'DANGER', shapeId: 'a.b#C', message: '' };

function agrees(each: ValidationCase): boolean {
  const { smithy, ours } = findingsOf(each);
  return JSON.stringify(smithy) === JSON.stringify(ours);
}

/** Whether all events of a kind in a case have their findings. */
function tells({ events, ...rest }: ValidationCase, kind: string): boolean {
  const { ours } = findingsOf({ ...rest, events: [] });
  return events
    .filter(({ id }) => id.split('.')[0] === kind)
    .every(({ severity, shapeId = '-' }) => ours.includes(`${severity} ${shapeId}`));
}

function caseOf(name: string): ValidationCase {
  return JSON.parse(conformanceText(`validation/${name}.json`));
}

function namesOf(index: readonly { readonly name: string }[]): readonly string[] {
  return index.map(({ name }) => name);
}
