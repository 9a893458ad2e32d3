/** Names of the package that are others though the model has not changed what they are made from. */
import type { ServiceOutline } from '../../service.js';
import type { Classifier, Context, Finding } from '../finding.js';
import { localName, sameNode } from '../nodes.js';

/** Of shapes and operations that services of both sides have: something else needs the name that they had. */
export const neighbours: Classifier = (_altered, context) =>
  context.old.services.flatMap((was) => {
    const is = context.new.services.find(({ id }) => id === was.id);
    if (is === undefined) return [];
    const names = new Map([...is.shapes.map(namesOfShape), ...is.operations.map(namesOfOperation)]);
    const before = [...was.shapes.map(namesOfShape), ...was.operations.map(namesOfOperation)];
    return before.flatMap(([id, old]) => {
      const now = names.get(id);
      const isSame = now === undefined || sameNode(old, now) || isCalled(id, was, context);
      return isSame ? [] : [finding(id, old, now)];
    });
  });

type Names = readonly [id: string, names: readonly string[]];

function namesOfShape({ id, name, schemaName }: ServiceOutline['shapes'][number]): Names {
  return [id, schemaName === undefined ? [name] : [name, schemaName]];
}

function namesOfOperation(operation: ServiceOutline['operations'][number]): Names {
  const { id, name, methodName, errorName } = operation;
  return [id, [name, methodName, errorName]];
}

/** The service itself calls the shape otherwise than before. */
function isCalled(id: string, service: ServiceOutline, { old, new: now }: Context): boolean {
  const [was, is] = [old, now].map(({ shapes }) => {
    const syntax = shapes.get(service.id);
    return syntax?.type === 'service' ? syntax.rename.get(id) : undefined;
  });
  return was !== is;
}

function finding(shape: string, old: readonly string[], now: readonly string[]): Finding {
  const pairs = old.flatMap((name, index) => {
    const after = now[index];
    return after === undefined || after === name ? [] : [[name, after] as const];
  });
  const told = pairs.map(([before, after]) => `${before} is called ${after} now`);
  return {
    rule: 'generated-name-changed-by-neighbour',
    shape,
    message: `Of ${localName(shape)}, ${told.join(' and ')}`,
    before: pairs.map(([before]) => before),
    after: pairs.map(([, after]) => after),
    differences: [],
  };
}
