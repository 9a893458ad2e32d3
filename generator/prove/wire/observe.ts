/** Calls between a client of one model and a service of the other, for all that changes reach and for some of the rest. */
import type { Gap, Observation, Observe } from '../../proof.js';
import { pairsOf, removedFrom } from '../pairs.js';
import { rootsOf } from '../roots.js';
import { touchedBy } from '../touched.js';
import { observeOperations } from './calls.js';
import { peerOf } from './clients.js';
import { observeRoot } from './messages.js';
import type { Room } from './room.js';
import { routesOf } from './routes.js';
import { unseenIn } from './unseen.js';

/** What becomes of calls between old and new. */
export const observeContacts: Observe = async (old, now, comparison) => {
  const touched = touchedBy(comparison);
  const seen = new Map<string, Observation>();
  const gaps: Gap[] = [...unseenIn(comparison)];
  for (const pair of pairsOf(old, now)) {
    const [before, after] = [peerOf(pair.old), peerOf(pair.now)];
    const roots = rootsOf(pair, touched);
    const room = { touched, seen, gaps };
    await observeHalf({ ...room, of: 'deployed', client: before, service: after, roots });
    const turned = roots.map((root) => ({ ...root, old: root.now, now: root.old }));
    await observeHalf({ ...room, of: 'early', client: after, service: before, roots: turned });
  }
  for (const gone of removedFrom(old, now)) {
    const evidence = `${gone.sdkId} is no service of the new side`;
    seen.set(gone.id, { shape: gone.id, of: 'deployed', contact: 'fails', evidence });
  }
  return { of: ['deployed', 'early'], observations: [...seen.values()], gaps };
};

async function observeHalf(room: Room): Promise<void> {
  const lines = await observeOperations(room);
  if (room.client.service.protocol !== room.service.service.protocol) {
    room.gaps.push({ of: room.of, reason: 'the two sides speak different protocols' });
    return;
  }
  for (const place of ['in', 'out', 'error'] as const) {
    const mine = place === 'in' ? 'client' : 'service';
    const operations = lines.map((line) => line[mine]);
    const routes = routesOf(operations, place);
    for (const root of room.roots) {
      const route = routes.get(place === 'in' ? root.old : root.now);
      const line = route && lines[operations.indexOf(route.operation)];
      if (route && line) await observeRoot(room, { place, root, route, line });
    }
  }
}
