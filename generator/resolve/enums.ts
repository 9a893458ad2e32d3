/** Values of enums. */
import type { MemberSyntax, ShapeSyntax } from '../model.js';
import type { EnumValue } from '../service.js';
import { named } from './named.js';
import { count, fields, items, text, textOf } from './traits.js';

type AggregateSyntax = Extract<ShapeSyntax, { readonly members: unknown }>;

/** In the order of the model; without `enumValue` the value is the member's name. */
export function enumValues(shape: AggregateSyntax): readonly EnumValue<string>[] {
  return [...shape.members.values()].map((member) => ({
    ...valueBase(shape, member),
    value: textOf(member.traits, 'smithy.api#enumValue') ?? member.name,
  }));
}

/** In the order of the model. */
export function intEnumValues(shape: AggregateSyntax): readonly EnumValue<number>[] {
  return [...shape.members.values()].flatMap((member) => {
    const value = count(member.traits.get('smithy.api#enumValue')?.value);
    return value === undefined ? [] : [{ ...valueBase(shape, member), value }];
  });
}

/** Of a string with Smithy 1.0's `enum` trait, whose values need no names: an enum all the same. */
export function namelessEnumValues(shape: ShapeSyntax): readonly EnumValue<string>[] {
  const trait = shape.traits.get('smithy.api#enum');
  return items(trait?.value).flatMap((item) => {
    const { value, name, documentation } = fields(item);
    if (typeof value !== 'string' || !trait) return [];
    const written = documentation === undefined ? [] : [documentation];
    const traits = new Map(
      written.map((node) => ['smithy.api#documentation', { value: node, at: trait.at }]),
    );
    const key = text(name) ?? value;
    return [{ ...named({ id: `${shape.id}$${key}`, traits, at: trait.at }, key), value }];
  });
}

function valueBase(shape: ShapeSyntax, { name, traits, at }: MemberSyntax) {
  return named({ id: `${shape.id}$${name}`, traits, at }, name);
}
