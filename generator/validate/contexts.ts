import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { MemberSyntax, Model } from '../model.js';
import { bearers } from './holders.js';
import { nameOf } from './prelude.js';
import { membersOf } from './view.js';
import type { Aggregate } from './view.js';

/** Where a structure is used. */
type Use = 'input' | 'output' | 'error' | 'member';

/** Traits of members that mean something only in inputs, outputs or errors: each use where they are without effect. */
export function checkContexts(model: Model): readonly Diagnostic[] {
  let found: ReadonlyMap<string, ReadonlyMap<Use, string>> | undefined;
  return bearers(model, ...heeded.keys()).flatMap((shape) => {
    if (shape.type !== 'structure' || shape.traits.has('smithy.api#mixin')) return [];
    return [...membersOf(model, shape.id).values()].flatMap((member) => {
      const traits = [...member.traits.keys()].filter((id) => heeded.has(id));
      if (traits.length === 0) return [];
      found ??= uses(model);
      const own = found.get(shape.id) ?? new Map<Use, string>();
      return traits.flatMap((trait) => ignored(trait, { member, shape, own }));
    });
  });
}

/** By trait: the uses in which a client heeds it. */
const heeded: ReadonlyMap<string, readonly Use[]> = new Map<string, readonly Use[]>([
  ['smithy.api#httpLabel', ['input']],
  ['smithy.api#httpQuery', ['input']],
  ['smithy.api#httpQueryParams', ['input']],
  ['smithy.api#idempotencyToken', ['input']],
  ['smithy.api#httpResponseCode', ['output']],
  ['smithy.api#httpHeader', ['input', 'output', 'error']],
  ['smithy.api#httpPrefixHeaders', ['input', 'output', 'error']],
  ['smithy.api#httpPayload', ['input', 'output', 'error']],
]);

interface Holding {
  readonly member: MemberSyntax;
  readonly shape: Aggregate;
  readonly own: ReadonlyMap<Use, string>;
}

function ignored(trait: string, { member, shape, own }: Holding): readonly Diagnostic[] {
  const places = [...own].filter(([use]) => heeded.get(trait)?.includes(use) === false);
  if (places.length === 0) return [];
  const parameters = {
    trait: nameOf(trait),
    member: member.name,
    places: places.map(([use, by]) => `${use} of ${by}`),
  };
  const code =
    trait === 'smithy.api#idempotencyToken' ? 'idempotency-token-ignored' : 'http-binding-ignored';
  // What a mixin brings is told at the shape that takes it over: it may be right elsewhere.
  const written = shape.members.get(member.name);
  const at = written?.traits.get(trait)?.at ?? written?.at ?? shape.at;
  return [report(code, parameters, at)];
}

/** The uses of each structure, each with the first shape that uses it so. */
function uses(model: Model): ReadonlyMap<string, ReadonlyMap<Use, string>> {
  const found = new Map<string, Map<Use, string>>();
  const add = (id: string | undefined, use: Use, by: string): void => {
    if (id === undefined) return;
    const own = found.get(id) ?? new Map<Use, string>();
    found.set(id, own);
    if (!own.has(use)) own.set(use, by);
  };
  for (const shape of model.shapes.values()) {
    if ('members' in shape) {
      for (const { target, name } of shape.members.values()) {
        if (found.get(target)?.has('member') !== true) add(target, 'member', `${shape.id}$${name}`);
      }
    }
    if (shape.type === 'operation') {
      add(shape.input?.target, 'input', shape.id);
      add(shape.output?.target, 'output', shape.id);
    }
    for (const { target } of 'errors' in shape ? shape.errors : []) add(target, 'error', shape.id);
  }
  return found;
}
