/** What shapes, members, operations and waiters have in common. */
import type { Location, Traits } from '../model.js';
import type { Named } from '../service.js';
import { plainText } from './documentation.js';
import { fieldsOf, has, text, textOf } from './traits.js';

interface Written {
  readonly id: string;
  readonly traits: Traits;
  readonly at: Location;
}

/** The common part, with the documentation as plain text. */
export function named({ id, traits, at }: Written, name: string): Named {
  const documentation = documentationOf(traits);
  const deprecated = deprecationOf(traits);
  return {
    id,
    name,
    ...(documentation && { documentation }),
    ...(deprecated && { deprecated }),
    traits,
    at,
  };
}

/** Plain text; absent without the trait, or when nothing is left of it. */
export function documentationOf(traits: Traits): string | undefined {
  return plain(textOf(traits, 'smithy.api#documentation'));
}

function deprecationOf(traits: Traits): Named['deprecated'] {
  if (!has(traits, 'smithy.api#deprecated')) return undefined;
  const trait = fieldsOf(traits, 'smithy.api#deprecated');
  const since = plain(text(trait['since']));
  const message = plain(text(trait['message']));
  return { ...(since && { since }), ...(message && { message }) };
}

function plain(markup: string | undefined): string | undefined {
  return plainText(markup ?? '') || undefined;
}
