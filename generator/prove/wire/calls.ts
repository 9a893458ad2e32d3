/** Where the calls of a client go, and what befalls all calls of an operation. */
import type { Subject } from '../../change.js';
import type { Gap } from '../../proof.js';
import { baseValue } from '../samples/base.js';
import { slotOf } from '../samples/slot.js';
import type { Touched } from '../touched.js';
import { hasEvents } from './clients.js';
import { errorLosses } from './exchange.js';
import { detourOf } from './hosts.js';
import { lineOf, plainInput, troublesOf, type Line } from './operations.js';
import { repeatsOf } from './repeats.js';
import { observeOf, partiesOf, type Room } from './room.js';

/** Of all operations where their calls go; troubles of those that changes reach, and of a few others. */
export async function observeOperations(room: Room): Promise<readonly Line[]> {
  const { client, service, touched } = room;
  const lines: Line[] = [];
  let others = 0;
  for (const operation of client.service.operations) {
    const line = await lineOf(client, service, operation);
    if (line) lines.push(line);
    const isReached = !line || isTouched(line, touched);
    if (!isReached && (others += 1) > MOST_OTHERS) continue;
    const troubles = await troublesOf(room, operation);
    const repeats = line ? await repeatsOf(client, line) : [];
    for (const { causes, ...sight } of [...troubles, ...repeats]) observeOf(room, causes, sight);
    if (!line) continue;
    await observeErrors(room, line);
    if (isReached) room.gaps.push(...gapsOf(room, line));
  }
  await observeHosts(room, lines);
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
      const evidence = `${shape.name} ${loss.what}`;
      observeOf(room, causes, { contact: loss.contact, operation: line.client, evidence });
    }
  }
}

function servicesOf({ client, service }: Room): readonly Subject[] {
  return [{ shape: client.service.id }, { shape: service.service.id }];
}

/** In regions other than the usual one; only where something is said of the service itself, since there are many. */
async function observeHosts(room: Room, lines: readonly Line[]): Promise<void> {
  const [shape] = servicesOf(room).filter((each) => room.touched.has(each));
  const line = shape && (await calledLine(room, lines));
  if (!shape || !line) return;
  const detour = await detourOf([room.client, room.service], line);
  if (detour) {
    const evidence = `in ${detour.settings} goes to ${detour.given} instead of ${detour.own}`;
    observeOf(room, [shape], { contact: 'fails', operation: line.client, evidence });
    return;
  }
  const reason = 'in the regions that were tried, calls go where they went';
  room.gaps.push({ of: room.of, ...shape, reason });
}

/** One that both sides call in the usual region. */
async function calledLine(
  { client, service }: Room,
  lines: readonly Line[],
): Promise<Line | undefined> {
  for (const line of lines.slice(0, MOST_OTHERS)) {
    const { sent } = await client.call(line.client, plainInput(line.client));
    const own = await service.call(line.service, plainInput(line.service));
    if (sent && own.sent) return line;
  }
  return undefined;
}

/** What takes several calls, or time. */
function gapsOf({ of }: Room, { client, service }: Line): readonly Gap[] {
  const shape = client.id;
  const isWaiting = [client, service].some(({ waiters }) => waiters.length > 0);
  const isSilent = [client, service].some(hasEvents);
  const isPaged = [client, service].some(({ paginated }) => paginated !== undefined);
  return [
    ...(isSilent ? [{ of, shape, reason: 'its events are not sent' }] : []),
    ...(isWaiting ? [{ of, shape, reason: 'nothing waits with its waiters' }] : []),
    ...(isPaged ? [{ of, shape, reason: 'nothing goes through its pages' }] : []),
  ];
}

const MOST_OTHERS = 6;
