/** Expressions that say members as the wire does. */
import type { Member, Shape } from '../service.js';
import { Code, joined, type CodeTag } from './code.js';
import { hasDefault, isRenamed, itemOf } from './conversion.js';
import { writtenDefault } from './defaults.js';
import { memberAccess } from './member-access.js';
import { isInherited, propertyName } from './property.js';
import { own, runtime } from './references.js';
import { isRequired } from './type-of.js';
import type { WireFormat } from './wire-format.js';

/** What the expressions of a writer are made with. */
export interface Expressing {
  readonly code: CodeTag;
  readonly writes: ReadonlySet<Shape>;
  readonly format: WireFormat;
  /** Where members stand that the client fills in: in inputs alone. They are made with `config`. */
  readonly fillsTokens?: boolean;
}

/** `{ ...value, When: writeTimestamp(value.When) }`, or every member when one has another name on the wire. */
export function writtenMembers(
  members: readonly Member[],
  from: string,
  expressing: Expressing,
): Code {
  const listed = members.some(isRenamed);
  const shown = listed ? members : members.filter((member) => isWritten(member, expressing));
  const properties = shown.map((member) => writtenProperty(member, from, expressing));
  return object([...(listed ? [] : [new Code(`...${from}`)]), ...properties], expressing.code);
}

/** Every member by its name on the wire: `{ Name: input.Name, When: writeTimestamp(input.When) }` */
export function listedMembers(
  members: readonly Member[],
  from: string,
  expressing: Expressing,
): Code {
  return object(
    members.map((member) => writtenProperty(member, from, expressing)),
    expressing.code,
  );
}

/** Whether something happens to a member between value and wire. */
export function isWritten(member: Member, { writes, fillsTokens }: Expressing): boolean {
  const isFilled = fillsTokens === true && member.idempotencyToken;
  return writes.has(member.target) || isRenamed(member) || hasDefault(member) || isFilled;
}

/** When: Timestamp → `When: writeTimestamp(value.When)` */
function writtenProperty(member: Member, from: string, expressing: Expressing): Code {
  const value = memberAccess(from, member, expressing.code);
  return expressing.code`${new Code(propertyName(member.wireName))}: ${written(member, value, expressing)}`;
}

/** The value of a member, converted, or what stands in for it when it is absent. */
export function written(member: Member, value: Code, expressing: Expressing): Code {
  const { code, fillsTokens } = expressing;
  const converted = convertedValue(member, value, expressing);
  const isFilled = fillsTokens && member.idempotencyToken;
  const missing = isFilled ? newToken(code) : writtenDefault(member, expressing);
  return missing && !isRequired(member) ? code`(${converted}) ?? ${missing}` : converted;
}

/** What a token is when the caller gives none. */
export function newToken(code: CodeTag): Code {
  return code`${runtime('idempotencyToken')}(config)`;
}

function convertedValue(member: Member, value: Code, { code, writes, format }: Expressing): Code {
  const { target, timestampFormat } = member;
  if (!writes.has(target)) return value;
  const item = itemOf(target);
  if (item) {
    const write =
      format.writer(item.target, item.timestampFormat) ??
      own('writers', `write${item.target.name}`);
    return code`${runtime('writeEach')}(${value}, ${write})`;
  }
  const simple = format.writer(target, timestampFormat);
  if (simple) return code`${simple}(${value})`;
  const write = own('writers', `write${target.name}`);
  if (isRequired(member)) return code`${write}(${value})`;
  if (isInherited(member.name)) return code`${runtime('whenPresent')}(${value}, ${write})`;
  return code`${value} && ${write}(${value})`;
}

export function object(properties: readonly Code[], code: CodeTag): Code {
  return properties.length > 0 ? code`{ ${joined(properties, ', ')} }` : code`{}`;
}
