/** Where a member stands in the HTTP message (https://smithy.io/2.0/spec/http-bindings.html). */
import type { MemberSyntax } from '../model.js';
import type { Binding } from '../service.js';
import type { Scope } from './scope.js';
import { has, textOf } from './traits.js';

/**
 * What the traits of a member say where its structure is an input, output or error; `body` everywhere else and for
 * protocols without bindings. Labels and the query are heeded in inputs only, the response code in outputs only.
 */
export function bindingOf(
  { protocol, reach }: Scope,
  owner: string,
  { name, traits }: MemberSyntax,
): Binding {
  const [isInput, isOutput] = [reach.inputs.has(owner), reach.outputs.has(owner)];
  if (protocol !== 'restJson1' || !(isInput || isOutput)) return { in: 'body' };
  const header = textOf(traits, 'smithy.api#httpHeader');
  if (header !== undefined) return { in: 'header', name: header };
  const prefix = textOf(traits, 'smithy.api#httpPrefixHeaders');
  if (prefix !== undefined) return { in: 'prefixHeaders', prefix };
  if (has(traits, 'smithy.api#httpPayload')) return { in: 'payload' };
  const query = textOf(traits, 'smithy.api#httpQuery');
  if (isInput && query !== undefined) return { in: 'query', name: query };
  if (isInput && has(traits, 'smithy.api#httpQueryParams')) return { in: 'queryParams' };
  if (isInput && has(traits, 'smithy.api#httpLabel')) {
    return { in: 'label', greedy: reach.greedyLabels.has(`${owner}$${name}`) };
  }
  if (isOutput && has(traits, 'smithy.api#httpResponseCode')) return { in: 'responseCode' };
  return { in: 'body' };
}
