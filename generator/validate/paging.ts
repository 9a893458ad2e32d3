import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Location, MemberSyntax, Model, Trait } from '../model.js';
import { textOf } from '../node.js';
import { partAt } from './places.js';
import { nameOf, unit } from './prelude.js';
import type { ShapeType } from './prelude.js';
import { membersOf, operationsOf, operations, services, traitOf, typeOf } from './view.js';
import type { Operation, Service } from './view.js';

/** Operations with `paginated`, each with the defaults of its service: tokens, items and sizes that a client can use. */
export function checkPaging(model: Model): readonly Diagnostic[] {
  const served = services(model).flatMap((service) =>
    operationsOf(model, service).map((operation) => ({ operation, service })),
  );
  const known = new Set(served.map(({ operation }) => operation));
  const unserved = operations(model)
    .filter((operation) => !known.has(operation))
    .map((operation) => ({ operation, service: undefined }));
  return [...served, ...unserved].flatMap(({ operation, service }) =>
    paging(operation, service, model),
  );
}

interface Context {
  readonly operation: Operation;
  readonly trait: Trait;
  readonly defaults: Trait | undefined;
  readonly model: Model;
}

function paging(
  operation: Operation,
  service: Service | undefined,
  model: Model,
): readonly Diagnostic[] {
  const trait = traitOf(model, operation, 'smithy.api#paginated');
  if (trait === undefined) return [];
  const defaults = service && traitOf(model, service, 'smithy.api#paginated');
  const context: Context = { operation, trait, defaults, model };
  return properties.flatMap((rule) => propertyFaults(rule, context));
}

interface PropertyRule {
  readonly property: 'inputToken' | 'outputToken' | 'items' | 'pageSize';
  readonly in: 'input' | 'output';
  readonly mandatory: boolean;
  readonly types: readonly ShapeType[];
}

/** Smithy, «paginated trait»; the types are those of its validator. */
const properties: readonly PropertyRule[] = [
  {
    property: 'inputToken',
    in: 'input',
    mandatory: true,
    types: ['string', 'enum', 'map', 'structure'],
  },
  {
    property: 'outputToken',
    in: 'output',
    mandatory: true,
    types: ['string', 'enum', 'map', 'structure'],
  },
  { property: 'items', in: 'output', mandatory: false, types: ['list', 'map'] },
  {
    property: 'pageSize',
    in: 'input',
    mandatory: false,
    types: ['integer', 'intEnum', 'long', 'short', 'byte', 'string'],
  },
];

function propertyFaults(rule: PropertyRule, context: Context): readonly Diagnostic[] {
  const { operation, trait } = context;
  const { property } = rule;
  const written = writtenPath(property, context);
  if (written === undefined) {
    if (!rule.mandatory) return [];
    return [report('paging-missing', { property, operation: operation.id }, trait.at)];
  }
  const { path, at } = written;
  const found = memberAt(written, rule, context);
  if ('code' in found) return [found];
  const type = typeOf(context.model, found.target) ?? 'structure';
  const expected = rule.types;
  const faults: Diagnostic[] = [];
  if (!expected.includes(type)) {
    faults.push(report('paging-type', { property, path, type, expected }, at));
  }
  const isToken = property === 'inputToken' || property === 'outputToken';
  if (isToken && (type === 'map' || type === 'structure')) {
    faults.push(report('paging-token', { property, path, type }, at));
  }
  if (isToken && found.traits.has('smithy.api#required')) {
    faults.push(report('paging-required', { property, path }, at));
  }
  if (property === 'pageSize' && found.traits.has('smithy.api#required')) {
    faults.push(report('paging-size-required', { path }, at));
  }
  if (path.split('.').length > 2) faults.push(report('paging-deep', { property, path }, at));
  return faults;
}

interface WrittenPath {
  readonly path: string;
  readonly at: Location;
}

/** What the operation says of a property, else its service. */
function writtenPath(
  property: PropertyRule['property'],
  { trait, defaults }: Context,
): WrittenPath | undefined {
  for (const source of [trait, defaults]) {
    const path = textOf(source?.value, property);
    // What the service says may fit its other operations, so it is told at this one.
    if (path !== undefined)
      return { path, at: source === trait ? partAt(trait, [property]) : trait.at };
  }
  return undefined;
}

/** The member at the end of a path of names with dots; inputs are not nested. */
function memberAt(
  { path, at }: WrittenPath,
  rule: PropertyRule,
  { operation, model }: Context,
): MemberSyntax | Diagnostic {
  let id = operation[rule.in]?.target ?? unit;
  let member: MemberSyntax | undefined;
  for (const name of rule.in === 'input' ? [path] : path.split('.')) {
    const members = membersOf(model, id);
    member = typeOf(model, id) === 'structure' ? members.get(name) : undefined;
    if (member === undefined) {
      const parameters = {
        property: rule.property,
        path,
        shape: nameOf(id),
        known: [...members.keys()],
      };
      return report('paging-member', parameters, at);
    }
    id = member.target;
  }
  if (member === undefined) throw new Error('unreachable: a path has at least one name');
  return member;
}
