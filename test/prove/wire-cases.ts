/** Pairs of small models, and what is to be seen between their packages. */
import type { Compact } from '../support/model.js';
import type { Protocol } from './observed.js';

export interface WireCase {
  /** What has changed. */
  readonly is: string;
  readonly old: Compact;
  readonly now: Compact;
  /** All that is seen, sorted. */
  readonly seen: readonly string[];
  /** Absent: all. */
  readonly only?: readonly Protocol[];
}

const rest: readonly Protocol[] = ['restJson1'];
const json: readonly Protocol[] = ['awsJson1_0', 'awsJson1_1', 'restJson1'];
const binary: readonly Protocol[] = ['rpcv2Cbor'];

type Members = Compact[string];

function input(members: Members): Compact {
  return { 'structure In': { members } };
}

function output(members: Members): Compact {
  return { 'structure Out': { members } };
}

function both(members: Members): Compact {
  return { ...input(members), ...output(members) };
}

export const wireCases: readonly WireCase[] = [
  { is: 'nothing', old: {}, now: {}, seen: [] },
  {
    is: 'an optional member of an input is new',
    old: {},
    now: input({ Name: 'String', More: 'Integer' }),
    seen: ['early In$More: ignored'],
  },
  {
    is: 'an optional member of an input is gone',
    old: input({ Name: 'String', More: 'Integer' }),
    now: {},
    seen: ['deployed In$More: ignored'],
  },
  {
    is: 'a required member of an input is new',
    old: {},
    now: input({ Name: 'String', More: { target: 'Integer', required: {} } }),
    seen: ['deployed In$More: refused', 'early In$More: ignored', 'validators In$More: tightened'],
  },
  {
    is: 'a member of an input and of an output is required now',
    old: {},
    now: both({ Name: { target: 'String', required: {} } }),
    seen: [
      'deployed In$Name: refused',
      'early Out$Name: undefined',
      'validators In$Name: tightened',
      'validators Out$Name: tightened',
    ],
  },
  {
    is: 'a member of an output is new, another is gone',
    old: output({ Name: 'String', Gone: 'Integer' }),
    now: output({ Name: 'String', Came: 'Timestamp' }),
    seen: [
      'deployed Out$Came: ignored',
      'deployed Out$Gone: undefined',
      'early Out$Came: undefined',
      'early Out$Gone: ignored',
    ],
  },
  {
    is: 'several members of one structure are held to other bounds',
    old: input({
      Name: { target: 'String', length: { max: 5 } },
      Size: { target: 'Integer', range: { min: 1, max: 9 } },
      Code: { target: 'String', pattern: '^[a-z]{2,4}$' },
    }),
    now: input({
      Name: { target: 'String', length: { max: 4 } },
      Size: { target: 'Integer', range: { min: 0, max: 9 } },
      Code: { target: 'String', pattern: '^[a-z0-9]{2,3}$' },
    }),
    seen: [
      'deployed In$Code: refused',
      'deployed In$Name: refused',
      'early In$Code: refused',
      'early In$Size: refused',
      'validators In$Code: changed',
      'validators In$Name: tightened',
      'validators In$Size: loosened',
    ],
  },
  {
    is: 'a shape that members hold has other bounds',
    old: {
      ...both({ Name: 'Short', Names: 'Names' }),
      'string Short': {},
      'list Names': { member: 'Short' },
    },
    now: {
      ...both({ Name: 'Short', Names: 'Names' }),
      'string Short': { length: { max: 3 } },
      'list Names': { member: 'Short', length: { min: 1 } },
    },
    seen: [
      'deployed Names: refused',
      'deployed Short: refused',
      'early Names: differs',
      'early Short: differs',
      'validators Names: tightened',
      'validators Short: tightened',
    ],
  },
  {
    is: 'an enum has a new value and lacks an old one',
    old: { ...both({ Kind: 'Kind' }), 'enum Kind': { members: { A: {}, B: {} } } },
    now: { ...both({ Kind: 'Kind' }), 'enum Kind': { members: { A: {}, C: {} } } },
    seen: [
      'deployed Kind$B: refused',
      'deployed Kind$C: unknown',
      'early Kind$B: unknown',
      'early Kind$C: refused',
      'validators Kind$B: tightened',
      'validators Kind$C: loosened',
    ],
  },
  {
    is: 'a union has a new variant',
    old: { ...both({ Choice: 'Choice' }), 'union Choice': { members: { A: 'String' } } },
    now: {
      ...both({ Choice: 'Choice' }),
      'union Choice': { members: { A: 'String', B: 'Integer' } },
    },
    seen: [
      'deployed Choice$B: unknown',
      'early Choice$B: refused',
      'validators Choice$B: loosened',
    ],
  },
  {
    is: 'items of a list may be null now',
    old: { ...both({ Items: 'Items' }), 'list Items': { member: 'Integer' } },
    now: { ...both({ Items: 'Items' }), 'list Items': { member: 'Integer', sparse: {} } },
    seen: ['deployed Items: undefined', 'early Items: refused', 'validators Items: loosened'],
  },
  {
    is: 'a number is text now',
    old: both({ Name: 'Integer' }),
    now: both({ Name: 'String' }),
    seen: [
      'deployed In$Name: fails',
      'deployed Out$Name: fails',
      'early In$Name: fails',
      'early Out$Name: fails',
      'validators In$Name: changed',
      'validators Out$Name: changed',
    ],
  },
  {
    is: 'a timestamp is a number of seconds now',
    old: both({ Time: 'Timestamp' }),
    now: both({ Time: 'Double' }),
    seen: ['validators In$Time: changed', 'validators Out$Time: changed'],
    only: json,
  },
  {
    is: 'a timestamp is written in another form',
    old: both({ Time: 'Timestamp' }),
    now: both({ Time: { target: 'Timestamp', timestampFormat: 'date-time' } }),
    seen: [
      'deployed In$Time: fails',
      'deployed Out$Time: fails',
      'early In$Time: fails',
      'early Out$Time: fails',
    ],
    only: json,
  },
  {
    is: 'a timestamp is written in another form, which CBOR does not heed',
    old: both({ Time: 'Timestamp' }),
    now: both({ Time: { target: 'Timestamp', timestampFormat: 'date-time' } }),
    seen: [],
    only: binary,
  },
  {
    is: 'a member has another name in JSON',
    old: {},
    now: both({ Name: { target: 'String', jsonName: 'name' } }),
    seen: [
      'deployed In$Name: fails',
      'deployed Out$Name: fails',
      'early In$Name: fails',
      'early Out$Name: fails',
    ],
    only: rest,
  },
  {
    is: 'a member has another name in JSON, which only restJson1 heeds',
    old: {},
    now: both({ Name: { target: 'String', jsonName: 'name' } }),
    seen: [],
    only: ['awsJson1_1', 'rpcv2Cbor'],
  },
  {
    is: 'a member goes in the query, and in a header of the answer',
    old: {},
    now: {
      ...input({ Name: { target: 'String', httpQuery: 'name' } }),
      ...output({ Name: { target: 'String', httpHeader: 'x-name' } }),
    },
    seen: [
      'deployed In$Name: fails',
      'deployed Out$Name: fails',
      'early In$Name: fails',
      'early Out$Name: fails',
    ],
    only: rest,
  },
  {
    is: 'a label has another name',
    old: {
      'operation Get': { input: 'In', http: { method: 'GET', uri: '/get/{Name}' } },
      ...input({ Name: { target: 'String', required: {}, httpLabel: {} } }),
    },
    now: {
      'operation Get': { input: 'In', http: { method: 'GET', uri: '/get/{Other}' } },
      ...input({ Other: { target: 'String', required: {}, httpLabel: {} } }),
    },
    seen: ['validators In$Name: loosened', 'validators In$Other: tightened'],
    only: rest,
  },
  {
    is: 'an operation is at another URI',
    old: {},
    now: {
      'operation Get': {
        input: 'In',
        output: 'Out',
        errors: ['Bad'],
        http: { method: 'POST', uri: '/got' },
      },
    },
    seen: ['deployed Get: fails', 'early Get: fails'],
    only: rest,
  },
  {
    is: 'an operation is at another host',
    old: {},
    now: {
      'operation Get': {
        input: 'In',
        output: 'Out',
        errors: ['Bad'],
        http: { method: 'POST', uri: '/get' },
        endpoint: { hostPrefix: 'data.' },
      },
    },
    seen: ['deployed Get: fails', 'early Get: fails'],
  },
  {
    is: 'an operation may end with another error',
    old: {},
    now: {
      'operation Get': {
        input: 'In',
        output: 'Out',
        errors: ['Bad', 'Worse'],
        http: { method: 'POST', uri: '/get' },
      },
      'structure Worse': { error: 'server', members: { message: 'String' } },
    },
    seen: ['deployed Get: unknown'],
  },
  {
    is: 'an error has another member',
    old: { 'structure Bad': { error: 'client', members: { message: 'String', Gone: 'Integer' } } },
    now: { 'structure Bad': { error: 'client', members: { message: 'String', Came: 'Integer' } } },
    seen: [
      'deployed Bad$Came: ignored',
      'deployed Bad$Gone: undefined',
      'early Bad$Came: undefined',
      'early Bad$Gone: ignored',
    ],
  },
  {
    is: 'a member has another default',
    old: input({ Size: { target: 'Integer', default: 1 } }),
    now: input({ Size: { target: 'Integer', default: 2 } }),
    seen: ['deployed In$Size: differs', 'early In$Size: differs'],
  },
];
