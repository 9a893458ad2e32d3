/** Two small models, both packages, and what compiling one against programs of the other shows. */
import { roles as roleTitles } from '../../generator/change.js';
import type { Comparison } from '../../generator/change.js';
import { compare } from '../../generator/diff/compare.js';
import type { CompareOptions } from '../../generator/diff/side.js';
import type { Examination, Observation, ProvedSide, Proving } from '../../generator/proof.js';
import { layBeside } from '../../generator/prove/claims.js';
import { closedSide } from '../../generator/prove/closed.js';
import { touchesBetween } from '../../generator/prove/touching.js';
import { examineTypes } from '../../generator/prove/witnesses/examine.js';
import { modelOf, type Compact } from '../support/model.js';
import { provedSide } from '../support/proved-side.js';
import { sideFor } from '../support/side.js';
import type { ResolvedSide } from '../support/side.js';

export interface ProvedPair {
  readonly old: ProvedSide;
  readonly now: ProvedSide;
  readonly comparison: Comparison;
  readonly examination: Examination;
}

/** Of services that have all the operations among the shapes. */
export function pairOf(
  before: Compact,
  after: Compact,
  options: CompareOptions = {},
): Promise<ProvedPair> {
  return pairFrom(sideOf(before), sideOf(after), options);
}

export async function pairFrom(
  before: ResolvedSide,
  after: ResolvedSide,
  options: CompareOptions = {},
): Promise<ProvedPair> {
  const [old, now] = [before, after].map(({ services }) => {
    const side = provedSide(services);
    return options.enums === 'closed' ? closedSide(side) : side;
  });
  if (old === undefined || now === undefined) throw new Error('unreachable: two sides');
  const comparison = compare(before, after, options);
  return { old, now, comparison, examination: await examineTypes(old, now, comparison) };
}

/** What is proved of the comparison, or of one that was changed for it. */
export function provingOf(
  { old, now, examination, comparison }: ProvedPair,
  { changes }: Pick<Comparison, 'changes'> = comparison,
): Proving {
  return layBeside(changes, [examination], touchesBetween(old, now));
}

/** `C Look$Must`: a role, and what its programs do not compile for. */
export function seen({ observations }: Examination): readonly string[] {
  return [...new Set(observations.map(wordsOf))].toSorted();
}

function wordsOf(observation: Observation): string {
  const { shape = '', member } = observation;
  const name = shape.slice(shape.indexOf('#') + 1) + (member === undefined ? '' : `$${member}`);
  return `${observation.of === 'typescript' ? observation.role : observation.of} ${name}`;
}

/** The roles alone, in one word: `CV`. */
export function rolesOf({ observations }: Examination): string {
  const roles = observations.flatMap((each) => (each.of === 'typescript' ? each.role : []));
  return Object.keys(roleTitles)
    .filter((role) => roles.some((each) => each === role))
    .join('');
}

/** What claims are not so: `member-made-required V none`. */
export function disproved({ proofs }: Proving): readonly string[] {
  return proofs.flatMap(({ change, claims }) =>
    claims
      .filter(({ verdict }) => verdict === 'disproved')
      .map(({ said, seen: found }) => `${change.rule} ${said} ${found}`),
  );
}

function sideOf(shapes: Compact): ResolvedSide {
  const operations = Object.keys(shapes).flatMap((key) => /^operation (.*)/.exec(key)?.[1] ?? []);
  const service = { version: '1', operations, 'aws.protocols#restJson1': true };
  return sideFor(modelOf({ 'service Weather': service, ...shapes }), 'a model');
}
