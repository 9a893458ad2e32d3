/** What services of a model hold and how they are called. */
import type { ShapeSyntax } from '../model.js';
import type { ServiceOutline } from '../service.js';
import { localName } from './nodes.js';

export type OperationSyntax = Extract<ShapeSyntax, { readonly type: 'operation' }>;
export type ServiceSyntax = Extract<ShapeSyntax, { readonly type: 'service' }>;

/** The operations that a service binds, itself and through its resources, each once. */
export function boundOperations(
  service: ServiceSyntax,
  shapes: ReadonlyMap<string, ShapeSyntax>,
): readonly OperationSyntax[] {
  const found = new Set<OperationSyntax>();
  const seen = new Set<string>();
  const open = [...service.operations, ...service.resources];
  for (let next = open.pop(); next; next = open.pop()) {
    const shape = shapes.get(next.target);
    if (shape?.type === 'operation') found.add(shape);
    if (shape?.type !== 'resource' || seen.has(shape.id)) continue;
    seen.add(shape.id);
    open.push(...shape.lifecycle.values(), ...shape.operations);
    open.push(...shape.collectionOperations, ...shape.resources);
  }
  return [...found];
}

/** The protocol that the generated client speaks; all that the service's traits name where it was not resolved. */
export function protocolsOf(
  service: ServiceSyntax,
  services: readonly ServiceOutline[],
): ReadonlySet<string> {
  const resolved = services.find(({ id }) => id === service.id);
  if (resolved !== undefined) return new Set([resolved.protocol]);
  const named = [...service.traits.keys()].filter((id) => protocolTrait.test(id));
  return new Set(named.map(localName));
}

const protocolTrait =
  /^(aws\.protocols#(awsJson1_[01]|restJson1|restXml|awsQuery|ec2Query)|smithy\.protocols#rpcv2Cbor)$/;

/** Protocols that heed `http…` traits and `jsonName`; the others of JSON and CBOR send `POST` and members' own names. */
const restful = ['restJson1', 'restXml'];

/** Whether any of the protocols heeds HTTP bindings and `jsonName`. Where none is known, somebody may. */
export function heedsBindings(protocols: ReadonlySet<string>): boolean {
  return protocols.size === 0 || restful.some((name) => protocols.has(name));
}
