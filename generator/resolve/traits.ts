/** Reading trait values. `validate` has checked their form; what has another form reads as absent. */
import type { Fields, Node, Traits } from '../model.js';
import { isList, isObject } from '../node.js';

/** Whether a trait stands there at all, whatever its value. */
export function has(traits: Traits, id: string): boolean {
  return traits.has(id);
}

/** The value of a trait that is text. */
export function textOf(traits: Traits, id: string): string | undefined {
  return text(traits.get(id)?.value);
}

/** The value of a trait that is an object; empty without the trait. */
export function fieldsOf(traits: Traits, id: string): Fields {
  return fields(traits.get(id)?.value);
}

export function text(node: Node | undefined): string | undefined {
  return typeof node === 'string' ? node : undefined;
}

export function flag(node: Node | undefined): boolean | undefined {
  return typeof node === 'boolean' ? node : undefined;
}

export function count(node: Node | undefined): number | undefined {
  return typeof node === 'number' ? node : undefined;
}

export function fields(node: Node | undefined): Fields {
  return isObject(node) ? node : {};
}

export function items(node: Node | undefined): readonly Node[] {
  return isList(node) ? node : [];
}

/** `smithy.waiters#waitable` of an operation: waiters by name. */
export function waitersOf(traits: Traits): Fields {
  return fieldsOf(traits, 'smithy.waiters#waitable');
}
