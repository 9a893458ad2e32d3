/** What it comes to when a value is of another shape than before. */
import type { Position, Row } from '../../change.js';
import { differencesOf } from '../differences.js';
import { factsOf } from '../facts.js';
import type { Context, Finding } from '../finding.js';
import { localName } from '../nodes.js';
import { rowOf, worse } from '../rules/row-of.js';
import type { RuleId } from '../rules/table.js';
import { typeChangeRow } from '../rules/type-changes.js';
import { isEqual } from './equal.js';
import { members } from './members.js';
import { presence } from './presence.js';
import { enums } from './enums.js';
import { unions } from './unions.js';
import { inBoth, isValue, membersOf } from './shapes.js';
import type { ValueShape } from './shapes.js';
import { typeOf } from './values.js';

export interface Verdict {
  readonly rule: RuleId;
  readonly circumstances?: Finding['circumstances'];
  readonly row?: Finding['row'];
}

/** Of a value that had the old model's shape and has the new model's; what both hold is compared in turn. */
export function verdictOf(from: string, to: string, context: Context, depth = 0): Verdict {
  const [before, after] = [typeOf(from, context.old.shapes), typeOf(to, context.new.shapes)];
  const fallback: Verdict = { rule: 'member-type-changed' };
  if (before === undefined || after === undefined) return fallback;
  const becoming = becomings[`${before} ${after}`];
  if (becoming !== undefined) return became(becoming, from, context);
  if (before === after) return sameType(from, to, context, depth);
  if (before === 'list' || after === 'list') return oneOfMany(from, to, context);
  return { ...fallback, row: (position) => typeChangeRow(before, after, position) };
}

const becomings: Readonly<Record<string, RuleId>> = {
  'string enum': 'string-became-enum',
  'enum string': 'enum-became-string',
  'integer intEnum': 'integer-became-int-enum',
  'intEnum integer': 'int-enum-became-integer',
  'union structure': 'union-became-structure',
  'structure union': 'structure-became-union',
};

/** An enum whose type stays in the package, as others hold it, is named as before; open, it also reads as before. */
function became(rule: RuleId, from: string, { old, new: now, isClosed }: Context): Verdict {
  const isScalar = rule === 'enum-became-string' || rule === 'int-enum-became-integer';
  if (!isScalar || !old.exported.has(from) || !now.exported.has(from)) return { rule };
  const row = (position: Position): Partial<Row> =>
    isClosed && position !== 'in'
      ? { typescript: ['R'] }
      : { severity: 'info', bump: 'minor', typescript: [] };
  return { rule, row };
}

function sameType(from: string, to: string, context: Context, depth: number): Verdict {
  const [old, now] = [context.old.shapes.get(from), context.new.shapes.get(to)];
  const parts = membersOf(old) ?? membersOf(now);
  if (parts === undefined) return { rule: 'member-target-scalar-changed' };
  if (!isValue(old) || !isValue(now)) return { rule: 'member-type-changed' };
  if (isEqual(from, to, context)) return equal(old, context);
  const rule = 'member-type-changed';
  if (depth > 4) return { rule };
  const row = (position: Position) => partsRow(old, now, context, { position, depth });
  const isList = old.type === 'list' || old.type === 'map';
  return isList ? listVerdict(old, now, context, depth) : { rule, row };
}

/** Equal types under two names: code stops compiling only where it uses a name that is gone. */
function equal({ id, type }: ValueShape, { old, new: now }: Context): Verdict {
  if (type === 'list' || type === 'map') return { rule: 'member-target-scalar-changed' };
  const rule = 'member-target-renamed-same-structure';
  const isGone = old.exported.has(id) && !now.exported.has(id);
  return isGone ? { rule } : { rule, row: { severity: 'info', bump: 'patch', typescript: [] } };
}

/** Of lists and maps: as their items are. */
function listVerdict(old: ValueShape, now: ValueShape, context: Context, depth: number): Verdict {
  const items = [...(membersOf(old)?.values() ?? [])].flatMap((item) => {
    const target = membersOf(now)?.get(item.name)?.target;
    if (target === undefined || target === item.target) return [];
    return [verdictOf(item.target, target, context, depth + 1)];
  });
  const worst = items.find(({ rule }) => rule !== 'member-target-scalar-changed');
  const isSparse = now.traits.has('smithy.api#sparse');
  const isSame = old.traits.has('smithy.api#sparse') === isSparse;
  if (isSame) return worst ?? { rule: 'member-target-scalar-changed' };
  if (worst !== undefined) return { rule: 'member-type-changed' };
  return { rule: 'member-sparse-changed', circumstances: [isSparse ? 'added' : 'removed'] };
}

function oneOfMany(from: string, to: string, { old, new: now }: Context): Verdict {
  const isList = typeOf(from, old.shapes) === 'list';
  const item = membersOf((isList ? old : now).shapes.get(isList ? from : to))?.get('member');
  const single = typeOf(isList ? to : from, isList ? now.shapes : old.shapes);
  const held = item && typeOf(item.target, isList ? old.shapes : now.shapes);
  if (held !== single) return { rule: 'member-type-changed' };
  return { rule: isList ? 'list-became-single' : 'single-became-list' };
}

/** The worst of what differs between two structures, unions or enums, as though one had become the other. */
function partsRow(
  old: ValueShape,
  now: ValueShape,
  context: Context,
  { position, depth }: { readonly position: Position; readonly depth: number },
): Partial<Row> {
  const as = { ...old, id: now.id };
  const [before, after] = [as, now].map((shape) =>
    factsOf({ source: '', metadata: new Map(), shapes: new Map([[now.id, shape]]) }),
  );
  if (before === undefined || after === undefined) return {};
  const differences = differencesOf(before, after);
  const altered = [{ shape: now.id, old: as, new: now, differences }];
  const found = [members, presence, enums, unions].flatMap((each) => each(altered, context));
  const closed = context.isClosed ? (['closed'] as const) : [];
  const rows = found.map(({ rule, circumstances = [], row }) => ({
    ...rowOf(rule, position, [...closed, ...circumstances]),
    ...(typeof row === 'function' ? row(position) : row),
  }));
  const retargeted = inBoth(altered)
    .flatMap(() => retargets(old, now))
    .map(([from, to]) => {
      const { rule, circumstances, row } = verdictOf(from, to, context, depth + 1);
      return {
        ...rowOf(rule, position, circumstances),
        ...(typeof row === 'function' ? row(position) : row),
      };
    });
  const isGone = context.old.exported.has(old.id) && !context.new.exported.has(old.id);
  const named = isGone ? [rowOf('shape-named-removed', position, ['named'])] : [];
  const quiet = rowOf('member-target-scalar-changed', position);
  return [...rows, ...retargeted, ...named].reduce(worse, quiet);
}

function retargets(old: ValueShape, now: ValueShape): readonly (readonly [string, string])[] {
  return [...(membersOf(old)?.values() ?? [])].flatMap(({ name, target }) => {
    const other = membersOf(now)?.get(name);
    return other !== undefined && other.target !== target ? [[target, other.target] as const] : [];
  });
}

export function describe(from: string, to: string): string {
  return `${localName(to)} now, not ${localName(from)}`;
}
