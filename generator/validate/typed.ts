import type { MappingSyntax, Node, ScalarSyntax, ShapeSyntax, Syntax } from '../model.js';
import { convert, convertFree } from './convert.js';
import { freeScalar, numberFrom } from './scalars.js';
import { prelude } from './prelude.js';
import type { ShapeType } from './prelude.js';
import { itemSchema, modelSchema, propertySchema } from './schema.js';
import { reference } from './scope.js';
import type { LateTrait } from './scope.js';

type Shapes = ReadonlyMap<string, ShapeSyntax>;

/** The value of a `default` or `examples` trait, with the types of the shapes that its parts are values of. */
export function lateValue(trait: LateTrait, shapes: Shapes): Node {
  const { id, written, of } = trait;
  if (id === 'smithy.api#default') return typed(written, of, shapes);
  const operation = shapes.get(of);
  if (operation?.type !== 'operation' || written.kind !== 'sequence') return convertFree(written);
  return written.items.map((example) =>
    example.kind === 'mapping' ? typedExample(example, operation, { trait, shapes }) : null,
  );
}

interface Context {
  readonly trait: LateTrait;
  readonly shapes: Shapes;
}

type Operation = ShapeSyntax & { readonly type: 'operation' };

function typedExample(
  example: MappingSyntax,
  { input, output }: Operation,
  context: Context,
): Node {
  const examples = propertySchema(propertySchema(modelSchema, 'operation A'), 'examples');
  return mapped(example, (key, value) => {
    if (key === 'input') return typed(value, input?.target, context.shapes);
    if (key === 'output') return typed(value, output?.target, context.shapes);
    if (key === 'error' && value.kind === 'mapping') return typedError(value, context);
    return convert(value, propertySchema(itemSchema(examples), key), []);
  });
}

function typedError(error: MappingSyntax, { trait, shapes }: Context): Node {
  const name = error.entries.get('shapeId')?.value;
  const id =
    name?.kind === 'scalar' ? reference(name.text, name.at, trait.scope).target : undefined;
  return mapped(error, (key, value) =>
    key === 'shapeId' && id !== undefined ? id : typed(value, id, shapes),
  );
}

/** A value of a shape: text where the shape is text, a number where it is a number. What does not fit stays as it is. */
export function typed(written: Syntax, id: string | undefined, shapes: Shapes): Node {
  const shape = id === undefined ? undefined : shapes.get(id);
  const type = shape?.type ?? (id === undefined ? undefined : prelude.get(id));
  if (written.kind === 'scalar') return typedScalar(written, type);
  const members = shape !== undefined && 'members' in shape ? shape.members : undefined;
  if (written.kind === 'sequence') {
    const item = type === 'list' ? members?.get('member')?.target : undefined;
    return written.items.map((inner) => typed(inner, item, shapes));
  }
  return mapped(written, (key, value) => {
    const member = members?.get(type === 'map' ? 'value' : key);
    return typed(value, member?.target, shapes);
  });
}

function typedScalar({ text, quoted, value }: ScalarSyntax, type: ShapeType | undefined): Node {
  if (quoted) return text;
  if (value !== undefined) return value;
  if (text === '' || text === 'null') return null;
  switch (type) {
    case 'string':
    case 'enum':
    case 'blob':
      return text;
    case 'boolean':
    case 'document':
    case undefined:
      return freeScalar(text);
    default:
      return numberFrom(text) ?? text;
  }
}

function mapped(mapping: MappingSyntax, convertEntry: (key: string, value: Syntax) => Node): Node {
  const entries = [...mapping.entries].map(([key, { value }]) => [key, convertEntry(key, value)]);
  return Object.fromEntries(entries);
}
