/** Samples of a shape, sent where a message has it. */
import type { Subject } from '../../change.js';
import { causeOf } from '../causes.js';
import { at, checkOf, stepsOf } from '../issues.js';
import type { Root } from '../roots.js';
import { baseValue } from '../samples/base.js';
import { membersOf, slotOf } from '../samples/slot.js';
import { samplesOf } from '../samples/variations.js';
import { shown } from '../shown.js';
import { memberName } from '../touched.js';
import { errorLosses, inputLosses, outputLosses, pathOf, type Parties } from './exchange.js';
import type { Loss } from './meet.js';
import { isStreaming, plainInput, type Line } from './operations.js';
import { observe, partiesOf, type Room } from './room.js';
import { placed, type Place, type Route } from './routes.js';

export interface Message {
  readonly place: Place;
  readonly root: Root;
  readonly route: Route;
  readonly line: Line;
}

/** Samples of a shape where a route has it. */
export async function observeRoot(room: Room, message: Message): Promise<void> {
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
    const usual = await usualLosses(parties, message, value);
    for (const loss of losses) {
      if (usual.has(pathOf(loss))) continue;
      observeLoss(room, message, loss, value);
    }
  }
}

/** Where the value is lost even between two of the same side, on either side: it is none that can be sent. */
async function usualLosses(
  { from, to, sender, receiver }: Parties,
  message: Message,
  value: unknown,
): Promise<ReadonlySet<string>> {
  const own = [
    { from, to: from, sender, receiver: sender },
    { from: to, to, sender: receiver, receiver },
  ];
  const paths: ReadonlySet<string>[] = [];
  for (const parties of own) {
    const input = plainInput(parties.receiver);
    const losses = await lossesOf(parties, message, { value, input });
    if (losses.length === 0) return new Set();
    paths.push(new Set(losses.map(pathOf)));
  }
  const [first = new Set(), second = new Set()] = paths;
  return new Set([...first].filter((path) => second.has(path)));
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
