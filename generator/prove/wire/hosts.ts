/** Where clients call a service in other regions, by FIPS and by dual stack. */
import type { Operation, Service } from '../../service.js';
import type { Half } from '../pairs.js';
import { peerOf, type Peer } from './clients.js';
import { plainInput, type Line } from './operations.js';

/** Two clients that are set alike, and where they call. */
export interface Detour {
  /** `us-east-1`, `eu-west-1 with FIPS`. */
  readonly settings: string;
  readonly given: string;
  readonly own: string;
}

/** The first settings with which the two clients call different hosts, if there are any; by one operation that both have. */
export async function detourOf(
  [client, service]: readonly [Half, Half],
  line: Line,
): Promise<Detour | undefined> {
  for (const settings of settingsFor(client.service, service.service)) {
    const given = await hostOf(peerOf(client, settings), line.client);
    const own = await hostOf(peerOf(service, settings), line.service);
    if (given !== own) return { settings: wordsOf(settings), given, own };
  }
  return undefined;
}

interface Settings {
  readonly region: string;
  readonly useFipsEndpoint: boolean;
  readonly useDualstackEndpoint: boolean;
}

/** Each region that the rules of either speak of, and one of each partition. */
function settingsFor(...services: readonly Service[]): readonly Settings[] {
  const named = services.flatMap(({ endpoint }) => regionsIn(endpoint));
  const flags = [false, true];
  return [...new Set([...PARTITIONS, ...named])].flatMap((region) =>
    flags.flatMap((useFipsEndpoint) =>
      flags.map((useDualstackEndpoint) => ({ region, useFipsEndpoint, useDualstackEndpoint })),
    ),
  );
}

function regionsIn(value: unknown, depth = 0): readonly string[] {
  if (typeof value === 'string') return REGION.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null || depth > 40) return [];
  return Object.values(value).flatMap((each) => regionsIn(each, depth + 1));
}

/** An origin, or that there is none. */
async function hostOf(peer: Peer, operation: Operation): Promise<string> {
  const { sent } = await peer.call(operation, plainInput(operation));
  return sent?.origin ?? 'nowhere';
}

function wordsOf({ region, useFipsEndpoint, useDualstackEndpoint }: Settings): string {
  return [
    region,
    ...(useFipsEndpoint ? ['with FIPS'] : []),
    ...(useDualstackEndpoint ? ['with dual stack'] : []),
  ].join(' ');
}

const REGION = /^[a-z]{2}(?:-[a-z]+)+-\d$/;
const PARTITIONS = ['us-east-1', 'eu-west-1', 'cn-north-1', 'us-gov-west-1', 'us-iso-east-1'];
