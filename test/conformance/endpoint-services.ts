/** Services with the endpoint rules of a file, and their rules as a function: generated in memory, bundled, imported. */
import { assemble } from '../../generator/emit/assemble.js';
import { emitEndpoint } from '../../generator/emit/endpoint.js';
import { partsOf } from '../../generator/emit/parts.js';
import type { Node } from '../../generator/model.js';
import { resolve } from '../../generator/resolve/resolve.js';
import type { Service } from '../../generator/service.js';
import { conformanceText } from '../support/conformance.js';
import { astModel } from '../support/model.js';
import { importModule, unformatted } from '../support/client-bundle.js';

/** A file of endpoint cases. */
export interface RulesFile {
  readonly name: string;
  readonly service: string;
  readonly ruleSet: Node;
  readonly clientContextParams?: Node;
  readonly operations?: Node;
  readonly cases: readonly EndpointCase[];
}

export interface EndpointCase {
  readonly documentation?: string;
  readonly params?: Params;
  readonly operationInputs?: readonly OperationInput[];
  readonly expect: Expectation;
}

/** The rules of a service as a function. */
export type Rules = (params: Params) => unknown;

export type Params = Readonly<Record<string, unknown>>;

export interface Expectation {
  readonly error?: string;
  readonly endpoint?: {
    readonly url: string;
    readonly headers?: Params;
    readonly properties?: Params;
  };
}

/** The same case as a call of an operation. */
export interface OperationInput {
  readonly operationName: string;
  readonly builtInParams?: Params;
  readonly clientParams?: Params;
  readonly operationParams?: Params;
}

export const ruleFiles: readonly string[] = [
  'sso-admin',
  'connect',
  ...[
    'aws-parse-arn',
    'aws-partition-fn',
    'coalesce',
    'default-values',
    'endpoint-bindings',
    'endpoints-string-array',
    'get-attr',
    'headers',
    'ite',
    'parse-url',
    'split',
    'substring',
    'url-encode',
    'valid-hostlabel',
  ].map((name) => `rules-engine/${name}`),
];

/** A file, which is empty where the data is missing. */
export function rulesFile(name: string): RulesFile {
  return JSON.parse(conformanceText(`endpoints/${name}.json`)) ?? { cases: [] };
}

/** A service of the file's own model; without one, with an operation `GetThing`. */
export function serviceWith(name: string, file: RulesFile): Service {
  const model: { readonly shapes: Shapes } =
    file.operations === undefined
      ? { shapes: modelShapes(file) }
      : JSON.parse(conformanceText(`endpoints/${name}.model.json`));
  return serviceOf(withProtocol(model.shapes));
}

/** The one service of an AST. */
export function serviceOf(shapes: Shapes): Service {
  const resolved = resolve(astModel({ smithy: '2.0', shapes }));
  const [service] = resolved.ok ? resolved.value : [];
  if (!service) throw new Error(JSON.stringify(resolved.diagnostics));
  return service;
}

/** `resolveEndpoint` of the service's `endpoint.ts`. */
export async function rulesFunction(service: Service): Promise<Rules> {
  const [module] = assemble(service, partsOf(emitEndpoint(service)));
  if (!module) throw new Error(`${service.name} has no endpoint rules.`);
  const { resolveEndpoint } = await importModule([unformatted(module)], module.path);
  if (typeof resolveEndpoint !== 'function') throw new Error('There is no function.');
  return (params) => resolveEndpoint(params);
}

type Shapes = Readonly<
  Record<string, { readonly type: string; readonly traits?: Fields } & Fields>
>;
type Fields = { readonly [key: string]: Node };

function modelShapes({ service, ruleSet, clientContextParams }: RulesFile): Shapes {
  const operation = service.replace(/#.*/, '#GetThing');
  return {
    [operation]: { type: 'operation' },
    [service]: {
      type: 'service',
      version: '1',
      operations: [{ target: operation }],
      traits: {
        'smithy.rules#endpointRuleSet': ruleSet,
        ...(clientContextParams !== undefined && {
          'smithy.rules#clientContextParams': clientContextParams,
        }),
      },
    },
  };
}

function withProtocol(shapes: Shapes): Shapes {
  return Object.fromEntries(
    Object.entries(shapes).map(([id, shape]) =>
      shape.type === 'service'
        ? [id, { ...shape, traits: { ...shape.traits, 'aws.protocols#awsJson1_0': {} } }]
        : [id, shape],
    ),
  );
}
