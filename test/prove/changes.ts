/** Kinds of changes of a small model, and whom each breaks: the table of the research, for the packages that are made here. */
import type { Compact } from '../support/model.js';

type Fields = Compact[string];

export interface Kind {
  readonly title: string;
  /** What the new model has instead; undefined for what it has not. */
  readonly after: Readonly<Record<string, Fields | undefined>>;
  readonly before?: Readonly<Record<string, Fields | undefined>>;
  /** The roles that stop compiling: with open enums and unions, and with closed ones where that is something else. */
  readonly open: string;
  readonly closed?: string;
}

const required = { required: true };
const input = {
  Must: { target: 'String', ...required },
  May: 'String',
  Kind: 'Kind',
  Choice: 'Choice',
};
const output = { ...input, Found: 'Thing', Items: 'Texts' };
const thing = { Id: 'String', Count: 'Integer' };

export const standing: Compact = {
  'operation Look': {
    input: 'LookInput',
    output: 'LookOutput',
    errors: ['Gone', 'Slow'],
    http: at('/look'),
  },
  'structure LookInput': { members: input },
  'structure LookOutput': { members: output },
  'structure Thing': { members: thing },
  'list Texts': { member: 'String' },
  'enum Kind': { members: { A: 'a', B: 'b' } },
  'union Choice': { members: { Text: 'String', Number: 'Integer' } },
  'structure Gone': { error: 'client', members: { Why: 'String' } },
  'structure Slow': { error: 'server', members: {} },
};

function at(uri: string): Fields {
  return { method: 'POST', uri };
}

function members(holder: string, given: Fields, left: readonly string[] = []): Kind['after'] {
  const standingMembers = holder === 'LookInput' ? input : holder === 'LookOutput' ? output : thing;
  const kept = Object.entries({ ...standingMembers, ...given }).filter(
    ([name]) => !left.includes(name),
  );
  return { [`structure ${holder}`]: { members: Object.fromEntries(kept) } };
}

