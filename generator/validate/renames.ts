import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Location, Model } from '../model.js';
import { textsOf } from '../node.js';
import { holdersOf } from './holders.js';
import type { Holder } from './holders.js';
import { nameOf, renamedFrom } from './prelude.js';
import { membersOf } from './view.js';

/** What was renamed is not there under its old name, and became one thing. */
export function checkRenames(model: Model): readonly Diagnostic[] {
  const first = new Map<string, Holder>();
  return holdersOf(model, renamedFrom).flatMap((holder) => {
    const trait = holder.traits.get(renamedFrom);
    if (trait === undefined) return [];
    const names = typeof trait.value === 'string' ? [trait.value] : textsOf(trait.value);
    return names.flatMap((name): readonly Diagnostic[] => {
      const fault = faultOf(name, holder, model) ?? taken(name, holder, first);
      return fault === undefined ? [] : [fault(trait.at)];
    });
  });
}

/** Reports at a place. */
type Fault = (at: Location) => Diagnostic;

function faultOf(name: string, holder: Holder, model: Model): Fault | undefined {
  if (holder.member !== undefined && name.includes('#')) {
    return (at) => report('renamed-member', { name }, at);
  }
  const other = placeOf(oldId(name, holder), model);
  return other && ((at) => report('renamed-present', { name, other }, at));
}

/** Each old name is that of one thing; which has it is remembered in `first`. */
function taken(name: string, holder: Holder, first: Map<string, Holder>): Fault | undefined {
  const old = oldId(name, holder);
  const known = first.get(old);
  if (known === undefined) {
    first.set(old, holder);
    return undefined;
  }
  const other = nameOf(known.id).replace(/^.*\$/, '');
  return (at) => report('renamed-twice', { name, other, first: known.at }, at);
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
