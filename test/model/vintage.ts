/** The models of this repository as the generator sees them. */
import { readFileSync } from 'node:fs';
import { andThen } from '../../generator/diagnostics.js';
import type { Outcome } from '../../generator/diagnostics.js';
import { parse } from '../../generator/load/parse.js';
import type { Model, Node, ShapeSyntax } from '../../generator/model.js';
import { resolve } from '../../generator/resolve/resolve.js';
import type { Member, Operation, Service, Shape } from '../../generator/service.js';
import { validate } from '../../generator/validate/validate.js';

export interface Vintage {
  readonly file: string;
  readonly model: Model;
  readonly service: Service;
}

/** The model files that have transcriptions in them, the standing ones and the earlier ones. */
export const modelFiles = [
  'model/sso-admin/vintage-1.yaml',
  'model/sso-admin/vintage-2.yaml',
  'model/sso-admin/vintage-3.yaml',
  'model/sso-admin/service.yaml',
  'model/connect/service.yaml',
] as const;

/** A model file of this repository, by its path from the root. Throws with the diagnostics when it is at fault. */
export function vintage(file: (typeof modelFiles)[number]): Vintage {
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
  const model = value(andThen(parse([{ file, text }]), validate));
  return { file, model, service: found(value(resolve(model))[0], file) };
}

export function operation({ service }: Vintage, name: string): Operation {
  return found(
    service.operations.find((each) => each.name === name),
    name,
  );
}

export function shape({ service }: Vintage, name: string): Shape {
  return found(
    service.shapes.find((each) => each.name === name),
    name,
  );
}

/** Every member of a structure that goes by this name, in canonical order. */
export function membersNamed({ service }: Vintage, name: string): readonly Member[] {
  return service.shapes.flatMap((each) =>
    each.kind === 'structure' ? each.members.filter((member) => member.name === name) : [],
  );
}

/** The ids in `stithy#source`, none where it is missing. */
export function sources(of: Pick<ShapeSyntax, 'traits'>): readonly string[] {
  return strings(of.traits.get('stithy#source')?.value);
}

/** A property of each entry of a list in the metadata; an empty text where it is no text. */
export function metadata({ model }: Vintage, key: string, property: string): readonly string[] {
  const entries = model.metadata.get(key);
  return Array.isArray(entries) ? entries.map((entry: Node) => textOf(entry, property)) : [];
}

function textOf(node: Node, property: string): string {
  const text = new Map<string, Node>(Object.entries(node ?? {})).get(property);
  return typeof text === 'string' ? text : '';
}

function strings(node: Node | undefined): readonly string[] {
  return Array.isArray(node) ? node.filter((item) => typeof item === 'string') : [];
}

function value<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n'));
}

function found<T>(thing: T | undefined, name: string): T {
  if (thing === undefined) throw new Error(`The model has no ${name}.`);
  return thing;
}
