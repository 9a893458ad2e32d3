import { aggregateTypes, simpleTypes } from '../model.js';

/** What the value of a property of Smithy's JSON AST is made of. */
export type Form =
  | 'value'
  | 'reference'
  | 'references'
  /** References by name. */
  | 'named'
  | 'member'
  | 'members'
  /** The members of an enum. */
  | 'values';

type Properties = Readonly<Record<string, Form>>;

const mixins: Properties = { mixins: 'references' };

/** The properties of each type of shape, `type` and `traits` aside (https://smithy.io/2.0/spec/json-ast.html). */
export const properties: ReadonlyMap<string, Properties> = new Map<string, Properties>([
  ...simpleTypes.map((type): [string, Properties] => [type, mixins]),
  ...aggregateTypes.map((type): [string, Properties] => [type, { ...mixins, members: 'members' }]),
  ['enum', { ...mixins, members: 'values' }],
  ['intEnum', { ...mixins, members: 'values' }],
  ['list', { ...mixins, member: 'member' }],
  ['map', { ...mixins, key: 'member', value: 'member' }],
  ['operation', { ...mixins, input: 'reference', output: 'reference', errors: 'references' }],
  [
    'service',
    {
      ...mixins,
      version: 'value',
      operations: 'references',
      resources: 'references',
      errors: 'references',
      rename: 'value',
    },
  ],
  [
    'resource',
    {
      ...mixins,
      identifiers: 'named',
      properties: 'named',
      create: 'reference',
      put: 'reference',
      read: 'reference',
      update: 'reference',
      delete: 'reference',
      list: 'reference',
      operations: 'references',
      collectionOperations: 'references',
      resources: 'references',
    },
  ],
]);
