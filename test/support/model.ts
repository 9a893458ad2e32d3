/** Models for tests: from YAML, from the model language as plain objects, from Smithy's JSON AST. */
import { readFileSync } from 'node:fs';
import type {
  AggregateType,
  Location,
  MemberSyntax,
  Model,
  Node,
  Reference,
  ShapeSyntax,
  SimpleType,
  Traits,
} from '../../generator/model.js';
import { andThen } from '../../generator/diagnostics.js';
import { parse } from '../../generator/load/parse.js';
import { aggregateTypes, simpleTypes } from '../../generator/model.js';
import { validate } from '../../generator/validate/validate.js';

type Fields = { readonly [key: string]: Node };
export type Compact = Readonly<Record<string, Fields>>;

const namespace = 'test';
const prelude = new Set(
  'String Blob BigInteger BigDecimal Timestamp Document Boolean Byte Short Integer Long Float Double Unit'.split(
    ' ',
  ),
);
/** Properties of the AST that are no traits, by what they hold. */
const references = ['operations', 'resources', 'errors', 'mixins', 'collectionOperations'];
const lifecycle = ['create', 'put', 'read', 'update', 'delete', 'list'] as const;

/**
 * A model in the terms of the model language, in the namespace `test`: `{ 'structure Foo': { members: { A: 'String' } } }`.
 * Known names of the prelude mean the prelude's shapes; keys that are no properties are traits, of `smithy.api` without `#`.
 */
export function modelOf(shapes: Compact): Model {
  const ast = Object.entries(shapes).map(([key, value]): [string, Node] => {
    const [type = '', name = ''] = key.split(' ');
    return [absolute(name), shapeAst(type, value)];
  });
  return astModel({ smithy: '2.0', shapes: Object.fromEntries(ast) });
}

/** The model that a text in the model language holds, read and validated as the generator does; faults throw. */
export function yamlModel(text: string): Model {
  const model = andThen(parse([{ file: 'model/test/service.yaml', text }]), validate);
  if (!model.ok) throw new Error(model.diagnostics.map(({ message }) => message).join('\n'));
  return model.value;
}

/** The model in a file of Smithy's JSON AST. */
export function readAst(path: string | URL): Model {
  const ast: Fields = JSON.parse(readFileSync(path, 'utf8'));
  return astModel(ast);
}

/** A model from Smithy's JSON AST; numbers are as JSON.parse reads them. */
export function astModel(ast: Fields): Model {
  const shapes = new Map<string, ShapeSyntax>();
  const entries = Object.entries(fields(ast['shapes']));
  for (const [id, value] of entries) {
    const shape = shapeSyntax(id, fields(value));
    if (shape) shapes.set(id, shape);
  }
  for (const [id, value] of entries) {
    const { type, traits } = fields(value);
    if (type === 'apply') apply(shapes, id, traitsSyntax(traits, id));
  }
  const metadata = new Map(Object.entries(fields(ast['metadata'])));
  return { source: 'test', metadata, shapes };
}

function shapeAst(type: string, value: Fields): Node {
  const properties: Record<string, Node> = { type };
  const traits: Record<string, Node> = {};
  for (const [key, node] of Object.entries(value)) {
    if (key === 'members') {
      properties[key] = Object.fromEntries(
        Object.entries(fields(node)).map(([name, member]) => [name, memberAst(type, member)]),
      );
    } else if (['member', 'key', 'value'].includes(key)) properties[key] = memberAst(type, node);
    else if (references.includes(key)) {
      properties[key] = items(node).map((name) => ({ target: absolute(word(name)) }));
    } else if (isLink(type, key)) properties[key] = { target: absolute(word(node)) };
    else if (key === 'version' || key === 'rename') properties[key] = node;
    else traits[key.includes('#') ? key : `smithy.api#${key}`] = node === true ? {} : node;
  }
  return { ...properties, traits };
}

function memberAst(type: string, node: Node): Node {
  if (typeof node === 'string') {
    const target = { target: absolute(node) };
    return type === 'enum' ? { ...target, traits: { 'smithy.api#enumValue': node } } : target;
  }
  const { target, ...traits } = fields(node);
  return {
    target: absolute(word(target ?? 'Unit')),
    traits: Object.fromEntries(
      Object.entries(traits).map(([key, value]) => [
        key.includes('#') ? key : `smithy.api#${key}`,
        value === true ? {} : value,
      ]),
    ),
  };
}

function isLink(type: string, key: string): boolean {
  if (type === 'operation') return key === 'input' || key === 'output';
  return type === 'resource' && lifecycle.some((name) => name === key);
}

function absolute(name: string): string {
  if (name.includes('#')) return name;
  return prelude.has(name) ? `smithy.api#${name}` : `${namespace}#${name}`;
}

