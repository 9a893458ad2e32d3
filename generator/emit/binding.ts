/** Members that stand elsewhere in the HTTP message than in its JSON body. A structure may be an input and an output. */
import type { Binding, Member, StructureShape } from '../service.js';
import { isEventStream } from './streams.js';

/** Whether a response of this structure says something outside its JSON body. */
export function isBound({ members }: StructureShape): boolean {
  return members.some((member) => !isInResponseBody(member));
}

export function isInResponseBody(member: Member): boolean {
  return !responsePlaces.has(member.binding.in) && !isEventStream(member);
}

export function isInRequestBody(member: Member): boolean {
  return !requestPlaces.has(member.binding.in) && !isEventStream(member);
}

const responsePlaces: ReadonlySet<Binding['in']> = new Set<Binding['in']>([
  'header',
  'prefixHeaders',
  'payload',
  'responseCode',
]);
const requestPlaces: ReadonlySet<Binding['in']> = new Set<Binding['in']>([
  'header',
  'prefixHeaders',
  'payload',
  'label',
  'query',
  'queryParams',
]);
