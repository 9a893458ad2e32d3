/** Values as texts: in headers, labels and keys of the query. */
import { readTime, timeOf, type WireSlot } from './format.js';

/** A value from such a text; what is not of its type stays text. */
export function fromText({ target, timestampFormat }: WireSlot, text: string): unknown {
  switch (target.kind) {
    case 'boolean':
      return text === 'true' || text === 'false' ? text === 'true' : text;
    case 'timestamp': {
      const format = timestampFormat ?? 'epoch-seconds';
      return readTime(format, format === 'epoch-seconds' ? numberOr(text) : text);
    }
    case 'bigInteger':
      return /^-?\d+$/.test(text) ? BigInt(text) : text;
    case 'string':
    case 'enum':
    case 'bigDecimal':
    case 'document':
    case 'blob':
      return text;
    default:
      return numberOr(text);
  }
}

/** A header as the value of a member; texts of a media type are in base64. */
export function fromHeader(slot: WireSlot, text: string | undefined): unknown {
  if (text === undefined) return undefined;
  const { target, timestampFormat } = slot;
  if (target.kind === 'list') {
    const item = { ...target.member, timestampFormat };
    return headerItems(item, text).map((each) => fromText(item, each));
  }
  return isEncoded(slot) ? Buffer.from(text, 'base64').toString('utf8') : fromText(slot, text);
}

/** A value as the text of a header. */
export function asHeader(slot: WireSlot, value: unknown): string {
  const { target, timestampFormat } = slot;
  if (target.kind === 'list' && Array.isArray(value)) {
    const item = { ...target.member, timestampFormat };
    return value.map((each) => quoted(asText(item, each))).join(', ');
  }
  return isEncoded(slot) ? Buffer.from(String(value)).toString('base64') : asText(slot, value);
}

function asText({ timestampFormat }: WireSlot, value: unknown): string {
  if (value instanceof Date) return String(timeOf(timestampFormat ?? 'epoch-seconds', value));
  return String(value);
}

function isEncoded({ target, mediaType }: WireSlot): boolean {
  return target.kind === 'string' && mediaType !== undefined;
}

function quoted(text: string): string {
  const isPlain = !/[",]/.test(text) || text.endsWith(' GMT');
  return isPlain ? text : `"${text.replace(/["\\]/g, String.raw`\$&`)}"`;
}

/** HTTP dates hold a comma each. */
function headerItems({ target, timestampFormat }: WireSlot, text: string): readonly string[] {
  const isDate = target.kind === 'timestamp' && timestampFormat === 'http-date';
  const parts = text.match(isDate ? /[^,]+,[^,]+/g : /"(?:[^"\\]|\\.)*"|[^,]+/g) ?? [];
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('"') ? part.slice(1, -1).replace(/\\(.)/gs, '$1') : part));
}

function numberOr(text: string): unknown {
  const number = Number(text);
  return text.trim() === '' || (Number.isNaN(number) && text !== 'NaN') ? text : number;
}
