/** Errors. */
import type { ShapeSyntax } from '../model.js';
import type { ErrorTrait } from '../service.js';
import { renamedFrom } from './former-names.js';
import { localName } from './lookup.js';
import type { ServiceSyntax } from './reach.js';
import { count, fieldsOf, flag, has, text, textOf } from './traits.js';

/** The error traits of a structure together; absent when it is no error. */
export function errorTrait(
  { id, traits }: ShapeSyntax,
  service: ServiceSyntax,
): ErrorTrait | undefined {
  const written = textOf(traits, 'smithy.api#error');
  if (written === undefined) return undefined;
  const fault = written === 'server' ? 'server' : 'client';
  const status = count(traits.get('smithy.api#httpError')?.value);
  const code = localName(id);
  const queryCode = queryCodeOf(traits, service);
  return {
    fault,
    status: status ?? (fault === 'client' ? 400 : 500),
    code,
    ...(queryCode !== undefined && queryCode !== code && { queryCode }),
    formerCodes: renamedFrom({ id, traits }),
    ...(has(traits, 'smithy.api#retryable') && { retryable: retryable(traits) }),
  };
}

function queryCodeOf(traits: ShapeSyntax['traits'], service: ServiceSyntax): string | undefined {
  if (!has(service.traits, 'aws.protocols#awsQueryCompatible')) return undefined;
  return text(fieldsOf(traits, 'aws.protocols#awsQueryError')['code']);
}

function retryable(traits: ShapeSyntax['traits']) {
  return { throttling: flag(fieldsOf(traits, 'smithy.api#retryable')['throttling']) ?? false };
}
