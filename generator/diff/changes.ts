/** Findings with all that a report says of them: rows, places, operations. */
import type { Change, Contract, Position, Reached, Row } from '../change.js';
import type { Location } from '../model.js';
import type { Context, Finding, Half } from './finding.js';
import { fingerprintOf } from './fingerprint.js';
import { localName, sorted } from './nodes.js';
import { placeIn } from './places.js';
import { memberPath } from './reach.js';
import type { ShapeReach } from './reach.js';
import { rulingOf, underContract, unreached } from './rows.js';
import type { Ruling } from './rows.js';
import type { Circumstance } from './rules/rule.js';

export function changeOf(finding: Finding, context: Context, contract: Contract): Change {
  const { rule, shape, member, message, before, after, differences } = finding;
  const position = finding.position ?? positionOf(finding, context);
  const { row, consequence } = ruled(finding, position, context);
  return {
    rule,
    position,
    shape,
    member,
    message,
    consequence: finding.consequence ?? consequence,
    before,
    after,
    old: placeOf(finding, context, 'before'),
    new: placeOf(finding, context, 'after'),
    operations: reachedBy(finding, context),
    fingerprint: fingerprintOf(rule, finding, before, after),
    differences,
    evidence: finding.evidence,
    looksLike: finding.looksLike,
    ...underContract(row, contract),
  };
}

function ruled(finding: Finding, position: Position, context: Context): Ruling {
  const { rule, inert = false, circumstances = [] } = finding;
  const counted =
    position === 'none' && isOpen(context) ? markedPosition(finding, context) : position;
  const holding: readonly Circumstance[] = [
    ...(inert ? (['inert'] as const) : []),
    ...(context.isClosed ? (['closed'] as const) : []),
    ...circumstances,
  ];
  const ruling = rulingOf(rule, counted, holding);
  const own = typeof finding.row === 'function' ? finding.row(counted) : finding.row;
  const row = { ...ruling.row, ...own };
  const isUnreached =
    isReachedOnce(finding, context) || (counted === 'none' && isReachable(finding, context));
  const named = holding.includes('named') ? naming(row) : row;
  return { ...ruling, row: isUnreached ? unreached(row) : named };
}

/** Where the package loses names with the thing, whatever else follows. */
function naming(row: Row): Row {
  if (row.typescript.includes('N')) return row;
  return { ...row, bump: 'major', typescript: [...row.typescript, 'N'] };
}

/**
 * Whether an operation of both models is one of a service in one of them alone, or a shape reached in one alone, so that
 * no package has both of its forms. What tells of the reach itself is no change of the thing.
 */
function isReachedOnce({ rule, shape = '' }: Finding, { old, new: now }: Context): boolean {
  if (ofReach.test(rule)) return false;
  const halves = [old, now].filter(({ reach, shapes }) => !reach.open && shapes.has(shape));
  const isReached = halves.map(
    ({ reach }) => reach.shapes.has(shape) || reach.operations.has(shape),
  );
  return isReached.length === 2 && isReached[0] !== isReached[1];
}

const ofReach =
  /^(shape-(named|position|reachable|unreachable)|operation-(added|removed|renamed|alias))(-|$)/;

/** Whether the subject is something that operations reach, or an operation that a service has, were it used at all. */
function isReachable({ shape = '' }: Finding, { old, new: now }: Context): boolean {
  const { type, traits } = now.shapes.get(shape) ?? old.shapes.get(shape) ?? {};
  if (traits?.has('smithy.api#trait') === true) return false;
  if (type === 'operation') return ![old, now].some(({ reach }) => reach.operations.has(shape));
  return type !== undefined && type !== 'service' && type !== 'resource';
}

/** Without operations, the traits of a structure may tell what it is for; otherwise the worse of both positions counts. */
function markedPosition({ shape = '' }: Finding, { old, new: now }: Context): Position {
  const traits = (now.shapes.get(shape) ?? old.shapes.get(shape))?.traits;
  if (traits?.has('smithy.api#input') === true) return 'in';
  const isGiven = ['smithy.api#output', 'smithy.api#error'].some((id) => traits?.has(id));
  return isGiven ? 'out' : 'both';
}

/** In a model without services nothing tells what shapes are for. */
function isOpen({ old, new: now }: Context): boolean {
  return old.reach.open && now.reach.open;
}

/** Where the subject stands in the models that have it: of one that changes its position, both. */
function positionOf(finding: Finding, context: Context): Position {
  const positions = new Set(reachesOf(finding, context).map(({ position }) => position));
  if (positions.size > 1) return 'both';
  return [...positions][0] ?? 'none';
}

/** How the subject is reached, in each model that has it. */
function reachesOf({ shape, member }: Finding, context: Context): readonly ShapeReach[] {
  return [context.new, context.old].flatMap((half) => {
    const isThere = hasSubject(half, shape, member);
    return (isThere && half.reach.shapes.get(shape ?? '')) || [];
  });
}

/** The values of a string with the enum trait are members of a shape without any. */
function hasSubject({ shapes }: Half, id: string | undefined, member?: string): boolean {
  const shape = shapes.get(id ?? '');
  if (shape === undefined || member === undefined) return shape !== undefined;
  return 'members' in shape ? shape.members.has(member) : shape.type === 'string';
}

function reachedBy(finding: Finding, context: Context): Reached {
  const { shape = '', member } = finding;
  const isCalled = [context.old, context.new].some(({ reach }) => reach.operations.has(shape));
  if (isCalled) return { names: [localName(shape)] };
  const reaches = reachesOf(finding, context);
  const [first] = reaches;
  const holder = context.new.shapes.get(shape) ?? context.old.shapes.get(shape);
  if (first === undefined || holder === undefined) return { names: [] };
  const via = member === undefined ? first.via : memberPath(holder, first.via, member);
  return { names: sorted(new Set(reaches.flatMap(({ names }) => names))), via };
}

/** The place of the first thing that differs on this side; of a subject that only one side has, its own. */
function placeOf(
  { differences, shape, member }: Finding,
  { old, new: now }: Context,
  side: 'before' | 'after',
): Location | undefined {
  const half = side === 'before' ? old : now;
  const holder = half.shapes.get(shape ?? '');
  const members = holder !== undefined && 'members' in holder ? holder.members : undefined;
  const subject = member === undefined ? holder : members?.get(member);
  const at = subject && holder && placeIn(half.model, holder.id, subject.at);
  if (![old, now].every((each) => hasSubject(each, shape, member)) && at !== undefined) return at;
  const own = differences.find(
    (each) => each[side]?.shape === shape && each[side]?.member === member,
  );
  return own?.[side]?.at ?? at;
}
