/** What the witnesses of calls, of reading and of building write of one structure. */
import type { StructureShape } from '../../service.js';
import { fieldsOf, isRequired, type Field } from './members.js';
import type { About, Line } from './program.js';
import { isWrittenOut, type Room } from './room.js';
import { key, literal, lookup } from './spelling.js';
import { readsOf } from './reading.js';
import { heldText, type Depth } from './type-text.js';
import { isMinimal, memberValue } from './value-text.js';

/** A structure as an operation takes or gives it, or as others hold it. */
export interface Subject {
  readonly shape: StructureShape;
  /** What takes its place on the new side. */
  readonly successor: StructureShape | undefined;
  /** The type, as the program names it. */
  readonly type: string;
  /** What every line is about, besides its member. */
  readonly about: About;
  readonly room: Room;
}

/** Literals, with what must be and with all that may be; and each member in one of its own, so that none hides another. */
export function literalLines(
  subject: Subject,
  frame: readonly [before: string, after: string],
): readonly Line[] {
  const { shape } = subject;
  const fields = fieldsOf(shape);
  const minimal = fields.filter(({ member }) => isRequired(member));
  return [
    ...(isMinimal(shape) ? literalOf(subject, minimal, frame) : []),
    ...literalOf(subject, fields, frame),
    ...fields.map((field, index) => {
      const { text, about } = propertyLine(subject, field);
      const value = `{ ${text.trim().replace(/,$/, '')} }`;
      // To a type that has lost all its members any literal is welcome, but none of its parts is there.
      const type = `Pick<${subject.type}, ${literal(field.name)}>`;
      return { text: `export const part${index}: ${type} = ${value};`, about };
    }),
  ];
}

/** One of the literals, a member a line; `{}` on one. */
function literalOf(
  subject: Subject,
  fields: readonly Field[],
  [before, after]: readonly [before: string, after: string],
): readonly Line[] {
  const { about } = subject;
  if (fields.length === 0) return [{ text: `${before}{}${after}`, about }];
  const properties = fields.map((field) => propertyLine(subject, field));
  return [{ text: `${before}{`, about }, ...properties, { text: `}${after}`, about }];
}

function propertyLine(subject: Subject, { name, member }: Field): Line {
  const { shape, about } = subject;
  const value = memberValue(member, shape.reached, depthOf(subject, { name, member }, 'never'));
  return { text: `  ${key(name)}: ${value},`, about: { ...about, member: member.name } };
}

/** Typed variables: the type of one with what must be, and of one with all that may be. */
export function variableTypes(subject: Subject): readonly string[] {
  const fields = fieldsOf(subject.shape);
  const minimal = fields.filter(({ member }) => isRequired(member));
  const types = [...(isMinimal(subject.shape) ? [minimal] : []), fields].map((some) =>
    some.map((field) => `readonly ${key(field.name)}: ${givenType(subject, field)}`).join('; '),
  );
  return types.map((members) => (members === '' ? 'object' : `{ ${members} }`));
}

/** Each member by itself: what is not known to the type would be dropped without a word. */
export function variableLines(subject: Subject): readonly Line[] {
  return fieldsOf(subject.shape).map((field, index) => ({
    text: `export const give${index}: ${subject.type}${lookup(field.name)} = given<${givenType(subject, field)}>();`,
    about: { ...subject.about, member: field.member.name },
  }));
}

/** Each member of `it` read into a variable of the type that it had; of one that is written out, all that it holds. */
export function readingLines(subject: Subject): readonly Line[] {
  const { shape, about, successor, room } = subject;
  return fieldsOf(shape).flatMap((field, index) => {
    const isWhole = !isWrittenOut(field.member, successor, room);
    const reads = readsOf(field, shape, isWhole ? [] : [shape]);
    return reads.map(({ path, type }, part) => ({
      text: `export const read${index}_${part}: ${type} = it${path};`,
      about: { ...about, member: field.member.name },
    }));
  });
}

function givenType(subject: Subject, field: Field): string {
  return heldText(field.member, subject.shape.reached, depthOf(subject, field, 'never'));
}

function depthOf(
  { shape, successor, room }: Subject,
  { member }: Field,
  end: NonNullable<Depth['end']>,
): Depth {
  return isWrittenOut(member, successor, room) ? { within: [shape], end } : {};
}
