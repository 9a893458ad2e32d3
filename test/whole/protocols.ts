/** The protocol that clients of a whole service speak, and its bodies. */
import { cbor } from '@smithy/core/cbor';
import { serviceOf, type Ast } from './ast.js';

const PROTOCOLS = {
  'aws.protocols#awsJson1_0': 'awsJson1_0',
  'aws.protocols#awsJson1_1': 'awsJson1_1',
  'aws.protocols#restJson1': 'restJson1',
  'smithy.protocols#rpcv2Cbor': 'rpcv2Cbor',
} as const;

/** The first that a service has: one that speaks CBOR besides is called in JSON. */
export function protocolOf(ast: Ast): (typeof PROTOCOLS)[keyof typeof PROTOCOLS] {
  const { traits = {} } = serviceOf(ast);
  const [found] = Object.entries(PROTOCOLS).filter(([trait]) => trait in traits);
  if (!found) throw new Error('The service has no protocol.');
  return found[1];
}

/** The model without the JSON protocols, so that clients speak CBOR. */
export function withoutJson(ast: Ast): Ast {
  const { id, ...service } = serviceOf(ast);
  const others = Object.entries(service.traits ?? {}).filter(
    ([trait]) => !trait.startsWith('aws.protocols#'),
  );
  const traits = Object.fromEntries(others);
  return { ...ast, shapes: { ...ast.shapes, [id]: { ...service, traits } } };
}

/** What tells the protocol, in requests and in responses. */
export function headersOf(ast: Ast): Readonly<Record<string, string>> {
  switch (protocolOf(ast)) {
    case 'awsJson1_0':
      return { 'content-type': 'application/x-amz-json-1.0' };
    case 'awsJson1_1':
      return { 'content-type': 'application/x-amz-json-1.1' };
    case 'rpcv2Cbor':
      return { 'content-type': 'application/cbor', 'smithy-protocol': 'rpc-v2-cbor' };
    default:
      return {};
  }
}

/** A body of data, in JSON or by the AWS SDK's CBOR. */
export function encoded(ast: Ast, data: unknown): string | Uint8Array {
  // The SDK's bytes are a part of its buffer.
  return protocolOf(ast) === 'rpcv2Cbor' ? cbor.serialize(data).slice() : JSON.stringify(data);
}

export function decoded(ast: Ast, body: Buffer): unknown {
  if (protocolOf(ast) === 'rpcv2Cbor') return cbor.deserialize(Uint8Array.from(body));
  return JSON.parse(body.toString('utf8'));
}

export function isText(type: string): boolean {
  return type === 'string' || type === 'enum';
}
