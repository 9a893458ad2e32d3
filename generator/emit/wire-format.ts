/** What the bodies of a protocol are made of, and what this asks of readers and writers. */
import type { Node } from '../model.js';
import type { Member, ProtocolName, Shape, TimestampFormat } from '../service.js';
import { cborFormat } from './cbor-format.js';
import type { Code, CodeTag, Ref } from './code.js';
import { jsonFormat } from './json-format.js';

/** The runtime's function that converts values of a simple shape; undefined where the wire has them as TypeScript has. */
export type Conversion = (shape: Shape, format?: TimestampFormat) => Ref | undefined;
/** A value that the model gives for a member, as code. */
export type DefaultCode = (
  member: Pick<Member, 'target' | 'timestampFormat'>,
  value: Exclude<Node, null>,
  code: CodeTag,
) => Code;

export interface WireFormat {
  /** What documentation calls it. */
  readonly name: 'JSON' | 'CBOR';
  readonly reader: Conversion;
  readonly writer: Conversion;
  /** As a reader finds it, which converts it still. */
  readonly readDefault: DefaultCode;
  /** As it stands in a body. */
  readonly writtenDefault: DefaultCode;
}

export function wireFormatOf(protocol: ProtocolName): WireFormat {
  return formats[protocol];
}

const formats: Readonly<Record<ProtocolName, WireFormat>> = {
  awsJson1_0: jsonFormat,
  awsJson1_1: jsonFormat,
  restJson1: jsonFormat,
  rpcv2Cbor: cborFormat,
};
