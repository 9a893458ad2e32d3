/**
 * What the functions of endpoint rules take and give
 * (https://smithy.io/2.0/additional-specs/rules-engine/standard-library.html,
 * https://smithy.io/2.0/aws/rules-engine/library-functions.html).
 */
import type { RuleFunction, RuleRecord, RuleType, RuleValue } from '../service.js';

/** What an argument must be: of one type and there; `any` may be absent and of any type. */
export type ArgumentType = RuleType | 'any';

export interface Signature {
  readonly name: RuleFunction;
  readonly takes: readonly ArgumentType[];
  readonly gives: RuleType;
  /** Whether there may be no answer. */
  readonly optional?: true;
}

/** Those whose types do not depend on what they are given; `coalesce`, `ite` and `getAttr` stand apart. */
export const signatures: readonly Signature[] = [
  { name: 'aws.isVirtualHostableS3Bucket', takes: ['string', 'boolean'], gives: 'boolean' },
  { name: 'aws.parseArn', takes: ['string'], gives: 'arn', optional: true },
  { name: 'aws.partition', takes: ['string'], gives: 'partition' },
  { name: 'booleanEquals', takes: ['boolean', 'boolean'], gives: 'boolean' },
  { name: 'isSet', takes: ['any'], gives: 'boolean' },
  { name: 'isValidHostLabel', takes: ['string', 'boolean'], gives: 'boolean' },
  { name: 'not', takes: ['boolean'], gives: 'boolean' },
  { name: 'parseURL', takes: ['string'], gives: 'url', optional: true },
  { name: 'split', takes: ['string', 'string', 'integer'], gives: 'stringArray' },
  { name: 'stringEquals', takes: ['string', 'string'], gives: 'boolean' },
  {
    name: 'substring',
    takes: ['string', 'integer', 'integer', 'boolean'],
    gives: 'string',
    optional: true,
  },
  { name: 'uriEncode', takes: ['string'], gives: 'string' },
];

/** All there are, for suggestions. */
export const functionNames: readonly string[] = [
  ...signatures.map(({ name }) => name),
  'coalesce',
  'getAttr',
  'ite',
];

/** The attributes of records. */
export const attributes: Readonly<Record<RuleRecord, ReadonlyMap<string, RuleType>>> = {
  partition: new Map<string, RuleType>([
    ['name', 'string'],
    ['dnsSuffix', 'string'],
    ['dualStackDnsSuffix', 'string'],
    ['implicitGlobalRegion', 'string'],
    ['supportsFIPS', 'boolean'],
    ['supportsDualStack', 'boolean'],
  ]),
  arn: new Map<string, RuleType>([
    ['partition', 'string'],
    ['service', 'string'],
    ['region', 'string'],
    ['accountId', 'string'],
    ['resourceId', 'stringArray'],
  ]),
  url: new Map<string, RuleType>([
    ['scheme', 'string'],
    ['authority', 'string'],
    ['path', 'string'],
    ['normalizedPath', 'string'],
    ['isIp', 'boolean'],
  ]),
};

/** Whether a value has attributes. */
export function recordOf({ type }: RuleValue): RuleRecord | undefined {
  return type === 'partition' || type === 'arn' || type === 'url' ? type : undefined;
}

/** In the words of a diagnostic. */
export function typeName({ type, optional }: RuleValue): string {
  return `${optional ? 'an optional' : 'a'} ${type}`;
}