export const changes: readonly Kind[] = [
  { title: 'no change at all', after: {}, open: '' },
  {
    title: 'a new operation',
    after: { 'operation Find': { input: 'LookInput', http: at('/find') } },
    open: 'I',
  },
  {
    title: 'an operation that is gone',
    before: { 'operation Find': { input: 'LookInput', http: at('/find') } },
    after: { 'operation Find': undefined },
    open: 'CVRIN',
  },
  {
    title: 'a new error',
    after: {
      'operation Look': { ...standing['operation Look'], errors: ['Gone', 'Slow', 'Lost'] },
      'structure Lost': { error: 'client', members: {} },
    },
    open: 'X',
  },
  {
    title: 'an error that an operation does not end with any more',
    before: { 'operation Find': { errors: ['Slow'], http: at('/find') } },
    after: { 'operation Look': { ...standing['operation Look'], errors: ['Gone'] } },
    open: 'X',
  },
  {
    title: 'an operation that has no errors any more',
    before: { 'operation Find': { errors: ['Gone', 'Slow'], http: at('/find') } },
    after: { 'operation Look': { ...standing['operation Look'], errors: [] } },
    open: 'N',
  },
  {
    title: 'an input with a new optional member',
    after: members('LookInput', { New: 'String' }),
    open: '',
  },
  {
    title: 'an input with a new required member',
    after: members('LookInput', { New: { target: 'String', ...required } }),
    open: 'CV',
  },
  {
    title: 'an input that has lost an optional member',
    after: members('LookInput', {}, ['May']),
    open: 'CV',
  },
  {
    title: 'an input that has lost a required member',
    after: members('LookInput', {}, ['Must']),
    open: 'CV',
  },
  {
    title: 'a member of an input that is required now',
    after: members('LookInput', { May: { target: 'String', ...required } }),
    open: 'CV',
  },
  {
    title: 'a member of an input that is optional now',
    after: members('LookInput', { Must: 'String' }),
    open: '',
  },
  {
    title: 'an output with a new optional member',
    after: members('LookOutput', { New: 'String' }),
    open: '',
  },
  {
    title: 'an output with a new required member',
    after: members('LookOutput', { New: { target: 'String', ...required } }),
    open: 'B',
  },
  {
    title: 'an output that has lost an optional member',
    after: members('LookOutput', {}, ['May']),
    open: 'RB',
  },
  {
    title: 'an output that has lost a required member',
    after: members('LookOutput', {}, ['Must']),
    open: 'RB',
  },
  {
    title: 'a member of an output that is required now',
    after: members('LookOutput', { May: { target: 'String', ...required } }),
    open: 'B',
  },
  {
    title: 'a member of an output that is optional now',
    after: members('LookOutput', { Must: 'String' }),
    open: 'R',
  },
  {
    title: 'an enum with a new value',
    after: { 'enum Kind': { members: { A: 'a', B: 'b', C: 'c' } } },
    open: 'X',
    closed: 'RX',
  },
  {
    title: 'an enum that has lost a value',
    after: { 'enum Kind': { members: { A: 'a' } } },
    open: 'XN',
    closed: 'CRXN',
  },
  {
    title: 'an enum in another order',
    after: { 'enum Kind': { members: { B: 'b', A: 'a' } } },
    open: '',
  },
  {
    title: 'a string of an input that is an enum now',
    after: members('LookInput', { May: 'Kind' }),
    open: '',
    closed: 'CV',
  },
  {
    title: 'an enum of an output that is a string now',
    after: members('LookOutput', { Kind: 'String' }),
    open: '',
    closed: 'R',
  },
  {
    title: 'a union with a new variant',
    after: { 'union Choice': { members: { Text: 'String', Number: 'Integer', Flag: 'Boolean' } } },
    open: 'X',
    closed: 'RX',
  },
  {
    title: 'a union that has lost a variant',
    after: { 'union Choice': { members: { Text: 'String' } } },
    open: 'CVRBX',
  },
  {
    title: 'a number of an output that is large now',
    after: members('LookOutput', { May: 'BigInteger' }),
    open: 'RB',
  },
  {
    title: 'a string of an input that is a time now',
    after: members('LookInput', { May: 'Timestamp' }),
    open: 'CV',
  },
  {
    title: 'a structure with another name and the same members',
    after: {
      ...members('LookOutput', { Found: 'Item' }),
      'structure Thing': undefined,
      'structure Item': { members: thing },
    },
    open: 'N',
  },
  {
    title: 'a structure with another name, and a member less',
    after: {
      ...members('LookOutput', { Found: 'Item' }),
      'structure Thing': undefined,
      'structure Item': { members: { Id: 'String' } },
    },
    open: 'RBN',
  },
  {
    title: 'a structure that says what it was called',
    after: {
      ...members('LookOutput', { Found: 'Item' }),
      'structure Thing': undefined,
      'structure Item': { renamedFrom: 'Thing', members: thing },
    },
    open: '',
  },
  {
    title: 'an enum and a union that say what they were called',
    after: {
      ...members('LookInput', { Kind: 'Sort', Choice: 'Pick' }),
      ...members('LookOutput', { Kind: 'Sort', Choice: 'Pick' }),
      'enum Kind': undefined,
      'union Choice': undefined,
      'enum Sort': { renamedFrom: 'Kind', members: { A: 'a', B: 'b' } },
      'union Pick': { renamedFrom: 'Choice', members: { Text: 'String', Number: 'Integer' } },
    },
    open: '',
  },
  {
    title: 'an operation that says what it was called',
    before: { 'operation Find': { input: 'LookInput', errors: ['Slow'], http: at('/find') } },
    after: {
      'operation Find': undefined,
      'operation Seek': {
        renamedFrom: 'Find',
        input: 'LookInput',
        errors: ['Slow'],
        http: at('/find'),
      },
    },
    open: 'I',
  },
  {
    title: 'old names that are not kept any more',
    before: {
      'structure Thing': { renamedFrom: 'Object', members: thing },
      'operation Find': { renamedFrom: 'Seek', http: at('/find') },
    },
    after: {
      'structure Thing': { members: thing },
      'operation Find': { http: at('/find') },
    },
    open: 'IN',
  },
  {
    title: 'members in another order',
    after: { 'structure Thing': { members: { Count: 'Integer', Id: 'String' } } },
    open: '',
  },
  {
    title: 'a list that is a single value now',
    after: members('LookOutput', { Items: 'String' }),
    open: 'RB',
  },
  {
    title: 'a list whose items may be null',
    after: { 'list Texts': { member: 'String', sparse: true } },
    open: 'R',
  },
  {
    title: 'a structure that has lost all its members',
    after: { 'structure Thing': { members: {} } },
    open: 'RBA',
  },
  {
    title: 'an input that has lost all its members',
    after: { 'structure LookInput': { members: {} } },
    open: 'CVA',
  },
  {
    title: 'an error that has lost all its members',
    after: { 'structure Gone': { error: 'client', members: {} } },
    open: 'RB',
  },
];

/** The old and the new model. */
export function shapesOf({ before, after }: Kind): readonly [Compact, Compact] {
  const old = shapes({ ...standing, ...before });
  return [old, shapes({ ...old, ...after })];
}

function shapes(given: Readonly<Record<string, Fields | undefined>>): Compact {
  return Object.fromEntries(
    Object.entries(given).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
