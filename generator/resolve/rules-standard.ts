/** The rule sets that AWS gives services without rules of their own, in the form of `smithy.rules#endpointRuleSet`. */
import type { Node, Traits } from '../model.js';
import { has } from './traits.js';

/** Which of the endpoints of one place. */
export interface Variant {
  readonly fips: boolean;
  /** Absent where a service has no others: the suffix says it all. */
  readonly dualStack?: boolean;
  readonly suffix: 'dnsSuffix' | 'dualStackDnsSuffix';
}

/** From the most special; of `aws.endpoints#dualStackOnlyEndpoints` half of them. */
export function variantsOf(traits: Traits): readonly Variant[] {
  if (isDualStackOnly(traits)) {
    const suffix = 'dualStackDnsSuffix';
    return [
      { fips: true, suffix },
      { fips: false, suffix },
    ];
  }
  return [
    { fips: true, dualStack: true, suffix: 'dualStackDnsSuffix' },
    { fips: true, dualStack: false, suffix: 'dnsSuffix' },
    { fips: false, dualStack: true, suffix: 'dualStackDnsSuffix' },
    { fips: false, dualStack: false, suffix: 'dnsSuffix' },
  ];
}

/** The rule set around what a service says of a region: custom endpoints, the partition, a region that is missing. */
export function ruleSet(traits: Traits, rules: readonly Node[]): Node {
  const isCustom = call('isSet', { ref: 'Endpoint' });
  const custom = [
    refused('UseFIPS', 'FIPS and custom endpoint are not supported'),
    ...(isDualStackOnly(traits)
      ? []
      : [refused('UseDualStack', 'Dualstack and custom endpoint are not supported')]),
    { type: 'endpoint', conditions: [], endpoint: { url: { ref: 'Endpoint' } } },
  ];
  const partition = { ...call('aws.partition', { ref: 'Region' }), assign: 'Partition' };
  return {
    version: '1.0',
    parameters: parametersOf(traits),
    rules: [
      { type: 'tree', conditions: [isCustom], rules: custom },
      { type: 'tree', conditions: [call('isSet', { ref: 'Region' }), partition], rules },
      { type: 'error', conditions: [], error: 'Invalid Configuration: Missing Region' },
    ],
  };
}

/** The rule that gives this URL; requests are signed for the client's region unless it says another. */
export function endpointRule(
  conditions: readonly Node[],
  url: string,
  signingRegion?: string,
): Node {
  const properties =
    signingRegion === undefined ? {} : { authSchemes: [{ name: 'sigv4', signingRegion }] };
  return { type: 'endpoint', conditions, endpoint: { url, properties } };
}

/** Whether the client wants this variant. */
export function isVariant({ fips, dualStack }: Variant): readonly Node[] {
  return [
    call('booleanEquals', { ref: 'UseFIPS' }, fips),
    ...(dualStack === undefined ? [] : [call('booleanEquals', { ref: 'UseDualStack' }, dualStack)]),
  ];
}

export function isRegion(region: string): Node {
  return call('stringEquals', { ref: 'Region' }, region);
}

export function isPartition(name: string): Node {
  return call('stringEquals', { fn: 'getAttr', argv: [{ ref: 'Partition' }, 'name'] }, name);
}

/**
 * A pattern of hosts or URLs as a template; its `{region}` is the client's unless it is given. What else stands in braces
 * stays as it is, and without a scheme there is `https`.
 */
export function patternText(pattern: string, service: string, region = '{Region}'): string {
  const values = new Map([
    ['service', service.replaceAll(/[{}]/g, '$&$&')],
    ['region', region],
    ['dnsSuffix', '{Partition#dnsSuffix}'],
    ['dualStackDnsSuffix', '{Partition#dualStackDnsSuffix}'],
  ]);
  const url = pattern.replaceAll(
    /{(\w+)}|[{}]/g,
    (text, name: string | undefined) => values.get(name ?? '') ?? text.replaceAll(/[{}]/g, '$&$&'),
  );
  return url.includes('://') ? url : `https://${url}`;
}

function parametersOf(traits: Traits): Node {
  return {
    Region: { type: 'string', builtIn: 'AWS::Region', documentation: 'The region of AWS.' },
    UseFIPS: flagged('AWS::UseFIPS', 'Whether the endpoint must comply with FIPS 140.'),
    ...(!isDualStackOnly(traits) && {
      UseDualStack: flagged('AWS::UseDualStack', 'Whether the endpoint must answer by IPv6, too.'),
    }),
    Endpoint: {
      type: 'string',
      builtIn: 'SDK::Endpoint',
      documentation: "A URL in place of the service's own.",
    },
  };
}

function flagged(builtIn: string, documentation: string): Node {
  return { type: 'boolean', builtIn, required: true, default: false, documentation };
}

function refused(flag: string, why: string): Node {
  const conditions = [call('booleanEquals', { ref: flag }, true)];
  return { type: 'error', conditions, error: `Invalid Configuration: ${why}` };
}

function call(fn: string, ...argv: readonly Node[]): { readonly fn: string; readonly argv: Node } {
  return { fn, argv };
}

function isDualStackOnly(traits: Traits): boolean {
  return has(traits, 'aws.endpoints#dualStackOnlyEndpoints');
}
