/** What shapes, members, operations and waiters have in common. */
import type { Location, Traits } from '../model.js';
import type { Named } from '../service.js';
import { fieldsOf, has, text, textOf } from './traits.js';

interface Written {
  readonly id: string;
  readonly traits: Traits;
  readonly at: Location;
}

/** The common part. */
export function named({ id, traits, at }: Written, name: string): Named {
  const [documentation, deprecated] = [documentationOf(traits), deprecationOf(traits)];
  return { id, name, documentation, deprecated, traits, at };
}

/** As it is written; absent without the trait, and where it is nothing but tags. */
export function documentationOf(traits: Traits): string | undefined {
  const markup = textOf(traits, 'smithy.api#documentation');
  return markup === undefined || /^(?:\s|<[^<>]*>)*$/.test(markup) ? undefined : markup;
}

/** Absent without the trait. */
export function deprecationOf(traits: Traits): Named['deprecated'] {
  if (!has(traits, 'smithy.api#deprecated')) return undefined;
  const trait = fieldsOf(traits, 'smithy.api#deprecated');
  const [since, message] = [text(trait['since']), text(trait['message'])];
  return { ...(since && { since }), ...(message && { message }) };
}
