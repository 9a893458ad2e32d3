/** CBOR has times, bytes and all floats of itself; integers and bignums are one, and a decimal fraction is no text. */
import type { Node } from '../model.js';
import type { Shape } from '../service.js';
import { Code, type CodeTag, type Ref } from './code.js';
import { literal } from './literal.js';
import { runtime } from './references.js';
import type { DefaultCode, WireFormat } from './wire-format.js';

/** Smithy's RPC v2 CBOR protocol, «Shape serialization». */
export const cborFormat: WireFormat = {
  name: 'CBOR',
  reader,
  writer,
  readDefault: value,
  writtenDefault,
};

function reader({ kind }: Shape): Ref | undefined {
  if (kind === 'bigInteger') return runtime('readBignum');
  return kind === 'bigDecimal' ? runtime('readDecimalFraction') : undefined;
}

function writer({ kind }: Shape): Ref | undefined {
  return kind === 'bigDecimal' ? runtime('writeDecimalFraction') : undefined;
}

/** `new Date(0)`, `readBlob('YWJj')`, `10n`: what a reader would have made of it. */
function value({ target }: Parameters<DefaultCode>[0], node: Node, code: CodeTag): Code {
  const text = typeof node === 'object' ? '' : String(node);
  switch (target.kind) {
    case 'timestamp': {
      const time = new Date(typeof node === 'string' ? node : Number(node) * 1000);
      return code`new Date(${time.getTime()})`;
    }
    case 'blob':
      return text === '' ? code`new Uint8Array()` : code`${runtime('readBlob')}(${text})`;
    case 'float':
    case 'double':
      return code`${Number(node)}`;
    case 'bigInteger':
      return code`${BigInt(typeof node === 'number' ? node : text)}`;
    case 'bigDecimal':
      return code`${text}`;
    default:
      return new Code(literal(node));
  }
}

/** The same, but for decimal fractions, which no value of ours stands for. */
function writtenDefault(
  member: Parameters<DefaultCode>[0],
  node: Exclude<Node, null>,
  code: CodeTag,
): Code {
  const written = value(member, node, code);
  const write = writer(member.target);
  return write ? code`${write}(${written})` : written;
}
