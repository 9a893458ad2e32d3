/** What stands in for members that are absent, as the wire would say it. */
import type { Node } from '../model.js';
import type { Member, Shape, TimestampFormat } from '../service.js';
import { Code } from './code.js';
import { literal } from './literal.js';

/** Undefined where the member has no default. */
export function wireDefault({ default: value, target, timestampFormat }: Member): Code | undefined {
  if (value === undefined) return undefined;
  return new Code(literal(target.kind === 'timestamp' ? time(value, timestampFormat) : value));
}

/**
 * What a response is taken to say of a member that it does not have: the default, or of a required member the least
 * value of its type, so that an output is what its type says
 * (https://smithy.io/2.0/spec/aggregate-types.html#client-error-correction).
 */
export function standIn(member: Member): Code | undefined {
  const least = isCorrected(member) ? leastValues[member.target.kind] : undefined;
  return wireDefault(member) ?? wireDefault({ ...member, default: least });
}

/** Whether a response is mended where it lacks the member. A document says nothing already when it is absent. */
export function isCorrected({ required, target }: Member): boolean {
  return required && target.kind !== 'document';
}

/** A union gets the variant without a name, which no model knows. */
const leastValues: Readonly<Record<Shape['kind'], Member['default']>> = {
  blob: '',
  boolean: false,
  string: '',
  enum: '',
  intEnum: 0,
  byte: 0,
  short: 0,
  integer: 0,
  long: 0,
  float: 0,
  double: 0,
  bigInteger: 0,
  bigDecimal: 0,
  timestamp: 0,
  document: undefined,
  list: [],
  map: {},
  structure: {},
  union: { '': {} },
};

/** Models write times as seconds or as RFC 3339 (https://smithy.io/2.0/spec/type-refinement-traits.html#default-trait). */
function time(value: Node, format: TimestampFormat = 'epoch-seconds'): string | number {
  const date = new Date(typeof value === 'string' ? value : Number(value) * 1000);
  if (format === 'epoch-seconds') return date.getTime() / 1000;
  return format === 'http-date' ? date.toUTCString() : date.toISOString().replace('.000Z', 'Z');
}
