/** What was seen beside what changes say: each claim proved or disproved, and what no change says. */
import { contacts } from '../change.js';
import type { Change, Contact, Role } from '../change.js';
import type { Claim, Examination, Gap, Observation, Proof, Proving, Sense } from '../proof.js';
import type { Touches } from './touching.js';

/**
 * A claim is proved where something on its subject was seen that is as it says; that nothing happens is proved where
 * nothing was seen but what other changes say. It is open where nothing could look. Programs are written for everything
 * that compiles, so that a role of which none fails is disproved; calls and values are samples, and what none of them
 * shows is open.
 */
export function layBeside(
  changes: readonly Change[],
  examinations: readonly Examination[],
  touches: Touches,
): Proving {
  const observations = examinations.flatMap((each) => each.observations);
  const unexplained = observations.filter(
    (observation) => !changes.some((change) => explains(change, observation, touches)),
  );
  const ground: Ground = { examinations, observations, unexplained: new Set(unexplained), touches };
  const proofs = changes.map((change): Proof => ({ change, claims: claimsOf(change, ground) }));
  return { proofs, unexplained };
}

/** Everything that was seen, and by whom. */
interface Ground {
  readonly examinations: readonly Examination[];
  readonly observations: readonly Observation[];
  readonly unexplained: ReadonlySet<Observation>;
  readonly touches: Touches;
}

/** Whether a change says what was seen, of a thing that it can be seen of. */
function explains(change: Change, observation: Observation, touches: Touches): boolean {
  return says(change, observation) && touches(change, observation);
}

function says(change: Change, observation: Observation): boolean {
  switch (observation.of) {
    case 'typescript':
      return change.typescript.includes(observation.role);
    case 'validators': {
      const { validators } = change;
      return validators === observation.checking || validators === 'changed';
    }
    default:
      return isAtLeast(change[observation.of], observation.contact);
  }
}

/** As bad, or worse: of a call that fails, nothing else can be seen. */
function isAtLeast(said: Contact, seen: Contact): boolean {
  return said === 'undecided' || contacts.indexOf(said) <= contacts.indexOf(seen);
}

function claimsOf(change: Change, ground: Ground): readonly Claim[] {
  return [
    ...roleClaims(change, ground),
    ...(['deployed', 'early', 'validators'] as const).map((of) => claimOf(of, change, ground)),
  ];
}

function roleClaims(change: Change, ground: Ground): readonly Claim[] {
  const roles = change.typescript.filter((role) => applies(role, change));
  if (roles.length === 0) return [quietClaim('typescript', 'none', change, ground)];
  const seen = seenOf('typescript', change, ground);
  return roles.map((role) => {
    const found = seen.find((observation) => isOf(role, observation, change));
    if (found) return proved('typescript', role, found);
    const gap = gapFor('typescript', change, ground);
    return gap === undefined
      ? disproved('typescript', role, 'none')
      : open('typescript', role, gap);
  });
}

/** Roles of callers are felt by what operations take, those of readers and builders by what they give. */
function applies(role: Role, { position }: Change): boolean {
  if (role === 'C' || role === 'V') return position !== 'out';
  return (role !== 'R' && role !== 'B') || position !== 'in';
}

/** Whoever reads, builds, implements, lists or extends by a name that is gone stops compiling as whoever names it does. */
function isOf(role: Role, observation: Observation, { typescript }: Change): boolean {
  if (observation.of !== 'typescript') return false;
  if (observation.role === role) return true;
  return observation.role === 'N' && typescript.includes('N') && naming.has(role);
}

const naming: ReadonlySet<Role> = new Set(['R', 'B', 'I', 'X', 'A']);

function claimOf(of: Exclude<Sense, 'typescript'>, change: Change, ground: Ground): Claim {
  const said = change[of];
  if (said === 'ok' || said === 'none') return quietClaim(of, said, change, ground);
  if (said === 'undecided') return open(of, said, 'the model does not say what follows');
  const seen = seenOf(of, change, ground);
  const found =
    seen.find((observation) => wordOf(observation) === said) ??
    seen.find((observation) => observation.of === 'validators' && said === 'changed');
  if (found) return proved(of, said, found);
  const against = seen.find((each) => ground.unexplained.has(each));
  if (against) return disproved(of, said, wordOf(against), against.evidence);
  return open(of, said, gapFor(of, change, ground) ?? 'no sample shows it');
}

/** That nothing happens: whatever was seen of the thing is said by others. */
function quietClaim(of: Sense, said: string, change: Change, ground: Ground): Claim {
  const against = seenOf(of, change, ground).find((each) => ground.unexplained.has(each));
  if (against) return disproved(of, said, wordOf(against), against.evidence);
  const gap = gapFor(of, change, ground);
  return gap === undefined ? { of, said, seen: said, verdict: 'proved' } : open(of, said, gap);
}

function seenOf(of: Sense, change: Change, ground: Ground): readonly Observation[] {
  return ground.observations.filter((each) => each.of === of && ground.touches(change, each));
}

function wordOf(observation: Observation): string {
  switch (observation.of) {
    case 'typescript':
      return observation.role;
    case 'validators':
      return observation.checking;
    default:
      return observation.contact;
  }
}

/** Why nothing can show what a change says in this sense; absent: something can. */
function gapFor(of: Sense, change: Change, { examinations }: Ground): string | undefined {
  if (!examinations.some((each) => each.of.includes(of))) return 'nothing has looked at it';
  const gaps = examinations.flatMap((each) => each.gaps.filter((gap) => gap.of === of));
  return gaps.find((gap) => isAbout(gap, change))?.reason;
}

function isAbout({ shape, member, operation }: Gap, change: Change): boolean {
  if (shape !== undefined && shape !== change.shape) return false;
  if (member !== undefined && member !== change.member) return false;
  return operation === undefined || change.operations.names.includes(operation);
}

function proved(of: Sense, said: string, observation: Observation): Claim {
  return { of, said, seen: wordOf(observation), verdict: 'proved', evidence: observation.evidence };
}

function disproved(of: Sense, said: string, seen: string, evidence?: string): Claim {
  return { of, said, seen, verdict: 'disproved', evidence };
}

function open(of: Sense, said: string, reason: string): Claim {
  return { of, said, seen: '', verdict: 'open', evidence: reason };
}
