import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import { authSchemes, type Model } from '../model.js';
import { textOf, textsOf } from '../node.js';
import { partAt } from './places.js';
import { nameOf } from './prelude.js';
import { operationsOf, services, traitOf, traitsOf } from './view.js';
import type { Service } from './view.js';

/** The authentication of services: schemes that are there, their order where there are several, names that agree. */
export function checkAuth(model: Model): readonly Diagnostic[] {
  return services(model).flatMap((service) => {
    const known = [...traitsOf(model, service).keys()].filter((id) => isScheme(id, model));
    return [
      ...unknownSchemes(service, known, model),
      ...unordered(service, known, model),
      ...signingNames(service, model),
    ];
  });
}

/** Services and their operations ask only for schemes that the service has. */
function unknownSchemes(
  service: Service,
  known: readonly string[],
  model: Model,
): readonly Diagnostic[] {
  return [service, ...operationsOf(model, service)].flatMap((shape) => {
    const auth = shape.traits.get('smithy.api#auth');
    const texts = textsOf(auth?.value);
    const schemes = texts.filter((scheme) => isScheme(scheme, model) && !known.includes(scheme));
    const [first] = schemes;
    if (auth === undefined || first === undefined) return [];
    const at = partAt(auth, [String(texts.indexOf(first))]);
    return [report('auth-unknown', { schemes, service: service.id, known }, at)];
  });
}

function unordered(
  service: Service,
  known: readonly string[],
  model: Model,
): readonly Diagnostic[] {
  if (known.length < 2 || traitOf(model, service, 'smithy.api#auth')) return [];
  return [report('auth-order', { schemes: known }, service.at)];
}

/** The names by which AWS knows a service should be one (`aws.api#service`, `aws.auth#sigv4`). */
function signingNames(service: Service, model: Model): readonly Diagnostic[] {
  const aws = traitOf(model, service, 'aws.api#service')?.value;
  const namespace =
    aws === undefined
      ? undefined
      : (textOf(aws, 'arnNamespace') ?? nameOf(service.id).toLowerCase());
  const v4 = textOf(traitOf(model, service, 'aws.auth#sigv4')?.value, 'name');
  const v4a = textOf(traitOf(model, service, 'aws.auth#sigv4a')?.value, 'name');
  const pairs = [
    ['arnNamespace', namespace, 'aws.auth#sigv4', v4],
    ['arnNamespace', namespace, 'aws.auth#sigv4a', v4a],
    ['aws.auth#sigv4', v4, 'aws.auth#sigv4a', v4a],
  ] as const;
  return pairs.flatMap(([of, name, trait, other]) => {
    if (name === undefined || other === undefined || name === other) return [];
    const at = traitOf(model, service, trait)?.at;
    return [report('signing-name', { trait, other, of, name }, at)];
  });
}

/** The traits of Smithy and AWS that are authentication schemes, and those that the model defines. */
function isScheme(id: string, model: Model): boolean {
  return schemes.has(id) || model.shapes.get(id)?.traits.has('smithy.api#authDefinition') === true;
}

const schemes: ReadonlySet<string> = new Set(authSchemes);
