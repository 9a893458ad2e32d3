/** Each edit at each place, under each protocol and openness, in both directions. */
import type { CompareOptions } from '../../../generator/diff/side.js';
import type { Circumstance, Slot } from '../../../generator/diff/rules/rule.js';
import { astModel } from '../../support/model.js';
import { absolute, merged } from '../../support/patched.js';
import type { Ast } from '../../support/patched.js';
import { sideFor } from '../../support/side.js';
import type { ResolvedSide } from '../../support/side.js';
import { baseFor, protocolNames, sites } from './base.js';
import type { Claim, Edit, Where } from './edit.js';

/** One comparison, and what it must say. */
export interface Trial {
  readonly edit: Edit;
  readonly claim: Claim;
  readonly direction: 'there' | 'back';
  readonly where: Where;
  /** The slot of the rule's rows that the claim is of. */
  readonly slot: Slot;
  /** The changes that are to be reported, as `line` writes them, in no order. */
  readonly expected: readonly string[];
  readonly options: CompareOptions;
  readonly old: () => ResolvedSide;
  readonly now: () => ResolvedSide;
}

/** All trials of the edit; those of one direction come before those of the other. */
export function trialsOf(edit: Edit): readonly Trial[] {
  const wheres = edit.places.flatMap((place) =>
    (edit.protocols ?? protocolNames).flatMap((protocol) =>
      [false, true].map((isClosed): Where => ({ ...place, protocol, isClosed })),
    ),
  );
  return (['there', 'back'] as const).flatMap((direction) =>
    wheres.map((where) => trial(edit, direction, where)),
  );
}

/** `restJson1 open, in, there: a required member`. */
export function nameOf({ edit, direction, where }: Trial): string {
  const { protocol, isClosed, name } = where;
  return `${edit.title} at ${name}, ${protocol}, ${isClosed ? 'closed' : 'open'}, ${direction}`;
}

function trial(edit: Edit, direction: 'there' | 'back', where: Where): Trial {
  const claim = edit[direction];
  const position = claim.position ?? where.position;
  const slot = slotOf(edit, claim, where);
  const of = (claim.of ?? edit.of)(where);
  const own = `${claim.rule} ${of} ${position} ${claim.verdicts[slot] ?? 'unexpected'}`;
  const before = once(() => sideAt(edit, where, 'was'));
  const after = once(() => sideAt(edit, where, 'patch'));
  return {
    edit,
    claim,
    direction,
    where,
    slot,
    expected: [own, ...(claim.also?.(where) ?? [])],
    options: { ...edit.options, enums: where.isClosed ? 'closed' : 'open' },
    old: direction === 'there' ? before : after,
    now: direction === 'there' ? after : before,
  };
}

/** The most telling slot that the claim has a verdict for. */
function slotOf({ heeding }: Edit, { verdicts, when, position }: Claim, where: Where): Slot {
  const isInert = heeding !== undefined && !heeding.includes(where.protocol);
  const holding: readonly Circumstance[] = [
    ...(isInert ? (['inert'] as const) : []),
    ...(where.isClosed ? (['closed'] as const) : []),
    ...(when === undefined ? [] : [when]),
  ];
  const place = position ?? where.position;
  const places = place === 'none' ? (['any'] as const) : ([place, 'any'] as const);
  const slots: readonly Slot[] = [
    ...holding.flatMap((each) => places.map((one): Slot => `${one} ${each}`)),
    ...places,
  ];
  return slots.find((slot) => verdicts[slot] !== undefined) ?? 'any';
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function sideAt(edit: Edit, where: Where, side: 'was' | 'patch'): ResolvedSide {
  return sideOf(astAt(edit, where, side));
}

/** One of the two models in Smithy's JSON AST. */
export function astAt(edit: Edit, where: Where, side: 'was' | 'patch'): Ast {
  const own = sites.filter((site) => site === where.name && where.position !== 'none');
  const wanted = own.length > 0 ? own : (['Given', 'Found'] as const);
  const given = merged(baseFor(where.protocol, wanted), edit.given?.(where) ?? {});
  return astOf(merged(given, edit[side]?.(where) ?? {}));
}

/** What is not a shape stands beside the shapes. */
export function astOf({ metadata = {}, ...shapes }: Ast): Ast {
  return { smithy: '2.0', metadata, shapes: absolute(shapes) };
}

const known = new Map<string, ResolvedSide>();

function sideOf(ast: Ast): ResolvedSide {
  const key = JSON.stringify(ast);
  const side = known.get(key) ?? sideFor(astModel(ast), 'a model');
  known.set(key, side);
  return side;
}
