/** Operations that go by another name. */
import type { Context, Finding, Half } from '../finding.js';
import { localName, nodeText } from '../nodes.js';
import { isActive, shapeNames } from '../rules/activity.js';
import { callProtocols } from './operation-http.js';
import { membersOf } from './shapes.js';
import { pairsAmong } from './similar.js';
import type { Comparable } from './similar.js';

/**
 * One finding in place of two where the model says what an operation was called. Where it does not, an operation that is
 * gone and a new one that takes and answers with nearly the same are said to look like each other.
 */
export function withRenames(found: readonly Finding[], context: Context): readonly Finding[] {
  const gone = found.filter(({ rule }) => rule.startsWith('operation-removed'));
  const come = found.filter(({ rule }) => rule === 'operation-added');
  const declared = come.flatMap((now) => {
    const old = gone.find(({ shape }) => isDeclared(now, shape ?? '', context));
    return old === undefined ? [] : [[old, now] as const];
  });
  const rest = found.filter((each) => !declared.flat().includes(each));
  const likes = likenesses(gone, come, context);
  return [
    ...declared.map(([old, now]) => renaming(old, now, context)),
    ...rest.map((each) => {
      const looksLike = likes.get(each.shape ?? '');
      return looksLike === undefined ? each : { ...each, looksLike };
    }),
  ];
}

/** `stithy#renamedFrom` holds the old name, absolute or not. */
function isDeclared({ shape }: Finding, from: string, { new: now }: Context): boolean {
  const value = now.shapes.get(shape ?? '')?.traits.get('stithy#renamedFrom')?.value;
  return value === from || value === localName(from);
}

function renaming(gone: Finding, come: Finding, context: Context): Finding {
  const [from, to] = [gone.shape ?? '', come.shape ?? ''];
  const protocols = [...callProtocols(from, context), ...callProtocols(to, context)];
  const isAtSame = uriOf(from, context.old) === uriOf(to, context.new);
  const inert = isAtSame && !isActive(shapeNames, new Set(protocols));
  return {
    rule: 'operation-renamed',
    shape: to,
    message: `${localName(from)} is called ${localName(to)} now`,
    before: from,
    after: to,
    circumstances: ['alias'],
    row: inert ? { severity: 'info', deployed: 'ok', early: 'ok' } : {},
    differences: [...gone.differences, ...come.differences],
  };
}

function uriOf(id: string, { shapes }: Half): string {
  return nodeText(shapes.get(id)?.traits.get('smithy.api#http')?.value ?? null);
}

/** Each of a pair by the id of the other. */
function likenesses(
  gone: readonly Finding[],
  come: readonly Finding[],
  { old, new: now }: Context,
): ReadonlyMap<string, string> {
  return pairsAmong(
    gone.flatMap(({ shape = '' }) => comparable(shape, old)),
    come.flatMap(({ shape = '' }) => comparable(shape, now)),
  );
}

/** By what an operation takes and answers with; none of one that does neither. */
function comparable(id: string, { shapes }: Half): readonly Comparable[] {
  const shape = shapes.get(id);
  if (shape?.type !== 'operation') return [];
  const ends = [shape.input, shape.output].map((end) => membersOf(shapes.get(end?.target ?? '')));
  const parts = ends.flatMap((members, index) =>
    [...(members?.values() ?? [])].map(({ name, target }) => `${index} ${name}: ${target}`),
  );
  return parts.length === 0 ? [] : [{ id, parts: new Set(parts) }];
}
