import { isDeepStrictEqual } from 'node:util';
import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Model, Node, ShapeSyntax, Traits } from '../model.js';
import { nameOf, prelude } from './prelude.js';
import { closureOf, services, typeOf } from './view.js';
import type { Service } from './view.js';

/** Within a service the names of shapes are unique without regard to letter case, renames included. */
export function checkServices(model: Model): readonly Diagnostic[] {
  const isOfOne = new Set([...model.shapes.keys()].map(namespaceOf)).size < 2;
  return services(model).flatMap((service) => {
    // Within one namespace the rule for names tells of conflicts.
    if (isOfOne && service.rename.size === 0) return [];
    const closure = closureOf(model, service.id);
    return [...nameConflicts(service, closure, model), ...renames(service, closure, model)];
  });
}

function nameConflicts(
  service: Service,
  closure: ReadonlySet<string>,
  model: Model,
): readonly Diagnostic[] {
  const named = new Map<string, ShapeSyntax[]>();
  for (const shape of [...model.shapes.values()].filter(({ id }) => closure.has(id))) {
    const name = (service.rename.get(shape.id) ?? nameOf(shape.id)).toLowerCase();
    const group = named.get(name);
    if (group === undefined) named.set(name, [shape]);
    else group.push(shape);
  }
  return [...named.values()].flatMap((group) =>
    group.flatMap((shape) => {
      const others = group
        .filter(({ id }) => namespaceOf(id) !== namespaceOf(shape.id))
        .map((other) => ({ other, likeness: likenessOf(shape, other, model) }))
        .filter(({ likeness }) => likeness !== 'same');
      const worst = others.find(({ likeness }) => likeness === 'different') ?? others[0];
      if (worst === undefined) return [];
      const code = worst.likeness === 'different' ? 'closure-conflict' : 'closure-list';
      const parameters = { id: shape.id, other: worst.other.id, first: worst.other.at };
      return [report(code, parameters, shape.at)];
    }),
  );
}

/** Simple shapes of one type may share a name, and lists of one make had better not (Smithy, «Service closure»). */
function likenessOf(a: ShapeSyntax, b: ShapeSyntax, model: Model): 'same' | 'alike' | 'different' {
  if (a.type !== b.type) return 'different';
  if (a.type === 'list' && b.type === 'list') {
    const [one, two] = [a.members.get('member'), b.members.get('member')];
    if (one === undefined || two === undefined || !sameTraits(one.traits, two.traits)) {
      return 'different';
    }
    const [target, other] = [model.shapes.get(one.target), model.shapes.get(two.target)];
    if (one.target === two.target) return 'alike';
    if (target === undefined || other === undefined) {
      return typeOf(model, one.target) === typeOf(model, two.target) ? 'alike' : 'different';
    }
    return likenessOf(target, other, model) === 'different' ? 'different' : 'alike';
  }
  const isSimple = !('members' in a) && !['operation', 'service', 'resource'].includes(a.type);
  return isSimple ? 'same' : 'different';
}

function sameTraits(one: Traits, two: Traits): boolean {
  return isDeepStrictEqual(valuesOf(one), valuesOf(two));
}

function valuesOf(traits: Traits): ReadonlyMap<string, Node> {
  return new Map([...traits].map(([id, { value }]) => [id, value]));
}

function renames(
  service: Service,
  closure: ReadonlySet<string>,
  model: Model,
): readonly Diagnostic[] {
  return [...service.rename].flatMap(([id, name]) => {
    const problem = renameProblem(id, name, { service, closure, model });
    return problem === undefined ? [] : [report('rename-invalid', { id, problem }, service.at)];
  });
}

interface Context {
  readonly service: Service;
  readonly closure: ReadonlySet<string>;
  readonly model: Model;
}

function renameProblem(id: string, name: string, { service, closure, model }: Context) {
  const shape = model.shapes.get(id);
  if (shape === undefined || !closure.has(id)) return 'the service does not hold it';
  if (name === nameOf(id)) return 'the new name is the old one';
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) return `"${name}" is not a name`;
  if (['operation', 'service', 'resource'].includes(shape.type))
    return `it is of type ${shape.type}`;
  const taken = [...closure].some(
    (other) =>
      other !== id &&
      !prelude.has(other) &&
      (service.rename.get(other) ?? nameOf(other)).toLowerCase() === name.toLowerCase(),
  );
  return taken ? `the service holds another ${name}` : undefined;
}

function namespaceOf(id: string): string {
  return id.slice(0, id.indexOf('#'));
}