function shapeSyntax(id: string, ast: Fields): ShapeSyntax | undefined {
  const base = {
    id,
    traits: traitsSyntax(ast['traits'], id),
    mixins: links(ast['mixins'], id),
    at: place(id),
  };
  const list = (key: string) => links(ast[key], id);
  const simple = simpleTypes.find((type): type is SimpleType => type === ast['type']);
  if (simple) return { ...base, type: simple };
  const aggregate = aggregateTypes.find((type): type is AggregateType => type === ast['type']);
  if (aggregate) return { ...base, type: aggregate, members: membersSyntax(id, ast) };
  const errors = list('errors');
  if (ast['type'] === 'operation') {
    const [input, output] = [link(ast['input'], id), link(ast['output'], id)];
    return { ...base, type: 'operation', input, output, errors };
  }
  const [operations, resources] = [list('operations'), list('resources')];
  if (ast['type'] === 'service') {
    const rename = new Map(Object.entries(fields(ast['rename'])).map(([of, to]) => [of, word(to)]));
    const version = word(ast['version']);
    return { ...base, type: 'service', version, operations, resources, errors, rename };
  }
  if (ast['type'] !== 'resource') return undefined;
  return {
    ...base,
    type: 'resource',
    identifiers: linkMap(ast['identifiers'], id),
    properties: linkMap(ast['properties'], id),
    lifecycle: new Map(
      lifecycle.flatMap((name) => {
        const reference = link(ast[name], id);
        return reference ? [[name, reference] as const] : [];
      }),
    ),
    operations,
    collectionOperations: list('collectionOperations'),
    resources,
  };
}

function membersSyntax(id: string, ast: Fields): ReadonlyMap<string, MemberSyntax> {
  const written = { ...fields(ast['members']) };
  for (const name of ['member', 'key', 'value']) {
    const member = ast[name];
    if (member !== undefined) written[name] = member;
  }
  return new Map(
    Object.entries(written).map(([name, value]) => {
      const { target, traits } = fields(value);
      const at = place(`${id}$${name}`);
      return [name, { name, target: word(target), traits: traitsSyntax(traits, at.text), at }];
    }),
  );
}

/** What an `apply` statement adds; to a member of a mixin, as a member that is written again. */
function apply(shapes: Map<string, ShapeSyntax>, id: string, traits: Traits): void {
  const [owner = '', name] = id.split('$');
  const shape = shapes.get(owner);
  if (!shape) throw new Error(`apply: ${owner} is not in the model`);
  if (name === undefined) {
    shapes.set(owner, { ...shape, traits: new Map([...shape.traits, ...traits]) });
    return;
  }
  const member = memberOf(shapes, shape, name);
  if (!('members' in shape) || !member) throw new Error(`apply: ${id} is not in the model`);
  const merged = { ...member, traits: new Map([...member.traits, ...traits]) };
  shapes.set(owner, { ...shape, members: new Map([...shape.members, [name, merged]]) });
}

function memberOf(
  shapes: ReadonlyMap<string, ShapeSyntax>,
  shape: ShapeSyntax,
  name: string,
): MemberSyntax | undefined {
  const own = 'members' in shape ? shape.members.get(name) : undefined;
  if (own) return own;
  for (const { target } of shape.mixins) {
    const mixin = shapes.get(target);
    const member = mixin && memberOf(shapes, mixin, name);
    if (member) return { ...member, traits: new Map() };
  }
  return undefined;
}

function traitsSyntax(node: Node | undefined, text: string): Traits {
  const at = place(text);
  return new Map(Object.entries(fields(node)).map(([id, value]) => [id, { value, at }]));
}

function link(node: Node | undefined, text: string): Reference | undefined {
  const { target } = fields(node);
  return typeof target === 'string' ? { target, at: place(text) } : undefined;
}

function links(node: Node | undefined, text: string): readonly Reference[] {
  return items(node).flatMap((item) => link(item, text) ?? []);
}

function linkMap(node: Node | undefined, text: string): ReadonlyMap<string, Reference> {
  const written = Object.entries(fields(node)).flatMap(([name, value]) => {
    const reference = link(value, text);
    return reference ? [[name, reference] as const] : [];
  });
  return new Map(written);
}

function word(node: Node | undefined): string {
  return typeof node === 'string' ? node : '';
}

function fields(node: Node | undefined): Fields {
  return typeof node === 'object' && node !== null && !isItems(node) ? node : {};
}

function items(node: Node | undefined): readonly Node[] {
  return isItems(node) ? node : [];
}

function isItems(node: Node | undefined): node is readonly Node[] {
  return Array.isArray(node);
}

/** Line 1 of no real file; the text tells the place apart. */
function place(text: string): Location {
  return { file: 'test.yaml', line: 1, column: 1, length: 1, text };
}
