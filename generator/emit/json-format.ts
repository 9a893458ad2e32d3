/** JSON has no word for times and bytes, nor for numbers that a double does not hold. */
import type { Node } from '../model.js';
import type { Shape, TimestampFormat } from '../service.js';
import { Code, type Ref } from './code.js';
import { literal } from './literal.js';
import { runtime } from './references.js';
import type { DefaultCode, WireFormat } from './wire-format.js';

export const timestampReaders = {
  'epoch-seconds': 'readTimestamp',
  'date-time': 'readDateTime',
  'http-date': 'readHttpDate',
} as const;

export const timestampWriters = {
  'epoch-seconds': 'writeTimestamp',
  'date-time': 'writeDateTime',
  'http-date': 'writeHttpDate',
} as const;

/** Smithy's JSON protocols, «Shape serialization». */
export const jsonFormat: WireFormat = {
  name: 'JSON',
  reader,
  writer,
  readDefault: wireDefault,
  writtenDefault: wireDefault,
};

function reader(
  { kind }: Shape,
  format: TimestampFormat | undefined = 'epoch-seconds',
): Ref | undefined {
  switch (kind) {
    case 'timestamp':
      return runtime(timestampReaders[format]);
    case 'blob':
      return runtime('readBlob');
    case 'float':
    case 'double':
      return runtime('readDouble');
    case 'bigInteger':
      return runtime('readBigInteger');
    case 'bigDecimal':
      return runtime('readBigDecimal');
    default:
      return undefined;
  }
}

function writer(
  { kind }: Shape,
  format: TimestampFormat | undefined = 'epoch-seconds',
): Ref | undefined {
  switch (kind) {
    case 'timestamp':
      return runtime(timestampWriters[format]);
    case 'blob':
      return runtime('writeBlob');
    case 'float':
    case 'double':
      return runtime('writeDouble');
    case 'bigInteger':
      return runtime('writeBigInteger');
    case 'bigDecimal':
      return runtime('writeBigDecimal');
    default:
      return undefined;
  }
}

/** The model says it as JSON does, but for the format of times. */
function wireDefault(
  { target, timestampFormat }: Parameters<DefaultCode>[0],
  value: Exclude<Node, null>,
): Code {
  return new Code(literal(target.kind === 'timestamp' ? time(value, timestampFormat) : value));
}

/** Models write times as seconds or as RFC 3339 (https://smithy.io/2.0/spec/type-refinement-traits.html#default-trait). */
function time(value: Node, format: TimestampFormat = 'epoch-seconds'): string | number {
  const date = new Date(typeof value === 'string' ? value : Number(value) * 1000);
  if (format === 'epoch-seconds') return date.getTime() / 1000;
  return format === 'http-date' ? date.toUTCString() : date.toISOString().replace('.000Z', 'Z');
}
