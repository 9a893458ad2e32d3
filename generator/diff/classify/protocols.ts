/** Protocols that services speak. */
import type { Node, ShapeSyntax, Traits } from '../../model.js';
import type { ServiceOutline } from '../../service.js';
import type { Alteration, Context, Finding } from '../finding.js';
import { isList, isObject } from '../../node.js';
import { localName, sameNode } from '../nodes.js';
import { findingOf, traitChangesOf, verbOf } from './trait-change.js';
import type { TraitChange } from './trait-change.js';

/**
 * Protocols that are new, gone or set otherwise. Where the one that generated clients speak is another, that is one
 * finding for both.
 */
export function protocols(altered: Alteration, { old, new: now }: Context): readonly Finding[] {
  const changes = traitChangesOf(altered).filter(({ id }) => isProtocol(id) || id in settings);
  const [was, is] = [spokenBy(altered.old, old.services), spokenBy(altered.new, now.services)];
  const gone = changes.find(({ id, after }) => id === was && after === undefined);
  const come = changes.find(({ id, before }) => id === is && before === undefined);
  const replaced = was !== is && gone !== undefined ? replacement(gone, come) : [];
  const covered = new Set(replaced.flatMap(({ differences }) => differences));
  const rest = changes.filter(({ difference }) => !covered.has(difference));
  return [...replaced, ...rest.flatMap((change) => ofProtocol(change, was === is ? [] : [is]))];
}

function replacement(gone: TraitChange, come: TraitChange | undefined): readonly Finding[] {
  const before = localName(gone.id);
  const after = come === undefined ? undefined : localName(come.id);
  const message = `${gone.name} speaks ${after ?? 'another protocol'} instead of ${before}`;
  const differences = [gone, come].flatMap((change) => change?.difference ?? []);
  const { shape } = gone;
  return [{ rule: 'service-protocol-replaced', shape, message, before, after, differences }];
}

function ofProtocol(
  change: TraitChange,
  firsts: readonly (string | undefined)[],
): readonly Finding[] {
  const { id, before, after, name } = change;
  const protocol = localName(id);
  if (id in settings || (before !== undefined && after !== undefined)) {
    const message = `Settings of ${name} for ${settings[id] ?? protocol} ${verbOf(change)}`;
    return [findingOf(change, settingRule(change), message)];
  }
  const rule = before === undefined ? 'service-protocol-added' : 'service-protocol-removed';
  const message = `${name} speaks ${protocol} ${before === undefined ? 'too now' : 'no longer'}`;
  return [
    { ...findingOf(change, rule, message), circumstances: firsts.includes(id) ? ['first'] : [] },
  ];
}

function settingRule({
  id,
  before,
  after,
}: TraitChange): 'service-protocol-setting-changed' | 'service-protocol-order-changed' {
  const isOrder = !(id in settings) && isObject(before) && isObject(after);
  const keys = isOrder ? [...new Set([...Object.keys(before), ...Object.keys(after)])] : [];
  const differing = keys.filter((key) => isOrder && !sameNode(before[key], after[key]));
  const isReordered =
    isOrder &&
    differing.length > 0 &&
    differing.every((key) => sameNode(inOrder(before[key]), inOrder(after[key])));
  return isReordered ? 'service-protocol-order-changed' : 'service-protocol-setting-changed';
}

function inOrder(node: Node | undefined): readonly string[] {
  return isList(node) ? node.map(String).toSorted() : [];
}

/** The trait of the protocol that generated clients speak, or of the first that the service has. */
function spokenBy(
  shape: ShapeSyntax | undefined,
  services: readonly ServiceOutline[],
): string | undefined {
  if (shape === undefined) return undefined;
  const resolved = services.find(({ id }) => id === shape.id)?.protocol;
  const own = protocolsIn(shape.traits);
  return own.find((id) => localName(id) === resolved) ?? own[0];
}

function protocolsIn(traits: Traits): readonly string[] {
  return [...traits.keys()].filter(isProtocol).toSorted();
}

function isProtocol(id: string): boolean {
  return known.test(id);
}

const known =
  /^(aws\.protocols#(awsJson1_[01]|restJson1|restXml|awsQuery|ec2Query)|smithy\.protocols#rpcv2(Cbor|Json)|smithy\.mqtt#mqttJson)$/;

/** Traits that go with protocols, and what they are about. */
const settings: Readonly<Record<string, string>> = {
  'aws.protocols#awsQueryCompatible': 'the codes of the query protocol',
  'smithy.api#xmlNamespace': 'XML',
};
