/** Services that are new, gone, called otherwise or different. */
import type { Difference } from '../../change.js';
import type { ShapeSyntax } from '../../model.js';
import { either } from '../differences.js';
import { inAspect } from '../finding.js';
import type { Alteration, Context, Finding } from '../finding.js';
import { localName, sameNode } from '../nodes.js';
import { isActive, shapeNames } from '../rules/activity.js';
import { protocolsOf } from '../services.js';
import { serviceTraits } from './service-traits.js';

/** One finding for each service that is there in one model alone, and what is different in the others. */
export function services(altered: readonly Alteration[], context: Context): readonly Finding[] {
  const own = altered.filter(({ old, new: now }) => (old ?? now)?.type === 'service');
  const renamed = renamesIn(own);
  const rest = own.filter((each) => !renamed.flat().includes(each));
  return [
    ...renamed.map((pair) => renaming(pair, context)),
    ...rest.flatMap((each) => ofService(each, altered, context)),
  ];
}

function ofService(
  each: Alteration,
  altered: readonly Alteration[],
  context: Context,
): readonly Finding[] {
  const { shape = '', old, new: now } = each;
  if (old !== undefined && now !== undefined)
    return now.type === 'service' ? changesOf(each, context) : [];
  const name = localName(shape);
  const differences = wholly(each, altered);
  if (old === undefined)
    return [{ rule: 'service-added', shape, message: `${name} is new`, after: name, differences }];
  return [
    { rule: 'service-removed', shape, message: `${name} is gone`, before: name, differences },
  ];
}

/** What differs about a service and about the operations and resources that come and go with it. */
function wholly(each: Alteration, altered: readonly Alteration[]): readonly Difference[] {
  const found = new Set<Alteration>([each]);
  for (const part of found) {
    const targets = part.differences.map(targetOf);
    altered
      .filter(({ shape, old, new: now }) => targets.includes(shape) && (!old || !now))
      .forEach((next) => found.add(next));
  }
  return [...found].flatMap(({ differences }) => differences);
}

function targetOf(difference: Difference): string | undefined {
  const { aspect, key, value } = either(difference);
  if (aspect === 'lifecycle') return typeof value === 'string' ? value : undefined;
  return ['operation', 'collectionOperation', 'resource'].includes(aspect) ? key : undefined;
}

type Pair = readonly [gone: Alteration, come: Alteration];

/** A service that is gone and one that is new and says all the same, but for documentation. */
function renamesIn(own: readonly Alteration[]): readonly Pair[] {
  const [gone, come] = [own.filter((each) => !each.new), own.filter((each) => !each.old)];
  return gone.flatMap((old) => {
    const like = come.filter((each) => isLike(old.old, each.new));
    const [only, ...others] = like;
    return only === undefined || others.length > 0 ? [] : [[old, only] satisfies Pair];
  });
}

function isLike(old: ShapeSyntax | undefined, now: ShapeSyntax | undefined): boolean {
  if (old?.type !== 'service' || now?.type !== 'service') return false;
  const ids = [...new Set([...old.traits.keys(), ...now.traits.keys()])].filter(isTold);
  return (
    old.version === now.version &&
    ids.every((id) => sameNode(old.traits.get(id)?.value, now.traits.get(id)?.value)) &&
    sameNode(bound(old), bound(now))
  );
}

function isTold(id: string): boolean {
  return id !== 'smithy.api#documentation' && id !== 'stithy#source';
}

function bound(service: Extract<ShapeSyntax, { readonly type: 'service' }>): readonly string[] {
  const { operations, resources } = service;
  return [...operations, ...resources].map(({ target }) => localName(target)).toSorted();
}

function renaming([gone, come]: Pair, { old, new: now }: Context): Finding {
  const [before, after] = [localName(gone.shape ?? ''), localName(come.shape ?? '')];
  const protocols = [
    ...(gone.old?.type === 'service' ? protocolsOf(gone.old, old.services) : []),
    ...(come.new?.type === 'service' ? protocolsOf(come.new, now.services) : []),
  ];
  return {
    rule: before === after ? 'shape-namespace-changed' : 'service-shape-renamed',
    shape: come.shape,
    message: `${before} is called ${after} now`,
    before: gone.shape,
    after: come.shape,
    inert: !isActive(shapeNames, new Set(protocols)),
    differences: [...gone.differences, ...come.differences],
  };
}

function changesOf(each: Alteration, context: Context): readonly Finding[] {
  const { shape } = each;
  const name = localName(shape ?? '');
  const version = inAspect(each, 'version').map((difference) => ({
    ...whole(each, difference),
    rule: 'service-version-changed' as const,
    message: `The version of ${name} is different`,
  }));
  const renames = inAspect(each, 'rename').map((difference) => ({
    ...whole(each, difference),
    rule: 'service-rename-map-changed' as const,
    message: `${name} has another name for ${localName(either(difference).key ?? '')}`,
  }));
  return [...version, ...renames, ...serviceTraits(each, context)];
}

function whole({ shape }: Alteration, difference: Difference): Omit<Finding, 'rule' | 'message'> {
  const [before, after] = [difference.before?.value, difference.after?.value];
  return { shape, before, after, differences: [difference] };
}
