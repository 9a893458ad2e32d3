import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Model, ShapeSyntax } from '../model.js';
import { nameOf, prelude } from './prelude.js';
import { closureOf, services } from './view.js';
import type { Service } from './view.js';

/** Within a service the names of shapes are unique without regard to letter case, renames included. */
export function checkServices(model: Model): readonly Diagnostic[] {
  return services(model).flatMap((service) => {
    const closure = closureOf(model, service.id);
    return [...nameConflicts(service, closure, model), ...renames(service, closure, model)];
  });
}

function nameConflicts(
  service: Service,
  closure: ReadonlySet<string>,
  model: Model,
): readonly Diagnostic[] {
  const first = new Map<string, ShapeSyntax>();
  const shapes = [...model.shapes.values()].filter(({ id }) => closure.has(id));
  return shapes.flatMap((shape) => {
    const name = (service.rename.get(shape.id) ?? nameOf(shape.id)).toLowerCase();
    const before = first.get(name);
    if (before === undefined) first.set(name, shape);
    // Within one namespace the rule for names tells it.
    if (before === undefined || namespaceOf(before.id) === namespaceOf(shape.id)) return [];
    if (areAlike(before, shape, model)) return [];
    const parameters = { id: shape.id, other: before.id, first: before.at };
    return [report('closure-conflict', parameters, shape.at)];
  });
}

/** Simple shapes and lists of the same make may share a name (Smithy, «Service closure»). */
function areAlike(a: ShapeSyntax, b: ShapeSyntax, model: Model): boolean {
  if (a.type !== b.type) return false;
  if (a.type === 'list' && b.type === 'list') {
    const [one, two] = [a.members.get('member'), b.members.get('member')];
    if (one === undefined || two === undefined) return false;
    const [target, other] = [model.shapes.get(one.target), model.shapes.get(two.target)];
    if (one.target === two.target) return true;
    return target !== undefined && other !== undefined && areAlike(target, other, model);
  }
  return !('members' in a) && !['operation', 'service', 'resource'].includes(a.type);
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
