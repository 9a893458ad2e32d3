import type { Model, Traits } from '../model.js';
import { property, textOf } from '../node.js';
import { prelude } from './prelude.js';
import { selected } from './selectors.js';

/** What is wrong with a text that is to be the id of a shape (Smithy, «idRef trait»). */
export function idProblem(value: string, traits: Traits, model: Model): string | undefined {
  const trait = traits.get('smithy.api#idRef')?.value;
  if (trait === undefined) return undefined;
  if (!absolute.test(value)) return `"${value}" is no id of a shape`;
  const selector = textOf(trait, 'selector') ?? '*';
  const said = textOf(trait, 'errorMessage');
  if (!isThere(value, model)) {
    const isAllowed = property(trait, 'failWhenMissing') !== true;
    return isAllowed ? undefined : (said ?? `there is no ${value}`);
  }
  const isFit = selected(selector, model)?.has(value) ?? true;
  return isFit ? undefined : (said ?? `${value} is none of what ${selector} selects`);
}

const absolute = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*#[A-Za-z_]\w*(?:\$[A-Za-z_]\w*)?$/u;

function isThere(id: string, model: Model): boolean {
  const [shape = '', name] = id.split('$');
  const found = model.shapes.get(shape);
  if (name === undefined) return found !== undefined || prelude.has(shape);
  return found !== undefined && 'members' in found && found.members.has(name);
}
