/** How often an expression reads the value that it is evaluated for. */
import type { Syntax } from './syntax.js';

/** A multi-select also asks whether the value is there; what stands in projections reads the items instead. */
export function usesOf(syntax: Syntax): number {
  switch (syntax.kind) {
    case 'current':
    case 'field':
      return 1;
    case 'literal':
      return 0;
    case 'chain':
      return usesOf(syntax.left);
    case 'comparison':
    case 'and':
    case 'or':
      return usesOf(syntax.left) + usesOf(syntax.right);
    case 'list':
      return 1 + sum(syntax.items);
    case 'object':
      return 1 + sum(syntax.entries.map(([, part]) => part));
    case 'call':
      return sum(syntax.arguments);
    default:
      return usesOf(syntax.of);
  }
}

function sum(parts: readonly Syntax[]): number {
  return parts.reduce((count, part) => count + usesOf(part), 0);
}
