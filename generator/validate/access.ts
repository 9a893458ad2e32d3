import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Model } from '../model.js';
import { holdersOf } from './holders.js';
import { referencesOf } from './view.js';

/** `private`: a shape with it is named in its own namespace alone, and a member of a mixin has no use for it. */
export function checkAccess(model: Model): readonly Diagnostic[] {
  if (holdersOf(model, 'smithy.api#private').length === 0) return [];
  return [...model.shapes.values()].flatMap((shape) => {
    const foreign = [...shape.mixins, ...referencesOf(shape)].flatMap(({ target, at }) => {
      const isPrivate = model.shapes.get(target)?.traits.has('smithy.api#private') === true;
      if (!isPrivate || namespaceOf(target) === namespaceOf(shape.id)) return [];
      return [report('private-foreign', { id: target }, at)];
    });
    const isMixin = shape.traits.has('smithy.api#mixin');
    const members = isMixin && 'members' in shape ? [...shape.members.values()] : [];
    return [
      ...foreign,
      ...members
        .filter(({ traits }) => traits.has('smithy.api#private'))
        .map(({ name, at }) => report('private-mixin-member', { name }, at)),
    ];
  });
}

function namespaceOf(id: string): string {
  return id.slice(0, id.indexOf('#'));
}
