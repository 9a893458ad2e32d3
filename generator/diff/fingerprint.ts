/** What tells a change from others, so that an acceptance stays with it. */
import { createHash } from 'node:crypto';
import type { Subject } from '../change.js';
import type { Node } from '../model.js';
import { nodeText } from './nodes.js';

/**
 * 16 hex digits of a rule, a subject and the two values: the same while the change is the same, whatever its words,
 * place, position or operations.
 */
export function fingerprintOf(
  rule: string,
  { shape, member }: Subject,
  before: Node | undefined,
  after: Node | undefined,
): string {
  const values = [before, after].map((value) => (value === undefined ? '' : nodeText(value)));
  const text = JSON.stringify([rule, shape ?? '', member ?? '', ...values]);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
