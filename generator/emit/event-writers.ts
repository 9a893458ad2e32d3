/** Writers of the events that a request streams: in `writers.ts`. */
import type { FunctionDeclarationStructure } from 'ts-morph';
import type { Member, StructureShape, UnionShape } from '../service.js';
import { Code, type CodeTag } from './code.js';
import { article, note } from './docs.js';
import { hasPlaces, placesOf } from './event-members.js';
import { exportedFunction } from './module.js';
import { chosen, hasVariant, memberAccess } from './member-access.js';
import { propertyName } from './property.js';
import { runtime, runtimeType } from './references.js';
import { isError } from './streams.js';
import { typeOf } from './type-of.js';
import { listedMembers, object, written, type Expressing } from './write-members.js';

/** union Talk { Text: TextEvent } → `function writeTalk(event) { if ('Text' in event) return { type: 'Text', … }; … }` */
export function eventWriter(
  union: UnionShape,
  expressing: Expressing,
): FunctionDeclarationStructure {
  const { code } = expressing;
  const { name, members } = union;
  return exportedFunction({
    name: `write${name}`,
    docs: note(`The message that ${article(name)} {@link ${name}} is.`),
    parameters: [{ name: 'event', type: typeOf(union, code).text }],
    returns: code`${runtimeType('EventParts')}`,
    body: [
      ...members.map((member) => variant(member, expressing)),
      code`throw ${runtime('unknownEvent')}();`,
    ],
  });
}

/** Text: TextEvent → `if ('Text' in event) return { type: 'Text', body: event.Text };` */
function variant(member: Member, expressing: Expressing): Code {
  const { code } = expressing;
  const { name, target } = member;
  const value = memberAccess('event', chosen(member), code);
  const parts =
    target.kind === 'structure' && (hasPlaces(target) || isError(member))
      ? placed(target, value, expressing)
      : [whole(member, value, expressing)];
  const type = [code`type: ${name}`, ...(isError(member) ? [code`exception: true`] : [])];
  return code`if (${hasVariant('event', member, code)}) return ${object([...type, ...parts.flat()], code)};`;
}

/** An event without members has no payload. */
function whole(member: Member, value: Code, expressing: Expressing): readonly Code[] {
  const { target } = member;
  if (target.kind === 'structure' && target.members.length === 0) return [];
  const body = written(chosen(member), value, expressing);
  return [expressing.code`body: ${body}`];
}

/** `headers: { Id: ['string', event.Text.Id] }, body: event.Text.Content` */
function placed(
  event: StructureShape,
  value: Code,
  expressing: Expressing,
): readonly (readonly Code[])[] {
  const { code } = expressing;
  const { headers, payload, inData } = placesOf(event);
  const lines = headers.map((member) => header(member, value, code));
  const data = listedMembers(inData, value.text, expressing);
  return [
    lines.length > 0 ? [code`headers: ${object(lines, code)}`] : [],
    payload ? payloadOf(payload, value, expressing) : [],
    inData.length > 0 ? [code`body: ${data}`] : [],
  ];
}

function header(member: Member, event: Code, code: CodeTag): Code {
  const value = memberAccess(event.text, member, code);
  return code`${new Code(propertyName(member.name))}: [${headerType(member)}, ${value}]`;
}

/** The type of a header (https://smithy.io/2.0/aws/amazon-eventstream.html#header-wire-format). */
function headerType({ target: { kind } }: Member): string {
  if (kind === 'enum') return 'string';
  return kind === 'intEnum' ? 'integer' : kind;
}

function payloadOf(member: Member, event: Code, expressing: Expressing): readonly Code[] {
  const { code } = expressing;
  const value = memberAccess(event.text, member, code);
  const { kind } = member.target;
  const isRaw = kind === 'blob' || kind === 'string' || kind === 'enum';
  const type = member.mediaType === undefined ? [] : [code`contentType: ${member.mediaType}`];
  return [...type, code`body: ${isRaw ? value : written(member, value, expressing)}`];
}
