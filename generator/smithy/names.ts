import type { Model } from '../model.js';

/** How shapes are called in a file of the model language. */
export interface Names {
  /** Where names without a namespace are looked up first. */
  readonly namespace: string;
  /** The shortest name that leads to the shape: without its namespace, or absolute. */
  readonly shortest: (id: string) => string;
}

/** Names in the namespace of the service, else of the first shape. */
export function namesOf({ shapes }: Model): Names {
  const all = [...shapes.values()];
  const main = all.find(({ type }) => type === 'service') ?? all[0];
  const namespace = main === undefined ? 'example' : spaceOf(main.id);
  return { namespace, shortest };

  function shortest(id: string): string {
    const name = id.slice(id.indexOf('#') + 1);
    if (spaceOf(id) === namespace) return name;
    // A name of the prelude that the namespace has too means the namespace's shape.
    const isPrelude = spaceOf(id) === 'smithy.api' && !shapes.has(id);
    return isPrelude && !shapes.has(`${namespace}#${name}`) ? name : id;
  }
}

function spaceOf(id: string): string {
  return id.slice(0, id.indexOf('#'));
}
