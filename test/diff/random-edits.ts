/** Versions of one small service, each with some of the edits that rules are shown by. */
import * as fc from 'fast-check';
import type { Side } from '../../generator/diff/side.js';
import { isList, isObject } from '../../generator/node.js';
import { baseFor, http, protocolNames, sites, to } from '../prove/mutations/base.js';
import type { Protocol } from '../prove/mutations/base.js';
import { edits } from '../prove/mutations/all.js';
import type { Edit, Where } from '../prove/mutations/edit.js';
import { astOf } from '../prove/mutations/trials.js';
import { astModel } from '../support/model.js';
import { merged } from '../support/patched.js';
import type { Ast, Patch } from '../support/patched.js';
import { sideFor } from '../support/side.js';

/** Three versions, and how they came to be. */
export interface Versions {
  readonly titles: readonly string[];
  readonly sides: readonly [Side, Side, Side];
  /** The same with so many further operations that take, give and throw what `Put` did. */
  readonly busy: (count: number) => readonly [Side, Side];
  /** An edit tells more in one direction than in the other. */
  readonly isLopsided: boolean;
}

/** An edit at one of its places, and the versions that have it. */
interface Chosen {
  readonly edit: Edit;
  readonly where: Where;
  readonly isDone: readonly [boolean, boolean, boolean];
}

const done = fc.tuple(fc.boolean(), fc.boolean(), fc.boolean());
const choice = fc.tuple(fc.constantFrom(...edits), fc.nat(5), done);

/** Of services of any protocol, with up to six edits between the versions. */
export const versions: fc.Arbitrary<Versions> = fc
  .tuple(fc.constantFrom(...protocolNames), fc.array(choice, { minLength: 1, maxLength: 6 }))
  .map(([protocol, picked]) => {
    const chosen = picked.flatMap(([edit, place, isDone]) =>
      chosenAt(edit, { place, isDone }, protocol),
    );
    return isTogether(chosen) ? versionsOf(chosen, protocol) : undefined;
  })
  .filter((made) => made !== undefined);

/** Nothing where the edits make no model together, as where one takes away what another one edits. */
function versionsOf(chosen: readonly Chosen[], protocol: Protocol): Versions | undefined {
  const wanted = sites.filter((site) => chosen.some(({ where }) => where.name === site));
  const base = merged(baseFor(protocol, wanted), givenBy(chosen));
  const side = (index: 0 | 1 | 2, count = 0) =>
    sideFor(astModel(withOperations(versionOf(base, chosen, index), count)));
  try {
    return {
      titles: chosen.map(({ edit, where }) => `${edit.title} at ${where.name}`),
      sides: [side(0), side(1), side(2)],
      busy: (count) => [side(0, count), side(1, count)],
      isLopsided: chosen.some(isLopsided) || isBroughtBack(chosen),
    };
  } catch {
    return undefined;
  }
}

function chosenAt(
  edit: Edit,
  { place, isDone }: { readonly place: number; readonly isDone: Chosen['isDone'] },
  protocol: Protocol,
): readonly Chosen[] {
  const at = edit.places[place % edit.places.length];
  const isSound = edit.unsound === undefined && (edit.protocols?.includes(protocol) ?? true);
  if (at === undefined || !isSound) return [];
  return [{ edit, where: { ...at, protocol, isClosed: false }, isDone }];
}

function givenBy(chosen: readonly Chosen[]): Patch {
  return chosen.reduce<Patch>((all, { edit, where }) => merged(all, edit.given?.(where) ?? {}), {});
}

function versionOf(base: Ast, chosen: readonly Chosen[], index: 0 | 1 | 2): Ast {
  const patches = chosen.map(({ edit, where, isDone }) =>
    isDone[index] ? edit.patch(where) : (edit.was?.(where) ?? {}),
  );
  return patches.reduce<Ast>((into, patch) => merged(into, patch), base);
}

/** Only the newer model says what a thing was called, so that there is another comparison backwards. */
function isLopsided({ edit, where }: Chosen): boolean {
  const patches = [edit.given?.(where), edit.was?.(where), edit.patch(where)];
  return edit.lopsided !== undefined || JSON.stringify(patches).includes('stithy#renamedFrom');
}

/** Whether an edit sets the protocol that another takes away: it is a further one then, as in the edits of those. */
function isBroughtBack(chosen: readonly Chosen[]): boolean {
  const rules = chosen.map(({ edit }) => edit.there.rule);
  const isReplaced = rules.includes('service-protocol-replaced');
  return isReplaced && rules.some((rule) => /^service-protocol-(order|setting)-/.test(rule));
}

/** Every edit of one thing is there once. */
function isTogether(chosen: readonly Chosen[]): boolean {
  const keys = chosen.map(({ edit, where }) => `${edit.title} ${where.name}`);
  return chosen.length > 0 && new Set(keys).size === keys.length;
}

function withOperations(shapes: Ast, count: number): Ast {
  const names = Array.from({ length: count }, (_, index) => `Further${index}`);
  const operations = names.map((name, index) => [name, furtherOperation(index)]);
  const bound = Object.entries(shapes).flatMap(([name, shape]) => {
    if (!isObject(shape) || shape['type'] !== 'service') return [];
    const own = isList(shape['operations']) ? shape['operations'] : [];
    return [[name, { operations: [...own, ...names.map((each) => to(each))] }]];
  });
  const further = Object.fromEntries([...operations, ...bound]);
  return astOf(count === 0 ? shapes : merged(shapes, further));
}

function furtherOperation(index: number): Patch {
  const traits = http('POST', `/further/${index}`);
  return {
    type: 'operation',
    input: to('PutInput'),
    output: to('PutOutput'),
    errors: [to('Oops')],
    traits,
  };
}
