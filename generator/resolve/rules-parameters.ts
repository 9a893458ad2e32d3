/** Parameters of endpoint rules (https://smithy.io/2.0/additional-specs/rules-engine/parameters.html). */
import { report } from '../diagnostics.js';
import type { Fields, Node } from '../model.js';
import type { RuleParameter, RuleSource } from '../service.js';
import { uncapitalised } from './casing.js';
import { claim } from './claims.js';
import { sortedBy } from './order.js';
import { reservedWords } from './reserved.js';
import type { RulePart, RulePath, RuleScope } from './rules-scope.js';
import { fields, flag, items, text } from './traits.js';

/** `smithy.rules#clientContextParams`, by name. */
export type ClientParameters = Fields;

/** What no variable of the function may be called: words, and the functions that it calls. */
export const notVariables: ReadonlySet<string> = new Set([
  ...reservedWords,
  ...`ConfigError EndpointParameters ResolvedEndpoint RuledEndpoint config context endpointOf globalRegion identities isHostLabel
  isVirtualHostableS3Bucket parseArn parseUrl partitionOf resolveEndpoint resolvedEndpoint split substring uriEncode`.split(
    /\s+/,
  ),
]);

/** By name. */
export function resolveParameters(
  part: RulePart,
  client: ClientParameters,
  scope: RuleScope,
): readonly RuleParameter[] {
  const taken = new Set(notVariables);
  return sortedBy(Object.entries(fields(part.node)), ([name]) => name).flatMap(([name, node]) => {
    const path = [...part.path, name];
    if (!/^[A-Za-z_]\w*$/.test(name))
      return fault(path, `${name} is no name of a parameter`, scope);
    const parameter = fields(node);
    const type = types.find(
      (each) => each.toLowerCase() === text(parameter['type'])?.toLowerCase(),
    );
    if (!type) return fault(path, `the type of ${name} is ${types.join(', ')}`, scope);
    const source = sourceOf({ name, type }, { node, path }, client[name], scope);
    const documentation = text(parameter['documentation']);
    const value = defaultOf(parameter['default']);
    return [
      {
        name,
        localName: claim(taken, name, 'Value'),
        type,
        required: flag(parameter['required']) ?? false,
        ...(value !== undefined && { default: value }),
        ...(documentation && { documentation }),
        ...(source && { source }),
      },
    ];
  });
}

const types = ['string', 'boolean', 'stringArray'] as const;

function defaultOf(node: Node | undefined): RuleParameter['default'] {
  if (typeof node === 'string' || typeof node === 'boolean') return node;
  return Array.isArray(node) ? items(node).flatMap((item) => text(item) ?? []) : undefined;
}

/** A built-in of AWS, or a setting of the service's clients. */
function sourceOf(
  { name, type }: Pick<RuleParameter, 'name' | 'type'>,
  { node, path }: RulePart,
  client: Node | undefined,
  scope: RuleScope,
): RuleSource | undefined {
  const builtIn = text(fields(node)['builtIn']);
  if (builtIn !== undefined) {
    const source = builtIns.get(builtIn);
    if (!source) fault(path, `${builtIn} is no built-in that is known`, scope);
    return source;
  }
  return client === undefined ? undefined : clientSetting(name, type);
}

/** A setting that every client has serves where it has the same type. */
function clientSetting(name: string, type: RuleParameter['type']): RuleSource {
  const wanted = uncapitalised(name);
  const existing = everyClient.get(wanted);
  if (existing === type) return setting(wanted);
  return setting(existing === undefined ? wanted : `${wanted}Parameter`, true);
}

function fault(path: RulePath, problem: string, scope: RuleScope): [] {
  scope.fault(path, (at) => report('rules-form', { problem }, at));
  return [];
}

/** What `ClientConfig` has, with the types that rules know. */
const everyClient: ReadonlyMap<string, string> = new Map<string, string>([
  ['region', 'string'],
  ['endpoint', 'string'],
  ['useFipsEndpoint', 'boolean'],
  ['useDualstackEndpoint', 'boolean'],
  ['disableHostPrefix', 'boolean'],
  ['disableRequestCompression', 'boolean'],
  ...`apiKey credentials fetch idempotencyTokenProvider maxAttempts maxResponseBytes onIssues
  requestMinCompressionSizeBytes requestTimeout token totalTimeout validation`
    .split(/\s+/)
    .map((name) => [name, 'other'] as const),
]);

function setting(name: string, own = false): RuleSource {
  return { from: 'setting', name, own };
}

/**
 * Built-ins (https://smithy.io/2.0/aws/rules-engine/built-ins.html) and the settings of the AWS SDK for JavaScript that
 * they are.
 */
const builtIns: ReadonlyMap<string, RuleSource> = new Map<string, RuleSource>([
  ['SDK::Endpoint', setting('endpoint')],
  ['AWS::Region', setting('region')],
  ['AWS::UseFIPS', setting('useFipsEndpoint')],
  ['AWS::UseDualStack', setting('useDualstackEndpoint')],
  ['AWS::Auth::AccountId', { from: 'account' }],
  [
    'AWS::Auth::AccountIdEndpointMode',
    {
      from: 'setting',
      name: 'accountIdEndpointMode',
      own: true,
      values: ['disabled', 'preferred', 'required'],
      fallback: 'preferred',
    },
  ],
  ['AWS::S3::Accelerate', setting('useAccelerateEndpoint', true)],
  ['AWS::S3::DisableMultiRegionAccessPoints', setting('disableMultiregionAccessPoints', true)],
  ['AWS::S3::ForcePathStyle', setting('forcePathStyle', true)],
  ['AWS::S3::UseArnRegion', setting('useArnRegion', true)],
  ['AWS::S3::UseGlobalEndpoint', setting('useGlobalEndpoint', true)],
  ['AWS::S3Control::UseArnRegion', setting('useArnRegion', true)],
  ['AWS::STS::UseGlobalEndpoint', setting('useGlobalEndpoint', true)],
]);
