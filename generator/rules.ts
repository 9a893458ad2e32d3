/**
 * The tree in the middle, its endpoint rules (https://smithy.io/2.0/additional-specs/rules-engine/specification.html):
 * types are checked, references lead to what they name. Types only; `service.ts` is where the stages import them from.
 */
import type { Expression } from './expression.js';

/** A rule set, be it the model's own or what the traits of AWS endpoints stand for. */
export interface EndpointRules {
  /** By name. */
  readonly parameters: readonly RuleParameter[];
  /** The first that fits gives the answer; when none does, there is no endpoint. */
  readonly rules: readonly Rule[];
}

export interface RuleParameter {
  /** In the rule set: `UseFIPS`. */
  readonly name: string;
  /** The variable in TypeScript, legal and no function of the runtime. */
  readonly localName: string;
  readonly type: 'string' | 'boolean' | 'stringArray';
  /** Must have a value, be it the default. */
  readonly required: boolean;
  readonly default?: string | boolean | readonly string[] | undefined;
  /** As the model has it. */
  readonly documentation?: string | undefined;
  /** Where a client has it from; absent where only operations give it. */
  readonly source?: RuleSource | undefined;
}

export type RuleSource =
  /** The account of whoever signs. */
  | { readonly from: 'account' }
  | {
      readonly from: 'setting';
      /** Of the client: `useFipsEndpoint`. */
      readonly name: string;
      /** Whether it is a setting of this service alone. */
      readonly own: boolean;
      /** What it can be; absent: anything of the parameter's type. */
      readonly values?: readonly string[] | undefined;
      /** What it is where nobody sets it. */
      readonly fallback?: string | undefined;
    };

/** A parameter that calls of an operation give: a value that is always the same, or what a path reads of the input. */
export type ContextParameter = { readonly parameter: RuleParameter } & (
  { readonly literal: string | boolean | readonly string[] } | { readonly path: Expression }
);

export type Rule = RuleResult & {
  /** All must hold, in this order. */
  readonly conditions: readonly RuleCondition[];
};

type RuleResult =
  | { readonly kind: 'tree'; readonly rules: readonly Rule[] }
  | { readonly kind: 'error'; readonly message: RuleValue }
  | {
      readonly kind: 'endpoint';
      readonly url: RuleValue;
      readonly headers: readonly (readonly [name: string, values: readonly RuleValue[]])[];
      readonly properties: readonly RuleProperty[];
    };

/** Holds when the value is there and is not false. */
export interface RuleCondition {
  readonly value: RuleValue;
  /** The variable that keeps the value, in camel case and legal; not unique. */
  readonly assign?: string | undefined;
}

export type RuleProperty = readonly [name: string, value: RuleData];

/** What a property of an endpoint holds. */
export type RuleData =
  | { readonly kind: 'value'; readonly value: RuleValue }
  | { readonly kind: 'list'; readonly items: readonly RuleData[] }
  | { readonly kind: 'object'; readonly properties: readonly RuleProperty[] };

export type RuleType = 'string' | 'boolean' | 'integer' | 'stringArray' | RuleRecord;
/** What functions answer: the records of `aws.partition`, `aws.parseArn`, `parseURL`. */
export type RuleRecord = 'partition' | 'arn' | 'url';

export type RuleValue = RuleExpression & {
  readonly type: RuleType;
  /** Whether it may be absent in this place. */
  readonly optional: boolean;
};

type RuleExpression =
  | { readonly kind: 'literal'; readonly value: string | boolean | number }
  | { readonly kind: 'parameter'; readonly parameter: RuleParameter }
  /** What a condition around this place keeps. */
  | { readonly kind: 'variable'; readonly condition: RuleCondition }
  | { readonly kind: 'template'; readonly parts: readonly RuleValue[] }
  | { readonly kind: 'attribute'; readonly of: RuleValue; readonly name: string }
  /** From the end where the index is negative. */
  | { readonly kind: 'item'; readonly of: RuleValue; readonly index: number }
  | {
      readonly kind: 'call';
      readonly function: RuleFunction;
      readonly arguments: readonly RuleValue[];
    };

/** By the names that rule sets use. */
export type RuleFunction =
  | 'aws.isVirtualHostableS3Bucket'
  | 'aws.parseArn'
  | 'aws.partition'
  | 'booleanEquals'
  | 'coalesce'
  | 'isSet'
  | 'isValidHostLabel'
  | 'ite'
  | 'not'
  | 'parseURL'
  | 'split'
  | 'stringEquals'
  | 'substring'
  | 'uriEncode';
