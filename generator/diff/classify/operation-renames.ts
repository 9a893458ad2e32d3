/** Operations that go by another name. */
import type { MemberSyntax, ShapeSyntax } from '../../model.js';
import type { Context, Finding, Half } from '../finding.js';
import { localName, nodeText, sorted } from '../nodes.js';
import { isActive, shapeNames } from '../rules/activity.js';
import { callProtocols } from './operation-http.js';

/**
 * One finding in place of two where the model says what an operation was called. Where it does not, an operation that is
 * gone and a new one that takes and answers with the same are said to look like each other.
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

/** Each of a pair by the id of the other, where there is one pair alone. */
function likenesses(
  gone: readonly Finding[],
  come: readonly Finding[],
  { old, new: now }: Context,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const before = bySignature(gone, old);
  const after = bySignature(come, now);
  for (const [signature, [from, ...others]] of before) {
    const [to, ...rivals] = after.get(signature) ?? [];
    if (from === undefined || to === undefined || others.length + rivals.length > 0) continue;
    found.set(from, to).set(to, from);
  }
  return found;
}

function bySignature(
  findings: readonly Finding[],
  half: Half,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { shape = '' } of findings) {
    const signature = signatureOf(half.shapes.get(shape), half);
    if (signature === undefined) continue;
    found.set(signature, [...(found.get(signature) ?? []), shape]);
  }
  return found;
}

/** What an operation takes and answers with; none of one that does neither. */
function signatureOf(shape: ShapeSyntax | undefined, { shapes }: Half): string | undefined {
  if (shape?.type !== 'operation') return undefined;
  const [taken, given] = [shape.input, shape.output].map((reference) => {
    const message = shapes.get(reference?.target ?? '');
    return message !== undefined && 'members' in message ? [...message.members.values()] : [];
  });
  if (!taken || !given || taken.length + given.length === 0) return undefined;
  return nodeText([sorted(taken.map(memberText)), sorted(given.map(memberText))]);
}

function memberText({ name, target, traits }: MemberSyntax): string {
  return `${name}: ${target}${traits.has('smithy.api#required') ? '' : '?'}`;
}
