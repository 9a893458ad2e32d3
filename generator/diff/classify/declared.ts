/**
 * What the definition of a trait says of changes of its values: `breakingChanges` of its `trait`
 * (https://smithy.io/2.0/spec/model.html#trait-trait), and the tags `diff.error.add` and the like on it and its members.
 */
import { severities } from '../../change.js';
import type { Difference, Severity } from '../../change.js';
import type { Node, ShapeSyntax, Traits } from '../../model.js';
import { either } from '../differences.js';
import type { Context } from '../finding.js';
import { isList, isObject } from '../../node.js';
import { sameNode, sorted, traitOf } from '../nodes.js';
import { membersOf } from './shapes.js';

/** The worst that the definition says of the difference; absent where it says nothing, or is in neither model. */
export function declaredSeverity(difference: Difference, context: Context): Severity | undefined {
  const { key = '' } = either(difference);
  const shapes = context.new.shapes.has(key) ? context.new.shapes : context.old.shapes;
  const definition = shapes.get(key);
  if (definition === undefined) return undefined;
  const meaning = traitOf(definition.traits, 'trait');
  const declared = isObject(meaning) ? meaning['breakingChanges'] : undefined;
  const found = said(
    { definition, shapes, declared: isList(declared) ? declared.filter(isObject) : [] },
    { path: '', traits: definition.traits, shape: definition },
    [difference.before?.value, difference.after?.value],
  );
  return severities.find((severity) => found.includes(severity));
}

interface Declaration {
  readonly definition: ShapeSyntax;
  readonly shapes: ReadonlyMap<string, ShapeSyntax>;
  readonly declared: readonly { readonly [key: string]: Node }[];
}

/** A part of the definition: members by name, items of lists as `member`, of maps as `value`. */
interface Part {
  readonly path: string;
  readonly traits: Traits;
  readonly shape: ShapeSyntax | undefined;
}

type Values = readonly [before: Node | undefined, after: Node | undefined];

/** Tags within a part that is new or gone as a whole say nothing of it. */
function said(
  declaration: Declaration,
  part: Part,
  values: Values,
  isTagged = true,
): readonly Severity[] {
  if (sameNode(...values)) return [];
  const here = [...(isTagged ? byTags(part, values) : []), ...byChanges(declaration, part, values)];
  const isKept = isTagged && values.every((value) => value !== undefined);
  const inner = partsOf(part, declaration, values).flatMap(([next, inside]) =>
    said(declaration, next, inside, isKept),
  );
  return [...here, ...inner];
}

/** `diff.danger.const` on the part. */
function byTags({ traits }: Part, values: Values): readonly Severity[] {
  const tags = traitOf(traits, 'tags');
  return (isList(tags) ? tags : []).flatMap((tag) => {
    const [, severity = '', change = ''] = /^diff\.(\w+)\.(\w+)$/.exec(textOf(tag)) ?? [];
    const known = bySmithy[severity.toUpperCase()];
    return known !== undefined && covers(change, values) ? [known] : [];
  });
}

function byChanges({ declared }: Declaration, { path }: Part, values: Values): readonly Severity[] {
  return declared.flatMap((each) => {
    const [own, change] = [textOf(each['path']), textOf(each['change'])];
    const severity = bySmithy[textOf(each['severity']) || 'ERROR'];
    return own === path && severity !== undefined && covers(change, values) ? [severity] : [];
  });
}

const bySmithy: Readonly<Record<string, Severity>> = {
  ERROR: 'break',
  DANGER: 'danger',
  WARNING: 'warn',
  NOTE: 'info',
};

function textOf(node: Node | undefined): string {
  return typeof node === 'string' ? node : '';
}

function covers(change: string, [before, after]: Values): boolean {
  const own = before === undefined ? 'add' : after === undefined ? 'remove' : 'update';
  if (change === 'any') return true;
  if (change === 'presence') return own !== 'update';
  return change === own || change === 'const';
}

function partsOf(
  { path, shape }: Part,
  { shapes }: Declaration,
  values: Values,
): readonly (readonly [Part, Values])[] {
  const [before, after] = values.map((value) => entriesOf(value));
  const keys = sorted(new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]));
  return keys.flatMap((key) => {
    const name = shape?.type === 'list' ? 'member' : shape?.type === 'map' ? 'value' : key;
    const member = membersOf(shape)?.get(name);
    if (member === undefined) return [];
    const { target, traits } = member;
    const part = { path: `${path}/${name}`, traits, shape: shapes.get(target) };
    return [[part, [before?.[key], after?.[key]]] as const];
  });
}

function entriesOf(value: Node | undefined): { readonly [key: string]: Node } {
  if (isObject(value)) return value;
  return isList(value) ? Object.fromEntries(value.map((item, index) => [index, item])) : {};
}
