/** Models as one side of a comparison. */
import { basename } from 'node:path';
import type { Side } from '../diff/side.js';
import { outcome, stops, type Diagnostic, type Outcome } from '../diagnostics.js';
import { modelOf } from '../compile.js';
import { knownOf } from '../load/known.js';
import type { Model, SourceText } from '../model.js';
import { flattenMixins } from '../resolve/mixins.js';
import { outline } from '../resolve/resolve.js';
import type { ServiceOutline } from '../service.js';
import { sourceOf } from '../validate/build.js';
import { shadowAlike } from '../validate/prelude.js';

/** A side before it is paired; `key` and `ids` tell which model of the other side is the same one. */
export interface Half extends Omit<Side, 'name'> {
  /** The name of the folder. */
  readonly key: string;
  /** The shape ids of the services. */
  readonly ids: readonly string[];
  /** What it was read from, where it was. */
  readonly read?: Reading | undefined;
}

interface Reading {
  readonly texts: readonly SourceText[];
  /** As it is written, with its mixins. */
  readonly model: Model;
}

/** The models of a side. What the like of theirs on the other side has word for word is not read again. */
export function halvesOf(
  groups: readonly (readonly SourceText[])[],
  others: readonly Half[] = [],
): Outcome<readonly Half[]> {
  const halves = groups.map((group) => {
    const key = basename(sourceOf(group));
    const isOnly = groups.length === 1 && others.length === 1;
    return halfOf(group, isOnly ? others[0] : others.find((other) => other.key === key));
  });
  const diagnostics = halves.flatMap((half) => half.diagnostics);
  const values = halves.flatMap((half) => (half.ok ? [half.value] : []));
  return outcome(values, diagnostics);
}

/** A model whose services get no names is compared without what a package would export; why is a warning. */
export function halfOf(texts: readonly SourceText[], beside?: Half): Outcome<Half> {
  const shared = beside?.read && sharedHalf(texts, beside.read);
  if (shared !== undefined) return outcome(shared, []);
  const model = modelOf(texts);
  if (!model.ok) return { ok: false, diagnostics: model.diagnostics.filter(stops) };
  const services = outline(model.value);
  const half = halfFrom(model.value, services.ok ? services.value : []);
  const diagnostics = services.diagnostics.filter(stops).map(weakened);
  return { ok: true, value: { ...half, read: { texts, model: model.value } }, diagnostics };
}

/**
 * With the shapes of the other text that stand in these, too. None where there is something to tell, for which all has to
 * be read: what the other text has, too, may be what is wrong, and its places would be those there.
 */
function sharedHalf(texts: readonly SourceText[], other: Reading): Half | undefined {
  const model = modelOf(texts, knownOf(other.texts, other.model));
  if (!model.ok || !shadowAlike(model.value, other.model)) return undefined;
  const services = outline(model.value);
  if (!services.ok) return undefined;
  return { ...halfFrom(model.value, services.value), read: { texts, model: model.value } };
}

/** The same of a model whose services have names. */
export function halfFrom(model: Model, services: readonly ServiceOutline[]): Half {
  const { source, shapes } = model;
  return {
    model: { ...model, shapes: flattenMixins(shapes) },
    services,
    key: basename(source),
    ids: [...shapes.values()].filter(({ type }) => type === 'service').map(({ id }) => id),
  };
}

function weakened(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, severity: 'warning' };
}
