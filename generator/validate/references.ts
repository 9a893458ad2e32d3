import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Model, Node } from '../model.js';
import { isList, isObject, property, textOf } from '../node.js';
import { holdersOf, valueTypeOf } from './holders.js';
import type { Holder } from './holders.js';
import { partAt } from './places.js';
import type { ShapeType } from './prelude.js';
import { membersOf, typeOf } from './view.js';
import type { Resource } from './view.js';

/** `references`: each names a resource, and the shape holds what identifies it. */
export function checkReferences(model: Model): readonly Diagnostic[] {
  return holdersOf(model, 'smithy.api#references').flatMap((holder) => {
    const trait = holder.traits.get('smithy.api#references');
    if (trait === undefined || !isList(trait.value)) return [];
    return trait.value.flatMap((reference, index) =>
      problemsOf(reference, holder, model).map((problem) =>
        report('reference-wrong', { problem }, partAt(trait, [String(index)])),
      ),
    );
  });
}

function problemsOf(reference: Node, holder: Holder, model: Model): readonly string[] {
  const id = textOf(reference, 'resource') ?? '';
  const ids = property(reference, 'ids');
  const explicit = isObject(ids) && Object.keys(ids).length > 0 ? ids : undefined;
  const type = typeOf(model, id);
  const resource = model.shapes.get(id);
  // A resource may be elsewhere: AWS's models leave those of other services out.
  if (type === undefined) return [];
  if (resource?.type !== 'resource') return [`${id} is no resource`];
  if (valueTypeOf(holder, model) === 'structure')
    return structureProblems(resource, explicit, holder, model);
  const found = explicit === undefined ? [] : ['text has no members for ids'];
  const { size } = resource.identifiers;
  return size === 1 ? found : [...found, `${id} has ${size} identifiers, and text can be only one`];
}

const texts: readonly (ShapeType | undefined)[] = ['string', 'enum'];

function structureProblems(
  { id, identifiers }: Resource,
  explicit: { readonly [key: string]: Node } | undefined,
  { shape }: Holder,
  model: Model,
): readonly string[] {
  const names = [...identifiers.keys()];
  const written = Object.entries(explicit ?? {}).flatMap(([key, name]) =>
    typeof name === 'string' ? [{ key, name }] : [],
  );
  const bound = explicit === undefined ? names.map((name) => ({ key: name, name })) : written;
  const members = membersOf(model, shape.id);
  const missing = names.filter((name) => !bound.some(({ key }) => key === name));
  const unknown = bound.map(({ key }) => key).filter((key) => !names.includes(key));
  const used = bound.map(({ name }) => name);
  const unbound = used.filter((name) => !members.has(name));
  const wrong = used.filter((name) => {
    const target = members.get(name)?.target;
    return target !== undefined && !texts.includes(typeOf(model, target));
  });
  return [
    ...(missing.length === 0 ? [] : [`${missing.join(', ')} of ${id} is not in ids`]),
    ...(unknown.length === 0 ? [] : [`${unknown.join(', ')} does not identify ${id}`]),
    ...(unbound.length === 0 ? [] : [`the structure has no member ${unbound.join(', ')}`]),
    ...(wrong.length === 0 ? [] : [`${wrong.join(', ')} is no text`]),
  ];
}
