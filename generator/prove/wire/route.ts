/** Which operation a request asks for: of a service that does what its model says, and knows nothing of the client's. */
import type { Operation, Service } from '../../service.js';

/** A request as `fetch` was given it. */
export interface Sent {
  readonly method: string;
  /** `https://host`. */
  readonly origin: string;
  /** Encoded. */
  readonly path: string;
  readonly query: readonly (readonly [name: string, value: string])[];
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** An operation that is asked for, and with what in its path. */
export interface Asked {
  readonly operation: Operation;
  readonly labels: ReadonlyMap<string, string>;
}

/** `undefined` where the service has no such operation. */
export function routed(service: Service, sent: Sent): Asked | undefined {
  const { protocol, shapeName, operations } = service;
  const { method, path, headers } = sent;
  if (protocol === 'restJson1') return routedByPath(operations, sent);
  const isCbor = protocol === 'rpcv2Cbor';
  const [prefix, text] = isCbor
    ? [`/service/${shapeName}/operation/`, path]
    : [`${shapeName}.`, headers['x-amz-target'] ?? ''];
  const operation = operations.find((each) => `${prefix}${each.shapeName}` === text);
  const isAddressed = isCbor ? headers['smithy-protocol'] === 'rpc-v2-cbor' : path === '/';
  if (!operation || !isAddressed || method !== 'POST') return undefined;
  return { operation, labels: new Map() };
}

/** The one with the fewest labels: what is literal goes before what may be anything. */
function routedByPath(operations: readonly Operation[], sent: Sent): Asked | undefined {
  const found = operations.flatMap((operation) => {
    const labels = matched(operation, sent);
    return labels ? [{ operation, labels }] : [];
  });
  return found.toSorted((a, b) => rankOf(b.operation) - rankOf(a.operation))[0];
}

function rankOf({ http }: Operation): number {
  return http.path.filter((part) => 'literal' in part).length * 100 + http.query.length;
}

function matched({ http }: Operation, sent: Sent): ReadonlyMap<string, string> | undefined {
  if (http.method !== sent.method) return undefined;
  const isAsked = http.query.every(([name, value = '']) =>
    sent.query.some(([key, each]) => key === name && each === value),
  );
  const found = isAsked ? patternOf(http).exec(sent.path) : null;
  if (!found) return undefined;
  const names = http.path.flatMap((part) => ('label' in part ? [part.label.name] : []));
  return new Map(names.map((name, index) => [name, decoded(found[index + 1] ?? '')]));
}

function patternOf(http: Operation['http']): RegExp {
  const known = patterns.get(http);
  if (known) return known;
  const segments = http.path.map((part) => {
    if ('literal' in part) return part.literal.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
    const { binding } = part.label;
    return binding.in === 'label' && binding.greedy ? '(.+)' : '([^/]+)';
  });
  const made = new RegExp(`^/${segments.filter((segment) => segment !== '').join('/')}$`);
  patterns.set(http, made);
  return made;
}

const patterns = new WeakMap<Operation['http'], RegExp>();

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
