/** How often an expression reads the value that it is evaluated for. */
import type { Syntax } from './syntax.js';

/** What stands in projections reads the items instead, and a multi-select takes the value once for all its parts. */
export function usesOf(syntax: Syntax): number {
  switch (syntax.kind) {
    case 'literal':
      return 0;
    case 'chain':
      return usesOf(syntax.left);
    case 'comparison':
    case 'and':
    case 'or':
      return usesOf(syntax.left) + usesOf(syntax.right);
    case 'call':
      return syntax.arguments.reduce((count, part) => count + usesOf(part), 0);
    case 'index':
    case 'projection':
    case 'not':
      return usesOf(syntax.of);
    default:
      return 1;
  }
}
