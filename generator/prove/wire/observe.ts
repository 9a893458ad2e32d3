/** Calls between a client of one model and a service of the other, for all that changes reach and for some of the rest. */
import type { Subject } from '../../change.js';
import type { Gap, Observation, Observe } from '../../proof.js';
import type { Operation } from '../../service.js';
import { causeOf } from '../causes.js';
import { at, checkOf, stepsOf } from '../issues.js';
import { pairsOf } from '../pairs.js';
import { rootsOf, type Root } from '../roots.js';
import { baseValue } from '../samples/base.js';
import { membersOf, slotOf } from '../samples/slot.js';
import { samplesOf } from '../samples/variations.js';
import { shown } from '../shown.js';
import { keyOf, memberName, touchedBy, type Touched } from '../touched.js';
import { peerOf, type Peer } from './clients.js';
import { errorLosses, inputLosses, outputLosses, pathOf, type Parties } from './exchange.js';
import type { Loss } from './meet.js';
import { isStreaming, lineOf, plainInput, troublesOf, type Line } from './operations.js';
import { placed, routesOf, type Place, type Route } from './routes.js';

/** What becomes of calls between old and new. */
export const observeContacts: Observe = async (old, now, comparison) => {
  const touched = touchedBy(comparison);
  const seen = new Map<string, Observation>();
  const gaps: Gap[] = [];
  for (const pair of pairsOf(old, now)) {
    const [before, after] = [peerOf(pair.old), peerOf(pair.now)];
    const roots = rootsOf(pair, touched);
    const room = { touched, seen, gaps };
    await observeHalf({ ...room, of: 'deployed', client: before, service: after, roots });
    const turned = roots.map((root) => ({ ...root, old: root.now, now: root.old }));
    await observeHalf({ ...room, of: 'early', client: after, service: before, roots: turned });
  }
  return { of: ['deployed', 'early'], observations: [...seen.values()], gaps };
};

/** A client of one model before a service of the other. Of roots, `old` is the client's. */
interface Room {
  readonly of: 'deployed' | 'early';
  readonly client: Peer;
  readonly service: Peer;
  readonly roots: readonly Root[];
  readonly touched: Touched;
  readonly seen: Map<string, Observation>;
  readonly gaps: Gap[];
}

async function observeHalf(room: Room): Promise<void> {
  const lines = await observeOperations(room);
  for (const place of ['in', 'out', 'error'] as const) {
    const mine = place === 'in' ? 'client' : 'service';
    const routes = routesOf(
      lines.map((line) => line[mine]),
      place,
    );
    for (const root of room.roots) {
      const route = routes.get(place === 'in' ? root.old : root.now);
      const line = route && lines.find((each) => each[mine] === route.operation);
      if (route && line) await observeRoot(room, { place, root, route, line });
    }
  }
}

/** Of all operations where their calls go; troubles of those that changes reach, and of a few others. */
async function observeOperations(room: Room): Promise<readonly Line[]> {
  const { client, service, touched } = room;
  const lines: Line[] = [];
  let others = 0;
  for (const operation of client.service.operations) {
    const line = await lineOf(client, service, operation);
    if (line) lines.push(line);
    const isReached = !line || isTouched(line, touched);
    if (!isReached && (others += 1) > MOST_OTHERS) continue;
    for (const trouble of await troublesOf(client, service, operation)) {
      const subject = trouble.causes.find((each) => touched.has(each)) ?? trouble.causes[0] ?? {};
      observe(room, subject, {
        contact: trouble.contact,
        operation,
        evidence: trouble.evidence,
      });
    }
    if (line) await observeErrors(room, line);
  }
  return lines;
}

function isTouched({ client, service }: Line, { shapes }: Touched): boolean {
  return [client, service].some((operation) =>
    [operation, operation.input, operation.output].some(({ id }) => shapes.has(id)),
  );
}

/** Each error that the service may end the operation with. */
async function observeErrors(room: Room, line: Line): Promise<void> {
  const input = plainInput(line.client);
  const parties = partiesOf(room, line, 'error');
  for (const shape of line.service.errors) {
    const value = baseValue(slotOf(shape), 'full');
    const losses = await errorLosses(parties, shape, { value, input });
    const first = losses.filter(({ contact }) => contact === 'unknown');
    for (const loss of first) {
      const causes = [
        { shape: line.client.id },
        { shape: line.service.id },
        ...servicesOf(room),
        { shape: shape.id },
      ];
      const subject = causes.find((each) => room.touched.has(each)) ?? causes[0] ?? {};
      observe(room, subject, {
        contact: loss.contact,
        operation: line.client,
        evidence: `${shape.name} ${loss.what}`,
      });
    }
  }
}

