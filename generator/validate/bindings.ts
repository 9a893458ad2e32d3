import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Location, MemberSyntax, Model, ShapeSyntax, Traits } from '../model.js';
import { textOf } from './nodes.js';
import { partAt } from './places.js';
import { aggregates, membersOf, operations, traitOf, traitText } from './view.js';
import { parseUri } from './uri.js';
import type { Operation } from './view.js';

/** Members that are bound to HTTP: names once, headers that may be bound, bodies where there is one. */
export function checkBindings(model: Model): readonly Diagnostic[] {
  return [
    ...aggregates(model)
      .filter((shape) => shape.type === 'structure')
      .flatMap((shape) => {
        const members = [...membersOf(model, shape.id).values()];
        return [...duplicates(members), ...headerNames(members), ...prefixConflicts(members)];
      }),
    ...operations(model).flatMap((operation) => inputFaults(operation, model)),
    ...messages(model).flatMap((shape) => besidePayload(shape, model)),
    ...errorStatuses(model),
  ];
}

/** Two members with one header, query parameter or name in JSON. */
function duplicates(members: readonly MemberSyntax[]): readonly Diagnostic[] {
  return [
    ...repeated(members, 'smithy.api#httpHeader', 'header'),
    ...repeated(members, 'smithy.api#httpQuery', 'query parameter'),
  ];
}

function repeated(
  members: readonly MemberSyntax[],
  trait: string,
  kind: 'header' | 'query parameter',
): readonly Diagnostic[] {
  const first = new Map<string, Location>();
  return members.flatMap(({ traits }) => {
    const name = traitText(traits, trait);
    const at = valueAt(traits, trait);
    if (name === undefined || at === undefined) return [];
    const key = kind === 'header' ? name.toLowerCase() : name;
    const before = first.get(key);
    first.set(key, before ?? at);
    return before === undefined
      ? []
      : [report('http-name-duplicate', { kind, name, first: before }, at)];
  });
}

function headerNames(members: readonly MemberSyntax[]): readonly Diagnostic[] {
  return members.flatMap(({ traits }) => {
    const name = traitText(traits, 'smithy.api#httpHeader');
    if (name === undefined) return [];
    const isFine =
      /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name) && !unbindable.has(name.toLowerCase());
    return isFine
      ? []
      : [report('http-header-name', { name }, valueAt(traits, 'smithy.api#httpHeader'))];
  });
}

function valueAt(traits: Traits, id: string): Location | undefined {
  const trait = traits.get(id);
  return trait && partAt(trait);
}

/** Smithy, «Restricted HTTP headers». */
const unbindable: ReadonlySet<string> = new Set([
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
  const trait = bound?.traits.get('smithy.api#httpPrefixHeaders');
  const prefix = bound && traitText(bound.traits, 'smithy.api#httpPrefixHeaders');
  if (trait === undefined || prefix === undefined || prefix === '') return [];
  return members.flatMap(({ traits }) => {
    const name = traitText(traits, 'smithy.api#httpHeader');
    if (name?.toLowerCase().startsWith(prefix.toLowerCase()) !== true) return [];
    return [report('http-prefix-conflict', { prefix, name }, partAt(trait))];
  });
}

function inputFaults(operation: Operation, model: Model): readonly Diagnostic[] {
  const http = traitOf(model, operation, 'smithy.api#http');
  if (http === undefined) return [];
  const members = [...membersOf(model, operation.input?.target).values()];
  const uri = parseUri(textOf(http.value, 'uri') ?? '');
  const literals = 'problem' in uri ? [] : uri.query;
  const doubled = members.flatMap(({ traits }) => {
    const name = traitText(traits, 'smithy.api#httpQuery');
    if (name === undefined || !literals.includes(name)) return [];
    const parameters = { kind: 'query parameter', name, first: partAt(http, ['uri']) };
    return [report('http-name-duplicate', parameters, valueAt(traits, 'smithy.api#httpQuery'))];
  });
  const method = (textOf(http.value, 'method') ?? '').toUpperCase();
  const inBody = members.filter(isInBody).map((member) => member.name);
  if (inBody.length === 0 || !bodiless.has(method)) return doubled;
  const at = partAt(http, ['method']);
  return [...doubled, report('http-body-unexpected', { method, members: inBody }, at)];
}

/** Without a body in `fetch`, which refuses one, or by what servers do with it. Smithy adds DELETE, which AWS uses. */
const bodiless: ReadonlySet<string> = new Set(['GET', 'HEAD']);

function isInBody({ traits }: MemberSyntax): boolean {
  return !outsideBody.some((trait) => traits.has(trait));
}

const outsideBody = [
  'smithy.api#httpHeader',
  'smithy.api#httpLabel',
  'smithy.api#httpPrefixHeaders',
  'smithy.api#httpQuery',
  'smithy.api#httpQueryParams',
  'smithy.api#httpResponseCode',
  'smithy.api#hostLabel',
];

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
  const others = members.filter((member) => member !== payload && isInBody(member));
  if (payload === undefined || others.length === 0) return [];
  const names = others.map((member) => member.name);
  const at = payload.traits.get('smithy.api#httpPayload')?.at;
  return [report('http-payload-unbound', { members: names }, at)];
}

function errorStatuses(model: Model): readonly Diagnostic[] {
  return [...model.shapes.values()].flatMap(({ traits }) => {
    const status = traits.get('smithy.api#httpError');
    const fault = traitText(traits, 'smithy.api#error');
    const code = status?.value;
    if (status === undefined || typeof code !== 'number' || fault === undefined) return [];
    const at = partAt(status);
    if (code < 400 || code > 599) return [report('http-code', { code, low: 400, high: 599 }, at)];
    const isFitting = code < 500 === (fault === 'client');
    return isFitting ? [] : [report('http-code-fault', { code, error: fault }, at)];
  });
}
