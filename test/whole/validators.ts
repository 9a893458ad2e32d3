/** The whole public services: their validators as the generator writes them, and what they hold values against. */
import { emit } from '../../generator/emit/emit.js';
import type { Artifact } from '../../generator/module.js';
import { print } from '../../generator/print/print.js';
import type { Check } from '../../generator/runtime/check.js';
import { resolve } from '../../generator/resolve/resolve.js';
import type { Constraints, Service, Shape } from '../../generator/service.js';
import { importModule } from '../support/client-bundle.js';
import { conformanceText } from '../support/conformance.js';
import { astModel } from '../support/model.js';
import type { ModelName } from './models.js';

/** The service of a file of `models/`. */
export function wholeService(name: ModelName): Service {
  const resolved = resolve(astModel(JSON.parse(conformanceText(`models/${name}.json`))));
  const [service] = resolved.ok ? resolved.value : [];
  if (!service) throw new Error(JSON.stringify(resolved.diagnostics));
  return service;
}

/** The modules of a service's validators; those of large services are several. */
export function validatorsOf(service: Service): Promise<readonly Artifact[]> {
  const modules = emit(service).filter(({ path }) => /\/validators(?:\.ts$|\/)/.test(path));
  return Promise.all(modules.map(print));
}

/** The checks of a service's shapes, by the shape's name. */
export async function checksOf(
  service: Service,
  validators: readonly Artifact[],
): Promise<ReadonlyMap<string, Check>> {
  const exported = await importModule(validators, `${service.folder}/validators.ts`);
  return new Map(
    service.shapes.flatMap(({ name }): [string, Check][] => {
      const check = exported[`check${name}`];
      return isCheck(check) ? [[name, check]] : [];
    }),
  );
}

/** How many constraints of each kind the shapes and members of a service have of themselves. */
export function constraintsSeen({ shapes }: Service): Readonly<Record<string, number>> {
  const seen = { length: 0, range: 0, pattern: 0, uniqueItems: 0, required: 0, enum: 0 };
  const add = ({ length, range, pattern, uniqueItems }: Constraints): void => {
    seen.length += Number(length !== undefined);
    seen.range += Number(range !== undefined);
    seen.pattern += Number(pattern !== undefined);
    seen.uniqueItems += Number(uniqueItems === true);
  };
  for (const shape of shapes) {
    add(shape);
    seen.enum += Number('values' in shape);
    for (const member of membersOf(shape)) {
      if (member.checkName !== undefined) add(member);
      seen.required += Number(member.required);
    }
  }
  return seen;
}

function membersOf(shape: Shape) {
  if ('members' in shape) return shape.members;
  if (shape.kind === 'list') return [shape.member];
  return shape.kind === 'map' ? [shape.key, shape.value] : [];
}

function isCheck(value: unknown): value is Check {
  return typeof value === 'function';
}
