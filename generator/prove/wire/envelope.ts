/** What two clients send with the same value, but for the value: where it goes and as whom. */
import type { Contact, Subject } from '../../change.js';
import type { AuthScheme, Operation, ProtocolName, Service } from '../../service.js';
import type { Sent } from './route.js';

/** Something about a request that a service of the other model does not take. */
export interface Fault {
  readonly contact: Contact;
  /** The likeliest first. */
  readonly causes: readonly Subject[];
  readonly evidence: string;
}

/** A client's request and its operation. */
export interface Outgoing {
  readonly service: Service;
  readonly operation: Operation;
  readonly sent: Sent;
}

/** What a service for which `own` is right would not take of `given`. */
export function faultsOf(
  given: Outgoing,
  own: Outgoing,
  of: 'deployed' | 'early',
): readonly Fault[] {
  return [
    hostFault(given, own),
    ...authFaults(given, own, of),
    ...contentFaults(given, own),
  ].filter((fault) => fault !== undefined);
}

function hostFault(given: Outgoing, own: Outgoing): Fault | undefined {
  const [a, b] = [given.sent.origin, own.sent.origin];
  if (a === b) return undefined;
  const isOfOperation =
    JSON.stringify(prefixOf(given)) !== JSON.stringify(prefixOf(own)) ||
    JSON.stringify(given.operation.context, nameless) !==
      JSON.stringify(own.operation.context, nameless);
  const causes = isOfOperation
    ? [operationOf(given), operationOf(own), serviceOf(own)]
    : [serviceOf(own), operationOf(own)];
  return { contact: 'fails', causes, evidence: `goes to ${a} instead of ${b}` };
}

function prefixOf({ operation }: Outgoing): readonly string[] {
  return (operation.hostPrefix ?? []).map((part) =>
    'literal' in part ? part.literal : `{${part.label.name}}`,
  );
}

/** Any of the schemes that a service has will do for it. */
function authFaults(given: Outgoing, own: Outgoing, of: 'deployed' | 'early'): readonly Fault[] {
  const [a, b] = [signatureOf(given.sent), signatureOf(own.sent)];
  if (a === b) return [];
  const [used] = given.operation.auth;
  const [first, ...others] = own.operation.auth;
  const isTaken = used && others.some((scheme) => isSame(scheme, used)) && !isSame(used, first);
  // The service takes it still; but a new client asks its caller for other credentials than the old one did.
  if (isTaken && of === 'deployed') return [];
  const isOfOperation =
    !isSameList(given.operation.auth, given.service.auth) ||
    !isSameList(own.operation.auth, own.service.auth);
  const causes = isOfOperation
    ? [operationOf(own), serviceOf(own)]
    : [serviceOf(own), operationOf(own)];
  const contact = isTaken ? 'differs' : 'fails';
  return [{ contact, causes, evidence: `is signed as ${a} instead of ${b}` }];
}

/** What a signature is for, or where the secret stands; not the secret, nor the time. */
function signatureOf({ headers, query }: Sent): string {
  const { authorization = '' } = headers;
  const scope = /Credential=[^/]+\/\d+\/([^,]+)/.exec(authorization)?.[1];
  const body = headers['x-amz-content-sha256'] === 'UNSIGNED-PAYLOAD' ? ' without the body' : '';
  if (scope !== undefined) return `${authorization.split(' ')[0] ?? ''} ${scope}${body}`;
  const key = query.find(([, value]) => value === 'key')?.[0];
  const header = Object.entries(headers).find(([, value]) => /^(?:\S+ )?key$/.test(value));
  if (header) return `${header[0]}: ${header[1]}`;
  return key === undefined ? authorization || 'nobody' : `?${key}`;
}

function contentFaults(given: Outgoing, own: Outgoing): readonly Fault[] {
  const found: Fault[] = [];
  const { headers: a } = given.sent;
  const { headers: b } = own.sent;
  const causes = [operationOf(own), serviceOf(own)];
  if (given.service.protocol !== own.service.protocol) {
    if (speaks(own.service, given.service.protocol)) return [];
    const evidence = `is ${given.service.protocol} and not ${own.service.protocol}`;
    return [{ contact: 'fails', causes: [serviceOf(own)], evidence }];
  }
  const [type, otherType] = [a['content-type'], b['content-type']];
  if (type !== otherType && given.sent.body.length > 0 && own.sent.body.length > 0) {
    const evidence = `has the content type ${type ?? 'none'} instead of ${otherType ?? 'none'}`;
    found.push({ contact: 'fails', causes: [...payloads(given), ...causes], evidence });
  }
  if (a['content-encoding'] !== b['content-encoding'] && a['content-encoding'] === 'gzip') {
    found.push({ contact: 'refused', causes, evidence: 'is compressed' });
  }
  if (b['content-md5'] !== undefined && a['content-md5'] === undefined) {
    found.push({ contact: 'refused', causes, evidence: 'has no checksum' });
  }
  return found;
}

/** A service may speak several protocols, of which its own clients use the first. */
function speaks({ traits }: Service, protocol: ProtocolName): boolean {
  return traits.has(`aws.protocols#${protocol}`) || traits.has(`smithy.protocols#${protocol}`);
}

function payloads({ operation }: Outgoing): readonly Subject[] {
  const { input } = operation;
  return input.members
    .filter(({ binding }) => binding.in === 'payload')
    .flatMap(({ id, target }) => [
      { shape: input.id, member: id.slice(id.indexOf('$') + 1) },
      { shape: target.id },
    ]);
}

function operationOf({ operation }: Outgoing): Subject {
  return { shape: operation.id };
}

function serviceOf({ service }: Outgoing): Subject {
  return { shape: service.id };
}

function isSameList(a: readonly AuthScheme[], b: readonly AuthScheme[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isSame(a: AuthScheme, b: AuthScheme | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Members of contexts are shapes, which may hold themselves. */
function nameless(key: string, value: unknown): unknown {
  return key === 'target' || key === 'at' || key === 'traits' ? undefined : value;
}
