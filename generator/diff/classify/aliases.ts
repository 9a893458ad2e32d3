/** Old names: of what the model says that it called otherwise, and those that the package keeps, gains and loses. */
import { oldNames } from '../renamed.js';
import type { Alteration, Classifier, Context, Finding, Half } from '../finding.js';
import { inAspect } from '../finding.js';
import { localName, nodeText } from '../nodes.js';
import { isActive, shapeNames } from '../rules/activity.js';
import { callProtocols } from './operation-http.js';

/** Members have no old names in the package: what is said of them is no change of its own. */
export const aliases: Classifier = (altered, context) => {
  const renamed = [...context.renames].map(([from, to]) => renaming(from, to, context));
  return [...renamed, ...altered.flatMap((each) => ofNames(each, context))];
};

function renaming(from: string, to: string, context: Context): Finding {
  const [before, after] = [localName(from), localName(to)];
  const shape = context.new.shapes.get(to);
  const isMoved = before === after;
  const base = {
    shape: to,
    message: `${before} is ${isMoved ? 'in another namespace' : `called ${after}`} now`,
    before: from,
    after: to,
    differences: [],
  };
  if (isMoved && shape?.type !== 'operation') return { ...base, rule: 'shape-namespace-changed' };
  if (shape?.type === 'operation') return { ...base, ...operationName(to, context) };
  // The name is the code on the wire, and `name` of what is caught.
  if (shape?.traits.has('smithy.api#error')) return { ...base, rule: 'error-class-renamed' };
  return { ...base, rule: 'shape-named-renamed', circumstances: ['alias'] };
}

function operationName(
  id: string,
  context: Context,
): Pick<Finding, 'rule' | 'circumstances' | 'row'> {
  const isAtSame = uriOf(id, context.old) === uriOf(id, context.new);
  const inert = isAtSame && !isActive(shapeNames, callProtocols(id, context));
  const row = inert ? ({ severity: 'info', deployed: 'ok', early: 'ok' } as const) : {};
  return { rule: 'operation-renamed', circumstances: ['alias'], row };
}

function uriOf(id: string, { shapes }: Half): string {
  return nodeText(shapes.get(id)?.traits.get('smithy.api#http')?.value ?? null);
}

function ofNames(each: Alteration, context: Context): readonly Finding[] {
  const { shape = '', old, new: now, differences } = each;
  const hints = inAspect({ differences }, 'trait', 'stithy#renamedFrom');
  const [own, ofMembers] = [
    hints.filter((hint) => (hint.before ?? hint.after)?.member === undefined),
    hints.filter((hint) => (hint.before ?? hint.after)?.member !== undefined),
  ];
  const isKept = old !== undefined && now !== undefined;
  const told = isKept
    ? ofMembers.map((hint): Finding => {
        const member = (hint.before ?? hint.after)?.member;
        const message = `What ${member ?? ''} was called is told otherwise`;
        return { rule: 'model-reformatted', shape, member, message, differences: [hint] };
      })
    : [];
  if (!isKept || own.length === 0) return told;
  return [...told, ...ofShape(each, own, context)];
}

/** The names that were kept before, with the one that a renamed thing had until now, beside those that are kept now. */
function ofShape(
  each: Alteration,
  differences: Finding['differences'],
  context: Context,
): readonly Finding[] {
  const { shape = '', old, new: now } = each;
  const last = [...context.renames].find(([, to]) => to === shape)?.[0];
  const before = namesOf(old, shape).concat(last === undefined ? [] : namesAmong([last], shape));
  const after = namesOf(now, shape);
  const found = [
    ...removal(
      each,
      before.filter((name) => !after.includes(name)),
      context,
    ),
    ...addition(
      each,
      after.filter((name) => !before.includes(name)),
      context,
    ),
  ];
  const [first, ...others] = found;
  if (first !== undefined) return [{ ...first, differences }, ...others];
  // The name that the shape had until now is kept: part of what tells of that.
  if (last !== undefined) return [{ ...renaming(last, shape, context), differences }];
  const message = `What ${localName(shape)} was called is told otherwise`;
  return [{ rule: 'model-reformatted', shape, message, differences }];
}

function namesOf(syntax: Alteration['old'], shape: string): string[] {
  return namesAmong(oldNames(syntax), shape);
}

/** Without namespaces, as the package has them. */
function namesAmong(names: readonly string[], shape: string): string[] {
  return names.map(localName).filter((name) => name !== localName(shape));
}

function removal(
  { shape = '', new: now }: Alteration,
  lost: readonly string[],
  { new: half }: Context,
): readonly Finding[] {
  if (lost.length === 0) return [];
  const message = `${localName(shape)} is not called ${lost.join(' or ')} any more`;
  const base = { shape, message, before: lost, differences: [] };
  if (now?.type === 'operation') return [{ ...base, rule: 'operation-alias-removed' }];
  const circumstances = half.exported.has(shape) ? (['named'] as const) : [];
  return [{ ...base, rule: 'shape-alias-removed', circumstances }];
}

function addition(
  { shape = '', new: now }: Alteration,
  gained: readonly string[],
  { new: half }: Context,
): readonly Finding[] {
  if (gained.length === 0) return [];
  const message = `${localName(shape)} is also called ${gained.join(' and ')}, deprecated`;
  const base = { shape, message, after: gained, differences: [] };
  if (now?.type === 'operation') return [{ ...base, rule: 'operation-alias-added' }];
  const row = half.exported.has(shape) ? {} : ({ bump: 'patch' } as const);
  return [{ ...base, rule: 'shape-alias-added', row }];
}
