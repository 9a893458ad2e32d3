/** Formats of timestamps (https://smithy.io/2.0/spec/protocol-traits.html#timestampformat-trait). */
import type { Traits } from '../model.js';
import type { Binding, ProtocolName, Shape, TimestampFormat } from '../service.js';
import { textOf } from './traits.js';

const formats: readonly TimestampFormat[] = ['epoch-seconds', 'date-time', 'http-date'];

interface Place {
  readonly traits: Traits;
  readonly target: Shape;
  readonly binding: Binding;
}

/**
 * The format of a member that is a timestamp, or a list of timestamps bound to a header or the query: the member's
 * trait, else the target's, else `http-date` in headers, `date-time` in paths and queries, `epoch-seconds` in bodies.
 * `rpcv2Cbor` ignores the trait.
 */
export function timestampFormat(
  protocol: ProtocolName,
  { traits, target, binding }: Place,
): TimestampFormat | undefined {
  const listed = target.kind === 'list' && !isBody(binding) ? target.member : undefined;
  const timestamp = listed?.target ?? target;
  if (timestamp.kind !== 'timestamp') return undefined;
  if (protocol === 'rpcv2Cbor') return 'epoch-seconds';
  const written = [traits, listed?.traits, timestamp.traits].map(
    (place) => place && textOf(place, 'smithy.api#timestampFormat'),
  );
  return formats.find((format) => format === written.find(Boolean)) ?? byBinding(binding);
}

function byBinding({ in: place }: Binding): TimestampFormat {
  if (place === 'header' || place === 'prefixHeaders') return 'http-date';
  return place === 'body' || place === 'payload' ? 'epoch-seconds' : 'date-time';
}

function isBody({ in: place }: Binding): boolean {
  return place === 'body' || place === 'payload';
}
