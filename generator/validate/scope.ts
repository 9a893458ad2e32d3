import type { Diagnostic } from '../diagnostics.js';
import type { Location, Node, Reference, Syntax, Trait } from '../model.js';
import { absoluteId } from './prelude.js';

/** What a shape needs to know of its file and model while it is built. */
export interface Scope {
  readonly namespace: string;
  /** Ids of all shapes of all files, to themselves: all mentions of a shape share one text, which is found at a glance. */
  readonly known: ReadonlyMap<string, string>;
  /** Traits whose values can be read only when all shapes are known. */
  readonly late: LateTrait[];
  readonly diagnostics: Diagnostic[];
}

/** `default` or `examples`: its value gets the types of the shape that it is of. */
export interface LateTrait {
  readonly traits: Map<string, Trait>;
  readonly id: string;
  readonly written: Syntax;
  /** The target of the member, or the shape itself. */
  readonly of: string;
  readonly scope: Scope;
}

/** A name of the file as a mention of a shape. */
export function reference(name: Node | undefined, at: Location, scope: Scope): Reference {
  const text = typeof name === 'string' ? name : '';
  const id = absoluteId(text, scope.namespace, scope.known);
  return { target: scope.known.get(id) ?? id, at };
}
