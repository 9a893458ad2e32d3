import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Model, Trait } from '../model.js';
import { property, textOf } from '../node.js';
import { isBound } from './bindings.js';
import { holdersOf } from './holders.js';
import { partAt } from './places.js';
import { membersOf, operations, traitOf, traitText } from './view.js';
import type { Operation } from './view.js';

/** That methods and statuses are used for what RFC 9110 means by them (section 9 and 15). */
export function checkHttpSemantics(model: Model): readonly Diagnostic[] {
  return [
    ...operations(model).flatMap((operation) => {
      const http = traitOf(model, operation, 'smithy.api#http');
      if (http === undefined) return [];
      return [
        ...methodFaults(operation, http, model),
        ...bodyFaults(operation, http, model),
        ...statusFaults(operation, http, model),
      ];
    }),
    ...errorStatuses(model),
  ];
}

interface Meaning {
  readonly readonly: boolean;
  /** Absent: as the author likes. */
  readonly idempotent?: boolean;
  readonly body: boolean;
}

/** RFC 9110 9.2 and 9.3, RFC 5789. */
const meanings: ReadonlyMap<string, Meaning> = new Map([
  ['GET', { readonly: true, idempotent: false, body: false }],
  ['HEAD', { readonly: true, idempotent: false, body: false }],
  ['OPTIONS', { readonly: true, idempotent: false, body: true }],
  ['TRACE', { readonly: true, idempotent: false, body: false }],
  ['POST', { readonly: false, body: true }],
  ['DELETE', { readonly: false, idempotent: true, body: false }],
  ['PUT', { readonly: false, idempotent: true, body: true }],
  ['PATCH', { readonly: false, body: true }],
]);

function methodFaults(operation: Operation, http: Trait, model: Model): readonly Diagnostic[] {
  const written = textOf(http.value, 'method') ?? '';
  const method = written.toUpperCase();
  const at = partAt(http, ['method']);
  const meaning = meanings.get(method);
  if (meaning === undefined) return [];
  const found: Diagnostic[] = [];
  if (written !== method) found.push(report('http-method-case', { method: written }, at));
  if (method === 'OPTIONS') found.push(report('http-options', undefined, at));
  for (const trait of ['readonly', 'idempotent'] as const) {
    const has = traitOf(model, operation, `smithy.api#${trait}`) !== undefined;
    const wanted = meaning[trait];
    if (wanted === undefined || wanted === has) continue;
    const code = wanted ? 'http-trait-missing' : 'http-trait-unfit';
    found.push(report(code, { method, trait }, at));
  }
  return found;
}

/** A body with a method that has none: `fetch` refuses it, or servers do not read it. */
function bodyFaults(operation: Operation, http: Trait, model: Model): readonly Diagnostic[] {
  const method = (textOf(http.value, 'method') ?? '').toUpperCase();
  if (meanings.get(method)?.body !== false) return [];
  const members = unbound(operation.input?.target, model);
  if (members.length === 0) return [];
  return [report('http-body-unexpected', { method, members }, partAt(http, ['method']))];
}

function statusFaults({ output }: Operation, http: Trait, model: Model): readonly Diagnostic[] {
  const code = property(http.value, 'code');
  const at = partAt(http, ['code']);
  // What is no status at all is told where the trait is looked at.
  if (typeof code !== 'number' || code < 100 || code > 999) return [];
  if (code < 200 || code > 299) return [report('http-status', { code }, at)];
  const members = unbound(output?.target, model);
  const isEmpty = (code !== 204 && code !== 205) || members.length === 0;
  return isEmpty ? [] : [report('http-status-empty', { code, members }, at)];
}

/** The members that go into the body. */
function unbound(id: string | undefined, model: Model): readonly string[] {
  return [...membersOf(model, id).values()]
    .filter(({ traits }) => !isBound(traits))
    .map(({ name }) => name);
}

function errorStatuses(model: Model): readonly Diagnostic[] {
  return holdersOf(model, 'smithy.api#httpError').flatMap(({ traits }) => {
    const status = traits.get('smithy.api#httpError');
    const fault = traitText(traits, 'smithy.api#error');
    const code = status?.value;
    if (status === undefined || typeof code !== 'number' || fault === undefined) return [];
    const isFitting = Math.floor(code / 100) === (fault === 'client' ? 4 : 5);
    return isFitting ? [] : [report('http-code-fault', { code, error: fault }, partAt(status))];
  });
}
