/** What the functions of JMESPath give (https://jmespath.org/specification.html#built-in-functions). */
import type { FunctionName } from '../jmespath/functions.js';
import { anything, common, type Type } from './expression-types.js';

/** The type of a call; `each` is what the reference gives for an item. */
export function resultOf(name: FunctionName, given: readonly Type[], each: Type): Type {
  const [first = anything] = given;
  switch (name) {
    case 'contains':
    case 'ends_with':
    case 'starts_with':
      return { kind: 'boolean' };
    case 'join':
    case 'to_string':
    case 'type':
      return { kind: 'string' };
    case 'keys':
      return { kind: 'list', item: { kind: 'string' } };
    case 'values':
      return { kind: 'list', item: first.kind === 'map' ? first.value() : anything };
    case 'map':
      return { kind: 'list', item: each };
    case 'max':
    case 'max_by':
    case 'min':
    case 'min_by':
      return first.kind === 'list' ? first.item : anything;
    case 'merge':
      return anything;
    case 'not_null':
      return common(given);
    case 'reverse':
    case 'sort':
    case 'sort_by':
      return first;
    case 'to_array':
      return first.kind === 'list' || first.kind === 'any' ? first : { kind: 'list', item: first };
    default:
      return { kind: 'number' };
  }
}
