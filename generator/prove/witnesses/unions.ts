/** Unions: variants given, variants read, all of them listed. */
import type { Role } from '../../change.js';
import type { Member, UnionShape } from '../../service.js';
import { variantsOf } from './members.js';
import { goes } from './nested.js';
import { program, type Line, type WitnessProgram } from './program.js';
import { isWrittenOut, type Room } from './room.js';
import { access, key, literal } from './spelling.js';
import { typeText, variantText, type Depth } from './type-text.js';
import { given, variantValue } from './value-text.js';

/** Roles C, V, R, B and X. */
export function unionWitnesses(room: Room): readonly WitnessProgram[] {
  const { service, lost } = room;
  return service.shapes.flatMap((shape) => {
    if (shape.kind !== 'union' || variantsOf(shape).length === 0 || lost.has(shape.name)) return [];
    const about = { shape: shape.id };
    const draft = (role: Role, lines: readonly Line[]) =>
      program({ name: shape.name, role, about, lines }, service.folder);
    return [
      ...(goes(shape, 'input')
        ? [draft('C', literalVariants(shape, room)), draft('V', typedVariants(shape, room))]
        : []),
      ...(goes(shape, 'output')
        ? [draft('R', readVariants(shape, room)), draft('B', literalVariants(shape, room))]
        : []),
      draft('X', listedVariants(shape, room)),
    ];
  });
}

function literalVariants(shape: UnionShape, room: Room): readonly Line[] {
  return each(shape, (member, index) => {
    const value = variantValue(member, depthOf(member, shape, room, 'never'));
    return `export const value${index}: P.${shape.name} = ${value};`;
  });
}

function typedVariants(shape: UnionShape, room: Room): readonly Line[] {
  return each(shape, (member, index) => {
    const type = variantText(member, depthOf(member, shape, room, 'never'));
    return `export const value${index}: P.${shape.name} = ${given(type)};`;
  });
}

/** Each read from a value of its own: the compiler follows one through all that it is asked for. */
function readVariants(shape: UnionShape, room: Room): readonly Line[] {
  const it = `const it = ${given(`P.${shape.name}`)};`;
  return [
    ...each(shape, (member) => {
      const type = typeText(member.target, depthOf(member, shape, room, 'unknown'));
      const read = `const read: ${type} = it${access(member.name)}; void read;`;
      return `{ ${it} if (${literal(member.name)} in it) { ${read} } }`;
    }),
    ...(room.isClosed ? [{ text: `{ ${it} ${lastVariant(shape)} }` }] : []),
  ];
}

/** Where a union has no other variants than its own, the last one is what is left. */
function lastVariant(shape: UnionShape): string {
  const names = variantsOf(shape).map(({ name }) => name);
  const others = names.slice(0, -1).map((name) => `!(${literal(name)} in it)`);
  return `if (${[...others, 'true'].join(' && ')}) void it${access(names.at(-1) ?? '')};`;
}

function listedVariants(shape: UnionShape, { isClosed }: Room): readonly Line[] {
  const type = `P.${shape.name}`;
  // What is no union of types is not narrowed.
  const isAlone = isClosed && variantsOf(shape).length === 1;
  return [
    { text: `declare const it: ${type};` },
    { text: 'type KeysOf<U> = U extends unknown ? keyof U : never;' },
    { text: `export type All = Record<Exclude<KeysOf<${type}>, '$unknown'>, 1>;` },
    { text: 'export const all: All = {' },
    ...each(shape, (member) => `  ${key(member.name)}: 1,`),
    { text: '};' },
    // Of several keys that are too many, the compiler tells the first.
    ...each(
      shape,
      ({ name }, index) => `export const one${index}: Partial<All> = { ${key(name)}: 1 };`,
    ),
    { text: `if ('$unknown' in it) void it;` },
    ...each(shape, (member) => `else if (${literal(member.name)} in it) void it;`),
    ...(isAlone ? [] : [{ text: 'else { const none: never = it; void none; }' }]),
  ];
}

function each(shape: UnionShape, text: (member: Member, index: number) => string): readonly Line[] {
  return variantsOf(shape).map((member, index) => ({
    text: text(member, index),
    about: { shape: shape.id, member: member.name },
  }));
}

function depthOf(
  member: Member,
  shape: UnionShape,
  room: Room,
  end: NonNullable<Depth['end']>,
): Depth {
  return isWrittenOut(member, room.shapes.get(shape.id), room) ? { within: [shape], end } : {};
}
