/** What members are to consumers, as the generator documents it. */
import type { Member, Shape, StructureShape, UnionShape } from '../../service.js';

/** What a witness gives and reads by a name of its own. */
export interface Field {
  /** The property. */
  readonly name: string;
  readonly member: Member;
}

/** Whether a value must have it: a token that the client fills in may be left out. */
export function isRequired({ required, idempotencyToken }: Member): boolean {
  return required && !idempotencyToken;
}

/** The properties of a structure; those of an error are what it has beside what every error has. */
export function fieldsOf(shape: StructureShape): readonly Field[] {
  const fields = shape.members.map((member) => ({ name: member.name, member }));
  // The message is every error's, and a name that every error has gets another here.
  return shape.error ? fields.filter(({ name }) => !errorNames.has(name)) : fields;
}

const errorNames: ReadonlySet<string> = new Set(
  'message Message name stack cause outcome attempts status requestId retryable constructor'.split(
    ' ',
  ),
);

/** The variants that a value may have: an error that comes in a stream is thrown and is no value of it. */
export function variantsOf({ members, streaming, reached }: UnionShape): readonly Member[] {
  if (!streaming || reached !== 'output') return members;
  return members.filter(({ target }) => target.kind !== 'structure' || !target.error);
}

/** What is streamed by a member, if anything: bytes stream in payloads alone. */
export function streamKind({ target, binding }: Member): 'bytes' | 'events' | undefined {
  if (target.kind === 'union' && target.streaming) return 'events';
  if (target.kind === 'blob' && target.streaming && binding.in === 'payload') return 'bytes';
  return undefined;
}

/** The members by which a shape holds others. */
export function heldBy(shape: Shape): readonly Member[] {
  if ('members' in shape) return shape.members;
  if (shape.kind === 'list') return [shape.member];
  return shape.kind === 'map' ? [shape.key, shape.value] : [];
}
