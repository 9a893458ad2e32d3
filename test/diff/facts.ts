/** Facts for comparing. */
import type { Facts } from '../../generator/diff/facts.js';
import { nodeText } from '../../generator/diff/nodes.js';

/** What facts say, without the places where they say it, in canonical order. */
export function bare(facts: Facts): readonly string[] {
  return [...facts].map(([key, { value }]) => `${key}: ${nodeText(value)}`).toSorted();
}
