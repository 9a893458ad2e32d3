/** What the generator makes of a model, without files. */
import { emit } from '../../generator/emit/emit.js';
import type { Node } from '../../generator/model.js';
import { print } from '../../generator/print/print.js';
import { resolve } from '../../generator/resolve/resolve.js';
import type { Service } from '../../generator/service.js';
import { modelOf, type Compact } from './model.js';

/** The texts of a service's modules by file name; the first line, which names the source, is left off. */
export async function printed(shapes: Compact): Promise<Readonly<Record<string, string>>> {
  const artifacts = await Promise.all(emit(serviceOf(shapes)).map(print));
  return Object.fromEntries(
    artifacts.map(({ path, text }) => [
      path.replace(/^.*\/|\.ts$/g, ''),
      text.slice(text.indexOf('\n') + 1).trimStart(),
    ]),
  );
}

/** The one service of a model that has no faults. */
export function serviceOf(shapes: Compact): Service {
  const resolved = resolve(modelOf(shapes));
  const faults = resolved.diagnostics.filter(({ severity }) => severity === 'error');
  if (!resolved.ok) throw new Error(faults.map(({ message }) => message).join('\n'));
  const [service] = resolved.value;
  if (!service) throw new Error('The model has no service.');
  return service;
}

/** A service `Foo` with one operation `Bar` of this input and output, and other shapes. */
export function fooService({ input, output, shapes, operation }: FooParts): Compact {
  const rest = operation !== undefined;
  return {
    'service Foo': {
      version: '2020-01-01',
      operations: ['Bar'],
      [rest ? 'aws.protocols#restJson1' : 'aws.protocols#awsJson1_1']: true,
      'aws.api#service': { sdkId: 'Foo' },
    },
    'operation Bar': { input: 'BarInput', output: 'BarOutput', ...operation },
    'structure BarInput': { members: input ?? {} },
    'structure BarOutput': { members: output ?? {} },
    ...shapes,
  };
}

export interface FooParts {
  readonly input?: Members;
  readonly output?: Members;
  readonly shapes?: Compact;
  /** Traits; with any, the service speaks restJson1. */
  readonly operation?: Members;
}
type Members = { readonly [key: string]: Node };
