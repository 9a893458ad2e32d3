import type { Model, Reference, ShapeSyntax } from '../model.js';

/** Shapes that belong together in a file. */
export interface Section {
  /** What the file of the section is called where each has one: `service.NAME.yaml`. */
  readonly name: 'service' | 'operations' | 'structures' | 'values' | 'errors';
  readonly title: string;
  readonly shapes: readonly ShapeSyntax[];
}

/**
 * The shapes in the order in which one reads them: the service and its resources, each operation with its input and
 * output, then structures and unions, lists and maps, enums, simple shapes, and errors. Within each as in the model.
 */
export function sectionsOf(model: Model): readonly Section[] {
  const shapes = [...model.shapes.values()];
  const operations = new Set(shapes.filter(({ type }) => type === 'operation').flatMap(around));
  const rest = shapes.filter((shape) => !operations.has(shape));
  const errors = rest.filter(({ traits }) => traits.has('smithy.api#error'));
  const others = rest.filter((shape) => !errors.includes(shape));
  const of = (...types: readonly ShapeSyntax['type'][]): readonly ShapeSyntax[] =>
    types.flatMap((type) => others.filter((shape) => shape.type === type));
  const both = others.filter(({ type }) => type === 'structure' || type === 'union');
  const collections = others.filter(({ type }) => type === 'list' || type === 'map');
  const enums = others.filter(({ type }) => type === 'enum' || type === 'intEnum');
  const written = new Set([...both, ...collections, ...enums, ...of('service', 'resource')]);
  const simple = others.filter((shape) => !written.has(shape));
  const sections: readonly Section[] = [
    { name: 'service', title: '', shapes: of('service', 'resource') },
    {
      name: 'operations',
      title: 'Operations with their inputs and outputs',
      shapes: [...operations],
    },
    { name: 'structures', title: 'Structures and unions', shapes: both },
    { name: 'values', title: 'Lists and maps', shapes: collections },
    { name: 'values', title: 'Enums', shapes: enums },
    { name: 'values', title: 'Simple shapes', shapes: simple },
    { name: 'errors', title: 'Errors', shapes: errors },
  ];
  return sections.filter((section) => section.shapes.length > 0);

  /** An operation, and what only operations use; what two share stands with the first. */
  function around(shape: ShapeSyntax): readonly ShapeSyntax[] {
    if (shape.type !== 'operation') return [shape];
    return [shape, ...messages(shape.input), ...messages(shape.output)];
  }

  function messages(to: Reference | undefined): readonly ShapeSyntax[] {
    const found = to && model.shapes.get(to.target);
    return found === undefined ? [] : [found];
  }
}
