/** One message between two sides, and what is lost of it. */
import type { Contact } from '../../change.js';
import type { Operation, Service, StructureShape } from '../../service.js';
import { sitesTo, wholeSite, type Site } from '../causes.js';
import { at, checkOf, issueTraits, overlap, stepsOf, type Issue } from '../issues.js';
import { slotOf } from '../samples/slot.js';
import type { Peer } from './clients.js';
import { propertyOf } from './format.js';
import { lossesBetween, type Loss, type Way } from './meet.js';
import { inputOf } from './request.js';
import { errorAnswer, outputAnswer, statusOf } from './response.js';
import { routed } from './route.js';

/** Who sends and who receives, by which operation of each. */
export interface Parties {
  readonly from: Peer;
  readonly to: Peer;
  readonly sender: Operation;
  readonly receiver: Operation;
}

/** What a service makes of an input that a client sends; nothing where it is not sent, or is for nobody. */
export async function inputLosses(parties: Parties, value: unknown): Promise<readonly Loss[]> {
  const { from, to, sender, receiver } = parties;
  const { sent } = await from.call(sender, value);
  const asked = sent && routed(to.service, sent);
  if (!sent || asked?.operation !== receiver) return [];
  const got = inputOf(to, asked, sent);
  return losses(parties, 'in', [sender.input, receiver.input], [value, got]);
}

/** What a client makes of an output that a service answers with; `input` is one that it sends. */
export async function outputLosses(
  parties: Parties,
  value: unknown,
  input: unknown,
): Promise<readonly Loss[]> {
  const { from, to, sender, receiver } = parties;
  const answer = outputAnswer(from, sender, value);
  const { sent, output, error } = await to.call(receiver, input, answer);
  if (!sent) return [];
  const shapes = [sender.output, receiver.output] as const;
  if (output) return losses(parties, 'out', shapes, [value, output]);
  const site = wholeSite(slotOf(sender.output), slotOf(receiver.output));
  return [
    {
      contact: 'fails',
      sites: [site],
      traits: [],
      value,
      what: `cannot be read: ${String(error)}`,
    },
  ];
}

/** What a client makes of an error. */
export async function errorLosses(
  parties: Parties,
  shape: StructureShape,
  { value, input }: { readonly value: unknown; readonly input: unknown },
): Promise<readonly Loss[]> {
  const { from, to, sender, receiver } = parties;
  const answer = errorAnswer(from, shape, value);
  const { sent, error } = await to.call(receiver, input, answer);
  if (!sent) return [];
  const known = receiver.errors.find((each) => each.error?.code === shape.error?.code);
  const site = wholeSite(slotOf(shape), known && slotOf(known));
  const isIt = known && isInstance(to.program.find(to.service.folder, known.name), error);
  if (!known || !isIt) {
    return [
      {
        contact: 'unknown',
        sites: [site],
        traits: [],
        value,
        what: `is no error that ${sender.name} has for the client`,
      },
    ];
  }
  const bound = { sender: boundOf(from, sender), receiver: boundOf(to, receiver) };
  const got = Object.fromEntries(
    known.members.flatMap(({ name }) => {
      const item = propertyOf(error, name);
      return item === undefined ? [] : [[name, item] as const];
    }),
  );
  return [
    ...statusLoss(site, [shape, known], from.service.protocol),
    ...lossesBetween({ way: 'out', isBinary: isBinary(from), ...bound }, site, [value, got]),
  ];
}

function statusLoss(
  site: Site,
  [shape, known]: readonly [StructureShape, StructureShape],
  protocol: Service['protocol'],
): readonly Loss[] {
  const [status, other] = [statusOf(shape, protocol), statusOf(known, protocol)];
  if (status === other) return [];
  const what = `comes with status ${status} and not ${other}`;
  return [{ contact: 'differs', sites: [site], traits: [], value: {}, what }];
}

function isInstance(type: unknown, value: unknown): boolean {
  return typeof type === 'function' && value instanceof type;
}

/** By the walk through both, and by the validators of the receiver. */
function losses(
  { from, to, sender, receiver }: Parties,
  way: Way,
  [shape, other]: readonly [StructureShape, StructureShape],
  [value, got]: readonly [unknown, unknown],
): readonly Loss[] {
  const site = wholeSite(slotOf(shape), slotOf(other));
  const bound = { sender: boundOf(from, sender), receiver: boundOf(to, receiver) };
  const met = lossesBetween({ way, isBinary: isBinary(from), ...bound }, site, [value, got]);
  const check = checkOf(to.program, to.service.folder, other);
  const issues = (check?.(got) ?? []).filter((issue) => way === 'out' || !isFilled(issue, site));
  const paths = met.filter(({ contact }) => contact !== 'ignored').map(pathOf);
  const refused = issues
    .filter(({ path }) => !paths.some((each) => overlap(path, each)))
    .flatMap((issue) => lossFor(issue, way, { site, got }));
  return [...met, ...refused];
}

/** Whether a service has a default for what is missing. */
function isFilled({ constraint, path }: Issue, site: Site): boolean {
  const last = sitesTo(site, stepsOf(path)).at(-1);
  const value = last?.otherMember?.traits.get('smithy.api#default')?.value ?? null;
  return constraint === 'required' && value !== null;
}

/** Of protocols with bindings, where members of the whole stand. */
function boundOf({ service }: Peer, operation: Operation): Operation | undefined {
  return service.protocol === 'restJson1' ? operation : undefined;
}

function isBinary({ service }: Peer): boolean {
  return service.protocol === 'rpcv2Cbor';
}

/** A JSON pointer, in the names of the receiver. */
export function pathOf({ sites }: Loss): string {
  const names = sites
    .slice(1)
    .map(({ member, otherMember }) => (otherMember ?? member)?.name ?? '');
  return names.map((name) => `/${name}`).join('');
}

function lossFor(
  issue: Issue,
  way: Way,
  { site, got }: { readonly site: Site; readonly got: unknown },
): readonly Loss[] {
  const path = stepsOf(issue.path);
  const value = at(got, path);
  const contact = contactOf(issue, way, value);
  const sites = sitesTo(site, path);
  // What is no time is seen on the way.
  if (contact === undefined || sites.at(-1)?.other?.target.kind === 'timestamp') return [];
  const what = `must be ${issue.expected}`;
  return [{ contact, sites, traits: issueTraits(issue), value, what }];
}

/** What has no type is seen on the way, unless it is a number out of its range. */
function contactOf({ constraint }: Issue, way: Way, value: unknown): Contact | undefined {
  if (constraint === 'depth') return undefined;
  const isNumber = typeof value === 'number' || typeof value === 'bigint';
  if (constraint === 'type' && !isNumber && value !== null) return undefined;
  if (way === 'in') return 'refused';
  if (constraint === 'required') return 'undefined';
  if (constraint === 'type' && value === null) return 'undefined';
  return constraint === 'enum' || constraint === 'union' ? 'unknown' : 'differs';
}
