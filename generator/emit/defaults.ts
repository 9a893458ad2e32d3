/** What stands in for members that are absent, as the wire would say it. */
import type { Member, Shape } from '../service.js';
import type { Code, CodeTag } from './code.js';
import type { WireFormat } from './wire-format.js';

/** What a request says of a member that it does not have. Undefined where the member has no default. */
export function writtenDefault(
  member: Member,
  { code, format }: { readonly code: CodeTag; readonly format: WireFormat },
): Code | undefined {
  const { default: value } = member;
  return value === undefined ? undefined : format.writtenDefault(member, value, code);
}

/**
 * What a response is taken to say of a member that it does not have: the default, or of a required member the least
 * value of its type, so that an output is what its type says
 * (https://smithy.io/2.0/spec/aggregate-types.html#client-error-correction).
 */
export function standIn(
  member: Member,
  { code, format }: { readonly code: CodeTag; readonly format: WireFormat },
): Code | undefined {
  const least = isCorrected(member) ? leastValues[member.target.kind] : undefined;
  const value = member.default ?? least;
  return value === undefined ? undefined : format.readDefault(member, value, code);
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
