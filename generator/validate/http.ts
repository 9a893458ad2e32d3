import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Location, MemberSyntax, Model, Node, Trait } from '../model.js';
import { property, textOf } from '../node.js';
import { partAt } from './places.js';
import { parseUri } from './uri.js';
import type { Uri } from './uri.js';
import { membersOf, operations, operationsOf, services, traitOf, typeOf } from './view.js';
import type { Operation } from './view.js';

/** The `http` trait: its method, status and URI, the labels of the URI, and that no two operations share a route. */
export function checkHttp(model: Model): readonly Diagnostic[] {
  return [
    ...operations(model).flatMap((operation) => operationFaults(operation, model)),
    ...routeConflicts(model),
    ...partlyBound(model),
  ];
}

/** The `http` trait of an operation with its parts. */
interface Binding {
  /** The place of a part of the trait. */
  readonly at: (part: 'method' | 'uri' | 'code') => Location;
  readonly method: string;
  readonly code: Node | undefined;
  readonly text: string;
  readonly uri: ReturnType<typeof parseUri>;
}

function bindingOf(trait: Trait | undefined): Binding | undefined {
  if (trait === undefined) return undefined;
  const text = textOf(trait.value, 'uri') ?? '';
  return {
    at: (part) => partAt(trait, [part]),
    method: textOf(trait.value, 'method') ?? '',
    code: property(trait.value, 'code'),
    text,
    uri: parseUri(text),
  };
}

function operationFaults(operation: Operation, model: Model): readonly Diagnostic[] {
  const binding = bindingOf(traitOf(model, operation, 'smithy.api#http'));
  const members = [...membersOf(model, operation.input?.target).values()];
  if (binding === undefined) return [];
  const { at, method, code, uri } = binding;
  const found: Diagnostic[] = [];
  if (!/^[A-Za-z]+$/.test(method)) found.push(report('http-method', { method }, at('method')));
  if (typeof code === 'number' && (code < 100 || code > 999)) {
    found.push(report('http-code', { code, low: 100, high: 599 }, at('code')));
  }
  if ('problem' in uri) {
    return [...found, report('http-uri', { uri: binding.text, problem: uri.problem }, at('uri'))];
  }
  const late = uri.labels.slice(0, -1).find(({ greedy }) => greedy);
  if (late !== undefined) found.push(report('http-label-greedy', { label: late.name }, at('uri')));
  return [...found, ...labelFaults(operation, { uri, at: at('uri'), members, model })];
}

interface Labels {
  readonly uri: Uri;
  readonly at: Location;
  readonly members: readonly MemberSyntax[];
  readonly model: Model;
}

function labelFaults(operation: Operation, { uri, at, members, model }: Labels) {
  const bound = members.filter((member) => member.traits.has('smithy.api#httpLabel'));
  const names = bound.map((member) => member.name);
  const labels = uri.labels.map((label) => label.name);
  const found: Diagnostic[] = [];
  for (const { name, greedy } of uri.labels) {
    const member = bound.find((candidate) => candidate.name === name);
    if (member === undefined) {
      const known = names.filter((other) => !labels.includes(other));
      found.push(report('http-label-missing', { label: name, known }, at));
    } else if (greedy && !isText(typeOf(model, member.target))) {
      const place = member.traits.get('smithy.api#httpLabel')?.at;
      found.push(report('http-label-type', { member: name }, place));
    }
  }
  for (const { name, traits } of bound.filter((member) => !labels.includes(member.name))) {
    const parameters = { member: name, operation: operation.id, known: labels };
    found.push(report('http-label-unused', parameters, traits.get('smithy.api#httpLabel')?.at));
  }
  return found;
}

function isText(type: string | undefined): boolean {
  return type === 'string' || type === 'enum';
}

/** Within a service no two operations have the same method and the same URI but for the names of labels. */
function routeConflicts(model: Model): readonly Diagnostic[] {
  return services(model).flatMap((service) => {
    const routes = new Map<string, Routed[]>();
    for (const operation of operationsOf(model, service)) {
      const binding = bindingOf(traitOf(model, operation, 'smithy.api#http'));
      if (binding === undefined || 'problem' in binding.uri) continue;
      const host = textOf(traitOf(model, operation, 'smithy.api#endpoint')?.value, 'hostPrefix');
      const route = `${binding.method.toUpperCase()} ${host ?? ''} ${binding.uri.route}`;
      const routed = { id: operation.id, at: binding.at('uri') };
      routes.set(route, [...(routes.get(route) ?? []), routed]);
    }
    return [...routes.values()].filter(({ length }) => length > 1).flatMap(sharing);
  });
}

interface Routed {
  readonly id: string;
  readonly at: Location;
}

/** Each of them with the first of the others. */
function sharing(routed: readonly Routed[]): readonly Diagnostic[] {
  return routed.flatMap(({ id, at }) => {
    const other = routed.find((each) => each.id !== id);
    if (other === undefined) return [];
    const parameters = { operation: id, other: other.id, first: other.at };
    return [report('http-route-conflict', parameters, at)];
  });
}

/** A service whose operations have the trait in part only: Smithy's `HttpBindingsMissing`. */
function partlyBound(model: Model): readonly Diagnostic[] {
  return services(model).flatMap((service) => {
    const all = operationsOf(model, service);
    const without = all.filter(
      (operation) => traitOf(model, operation, 'smithy.api#http') === undefined,
    );
    if (without.length === 0 || without.length === all.length) return [];
    // With restJson1 it is an error, told by the protocol's rule.
    if (traitOf(model, service, 'aws.protocols#restJson1') !== undefined) return [];
    return without.map(({ id, at }) =>
      report('http-binding-missing', { operation: id, service: service.id }, at),
    );
  });
}
