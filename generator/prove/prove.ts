/** A comparison put to the proof: both packages are run against each other, and what is seen is laid beside it. */
import type { Comparison } from '../change.js';
import type { Observe, ProvedSide, Proving } from '../proof.js';
import { observeValidators } from './checking.js';
import { layBeside } from './claims.js';
import { touchesBetween } from './touching.js';
import { observeContacts } from './wire/observe.js';
import { examineTypes } from './witnesses/examine.js';

/** Throws where a program of a consumer does not compile against the package that it was made from. */
export async function prove(
  old: ProvedSide,
  now: ProvedSide,
  comparison: Comparison,
): Promise<Proving> {
  const examinations = await Promise.all(sources.map((observe) => observe(old, now, comparison)));
  return layBeside(comparison.changes, examinations, touchesBetween(old, now));
}

/** All that looks at two packages. */
const sources: readonly Observe[] = [examineTypes, observeValidators, observeContacts];
