/** Enums: values given, values read, all of them listed, and each by itself as what the enum names. */
import type { Role } from '../../change.js';
import type { EnumShape, IntEnumShape, Shape } from '../../service.js';
import { goes } from './nested.js';
import { program, type Line, type WitnessProgram } from './program.js';
import type { Room } from './room.js';
import { literal } from './spelling.js';
import { valuesText } from './type-text.js';

type Choice = EnumShape | IntEnumShape;

/** Roles C, R, X, and N of the values: the package names them by themselves, and has no constants for them. */
export function enumWitnesses({ service, lost }: Room): readonly WitnessProgram[] {
  return service.shapes.flatMap((shape) => {
    if (!isEnum(shape) || shape.values.length === 0 || lost.has(shape.name)) return [];
    const about = { shape: shape.id };
    const draft = (role: Role, lines: readonly Line[]) =>
      program({ name: shape.name, role, about, lines }, service.folder);
    return [
      ...(goes(shape, 'input') ? [draft('C', givenValues(shape))] : []),
      ...(goes(shape, 'output') ? [draft('R', readValues(shape))] : []),
      draft('N', namedValues(shape)),
      draft('X', listedValues(shape)),
    ];
  });
}

function isEnum(shape: Shape): shape is Choice {
  return shape.kind === 'enum' || shape.kind === 'intEnum';
}

function givenValues(shape: Choice): readonly Line[] {
  const type = openType(shape);
  return each(shape, (value, index) => `export const value${index}: ${type} = ${value};`);
}

/** Each compared with a value of its own: the compiler follows one through all that it is compared with. */
function readValues(shape: Choice): readonly Line[] {
  const it = `given<${openType(shape)}>()`;
  return [
    { text: `export const read: R.Open<${valuesText(shape.values)}> = ${it};` },
    ...each(shape, (value) => `void (${it} === ${value});`),
  ];
}

function namedValues(shape: Choice): readonly Line[] {
  return each(shape, (value, index) => `export const named${index}: P.${shape.name} = ${value};`);
}

function listedValues(shape: Choice): readonly Line[] {
  return [
    { text: `declare const it: P.${shape.name};` },
    { text: `export const all: Record<P.${shape.name}, 1> = {` },
    ...each(shape, (value) => `  ${value}: 1,`),
    { text: '};' },
    // Of several keys that are too many, the compiler tells the first.
    ...each(
      shape,
      (value, index) =>
        `export const one${index}: Partial<Record<P.${shape.name}, 1>> = { ${value}: 1 };`,
    ),
    { text: 'switch (it) {' },
    ...each(shape, (value) => `  case ${value}: break;`),
    { text: '  default: { const none: never = it; void none; }' },
    { text: '}' },
  ];
}

function openType({ name }: Choice): string {
  return `R.Open<P.${name}>`;
}

/** A line a value. Two may be the same on the wire; a literal or a switch has it once. */
function each(
  { id, values }: Choice,
  text: (value: string, index: number) => string,
): readonly Line[] {
  const different = [...new Map(values.map((value) => [value.value, value])).values()];
  return different.map((value, index) => ({
    text: text(literal(value.value), index),
    about: { shape: id, member: value.id.slice(value.id.indexOf('$') + 1) },
  }));
}
