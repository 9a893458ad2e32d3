/** What running two small packages against each other shows. */
import type { Comparison } from '../../generator/change.js';
import { compare } from '../../generator/diff/compare.js';
import type { Observation, ProvedSide } from '../../generator/proof.js';
import { observeValidators } from '../../generator/prove/checking.js';
import { observeContacts } from '../../generator/prove/wire/observe.js';
import { modelOf, type Compact } from '../support/model.js';
import { provedSide } from '../support/proved-side.js';
import { sideFor } from '../support/side.js';
import type { ResolvedSide } from '../support/side.js';

export const protocols = {
  awsJson1_0: 'aws.protocols#awsJson1_0',
  awsJson1_1: 'aws.protocols#awsJson1_1',
  restJson1: 'aws.protocols#restJson1',
  rpcv2Cbor: 'smithy.protocols#rpcv2Cbor',
} as const;
export type Protocol = keyof typeof protocols;

/** A service with the operation Get, from In to Out, that may end with Bad; shapes may be replaced and added. */
export function small(
  protocol: Protocol,
  shapes: Compact = {},
  traits: Compact[string] = {},
): ResolvedSide {
  return sideFor(
    modelOf({
      'service Weather': {
        version: '1',
        operations: ['Get'],
        [protocols[protocol]]: {},
        ...traits,
      },
      'operation Get': {
        input: 'In',
        output: 'Out',
        errors: ['Bad'],
        http: { method: 'POST', uri: '/get' },
      },
      'structure In': { members: { Name: 'String' } },
      'structure Out': { members: { Name: 'String' } },
      'structure Bad': { error: 'client', members: { message: 'String' } },
      ...shapes,
    }),
  );
}

/** What both sources see, in the order in which they do. */
export async function observed(
  old: ResolvedSide,
  now: ResolvedSide,
  altered: (side: ProvedSide) => ProvedSide = (side) => side,
): Promise<readonly Observation[]> {
  const comparison = compare(old, now);
  const sides = [provedSide(old.services), altered(provedSide(now.services))] as const;
  return observedBetween(...sides, comparison);
}

export async function observedBetween(
  old: ProvedSide,
  now: ProvedSide,
  comparison: Comparison,
): Promise<readonly Observation[]> {
  const validators = await observeValidators(old, now, comparison);
  const contacts = await observeContacts(old, now, comparison);
  return [...validators.observations, ...contacts.observations];
}

/** `deployed In$Name: refused` */
export function told(observations: readonly Observation[]): readonly string[] {
  return observations.map((observation) => {
    const { shape = '', member, of } = observation;
    const place = shape.replace('test#', '') + (member === undefined ? '' : `$${member}`);
    return `${of} ${place}: ${wordOf(observation)}`;
  });
}

function wordOf(observation: Observation): string {
  if (observation.of === 'typescript') return observation.role;
  return observation.of === 'validators' ? observation.checking : observation.contact;
}
