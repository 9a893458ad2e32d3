import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Location, Model } from '../model.js';
import { holders } from './holders.js';
import type { Holder } from './holders.js';
import { nameOf, renamedFrom } from './prelude.js';
import { membersOf } from './view.js';

/** What was renamed is not there under its old name, and became one thing. */
export function checkRenames(model: Model): readonly Diagnostic[] {
  const first = new Map<string, Holder>();
  return holders(model).flatMap((holder) => {
    const trait = holder.traits.get(renamedFrom);
    if (typeof trait?.value !== 'string') return [];
    const { value, at } = trait;
    if (holder.member !== undefined && value.includes('#')) {
      return [report('renamed-member', { name: value }, at)];
    }
    const old = oldId(value, holder);
    const other = placeOf(old, model);
    if (other !== undefined) return [report('renamed-present', { name: value, other }, at)];
    const taken = first.get(old);
    if (taken === undefined) {
      first.set(old, holder);
      return [];
    }
    const name = nameOf(taken.id).replace(/^.*\$/, '');
    return [report('renamed-twice', { name: value, other: name, first: taken.at }, at)];
  });
}

/** The id that the thing had: in the namespace, or the shape, in which it is. */
function oldId(name: string, { id, shape, member }: Holder): string {
  if (member !== undefined) return `${shape.id}$${name}`;
  return name.includes('#') ? name : `${id.slice(0, id.indexOf('#'))}#${name}`;
}

function placeOf(id: string, model: Model): Location | undefined {
  const [shape = '', member] = id.split('$');
  if (member === undefined) return model.shapes.get(shape)?.at;
  return membersOf(model, shape).get(member)?.at;
}
