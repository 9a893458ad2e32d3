/** Which values are allowed: what members say, else what the shapes say that they hold. */
import type { Difference } from '../../change.js';
import type { MemberSyntax, Node, ShapeSyntax } from '../../model.js';
import { either } from '../differences.js';
import type { Classifier, Context, Finding } from '../finding.js';
import { isObject } from '../../node.js';
import { sameNode } from '../nodes.js';
import type { Lengths } from '../../pattern/difference.js';
import { boundsOf, ofBounds } from './bounds.js';
import { ofPattern } from './patterns.js';
import type { Values } from './patterns.js';
import { byMember, inBoth, membersOf } from './shapes.js';
import type { Both } from './shapes.js';
import { typeOf } from './values.js';
import { nameOf } from './words.js';

/** `length`, `range` and `pattern`, of shapes and of members that both models have. */
export const constraints: Classifier = (altered, context) => {
  const users = usersIn(context);
  return inBoth(altered).flatMap((each) => [
    ...kinds.flatMap((kind) => ofShape(each, kind, users, context)),
    ...[...byMember(each.differences)].flatMap(([name, differences]) =>
      kinds.flatMap((kind) => ofMember(each, { name, differences }, kind, context)),
    ),
  ]);
};

const kinds = ['length', 'range', 'pattern'] as const;
type Kind = (typeof kinds)[number];

function ofShape(each: Both, kind: Kind, users: Users, context: Context): readonly Finding[] {
  const { shape, old, new: now } = each;
  const own = ofTrait(each.differences, kind, undefined);
  if (own.length === 0) return [];
  const values: Values = [ownOf(old, kind), ownOf(now, kind)];
  const members = users.get(shape) ?? [];
  const isHeld = members.some(([before, after]) => before.target === after.target);
  const isMoved = isHeld && members.every((user) => sameNode(...effects(user, kind, context)));
  if (isMoved) return [moved({ shape }, kind, own)];
  const held = members.map((user) => lengthsOf(effects(user, 'length', context)));
  const lengths = widest([lengthsOf([ownOf(old, 'length'), ownOf(now, 'length')]), ...held]);
  return judged({ shape }, values, { kind, type: now.type, lengths, differences: own });
}

/** The members of both models that hold a shape in one of them, by the id of the shape. */
type Users = ReadonlyMap<string, readonly (readonly [MemberSyntax, MemberSyntax])[]>;

function usersIn({ old, new: now }: Context): Users {
  const users = new Map<string, (readonly [MemberSyntax, MemberSyntax])[]>();
  for (const [id, shape] of now.shapes) {
    for (const after of membersOf(shape)?.values() ?? []) {
      const before = membersOf(old.shapes.get(id))?.get(after.name);
      if (before === undefined) continue;
      for (const target of new Set([before.target, after.target])) {
        const known = users.get(target) ?? [];
        known.push([before, after]);
        users.set(target, known);
      }
    }
  }
  return users;
}

function ofMember(
  { shape, old, new: now }: Both,
  { name, differences }: { readonly name: string; readonly differences: readonly Difference[] },
  kind: Kind,
  context: Context,
): readonly Finding[] {
  const [before, after] = [old, now].map((each) => membersOf(each)?.get(name));
  if (before === undefined || after === undefined) return [];
  const own = ofTrait(differences, kind, name);
  if (own.length === 0 && before.target === after.target) return [];
  const subject = { shape, member: name };
  const values = effects([before, after], kind, context);
  if (sameNode(...values)) return own.length === 0 ? [] : [moved(subject, kind, own)];
  const type = typeOf(after.target, context.new.shapes) ?? 'string';
  const lengths = lengthsOf(effects([before, after], 'length', context));
  return judged(subject, values, { kind, type, lengths, differences: own });
}

/** What holds for the values of a member in the two models. */
function effects(
  [before, after]: readonly [MemberSyntax, MemberSyntax],
  kind: Kind,
  { old, new: now }: Context,
): Values {
  return [
    ownOf(before, kind) ?? ownOf(old.shapes.get(before.target), kind),
    ownOf(after, kind) ?? ownOf(now.shapes.get(after.target), kind),
  ];
}

function lengthsOf(values: Values): Lengths {
  const [old, now] = values.map(boundsOf);
  return {
    min: Math.max(Number(old?.min ?? 0), Number(now?.min ?? 0)),
    max: Math.min(Number(old?.max ?? Infinity), Number(now?.max ?? Infinity)),
  };
}

/** Members may say another length than the shape that they hold. */
function widest(all: readonly Lengths[]): Lengths {
  return {
    min: Math.min(...all.map(({ min }) => min)),
    max: Math.max(...all.map(({ max }) => max)),
  };
}

/** What a trait says, in one form for each meaning: absent where it allows everything. */
function ownOf(
  thing: Pick<ShapeSyntax | MemberSyntax, 'traits'> | undefined,
  kind: Kind,
): Node | undefined {
  const value = thing?.traits.get(`smithy.api#${kind}`)?.value;
  if (!isObject(value)) return value;
  const bounds = Object.entries(value).filter(([key, bound]) => {
    const isIdle = kind === 'length' && key === 'min' && Number(bound) === 0;
    return (key === 'min' || key === 'max') && !isIdle;
  });
  return bounds.length === 0 ? undefined : Object.fromEntries(bounds);
}

function moved(
  subject: Pick<Finding, 'shape' | 'member'>,
  kind: Kind,
  differences: readonly Difference[],
): Finding {
  const message = `The ${kind} of ${nameOf(subject)} is said elsewhere, and is the same`;
  return { ...subject, rule: 'constraint-moved', message, differences };
}

/** The first finding covers the differences of the trait, the others follow from them. */
function judged(
  subject: Pick<Finding, 'shape' | 'member'>,
  values: Values,
  { kind, type, lengths, differences }: Judging,
): readonly Finding[] {
  if (sameNode(...values)) return [moved(subject, kind, differences)];
  const name = nameOf(subject);
  const found =
    kind === 'pattern' ? ofPattern(name, values, lengths) : ofBounds({ kind, name, type }, values);
  return found.map((each, index) => ({
    ...subject,
    ...each,
    differences: index === 0 ? differences : [],
  }));
}

interface Judging {
  readonly kind: Kind;
  /** Of the values. */
  readonly type: string;
  /** That both models allow. */
  readonly lengths: Lengths;
  readonly differences: readonly Difference[];
}

function ofTrait(
  differences: readonly Difference[],
  kind: Kind,
  member: string | undefined,
): readonly Difference[] {
  return differences.filter((difference) => {
    const fact = either(difference);
    const isOwn = fact.member === member && fact.aspect === 'trait';
    return isOwn && fact.key === `smithy.api#${kind}`;
  });
}
