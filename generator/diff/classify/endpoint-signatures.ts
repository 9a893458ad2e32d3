/** How endpoints ask for requests to be signed. */
import type { Node } from '../../model.js';
import type { Context, Finding, Half } from '../finding.js';
import { isList, isObject } from '../../node.js';
import { nodeText, sameNode, sorted, traitOf } from '../nodes.js';
import { field, partOf } from './trait-change.js';
import type { TraitChange } from './trait-change.js';

/**
 * The algorithms, names and regions that requests to endpoints are signed with, where they are others. Of the schemes of an
 * endpoint the first signature counts, for clients pass over what they do not know; without any, that of the service.
 */
export function signatures(change: TraitChange, { old, new: now }: Context): readonly Finding[] {
  const was = endpointsIn(change.before).map((endpoint) => schemeOf(endpoint, change.shape, old));
  const is = endpointsIn(change.after).map((endpoint) => schemeOf(endpoint, change.shape, now));
  return parts.flatMap(({ part, rule, what }): readonly Finding[] => {
    const [before, after] = [was, is].map((schemes) => textsOf(schemes, part));
    if (sameNode(before, after)) return [];
    const message = `Endpoints of ${change.name} are signed ${what} than before`;
    return [partOf(change, rule, [message, before, after])];
  });
}

const parts = [
  { part: 'name', rule: 'service-signing-algorithm-changed', what: 'with another algorithm' },
  { part: 'signingName', rule: 'service-signing-name-changed', what: 'for other names' },
  { part: 'region', rule: 'service-signing-region-changed', what: 'for other regions' },
] as const;

interface Scheme {
  readonly name: Node;
  /** Absent where it is the service's own. */
  readonly signingName?: Node | undefined;
  readonly region?: Node | undefined;
}

function textsOf(schemes: readonly Scheme[], part: keyof Scheme): readonly string[] {
  return sorted(new Set(schemes.flatMap(({ [part]: value }) => value ?? []).map(nodeText)));
}

/** Wherever they stand among the rules. */
function endpointsIn(node: Node | undefined): readonly Node[] {
  if (isList(node)) return node.flatMap(endpointsIn);
  if (!isObject(node)) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'endpoint' && isObject(value) ? [value] : endpointsIn(value),
  );
}

function schemeOf(endpoint: Node, service: string, half: Half): Scheme {
  const own = ownScheme(service, half);
  const listed = field(field(endpoint, 'properties'), 'authSchemes');
  const first = (isList(listed) ? listed : []).find((each) => isSignature(field(each, 'name')));
  if (first === undefined) return { name: own?.name ?? null };
  const signingName = field(first, 'signingName');
  return {
    name: field(first, 'name') ?? null,
    signingName: sameNode(signingName, own?.signingName) ? undefined : signingName,
    region: field(first, 'signingRegion') ?? field(first, 'signingRegionSet'),
  };
}

function isSignature(name: Node | undefined): boolean {
  return typeof name === 'string' && name.startsWith('sigv4');
}

/** The first signature among what the service lists, or has. */
function ownScheme(service: string, { shapes }: Half): Scheme | undefined {
  const traits = shapes.get(service)?.traits;
  const listed = traitOf(traits, 'auth');
  const ids = isList(listed) ? listed : ['aws.auth#sigv4', 'aws.auth#sigv4a'];
  const id = ids.find(
    (each) => typeof each === 'string' && signing.test(each) && traits?.has(each),
  );
  if (typeof id !== 'string') return undefined;
  return { name: id.replace(signing, ''), signingName: field(traits?.get(id)?.value, 'name') };
}

const signing = /^aws\.auth#(?=sigv4)/;
