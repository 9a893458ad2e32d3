/** Shapes of the AST as JSON has them, in the terms of the model language: what `shapeOf` makes, without places. */
import type { Fields, Node } from '../model.js';
import { isList, isObject } from '../node.js';
import { properties } from './properties.js';
import type { Form } from './properties.js';
import { prelude } from './shapes.js';

/** The data of a shape; `undefined` where there is anything to say of it, or a trait is more than what is written. */
export function plainShape(shape: Fields, type: string): Fields | undefined {
  const forms = properties.get(type);
  const translated: Record<string, Node> = {};
  for (const key in shape) {
    const value = shape[key] ?? null;
    if (key === 'type' || key === 'traits') continue;
    const form = forms && Object.hasOwn(forms, key) ? forms[key] : undefined;
    const property = form && plainProperty(value, form);
    if (property === undefined) return undefined;
    translated[key] = property;
  }
  return forms && addTraits(translated, shape['traits']) ? translated : undefined;
}

function plainProperty(value: Node, form: Form): Node | undefined {
  switch (form) {
    case 'value':
      return value;
    case 'reference':
      return plainReference(value);
    case 'references':
      return isList(value) ? all(value.map(plainReference)) : undefined;
    case 'named':
      return mapped(value, plainReference);
    case 'member':
      return plainMember(value);
    case 'members':
      return mapped(value, plainMember);
    case 'values':
      return mapped(value, plainValue);
    default:
      return form satisfies never;
  }
}

/** Nothing where one is not there. */
function all(nodes: readonly (Node | undefined)[]): readonly Node[] | undefined {
  const found = nodes.flatMap((node) => (node === undefined ? [] : [node]));
  return found.length === nodes.length ? found : undefined;
}

function mapped(value: Node, translate: (value: Node) => Node | undefined): Fields | undefined {
  if (!isObject(value)) return undefined;
  const translated: Record<string, Node> = {};
  for (const key in value) {
    const node = translate(value[key] ?? null);
    if (node === undefined) return undefined;
    translated[key] = node;
  }
  return translated;
}

function plainReference(value: Node): string | undefined {
  return isObject(value) && Object.keys(value).length === 1 ? targetOf(value) : undefined;
}

function targetOf({ target }: Fields): string | undefined {
  return typeof target === 'string' && target.includes('#') ? target : undefined;
}

function plainMember(value: Node): Fields | undefined {
  if (!isObject(value)) return undefined;
  const target = targetOf(value);
  const known = 'traits' in value ? 2 : 1;
  if (target === undefined || Object.keys(value).length !== known) return undefined;
  const member: Record<string, Node> = { target };
  return addTraits(member, value['traits']) ? member : undefined;
}

function plainValue(value: Node): Fields | undefined {
  if (!isObject(value) || value['target'] !== 'smithy.api#Unit') return undefined;
  const member = plainMember(value);
  const { target: _, ...traits } = member ?? {};
  return member && traits;
}

/** Adds the traits, and says whether they are nothing but that. `true` is short for `{}` in some traits. */
function addTraits(to: Record<string, Node>, traits: Node | undefined): boolean {
  if (traits === undefined) return true;
  if (!isObject(traits)) return false;
  for (const id in traits) {
    const value = traits[id] ?? null;
    const name = id.startsWith(prelude) ? id.slice(prelude.length) : id;
    if (!id.includes('#') || name in to || value === true) return false;
    to[name] = value;
  }
  return true;
}
