/** Where the members of an event stand in its message (https://smithy.io/2.0/spec/streaming.html#event-message-serialization). */
import type { Member, Service, StructureShape } from '../service.js';
import { eventStreamsOf, isError } from './streams.js';

/** The members of an event, by their places. */
export interface EventPlaces {
  readonly headers: readonly Member[];
  /** The one that is the whole payload. */
  readonly payload?: Member | undefined;
  /** Those that the data of the payload has; none where there is a payload. */
  readonly inData: readonly Member[];
}

export function placesOf({ members }: StructureShape): EventPlaces {
  const headers = members.filter(({ traits }) => traits.has('smithy.api#eventHeader'));
  const payload = members.find(({ traits }) => traits.has('smithy.api#eventPayload'));
  const inData = payload ? [] : members.filter((member) => !headers.includes(member));
  return { headers, payload, inData };
}

/** Whether a message says something of it outside the data of its payload. */
export function hasPlaces(event: StructureShape): boolean {
  const { headers, payload } = placesOf(event);
  return headers.length > 0 || payload !== undefined;
}

/** The events of all streams at one end of a service, each once. */
export function eventsOf(service: Service, end: 'input' | 'output'): readonly StructureShape[] {
  const members = eventStreamsOf(service, end).flatMap((union) => union.members);
  const events = members.flatMap(({ target }) => (target.kind === 'structure' ? [target] : []));
  return [...new Set(events)];
}

/** What must be converted of the events that are read: whole events, or the members of those with places. */
export function readEventMembers(service: Service): readonly Member[] {
  const variants = eventStreamsOf(service, 'output').flatMap(({ members }) => members);
  return variants.filter((variant) => !isError(variant)).flatMap((variant) => partsOf(variant));
}

/** The same of the events that are written, errors among them. */
export function writtenEventMembers(service: Service): readonly Member[] {
  return eventStreamsOf(service, 'input').flatMap(({ members }) => members.flatMap(partsOf));
}

function partsOf(variant: Member): readonly Member[] {
  const { target } = variant;
  if (target.kind !== 'structure' || !(hasPlaces(target) || isError(variant))) return [variant];
  return target.members;
}
