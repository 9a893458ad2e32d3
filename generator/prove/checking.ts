/**
 * The generated validators of two sides, on samples of both: what the one passes and the other refuses. Outputs are held
 * to everything that the model says, as by those who check what they receive.
 */
import type { Checking, Subject } from '../change.js';
import type { Gap, Observation, Observe, ProvedSide } from '../proof.js';
import type { Shape } from '../service.js';
import { causeOf, sitesTo, wholeSite } from './causes.js';
import { at, checkOf, issueTraits, overlap, stepsOf, type Check, type Issue } from './issues.js';
import { pairsOf, swapped, type Half, type Pair } from './pairs.js';
import { rootsOf, type Root } from './roots.js';
import { samplesOf } from './samples/variations.js';
import { slotOf } from './samples/slot.js';
import { shown } from './shown.js';
import { keyOf, touchedBy, type Touched } from './touched.js';

/** What validators say of each other's values: of shapes that changes reach, and of some that none does. */
export const observeValidators: Observe = (old, now, comparison) => {
  const touched = touchedBy(comparison);
  const seen = new Map<string, Refusals>();
  for (const pair of pairsOf(old, now)) {
    for (const root of rootsOf(pair, touched)) {
      collect(seen, 'tightened', refusalsOf(pair, root, touched));
      const back = { old: root.now, now: root.old, isTouched: root.isTouched };
      collect(seen, 'loosened', refusalsOf(swapped(pair), back, touched));
    }
  }
  const observations = [...seen.values()].map(observationOf);
  return Promise.resolve({ of: ['validators'], observations, gaps: gapsOf(old, now) });
};

/** What one side alone has, has no validators on the other to be held against. */
function gapsOf(old: ProvedSide, now: ProvedSide): readonly Gap[] {
  const ids = [old, now].map(
    ({ services }) =>
      new Set(services.flatMap(({ id, operations }) => [id, ...operations.map((each) => each.id)])),
  );
  const [before = new Set(), after = new Set()] = ids;
  const reason = 'one side has no validators of it';
  return [...new Set([...before, ...after])]
    .filter((id) => !before.has(id) || !after.has(id))
    .map((shape) => ({ of: 'validators', shape, reason }));
}

/** A value that one side's validator passes and the other's refuses, told of a subject; of each constraint on its own. */
interface Refusal {
  readonly subject: Subject;
  readonly constraint: string;
  readonly value: unknown;
  readonly evidence: string;
}

interface Refusals {
  readonly subject: Subject;
  readonly tightened?: Refusal;
  readonly loosened?: Refusal;
}

function collect(
  seen: Map<string, Refusals>,
  checking: 'tightened' | 'loosened',
  refusals: readonly Refusal[],
): void {
  for (const refusal of refusals) {
    const key = `${refusal.constraint} ${keyOf(refusal.subject)}`;
    const known = seen.get(key) ?? { subject: refusal.subject };
    const kept = known[checking];
    if (kept && shown(kept.value).length <= shown(refusal.value).length) continue;
    seen.set(key, { ...known, [checking]: refusal });
  }
}

function observationOf({ subject, tightened, loosened }: Refusals): Observation {
  const checking: Checking = tightened ? (loosened ? 'changed' : 'tightened') : 'loosened';
  const evidence = [
    tightened && `${tightened.evidence}, by the new validator only`,
    loosened && `${loosened.evidence}, by the old validator only`,
  ];
  return {
    ...subject,
    of: 'validators',
    checking,
    evidence: evidence.filter((each) => each !== undefined).join('; '),
  };
}

/** What the validators of `now` refuse of the samples that those of `old` pass. */
function refusalsOf({ old, now }: Pair, root: Root, touched: Touched): readonly Refusal[] {
  const [passes, refuses] = [checkFor(old, root.old), checkFor(now, root.now)];
  if (!passes || !refuses) return [];
  const [slot, other] = [slotOf(root.old), slotOf(root.now)];
  const varied = root.isTouched ? touched.isVaried : () => true;
  return samplesOf(slot, other, varied).flatMap((value) => {
    const issues = refuses(value);
    if (issues.length === 0) return [];
    const known = passes(value);
    return issues
      .filter((issue) => !known.some(({ path }) => overlap(path, issue.path)))
      .map((issue) => refusalAt(issue, value, { root, touched }));
  });
}

function refusalAt(
  issue: Issue,
  whole: unknown,
  { root, touched }: { readonly root: Root; readonly touched: Touched },
): Refusal {
  const path = stepsOf(issue.path);
  const sites = sitesTo(wholeSite(slotOf(root.old), slotOf(root.now)), path);
  const value = at(whole, path);
  const subject = causeOf(sites, issueTraits(issue), { touched, value });
  const place = path.length === 0 ? root.old.name : `${root.old.name}${issue.path}`;
  const what = issue.constraint === 'required' ? whole : value;
  return {
    subject,
    constraint: issue.constraint,
    value: what,
    evidence: `${shown(what)} is refused: ${place} must be ${issue.expected}`,
  };
}

function checkFor({ program, service }: Half, shape: Shape): Check | undefined {
  return shape.prelude ? () => [] : checkOf(program, service.folder, shape);
}
