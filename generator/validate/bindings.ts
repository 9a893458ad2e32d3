import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Location, MemberSyntax, Model, ShapeSyntax, Traits } from '../model.js';
import { textOf } from '../node.js';
import { bearers } from './holders.js';
import { partAt } from './places.js';
import { membersOf, operations, traitOf, traitText } from './view.js';
import type { Aggregate, Operation } from './view.js';
import { parseUri } from './uri.js';

/** Members that are bound to HTTP: names once, headers that may be bound, a place for all beside a payload. */
export function checkBindings(model: Model): readonly Diagnostic[] {
  return [
    ...bearers(model, ...places)
      .filter((shape) => shape.type === 'structure')
      .flatMap((shape) => {
        const members = [...membersOf(model, shape.id).values()];
        if (!members.some(({ traits }) => isBound(traits))) return [];
        return [
          ...repeated(shape, members, 'header'),
          ...repeated(shape, members, 'query parameter'),
          ...headerNames(members),
          ...prefixConflicts(members),
        ];
      }),
    ...operations(model).flatMap((operation) => literalConflicts(operation, model)),
    ...messages(model).flatMap((shape) => besidePayload(shape, model)),
  ];
}

/** Whether a member has a place of its own in the message, so that it is not in the body. */
export function isBound(traits: Traits): boolean {
  return places.some((trait) => traits.has(trait));
}

const places = [
  'smithy.api#httpHeader',
  'smithy.api#httpLabel',
  'smithy.api#httpPrefixHeaders',
  'smithy.api#httpQuery',
  'smithy.api#httpQueryParams',
  'smithy.api#httpResponseCode',
  'smithy.api#hostLabel',
];

const bindings = {
  header: 'smithy.api#httpHeader',
  'query parameter': 'smithy.api#httpQuery',
} as const;

/** Members of a structure with one header or query parameter. */
function repeated(
  { at }: Aggregate,
  all: readonly MemberSyntax[],
  kind: keyof typeof bindings,
): readonly Diagnostic[] {
  const holders = new Map<string, string[]>();
  for (const { name: member, traits } of all) {
    const text = traitText(traits, bindings[kind]);
    const name = kind === 'header' ? text?.toLowerCase() : text;
    if (name !== undefined) holders.set(name, [...(holders.get(name) ?? []), member]);
  }
  return [...holders]
    .filter(([, members]) => members.length > 1)
    .map(([name, members]) => report('http-name-duplicate', { kind, name, members }, at));
}

function headerNames(members: readonly MemberSyntax[]): readonly Diagnostic[] {
  return members.flatMap(({ traits }) => {
    const name = traitText(traits, bindings.header);
    if (name === undefined) return [];
    const at = valueAt(traits, bindings.header);
    if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name)) {
      return [report('http-header-name', { name }, at)];
    }
    return reserved.has(name.toLowerCase()) ? [report('http-header-reserved', { name }, at)] : [];
  });
}

function valueAt(traits: Traits, id: string): Location | undefined {
  const trait = traits.get(id);
  return trait && partAt(trait);
}

/** Smithy, «Restricted HTTP headers». */
const reserved: ReadonlySet<string> = new Set([
  'authorization',
  'connection',
  'content-length',
  'expect',
  'host',
  'max-forwards',
  'proxy-authenticate',
  'server',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'user-agent',
  'www-authenticate',
  'x-forwarded-for',
]);

function prefixConflicts(members: readonly MemberSyntax[]): readonly Diagnostic[] {
  const bound = members.find(({ traits }) => traits.has('smithy.api#httpPrefixHeaders'));
  const prefix = bound && traitText(bound.traits, 'smithy.api#httpPrefixHeaders');
  if (prefix === undefined || prefix === '') return [];
  return members.flatMap(({ traits }) => {
    const name = traitText(traits, bindings.header);
    if (name?.toLowerCase().startsWith(prefix.toLowerCase()) !== true) return [];
    return [report('http-prefix-conflict', { prefix, name }, valueAt(traits, bindings.header))];
  });
}

/** Members with a query parameter that the URI has already. */
function literalConflicts(operation: Operation, model: Model): readonly Diagnostic[] {
  const input = model.shapes.get(operation.input?.target ?? '');
  const uri = textOf(traitOf(model, operation, 'smithy.api#http')?.value, 'uri');
  const parsed = uri === undefined ? undefined : parseUri(uri);
  if (input === undefined || parsed === undefined || 'problem' in parsed) return [];
  return [...membersOf(model, input.id).values()].flatMap(({ traits }) => {
    const name = traitText(traits, bindings['query parameter']);
    if (name === undefined || !parsed.query.includes(name)) return [];
    return [report('http-query-literal', { name, operation: operation.id }, input.at)];
  });
}

/** Inputs and outputs of operations in HTTP, and errors. */
function messages(model: Model): readonly ShapeSyntax[] {
  const bound = operations(model).filter((operation) =>
    traitOf(model, operation, 'smithy.api#http'),
  );
  const ids = bound.flatMap(({ input, output, errors }) => [input, output, ...errors]);
  const shapes = ids.flatMap((reference) => model.shapes.get(reference?.target ?? '') ?? []);
  return [...new Set(shapes)];
}

function besidePayload(shape: ShapeSyntax, model: Model): readonly Diagnostic[] {
  const members = [...membersOf(model, shape.id).values()];
  const payload = members.find(({ traits }) => traits.has('smithy.api#httpPayload'));
  const others = members.filter((member) => member !== payload && !isBound(member.traits));
  if (payload === undefined || others.length === 0) return [];
  const names = others.map((member) => member.name);
  return [report('http-payload-unbound', { members: names }, shape.at)];
}
