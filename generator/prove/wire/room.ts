/** A client of one model before a service of the other, and what has been seen between them. */
import type { Contact, Subject } from '../../change.js';
import type { Gap, Observation } from '../../proof.js';
import type { Operation } from '../../service.js';
import type { Root } from '../roots.js';
import { keyOf, type Touched } from '../touched.js';
import type { Peer } from './clients.js';
import type { Parties } from './exchange.js';
import type { Line } from './operations.js';
import type { Place } from './routes.js';

/** Of roots, `old` is the client's. */
export interface Room {
  readonly of: 'deployed' | 'early';
  readonly client: Peer;
  readonly service: Peer;
  readonly roots: readonly Root[];
  readonly touched: Touched;
  readonly seen: Map<string, Observation>;
  readonly gaps: Gap[];
}

/** What was seen, of which operation of the client. */
export interface Sight {
  readonly contact: Contact;
  readonly operation: Operation;
  readonly evidence: string;
}

/** Of the same contact of the same thing, the shortest evidence is kept. */
export function observe({ of, seen }: Room, subject: Subject, sight: Sight): void {
  const { contact, operation, evidence } = sight;
  const key = `${of} ${contact} ${keyOf(subject)}`;
  const known = seen.get(key);
  if (known && known.evidence.length <= evidence.length) return;
  seen.set(key, { ...subject, operation: operation.name, of, contact, evidence });
}

/** The same of the first of the causes that a change is about; without a change, of the first. */
export function observeOf(room: Room, causes: readonly Subject[], sight: Sight): void {
  observe(room, causes.find((each) => room.touched.has(each)) ?? causes[0] ?? {}, sight);
}

export function partiesOf({ client, service }: Room, line: Line, place: Place): Parties {
  return place === 'in'
    ? { from: client, to: service, sender: line.client, receiver: line.service }
    : { from: service, to: client, sender: line.service, receiver: line.client };
}
