/** The words of what was proved. */
import type { Change } from '../change.js';
import type { Claim, Observation, Proof, Proving } from '../proof.js';
import { subjectOf } from './wording.js';
import { shortened, visible } from './visible.js';

export interface ProofCounts {
  readonly proved: number;
  readonly disproved: number;
  readonly open: number;
  /** Observations. */
  readonly unexplained: number;
}

export function countsOf({ proofs, unexplained }: Proving): ProofCounts {
  const claims = proofs.flatMap((proof) => proof.claims);
  const count = (verdict: Claim['verdict']) =>
    claims.filter((claim) => claim.verdict === verdict).length;
  return {
    proved: count('proved'),
    disproved: count('disproved'),
    open: count('open'),
    unexplained: unexplained.length,
  };
}

/** `212 claims proved, 0 disproved, 31 open`. */
export function proofText(proving: Proving): string {
  const { proved, disproved, open, unexplained } = countsOf(proving);
  const rest = unexplained > 0 ? `; ${unexplained} seen that no change says` : '';
  return `${proved} claims proved, ${disproved} disproved, ${open} open${rest}`;
}

/** What was proved of each change. */
export function claimsBy(proving: Proving | undefined): (change: Change) => readonly Claim[] {
  const proofs = new Map((proving?.proofs ?? []).map(({ change, claims }) => [change, claims]));
  return (change) => proofs.get(change) ?? [];
}

/** A line for what is proved, if anything happens, and one for each claim that is disproved. */
export function claimLines(claims: readonly Claim[]): readonly string[] {
  const proved = claims.filter((claim) => claim.verdict === 'proved' && !isQuiet(claim));
  const roles = proved.flatMap(({ of, said }) => (of === 'typescript' ? said : []));
  const others = proved.flatMap(({ of, said }) => (of === 'typescript' ? [] : `${of} ${said}`));
  const failing = `${roles.join(' ')} ${roles.length === 1 ? 'does' : 'do'} not compile`;
  const words = [...(roles.length > 0 ? [failing] : []), ...others];
  return [
    ...(words.length > 0 ? [`proved: ${words.join(', ')}`] : []),
    ...claims.filter(({ verdict }) => verdict === 'disproved').map(disprovedText),
  ];
}

function disprovedText({ of, said, seen, evidence }: Claim): string {
  const why = evidence === undefined ? '' : ` (${evidenceText(evidence)})`;
  return `disproved: ${of} ${said}, seen is ${visible(seen)}${why}`;
}

/** `C of CreateRuleRequest.Function: TS2345: …`. */
export function observationText(observation: Observation): string {
  return `${wordOf(observation)} of ${subjectOf(observation)}: ${evidenceText(observation.evidence)}`;
}

/** That nothing happens. */
function isQuiet({ said }: Claim): boolean {
  return said === 'none' || said === 'ok';
}

function wordOf(observation: Observation): string {
  switch (observation.of) {
    case 'typescript':
      return observation.role;
    case 'validators':
      return `validators ${observation.checking}`;
    default:
      return `${observation.of} ${observation.contact}`;
  }
}

/** What changes claim that is disproved. */
export function disprovedProofs({ proofs }: Proving): readonly Proof[] {
  return proofs
    .map(({ change, claims }) => ({
      change,
      claims: claims.filter(({ verdict }) => verdict === 'disproved'),
    }))
    .filter(({ claims }) => claims.length > 0);
}

function evidenceText(evidence: string): string {
  return shortened(visible(evidence), 300);
}