function servicesOf({ client, service }: Room): readonly Subject[] {
  return [{ shape: client.service.id }, { shape: service.service.id }];
}

interface Message {
  readonly place: Place;
  readonly root: Root;
  readonly route: Route;
  readonly line: Line;
}

/** Samples of a shape where a route has it. */
async function observeRoot(room: Room, message: Message): Promise<void> {
  const { place, root, route, line } = message;
  const parties = partiesOf(room, line, place);
  if (isStreaming(route.whole)) {
    room.gaps.push({
      of: room.of,
      shape: route.whole.id,
      operation: line.client.name,
      reason: 'it is a stream',
    });
    return;
  }
  const [shape, other] = place === 'in' ? [root.old, root.now] : [root.now, root.old];
  const varied = root.isTouched ? room.touched.isVaried : () => false;
  const check = checkOf(parties.from.program, parties.from.service.folder, route.whole);
  const input = plainInput(line.client);
  const known = new Set(
    (['small', 'full'] as const).flatMap((extent) => {
      const issues = check?.(placed(route, baseValue(slotOf(shape), extent))) ?? [];
      return issues.map(({ path }) => path);
    }),
  );
  for (const sample of samplesOf(slotOf(shape), slotOf(other), varied)) {
    const value = placed(route, sample);
    if (check?.(value).some(({ path }) => !known.has(path))) continue;
    const losses = await lossesOf(parties, message, { value, input });
    if (losses.length === 0) continue;
    const own = { ...parties, to: parties.from, receiver: parties.sender };
    const usual = new Set(
      (await lossesOf(own, message, { value, input: plainInput(own.receiver) })).map(pathOf),
    );
    for (const loss of losses) {
      if (usual.has(pathOf(loss))) continue;
      observeLoss(room, message, loss, value);
    }
  }
}

function lossesOf(
  parties: Parties,
  { place, route }: Message,
  { value, input }: { readonly value: unknown; readonly input: unknown },
): Promise<readonly Loss[]> {
  if (place === 'in') return inputLosses(parties, value);
  if (place === 'out') return outputLosses(parties, value, input);
  return errorLosses(parties, route.whole, { value, input });
}

function partiesOf({ client, service }: Room, line: Line, place: Place): Parties {
  return place === 'in'
    ? { from: client, to: service, sender: line.client, receiver: line.service }
    : { from: service, to: client, sender: line.service, receiver: line.client };
}

function observeLoss(room: Room, { line, route }: Message, loss: Loss, value: unknown): void {
  const { touched } = room;
  const isOfValue = loss.contact === 'unknown' || loss.contact === 'refused';
  const value0 = isOfValue ? loss.value : undefined;
  const cause = causeOf(loss.sites, loss.traits, { touched, value: value0 });
  const around = [...membersUnder(loss), { shape: line.client.id }, { shape: line.service.id }];
  const subject = touched.has(cause) ? cause : (around.find((each) => touched.has(each)) ?? cause);
  const path = pathOf(loss);
  const what =
    loss.value === undefined
      ? shown(at(value, stepsOf(path).slice(0, -1)) ?? value)
      : shown(loss.value);
  observe(room, subject, {
    contact: loss.contact,
    operation: line.client,
    evidence: `${route.whole.name}${path} of ${what} ${loss.what}`,
  });
}

/** Of a message that cannot be read at all, what could be why. */
function membersUnder({ sites: [whole, ...inner] }: Loss): readonly Subject[] {
  if (!whole || inner.length > 0) return [];
  return [whole.slot.target, ...(whole.other ? [whole.other.target] : [])].flatMap((shape) =>
    membersOf(shape).map((member) => ({ shape: shape.id, member: memberName(member) })),
  );
}

function observe(
  { of, seen }: Room,
  subject: Subject,
  {
    contact,
    operation,
    evidence,
  }: {
    readonly contact: Loss['contact'];
    readonly operation: Operation;
    readonly evidence: string;
  },
): void {
  const key = `${of} ${contact} ${keyOf(subject)}`;
  const known = seen.get(key);
  if (known && known.evidence.length <= evidence.length) return;
  seen.set(key, { ...subject, operation: operation.name, of, contact, evidence });
}

const MOST_OTHERS = 6;
