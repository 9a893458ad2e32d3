/** The protocol that clients of a whole service speak. */
import { serviceOf, type Ast } from './ast.js';

const PROTOCOLS = ['awsJson1_0', 'awsJson1_1', 'restJson1'] as const;

/** The JSON protocol of a service; a service that speaks CBOR besides is called in JSON. */
export function protocolOf(ast: Ast): (typeof PROTOCOLS)[number] {
  const { traits = {} } = serviceOf(ast);
  const found = PROTOCOLS.find((name) => `aws.protocols#${name}` in traits);
  if (!found) throw new Error('The service has no JSON protocol.');
  return found;
}

export function isText(type: string): boolean {
  return type === 'string' || type === 'enum';
}
