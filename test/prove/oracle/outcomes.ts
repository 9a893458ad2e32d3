/** What two packages show of the change that an edit makes: of each part of its row whether it is so. */
import { compare } from '../../../generator/diff/compare.js';
import type { Side } from '../../../generator/diff/side.js';
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
import { touchesBetween } from '../../../generator/prove/touching.js';
import { observeContacts } from '../../../generator/prove/wire/observe.js';
import { line } from '../../diff/cases.js';
import { provedSide } from '../../support/proved-side.js';
import type { Trial } from '../mutations/trials.js';
import { nameOf } from '../mutations/trials.js';
import { examineAll } from './types.js';

/** One part of a row, in one trial. */
export interface Outcome {
  readonly rule: RuleId;
  readonly slot: Slot;
  readonly trial: Trial;
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
  for (let start = 0; start < whole.length; start += CHUNK) {
    const chunk = whole.slice(start, start + CHUNK);
    const types = examineAll(
      chunk.map(({ old, now }) => ({ old: packed(old()), now: packed(now()) })),
    );
    for (const [index, trial] of chunk.entries()) {
      found.push(...(await outcomes(trial, types[index])));
    }
  }
  for (const trial of calls) found.push(...(await outcomes(trial)));
  return found;
}

/** With what the compiler sees all parts; without, what becomes of calls. */
async function outcomes(trial: Trial, types?: Examination): Promise<readonly Outcome[]> {
  const [old, now] = [packed(trial.old()), packed(trial.now())];
  const comparison = compare(trial.old(), trial.now(), trial.options);
  const contacts = await observeContacts(old, now, comparison);
  const others = types === undefined ? [] : [types, await observeValidators(old, now, comparison)];
  const senses = [contacts, ...others].flatMap(({ of }) => of);
  const { proofs, unexplained } = layBeside(
    comparison.changes,
    [...others, contacts],
    touchesBetween(old, now),
  );
  const proof = proofs.find(({ change }) => line(change) === trial.expected[0]);
  if (proof === undefined) throw new Error(`There is no such change: ${nameOf(trial)}`);
  const claims = proof.claims.filter(({ of }) => senses.includes(of));
  const silent = unexplained.map(unsaid);
  const { rule } = trial.claim;
  return [...claims, ...silent].map(({ of, said, seen, verdict, evidence = '' }) => {
    return { rule, slot: trial.slot, trial, of, said, seen, verdict, evidence };
  });
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

const known = new WeakMap<Side, ProvedSide>();

function packed(side: Side): ProvedSide {
  const made = known.get(side) ?? provedSide(side.services);
  known.set(side, made);
  return made;
}
