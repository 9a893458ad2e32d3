/** Members that hold another shape. */
import type { Position, Row } from '../../change.js';
import { either } from '../differences.js';
import type { Classifier, Context, Finding } from '../finding.js';
import { rowOf } from '../rules/row-of.js';
import type { RuleId } from '../rules/table.js';
import { inBoth, valuesOf } from './shapes.js';
import type { Both } from './shapes.js';
import { describe, verdictOf } from './verdict.js';
import type { Verdict } from './verdict.js';

/** The targets of members that both models have; constraints that differ with them are changes of their own. */
export const targets: Classifier = (altered, context) =>
  inBoth(altered)
    .filter(({ old, new: now }) => old.type === now.type)
    .flatMap((each) =>
      each.differences.flatMap((difference) => ofTarget(each, difference, context)),
    );

function ofTarget(
  { shape, old: { type } }: Both,
  difference: Both['differences'][number],
  context: Context,
): readonly Finding[] {
  const { aspect, member = '' } = either(difference);
  const { before, after } = valuesOf(difference);
  if (aspect !== 'target' || typeof before !== 'string' || typeof after !== 'string') return [];
  const verdict = verdictOf(before, after, context);
  const rule = ruleIn(type, member, [before, after], verdict.rule);
  return [
    {
      rule,
      shape,
      member,
      message: `${subjectIn(type, member)} ${describe(before, after)}`,
      before,
      after,
      differences: [difference],
      circumstances: verdict.circumstances,
      row: rule === verdict.rule ? verdict.row : (position) => rowFor(verdict, position),
    },
  ];
}

/** The words of a union, list or map for it; what is none of their business stays what it is. */
function ruleIn(
  type: Both['old']['type'],
  member: string,
  [before, after]: readonly [string, string],
  rule: RuleId,
): RuleId {
  if (type === 'union' && before === unit) return 'union-variant-unit-became-structure';
  if (type === 'union' && after === unit) return 'union-variant-structure-became-unit';
  if (rule !== 'member-type-changed') return rule;
  if (type === 'union') return 'union-variant-retargeted';
  if (type === 'list') return 'list-member-target-changed';
  if (type !== 'map') return rule;
  return member === 'key' ? 'map-key-target-changed' : 'map-value-target-changed';
}

const unit = 'smithy.api#Unit';

function rowFor({ rule, row }: Verdict, position: Position): Partial<Row> {
  if (row === undefined) return {};
  return { ...rowOf(rule, position), ...(typeof row === 'function' ? row(position) : row) };
}

function subjectIn(type: Both['old']['type'], member: string): string {
  if (type === 'list') return 'Items are';
  if (type === 'map') return member === 'key' ? 'Keys are' : 'Values are';
  return `${member} is`;
}
