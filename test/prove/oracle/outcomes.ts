/** What two packages show of the change that an edit makes: of each part of its row whether it is so. */
import { compare } from '../../../generator/diff/compare.js';
import type { Slot } from '../../../generator/diff/rules/rule.js';
import type { RuleId } from '../../../generator/diff/rules/table.js';
import type {
  Claim,
  Examination,
  Observation,
  ProvedSide,
  Sense,
} from '../../../generator/proof.js';
import { observeValidators } from '../../../generator/prove/checking.js';
import { layBeside } from '../../../generator/prove/claims.js';
import { closedSide } from '../../../generator/prove/closed.js';
import { touchesBetween } from '../../../generator/prove/touching.js';
import { observeContacts } from '../../../generator/prove/wire/observe.js';
import { line } from '../../diff/cases.js';
import { provedSide } from '../../support/proved-side.js';
import type { Protocol } from '../mutations/base.js';
import type { Trial } from '../mutations/trials.js';
import { nameOf } from '../mutations/trials.js';
import { examineAll } from './types.js';
import type { Pair } from './types.js';
import type { ResolvedSide } from '../../support/side.js';

/** One part of a row, in one trial. */
export interface Outcome {
  readonly rule: RuleId;
  readonly slot: Slot;
  readonly protocol: Protocol;
  /** What the trial is called. */
  readonly name: string;
  readonly of: Sense;
  readonly said: string;
  readonly seen: string;
  readonly verdict: Claim['verdict'];
  readonly evidence: string;
}

/** Trials that are put to the proof with everything, and those of which the calls alone are of interest. */
export interface Wanted {
  readonly whole: readonly Trial[];
  readonly calls: readonly Trial[];
}

/** Of so many pairs the compiler takes the programs at once. */
const CHUNK = 30;

export async function outcomesOf({ whole, calls }: Wanted): Promise<readonly Outcome[]> {
  const found: Outcome[] = [];
  for (const chunk of chunks(whole)) {
    const types = examineAll(chunk.map(packages));
    for (const [index, trial] of chunk.entries()) {
      const others = types.slice(index, index + 1);
      found.push(...laid(trial, await examined(trial, others)));
    }
  }
  for (const trial of calls) found.push(...laid(trial, await examined(trial)));
  return found;
}

/** Closed packages have a runtime of their own, and stand apart. */
function chunks(trials: readonly Trial[]): readonly (readonly Trial[])[] {
  const [open, closed] = [false, true].map((isClosed) =>
    trials.filter(({ where }) => where.isClosed === isClosed),
  );
  return [open ?? [], closed ?? []].flatMap((same) =>
    Array.from({ length: Math.ceil(same.length / CHUNK) }, (_, index) =>
      same.slice(index * CHUNK, (index + 1) * CHUNK),
    ),
  );
}

/** What is seen of calls; with what the compiler sees, of values too. */
export async function examined(
  trial: Trial,
  types: readonly Examination[] = [],
): Promise<readonly Examination[]> {
  const { old, now } = packages(trial);
  const comparison = compare(trial.old(), trial.now(), trial.options);
  const contacts = await observeContacts(old, now, comparison);
  const values = types.length === 0 ? [] : [await observeValidators(old, now, comparison)];
  return [...types, ...values, contacts];
}

/** What the comparison says of the edit, beside what was seen, in the senses that were used. */
export function laid(trial: Trial, examinations: readonly Examination[]): readonly Outcome[] {
  const { old, now } = packages(trial);
  const { changes } = compare(trial.old(), trial.now(), trial.options);
  const { proofs, unexplained } = layBeside(changes, examinations, touchesBetween(old, now));
  const proof = proofs.find(({ change }) => line(change) === trial.expected[0]);
  if (proof === undefined) throw new Error(`There is no such change: ${nameOf(trial)}`);
  const senses = examinations.flatMap(({ of }) => of);
  const claims = proof.claims.filter(({ of }) => senses.includes(of));
  const { slot, claim, where } = trial;
  return [...claims, ...unexplained.map(unsaid)].map(
    ({ of, said, seen, verdict, evidence = '' }) => ({
      rule: claim.rule,
      slot,
      protocol: where.protocol,
      name: nameOf(trial),
      of,
      said,
      seen,
      verdict,
      evidence,
    }),
  );
}

/** What no change says disproves the one that the edit is made for. */
function unsaid(observation: Observation): Claim {
  const { of, evidence, shape = '', member } = observation;
  const subject = `${shape.replace(/^.*#/, '')}${member === undefined ? '' : `.${member}`}`;
  const seen = `${wordOf(observation)} of ${subject}`;
  return { of, said: 'nothing', seen, verdict: 'disproved', evidence };
}

function wordOf(observation: Observation): string {
  if (observation.of === 'typescript') return observation.role;
  return observation.of === 'validators' ? observation.checking : observation.contact;
}

/** What the generator makes of the two models. */
export function packages(trial: Trial): Pair {
  const [old, now] = [packed(trial.old()), packed(trial.now())];
  return trial.where.isClosed ? { old: closedSide(old), now: closedSide(now) } : { old, now };
}

const known = new WeakMap<ResolvedSide, ProvedSide>();

function packed(side: ResolvedSide): ProvedSide {
  const made = known.get(side) ?? provedSide(side.services);
  known.set(side, made);
  return made;
}
