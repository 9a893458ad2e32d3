/** Members of inputs and outputs whose values are streams (https://smithy.io/2.0/spec/streaming.html). */
import type { Member, Service, StructureShape, UnionShape } from '../service.js';
import type { Code, CodeTag } from './code.js';
import { ownType, runtimeType } from './references.js';

/** A member whose value is a stream of events. */
export interface EventStreamMember extends Member {
  readonly target: UnionShape;
}

/** Bytes stream in payloads alone; wherever else such a blob stands, it is one like others. */
export function isByteStream({ target, binding }: Member): boolean {
  return target.kind === 'blob' && target.streaming && binding.in === 'payload';
}

export function isEventStream(member: Member): member is EventStreamMember {
  return member.target.kind === 'union' && member.target.streaming;
}

export function isStream(member: Member): boolean {
  return isByteStream(member) || isEventStream(member);
}

/** The one member of an input or output that is a stream. */
export function streamOf({ members }: StructureShape): Member | undefined {
  return members.find(isStream);
}

/** The streaming unions among the inputs or the outputs of a service, in its order. */
export function eventStreamsOf(
  { operations, shapes }: Service,
  end: 'input' | 'output',
): readonly UnionShape[] {
  const found = new Set(
    operations.flatMap((operation) =>
      operation[end].members.filter(isEventStream).map(({ target }) => target),
    ),
  );
  return shapes.filter((shape): shape is UnionShape => shape.kind === 'union' && found.has(shape));
}

/** The variants that a value may have: an error that comes in a stream is thrown and is no value of it. */
export function variantsOf({ members, streaming, reached }: UnionShape): readonly Member[] {
  return streaming && reached === 'output' ? members.filter((member) => !isError(member)) : members;
}

/** Whether a variant of an event stream is an error. */
export function isError({ target }: Member): boolean {
  return target.kind === 'structure' && target.error !== undefined;
}

/** What a member that streams holds, in a structure that is reached so. */
export function streamType(
  member: Member,
  reached: StructureShape['reached'],
  code: CodeTag,
): Code | undefined {
  if (isEventStream(member)) return code`AsyncIterable<${ownType('types', member.target.name)}>`;
  if (!isByteStream(member)) return undefined;
  if (reached === 'output') return code`${runtimeType('StreamingResponseBody')}`;
  return code`${runtimeType(isSized(member) ? 'SizedRequestBody' : 'StreamingRequestBody')}`;
}

/** Whether it must say its length before it is sent. */
export function isSized({ target }: Member): boolean {
  return target.kind === 'blob' && target.requiresLength;
}
