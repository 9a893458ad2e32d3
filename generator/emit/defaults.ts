/** Defaults of members, as the wire would say them. */
import type { Node } from '../model.js';
import type { Member, TimestampFormat } from '../service.js';
import { Code } from './code.js';
import { literal } from './literal.js';

/** Undefined where the member has no default. */
export function wireDefault({ default: value, target, timestampFormat }: Member): Code | undefined {
  if (value === undefined) return undefined;
  return new Code(literal(target.kind === 'timestamp' ? time(value, timestampFormat) : value));
}

/** Models write times as seconds or as RFC 3339 (https://smithy.io/2.0/spec/type-refinement-traits.html#default-trait). */
function time(value: Node, format: TimestampFormat = 'epoch-seconds'): string | number {
  const date = new Date(typeof value === 'string' ? value : Number(value) * 1000);
  if (format === 'epoch-seconds') return date.getTime() / 1000;
  return format === 'http-date' ? date.toUTCString() : date.toISOString().replace('.000Z', 'Z');
}
