/** Two models side by side: what differs, as changes that a reviewer can judge. */
import { bumps, severities } from '../change.js';
import type { Bump, Change, Comparison, Difference } from '../change.js';
import { foldWholes } from './classify/fold.js';
import { classifiers } from './classify/classifiers.js';
import { withLikenesses } from './classify/likenesses.js';
import { wholes } from './classify/wholes.js';
import { unclassified } from './classify/unclassified.js';
import { differencesOf, either } from './differences.js';
import { factsOf } from './facts.js';
import type { Alteration, Context, Finding, Half } from './finding.js';
import { changeOf } from './changes.js';
import type { Model } from '../model.js';
import { compareText, nodeText } from './nodes.js';
import { reachOf } from './reach.js';
import type { Reach } from './reach.js';
import { asWritten, renamesBetween, withNewNames } from './renamed.js';
import { rules } from './rules/table.js';
import type { RuleId } from './rules/table.js';
import type { CompareOptions, Side } from './side.js';

/** What differs between two sides: nothing where their facts are equal. The same sides give the same, always. */
export function compare(old: Side, now: Side, options: CompareOptions = {}): Comparison {
  const isClosed = options.enums === 'closed';
  const shared = sharedBy(old.model, now.model);
  const [before, after] = [halfOf(old, shared), halfOf(now, shared)];
  const renames = renamesBetween(before, after);
  const renamed = renames.size === 0 ? before : withNewNames(before, renames);
  const context = { isClosed, old: renamed, new: after, renames };
  const contract = options.contract ?? 'callers';
  const changes = asWritten(findingsOf(context), before, context)
    .filter(({ rule }) => isReported(rule, options))
    .map((finding) => changeOf(finding, context, contract))
    .toSorted(canonically);
  return { oldName: old.name, newName: now.name, contract, changes, bump: bumpOf(changes) };
}

function isReported(rule: RuleId, { order = false, sources = false }: CompareOptions): boolean {
  const { reported } = rules[rule];
  return reported === undefined || (reported === 'order' ? order : sources);
}

/** The largest bump of the changes that nobody has accepted. */
export function bumpOf(changes: readonly Pick<Change, 'bump' | 'accepted'>[]): Bump {
  const counted = changes.filter(({ accepted }) => accepted === undefined);
  return bumps.find((bump) => counted.some((change) => change.bump === bump)) ?? 'none';
}

/** What was read once for both is the same. */
function sharedBy(old: Model, now: Model): ReadonlySet<string> {
  const both = [...old.shapes].filter(([id, shape]) => now.shapes.get(id) === shape);
  return new Set(both.map(([id]) => id));
}

function halfOf(side: Side, shared: ReadonlySet<string>): Half {
  // Mixins are flattened: what they say, the shapes that take them say themselves.
  const used = [...side.model.shapes].filter(([, { traits }]) => !traits.has('smithy.api#mixin'));
  const shapes = new Map(used);
  const reach = reachOf(side);
  const facts = factsOf(side.model, shared);
  return { ...side, shapes, facts, shared, reach, exported: exportedOf(side, shapes, reach) };
}

/** What has a type of its own; in a model without services, what would have one. */
function exportedOf(
  { services }: Side,
  shapes: Model['shapes'],
  reach: Reach,
): ReadonlySet<string> {
  if (services.length > 0) {
    const resolved = services.flatMap((service) => service.shapes);
    return new Set(resolved.filter(({ kind }) => namedTypes.has(kind)).map(({ id }) => id));
  }
  const named = [...shapes].filter(
    ([id, { type }]) => namedTypes.has(type) && (reach.open || reach.shapes.has(id)),
  );
  return new Set(named.map(([id]) => id));
}

const namedTypes: ReadonlySet<string> = new Set(['structure', 'union', 'enum', 'intEnum']);

/** Findings that together cover every difference once. */
function findingsOf(context: Context): readonly Finding[] {
  const found: Finding[] = [];
  let rest = alterationsOf(context);
  for (const classify of classifiers) {
    const now = classify(rest, context);
    rest = without(rest, new Set(now.flatMap(({ differences }) => differences)));
    found.push(...now);
  }
  const folded = foldWholes(rest, merged(found), context);
  const whole = wholes(folded.rest, context);
  const left = without(folded.rest, new Set(whole.flatMap(({ differences }) => differences)));
  const others = left.flatMap((each) => unclassified(each, context));
  return withLikenesses([...folded.findings, ...whole, ...others], context);
}

/** What is left of alterations when some of their differences are covered. */
function without(
  altered: readonly Alteration[],
  covered: ReadonlySet<Difference>,
): readonly Alteration[] {
  if (covered.size === 0) return altered;
  return altered.flatMap(({ shape, old, new: now, differences }) => {
    const left = differences.filter((difference) => !covered.has(difference));
    return left.length === 0 ? [] : [{ shape, old, new: now, differences: left }];
  });
}

function alterationsOf({ old, new: now }: Context): readonly Alteration[] {
  const groups = new Map<string | undefined, Difference[]>();
  for (const difference of differencesOf(old.facts, now.facts)) {
    const { shape } = either(difference);
    const group = groups.get(shape) ?? [];
    group.push(difference);
    groups.set(shape, group);
  }
  return [...groups].map(([shape, differences]) => ({
    shape,
    old: old.shapes.get(shape ?? ''),
    new: now.shapes.get(shape ?? ''),
    differences,
  }));
}

/** One finding for each rule, subject and pair of values, with all that its like cover. */
function merged(findings: readonly Finding[]): readonly Finding[] {
  const groups = new Map<string, Finding>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const known = groups.get(key);
    const differences: ReadonlySet<Difference> = new Set([
      ...(known?.differences ?? []),
      ...finding.differences,
    ]);
    groups.set(key, { ...finding, ...known, differences: [...differences] });
  }
  return [...groups.values()];
}

function keyOf({ rule, shape = '', member = '', before, after }: Finding): string {
  const values = [before, after].map((value) => (value === undefined ? '' : nodeText(value)));
  return JSON.stringify([rule, shape, member, ...values]);
}

/** The order of changes: by severity, shape, member, rule. */
export function canonically(a: Change, b: Change): number {
  const bySeverity = severities.indexOf(a.severity) - severities.indexOf(b.severity);
  return bySeverity || compareText(placeKey(a), placeKey(b));
}

function placeKey({ shape = '', member = '', rule, fingerprint }: Change): string {
  return [shape, member, rule, fingerprint].join('\u0000');
}
