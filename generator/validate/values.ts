import type { MemberSyntax, Model, Node, Traits } from '../model.js';
import { isList, isObject, property } from '../node.js';
import { idProblem } from './id-references.js';
import { matches } from './matches.js';
import { prelude } from './prelude.js';
import type { ShapeType } from './prelude.js';
import { membersOf, traitsOf, traitText, typeOf } from './view.js';

/** What keeps a value from being one of a shape. */
export interface Problem {
  readonly kind: 'type' | 'range' | 'constraint';
  /** With the path of the value in front: `/Tags/0 is not text`. */
  readonly text: string;
}

/**
 * Holds a value of the node model against a shape, as Smithy's `default` and `examples` give them: blobs as text,
 * timestamps as numbers or text. `extra` are the traits of the member that leads to the shape.
 */
export function valueProblems(
  model: Model,
  value: Node,
  id: string,
  extra: Traits = new Map(),
): readonly Problem[] {
  const shape = model.shapes.get(id);
  const traits = new Map([...(shape === undefined ? [] : traitsOf(model, shape)), ...extra]);
  const expected = typeProblem(model, value, id);
  if (expected !== undefined) return [{ kind: 'type', text: `${shown(value)} is not ${expected}` }];
  const reference = typeof value === 'string' ? idProblem(value, traits, model) : undefined;
  return [
    ...problems(reference !== undefined, 'constraint', reference ?? ''),
    ...constraintProblems(value, traits),
    ...innerProblems(model, value, id),
  ];
}

/** What the value should be, where it is not. */
function typeProblem(model: Model, value: Node, id: string): string | undefined {
  const type = typeOf(model, id);
  if (type === 'enum' || type === 'intEnum') return enumProblem(model, value, id);
  const expected = type === undefined ? undefined : expectations[type];
  return expected === undefined || expected.holds(value) ? undefined : expected.words;
}

interface Expectation {
  readonly words: string;
  readonly holds: (value: Node) => boolean;
}

const isText = (value: Node): boolean => typeof value === 'string';
const isNumber = (value: Node): boolean => typeof value === 'number' || typeof value === 'bigint';
const special: readonly Node[] = ['NaN', 'Infinity', '-Infinity'];
const textual: Expectation = { words: 'text', holds: isText };
const floating: Expectation = {
  words: 'a number',
  holds: (value) => isNumber(value) || special.includes(value),
};
const record: Expectation = { words: 'a mapping', holds: isObject };

const expectations: { readonly [T in ShapeType]?: Expectation } = {
  string: textual,
  blob: textual,
  boolean: { words: 'true or false', holds: (value) => typeof value === 'boolean' },
  byte: wholeNumber(8),
  short: wholeNumber(16),
  integer: wholeNumber(32),
  long: wholeNumber(64),
  bigInteger: {
    words: 'a whole number',
    holds: (value) => typeof value === 'bigint' || Number.isInteger(value),
  },
  float: floating,
  double: floating,
  bigDecimal: { words: 'a number', holds: isNumber },
  timestamp: { words: 'a time', holds: (value) => isNumber(value) || isText(value) },
  list: { words: 'a list', holds: isList },
  map: record,
  structure: record,
  union: {
    words: 'a mapping with one key',
    holds: (value) => isObject(value) && Object.keys(value).length === 1,
  },
};

function wholeNumber(bits: number): Expectation {
  return {
    words: `a whole number of ${bits} bits`,
    holds: (value) =>
      (typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value))) &&
      BigInt.asIntN(bits, BigInt(value)) === BigInt(value),
  };
}

function enumProblem(model: Model, value: Node, id: string): string | undefined {
  const values = [...membersOf(model, id).values()].map(
    ({ name, traits }): Node => traits.get('smithy.api#enumValue')?.value ?? name,
  );
  if (values.includes(value)) return undefined;
  return `one of ${values.slice(0, 8).map(shown).join(', ')}`;
}

function constraintProblems(value: Node, traits: Traits): readonly Problem[] {
  const size = sizeOf(value);
  const length =
    size === undefined ? undefined : outside(size, traits.get('smithy.api#length')?.value);
  const range = outside(value, traits.get('smithy.api#range')?.value);
  const pattern = traitText(traits, 'smithy.api#pattern') ?? '';
  const isMatching = typeof value !== 'string' || matches(value, pattern);
  return [
    ...problems(length !== undefined, 'constraint', `the length of ${shown(value)} is ${length}`),
    ...problems(range !== undefined, 'range', `${shown(value)} is ${range}`),
    ...problems(!isMatching, 'constraint', `${shown(value)} does not match ${pattern}`),
  ];
}

function problems(isWrong: boolean, kind: Problem['kind'], text: string): readonly Problem[] {
  return isWrong ? [{ kind, text }] : [];
}

function sizeOf(value: Node): number | undefined {
  if (typeof value === 'string') return Array.from(value).length;
  if (isList(value)) return value.length;
  return isObject(value) ? Object.keys(value).length : undefined;
}

function outside(value: Node, bounds: Node | undefined): string | undefined {
  if (typeof value !== 'number' && typeof value !== 'bigint') return undefined;
  const min = property(bounds, 'min');
  const max = property(bounds, 'max');
  if ((typeof min === 'number' || typeof min === 'bigint') && value < min) return `below ${min}`;
  if ((typeof max === 'number' || typeof max === 'bigint') && value > max) return `above ${max}`;
  return undefined;
}

function innerProblems(model: Model, value: Node, id: string): readonly Problem[] {
  const type = typeOf(model, id);
  const members = membersOf(model, id);
  if (type === 'list' && isList(value)) {
    const member = members.get('member');
    return value.flatMap((item, index) => memberProblems(model, item, String(index), member));
  }
  if (!isObject(value)) return [];
  if (type === 'map') {
    const member = members.get('value');
    return Object.entries(value).flatMap(([key, item]) => memberProblems(model, item, key, member));
  }
  if (type !== 'structure' && type !== 'union') return [];
  const missing = [...members.values()].filter(
    ({ name, traits }) => traits.has('smithy.api#required') && property(value, name) === undefined,
  );
  return [
    ...missing.map(({ name }) => ({ kind: 'constraint' as const, text: `/${name} is missing` })),
    ...Object.entries(value).flatMap(([key, item]) => {
      const member = members.get(key);
      if (member === undefined && !prelude.has(id)) {
        return [{ kind: 'type' as const, text: `/${key} is not a member of ${id}` }];
      }
      return memberProblems(model, item, key, member);
    }),
  ];
}

function memberProblems(
  model: Model,
  value: Node,
  key: string,
  member: MemberSyntax | undefined,
): readonly Problem[] {
  if (member === undefined || value === null) return [];
  return valueProblems(model, value, member.target, member.traits).map(({ kind, text }) => ({
    kind,
    text: text.startsWith('/') ? `/${key}${text}` : `/${key}: ${text}`,
  }));
}

function shown(value: Node): string {
  if (isList(value)) return 'a list';
  if (isObject(value)) return 'a mapping';
  return typeof value === 'string' ? `"${value}"` : String(value);
}
