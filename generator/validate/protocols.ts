import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Model } from '../model.js';
import { nameOf } from './prelude.js';
import { closureOf, membersOf, operationsOf, services, traitOf, typeOf } from './view.js';
import type { Service } from './view.js';

/** The protocols that clients can speak, by trait id. */
const protocols: readonly string[] = [
  'aws.protocols#awsJson1_0',
  'aws.protocols#awsJson1_1',
  'aws.protocols#restJson1',
  'smithy.protocols#rpcv2Cbor',
];

/** Every service has a protocol that clients can speak, and with `restJson1` alone every operation a place in HTTP. */
export function checkProtocols(model: Model): readonly Diagnostic[] {
  return services(model).flatMap((service) => {
    const spoken = protocols.filter((id) => traitOf(model, service, id) !== undefined);
    if (spoken.length === 0) {
      return [report('protocol-unknown', { service: service.id, known: protocols }, service.at)];
    }
    return [
      ...(spoken.every((id) => id === 'aws.protocols#restJson1') ? unbound(service, model) : []),
      ...(spoken.includes('smithy.protocols#rpcv2Cbor') ? documents(service, model) : []),
    ];
  });
}

/** CBOR has no form for documents yet (Smithy, «Smithy RPC v2 CBOR protocol»). */
function documents(service: Service, model: Model): readonly Diagnostic[] {
  return [...closureOf(model, service.id)].flatMap((id) =>
    [...membersOf(model, id).values()]
      .filter(({ target }) => typeOf(model, target) === 'document')
      .map(({ name, at }) =>
        report('document-unsupported', { member: `${nameOf(id)}$${name}` }, at),
      ),
  );
}

function unbound(service: Service, model: Model): readonly Diagnostic[] {
  return operationsOf(model, service)
    .filter((operation) => traitOf(model, operation, 'smithy.api#http') === undefined)
    .map((operation) => report('http-missing', { operation: operation.id }, operation.at));
}
