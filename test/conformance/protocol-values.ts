/** Values of the protocol tests' `params`, as our types have them, by the shapes that they are values of. */
import type { Member, Shape } from '../../generator/service.js';

/**
 * From the conventions of the data's README: a blob is its text, a timestamp epoch seconds (or RFC 3339 in events), a special float a text. A null
 * that stands for no value is `undefined`, which is how our types leave a member out.
 */
export function valueOf(shape: Shape, value: unknown): unknown {
  if (value === null) return null;
  switch (shape.kind) {
    case 'structure':
    case 'union':
      return entries(value, (name, item) => {
        const member = memberOf(shape.members, name);
        return [member.name, item === null ? absent(member) : valueOf(member.target, item)];
      });
    case 'list':
      return itemsOf(value).map((item) => valueOf(shape.member.target, item));
    case 'map':
      return entries(value, (name, item) => [name, valueOf(shape.value.target, item)]);
    default:
      return simpleValue(shape.kind, value);
  }
}

/** What a value holds of the model: members that the service has added stay in outputs, and are in no `params`. */
export function modelled(shape: Shape, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  switch (shape.kind) {
    case 'structure':
      return Object.fromEntries(
        shape.members.map(({ name, target }) => [
          name,
          modelled(target, Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined),
        ]),
      );
    case 'union':
      return entries(value, (name, item) => {
        const member = shape.members.find((each) => each.name === name);
        return [name, member ? modelled(member.target, item) : item];
      });
    case 'list':
      return Array.isArray(value)
        ? value.map((item) => modelled(shape.member.target, item))
        : value;
    case 'map':
      return entries(value, (name, item) => [name, modelled(shape.value.target, item)]);
    default:
      return value;
  }
}

/** The shortest value that a check lets pass: required members, and texts of one letter, since labels are not empty. */
export function leastValue(shape: Shape): unknown {
  switch (shape.kind) {
    case 'structure':
      return Object.fromEntries(
        shape.members
          .filter(({ required }) => required)
          .map(({ name, target }) => [name, leastValue(target)]),
      );
    case 'union':
      return Object.fromEntries(
        shape.members.slice(0, 1).map(({ name, target }) => [name, leastValue(target)]),
      );
    case 'list':
      return [];
    case 'map':
    case 'document':
      return {};
    case 'enum':
    case 'intEnum':
      return shape.values[0]?.value;
    case 'boolean':
      return false;
    case 'string':
      return 'a';
    default:
      return simpleValue(shape.kind, 0);
  }
}

function simpleValue(kind: Shape['kind'], value: unknown): unknown {
  switch (kind) {
    case 'timestamp':
      return new Date(typeof value === 'string' ? value : Number(value) * 1000);
    case 'blob':
      return new TextEncoder().encode(String(value));
    case 'float':
    case 'double':
      return Number(value);
    case 'bigInteger':
      return BigInt(String(value));
    case 'bigDecimal':
      return String(value);
    default:
      return value;
  }
}

/** A document may be null; elsewhere a member that is null is one that is not there. */
function absent({ target }: Member): null | undefined {
  return target.kind === 'document' ? null : undefined;
}

/** Ids have the names of the model, whatever the members are called in TypeScript. */
function memberOf(members: readonly Member[], name: string): Member {
  const member = members.find(({ id }) => id.endsWith(`$${name}`));
  if (!member) throw new Error(`There is no member ${name}.`);
  return member;
}

function entries(
  value: unknown,
  convert: (name: string, item: unknown) => readonly [name: string, value: unknown],
): unknown {
  return Object.fromEntries(
    Object.entries(Object(value)).map(([name, item]) => convert(name, item)),
  );
}

function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
