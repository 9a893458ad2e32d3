import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Model } from '../model.js';
import { property, textOf, textsOf } from '../node.js';
import { applicability } from './applicability.js';
import { conflicting, deprecated, exclusiveMembers, exclusiveTargets } from './conflicts.js';
import { bearers, holdersOf, traitsIn, valueTypeOf } from './holders.js';
import { selected } from './selectors.js';
import type { Holder } from './holders.js';
import { aggregates, membersOf, traitOf } from './view.js';
import type { Aggregate } from './view.js';

/** Traits stand where they can, beside those that they go with, and once where they can stand only once. */
export function checkTraits(model: Model): readonly Diagnostic[] {
  const placed = new Set(traitsIn(model).filter((id) => isPlaced(id, model)));
  const joined = new Set(traitsIn(model).filter((id) => groups.has(id) || isDefined(id, model)));
  const exclusive = new Set(bearers(model, ...exclusiveMembers));
  const isStreaming = holdersOf(model, ...exclusiveTargets).length > 0;
  return [
    ...holdersOf(model, ...placed, ...joined).flatMap((holder) => [
      ...misplaced(holder, placed, model),
      ...inConflict(holder, joined, model),
    ]),
    ...aggregates(model)
      .filter((shape) => isStreaming || exclusive.has(shape))
      .flatMap((shape) => repeated(shape, model)),
  ];
}

/** Whether the trait cannot stand everywhere. */
function isPlaced(id: string, model: Model): boolean {
  return applicability.has(id) || isDefined(id, model);
}

function isDefined(id: string, model: Model): boolean {
  return model.shapes.get(id)?.traits.has('smithy.api#trait') === true;
}

/** What an `enum` trait says, enum shapes say since Smithy 2.0. */
export function checkOldEnums(model: Model): readonly Diagnostic[] {
  return holdersOf(model, oldEnum).flatMap(({ traits }) => {
    const trait = traits.get(oldEnum);
    return trait === undefined ? [] : [report('trait-deprecated', { trait: 'enum' }, trait.at)];
  });
}

const oldEnum = 'smithy.api#enum';

/** Traits that their definitions say not to use any more, Smithy's own and those of the model. */
export function checkDeprecated(model: Model): readonly Diagnostic[] {
  const old = new Set(traitsIn(model).filter((id) => isDeprecated(id, model)));
  return holdersOf(model, ...old).flatMap(({ traits }) =>
    [...traits].flatMap(([id, { at }]) =>
      old.has(id) ? [report('trait-deprecated', { trait: shortName(id) }, at)] : [],
    ),
  );
}

function isDeprecated(id: string, model: Model): boolean {
  if (id === oldEnum) return false;
  const isOld = model.shapes.get(id)?.traits.has('smithy.api#deprecated') === true;
  return deprecated.has(id) || (isOld && isDefined(id, model));
}

function misplaced(
  holder: Holder,
  placed: ReadonlySet<string>,
  model: Model,
): readonly Diagnostic[] {
  const { traits } = holder;
  const misfits = [...traits.keys()].filter((id) => placed.has(id) && !isFit(id, holder, model));
  return misfits.map((id) => {
    const places = applicability.get(id);
    const named = places?.map((place) => place.description).join(', or on ');
    const allowed = named ?? `what its selector selects: ${selectorOf(id, model)}`;
    const parameters = { trait: shortName(id), to: descriptionOf(holder, model), allowed };
    return report('trait-target', parameters, traits.get(id)?.at);
  });
}

function isFit(id: string, holder: Holder, model: Model): boolean {
  const places = applicability.get(id);
  if (places === undefined) return isSelected(id, holder, model);
  return places.some((place) => place.holds(holder, model));
}

/** Whether the definition of a trait, where the model has it, allows it there. */
function isSelected(id: string, holder: Holder, model: Model): boolean {
  if (!isDefined(id, model)) return true;
  return selected(selectorOf(id, model), model)?.has(holder.id) ?? true;
}

function selectorOf(id: string, model: Model): string {
  return textOf(model.shapes.get(id)?.traits.get('smithy.api#trait')?.value, 'selector') ?? '*';
}

function descriptionOf(holder: Holder, model: Model): string {
  const { member, shape } = holder;
  return member === undefined
    ? `a shape of type ${shape.type}`
    : `a member of type ${valueTypeOf(holder, model) ?? 'unknown'} in a ${shape.type}`;
}

function inConflict(
  { traits }: Holder,
  joined: ReadonlySet<string>,
  model: Model,
): readonly Diagnostic[] {
  const [one, another] = [...traits.keys()].filter((id) => joined.has(id));
  // What the model defines may exclude any other.
  if (one === undefined || (another === undefined && !isDefined(one, model))) return [];
  return [...groupsOf(traits), ...ownConflicts(traits, model)].flatMap((group) => {
    const [first, ...others] = group.filter((id) => traits.has(id)).toSorted(byPlace(traits));
    if (first === undefined || others.length === 0) return [];
    const names = others.map(shortName);
    return [
      report('trait-conflict', { trait: shortName(first), others: names }, traits.get(first)?.at),
    ];
  });
}

/** The groups of which there is a trait. */
function groupsOf(traits: Holder['traits']): readonly (readonly string[])[] {
  const found = new Set([...traits.keys()].flatMap((id) => groups.get(id) ?? []));
  return found.size < 2 ? [...found] : conflicting.filter((group) => found.has(group));
}

/** By trait. */
const groups: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  conflicting.flat().map((id) => [id, conflicting.filter((group) => group.includes(id))]),
);

/** What traits that the model defines say of each other. */
function ownConflicts(traits: Holder['traits'], model: Model): readonly (readonly string[])[] {
  return [...traits.keys()].flatMap((id) => {
    const definition = model.shapes.get(id)?.traits.get('smithy.api#trait')?.value;
    return textsOf(property(definition, 'conflicts')).map((other) => [id, other]);
  });
}

/** In the order in which the traits are written. */
function byPlace(traits: Holder['traits']): (a: string, b: string) => number {
  const order = [...traits.keys()];
  return (a, b) => order.indexOf(a) - order.indexOf(b);
}

function repeated(shape: Aggregate, model: Model): readonly Diagnostic[] {
  if (shape.type !== 'structure') return [];
  const holding = new Map<string, string[]>();
  const add = (id: string, name: string): void => {
    holding.set(id, [...(holding.get(id) ?? []), name]);
  };
  for (const { name, traits, target } of membersOf(model, shape.id).values()) {
    for (const id of traits.keys()) if (exclusiveMembers.includes(id)) add(id, name);
    const to = model.shapes.get(target);
    for (const id of exclusiveTargets) if (to && traitOf(model, to, id)) add(id, name);
  }
  return [...exclusiveMembers, ...exclusiveTargets].flatMap((id) => {
    const members = holding.get(id) ?? [];
    if (members.length < 2) return [];
    return [report('trait-exclusive', { trait: shortName(id), members }, shape.at)];
  });
}

/** As an author writes it. */
function shortName(id: string): string {
  return id.replace(/^smithy\.api#/, '');
}
