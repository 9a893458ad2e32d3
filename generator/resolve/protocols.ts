/** Which protocol a service is called by. */
import type { ProtocolName } from '../service.js';
import type { ServiceSyntax } from './reach.js';
import { has } from './traits.js';

/** In the order of preference: JSON, which every JavaScript engine reads natively, before CBOR. */
const protocols: readonly (readonly [trait: string, name: ProtocolName])[] = [
  ['aws.protocols#awsJson1_0', 'awsJson1_0'],
  ['aws.protocols#awsJson1_1', 'awsJson1_1'],
  ['aws.protocols#restJson1', 'restJson1'],
  ['smithy.protocols#rpcv2Cbor', 'rpcv2Cbor'],
];

/** The first of the protocols above that the service has. */
export function protocolOf({ id, traits }: ServiceSyntax): ProtocolName {
  const found = protocols.find(([trait]) => has(traits, trait));
  if (!found) throw new Error(`unreachable: ${id} has no protocol that is known`);
  return found[1];
}
