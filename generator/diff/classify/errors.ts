/** Errors: which ones operations end with, and what clients make of them. */
import type { Node } from '../../model.js';
import { either } from '../differences.js';
import { inAspect } from '../finding.js';
import type { Alteration, Context, Finding } from '../finding.js';
import { localName, sameNode } from '../nodes.js';
import { isActive } from '../rules/activity.js';
import type { Circumstance } from '../rules/rule.js';
import type { RuleId } from '../rules/table.js';
import { losesName, protocolsAround } from './shapes.js';
import { throttlingNames } from './throttling.js';
import { field, findingOf, said, traitChangesOf } from './trait-change.js';
import type { TraitChange, TraitRule } from './trait-change.js';

/** Errors that operations and services name, and what is different about errors that both models have. */
export function errors(altered: readonly Alteration[], context: Context): readonly Finding[] {
  return [
    ...altered.flatMap((each) => [...named(each, context), ...ofError(each, context)]),
    ...throttlingNames(context),
  ];
}

/** Of an operation or a service that both models have. */
function named(each: Alteration, context: Context): readonly Finding[] {
  const { shape, old, new: now } = each;
  const differences = inAspect(each, 'error');
  if (old === undefined || now === undefined || differences.length === 0) return [];
  const kind = now.type === 'service' ? 'service' : 'operation';
  const isBare = losesUnion(shape ?? '', context);
  return differences.map((difference): Finding => {
    const id = either(difference).key ?? '';
    const isNew = difference.after !== undefined;
    const circumstances: readonly Circumstance[] =
      !isNew && (isBare || losesName(id, context)) ? ['named'] : [];
    const message = `${localName(shape ?? '')} ${isNew ? 'can end' : 'does not end'} with ${localName(id)} ${isNew ? 'now' : 'any more'}`;
    const rule: RuleId = `${kind}-error-${isNew ? 'added' : 'removed'}`;
    const value = isNew ? { after: id } : { before: id };
    return { rule, shape, message, ...value, circumstances, differences: [difference] };
  });
}

/** Whether the package loses the type of an operation's errors, since none are left. */
function losesUnion(id: string, { old, new: now }: Context): boolean {
  const left = new Map(
    now.services.flatMap(({ operations }) =>
      operations.map((operation) => [operation.id, operation.errors.length] as const),
    ),
  );
  return old.services.some((service) =>
    service.operations.some(
      (operation) =>
        [service.id, operation.id].includes(id) &&
        operation.errors.length > 0 &&
        left.get(operation.id) === 0,
    ),
  );
}

/** Of a structure that is an error in one of the models, and in both. */
function ofError(each: Alteration, context: Context): readonly Finding[] {
  const [was, is] = [each.old, each.new].map((shape) => shape?.traits.has('smithy.api#error'));
  if (each.old === undefined || each.new === undefined || !(was || is)) return [];
  const traits = traitChangesOf(each).flatMap(
    (change) => table[change.id]?.(change, context) ?? [],
  );
  return traits;
}

const error: TraitRule = (change) => {
  const { before, after, name } = change;
  if (before === undefined)
    return [findingOf(change, 'structure-became-error', `${name} is an error now`)];
  if (after === undefined)
    return [findingOf(change, 'error-became-structure', `${name} is no error any more`)];
  const message = `${name} is the fault of the ${said(after)} instead of the ${said(before)}`;
  return [findingOf(change, 'error-fault-changed', message)];
};

const status: TraitRule = (change, context) => {
  const [before, after] = [statusOf(change, context, 'before'), statusOf(change, context, 'after')];
  const message = `${change.name} comes with ${said(after)} instead of ${said(before)}`;
  const finding = findingOf(change, 'error-http-status-changed', message);
  return [{ ...finding, before, after, inert: isInert(change, context) }];
};

/** Without the trait, what the fault stands for. */
function statusOf(change: TraitChange, context: Context, side: 'before' | 'after'): Node {
  const half = side === 'before' ? context.old : context.new;
  const fault = half.shapes.get(change.shape)?.traits.get('smithy.api#error')?.value;
  return change[side] ?? (fault === 'server' ? 500 : 400);
}

const retryable: TraitRule = (change) => {
  const { before, after, name } = change;
  if (before === undefined)
    return [findingOf(change, 'error-retryable-added', `Calls that end with ${name} are repeated`)];
  if (after === undefined)
    return [
      findingOf(change, 'error-retryable-removed', `Calls that end with ${name} are not repeated`),
    ];
  const slow = field(after, 'throttling') === true;
  const isSame = sameNode(field(before, 'throttling') === true, slow);
  const message = `${name} ${slow ? 'means' : 'does not mean'} that calls come too fast`;
  return isSame ? [] : [findingOf(change, 'error-throttling-changed', message)];
};

const queryCode: TraitRule = (change, context) => {
  const [before, after] = [field(change.before, 'code'), field(change.after, 'code')];
  const message = `The code of ${change.name} for queries is ${said(after)} instead of ${said(before)}`;
  const finding = findingOf(change, 'error-aws-query-code-changed', message);
  return [{ ...finding, inert: !isCompatible(context) }];
};

function isInert({ id, shape }: TraitChange, context: Context): boolean {
  return !isActive(id, protocolsAround(shape, context));
}

/** Whether any service answers with the codes of the query protocol. */
function isCompatible({ old, new: now }: Context): boolean {
  const all = [old, now].flatMap(({ shapes }) => [...shapes.values()]);
  const services = all.filter(({ type }) => type === 'service');
  const query = ['aws.protocols#awsQueryCompatible', 'aws.protocols#awsQuery'];
  return services.length === 0 || services.some(({ traits }) => query.some((id) => traits.has(id)));
}

const table: Readonly<Record<string, TraitRule>> = {
  'smithy.api#error': error,
  'smithy.api#httpError': status,
  'smithy.api#retryable': retryable,
  'aws.protocols#awsQueryError': queryCode,
};
