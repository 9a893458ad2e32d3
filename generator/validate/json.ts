import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Location, Model } from '../model.js';
import { bearers } from './holders.js';
import { partAt } from './places.js';
import { membersOf, traitText } from './view.js';

/** The members of a structure or union have names of their own in JSON too. */
export function checkJsonNames(model: Model): readonly Diagnostic[] {
  return bearers(model, 'smithy.api#jsonName').flatMap((shape) => {
    const members = [...membersOf(model, shape.id).values()];
    const first = new Map<string, Location>();
    return members.flatMap(({ name: own, at, traits }) => {
      const name = traitText(traits, 'smithy.api#jsonName') ?? own;
      const before = first.get(name);
      first.set(name, before ?? at);
      const trait = traits.get('smithy.api#jsonName');
      const place = trait === undefined ? at : partAt(trait);
      return before === undefined
        ? []
        : [report('json-name-duplicate', { name, first: before }, place)];
    });
  });
}
