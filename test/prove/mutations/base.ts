/** The model that mutations change: small, whole, and with every kind of value in every position. */
import type { Node } from '../../../generator/model.js';
import type { Ast, Patch } from '../../support/patched.js';

/** The traits of protocols, by their names. */
export const protocols = {
  awsJson1_0: 'aws.protocols#awsJson1_0',
  awsJson1_1: 'aws.protocols#awsJson1_1',
  restJson1: 'aws.protocols#restJson1',
  rpcv2Cbor: 'smithy.protocols#rpcv2Cbor',
} as const;
export type Protocol = keyof typeof protocols;
export const protocolNames: readonly Protocol[] = [
  'awsJson1_0',
  'awsJson1_1',
  'restJson1',
  'rpcv2Cbor',
];

/** The structures that only inputs hold, only outputs, and both. Each has shapes of its own, whose names begin with its. */
export const sites = ['Given', 'Found', 'Kept'] as const;
export type Site = (typeof sites)[number];

/**
 * A service with three operations: one takes and gives everything, one has pages and a waiter, one gives nothing. Of the
 * sites it has those that are asked for, since a small model is soon compared.
 */
export function baseFor(protocol: Protocol, wanted: readonly Site[]): Ast {
  return {
    Service: serviceFor(protocol),
    ...operations,
    ...messages,
    PutInput: message(wanted.filter((site) => site !== 'Found')),
    PutOutput: message(wanted.filter((site) => site !== 'Given')),
    ...Object.assign({}, ...wanted.map(shapesAt)),
  };
}

/** A member of the prelude's type. */
export function simple(name: string, traits?: Patch): Patch {
  return { target: `smithy.api#${name}`, ...(traits === undefined ? {} : { traits }) };
}

/** A member, or another reference, to a shape of the model. */
export function to(name: string, traits?: Patch): Patch {
  return { target: `test#${name}`, ...(traits === undefined ? {} : { traits }) };
}

/** `smithy.api#required` and the like without a value. */
export function api(name: string, value: Node = {}): Patch {
  return { [`smithy.api#${name}`]: value };
}

export function http(method: string, uri: string, code = 200): Patch {
  return api('http', { method, uri, code });
}

/** The service itself. */
export function serviceFor(protocol: Protocol): Patch {
  return {
    type: 'service',
    version: '2020-01-01',
    operations: [to('Put'), to('List'), to('Drop')],
    traits: {
      'aws.api#service': { sdkId: 'Small', endpointPrefix: 'small' },
      'aws.auth#sigv4': { name: 'small' },
      [protocols[protocol]]: {},
    },
  };
}

const operations: Ast = {
  Put: {
    type: 'operation',
    input: to('PutInput'),
    output: to('PutOutput'),
    errors: [to('Oops')],
    traits: http('POST', '/put'),
  },
  List: {
    type: 'operation',
    input: to('ListInput'),
    output: to('ListOutput'),
    traits: {
      ...http('GET', '/things'),
      ...api('readonly'),
      ...api('paginated', {
        inputToken: 'Token',
        outputToken: 'Next',
        items: 'Things',
        pageSize: 'Size',
      }),
      'smithy.waiters#waitable': {
        Listed: { acceptors: [{ state: 'success', matcher: { success: true } }] },
      },
    },
  },
  Drop: {
    type: 'operation',
    input: to('DropInput'),
    traits: { ...http('DELETE', '/things/{Id}'), ...api('idempotent') },
  },
};

const messages: Ast = {
  Tags: { type: 'map', key: simple('String'), value: simple('String') },
  ListInput: {
    type: 'structure',
    members: {
      Token: simple('String', api('httpQuery', 'token')),
      Cursor: simple('String', api('httpQuery', 'cursor')),
      Size: simple('Integer', api('httpQuery', 'size')),
      Limit: simple('Integer', api('httpQuery', 'limit')),
    },
  },
  ListOutput: {
    type: 'structure',
    members: { Next: simple('String'), Things: to('Things'), Others: to('Numbers') },
  },
  Things: { type: 'list', member: simple('String') },
  Numbers: { type: 'list', member: simple('Integer') },
  DropInput: {
    type: 'structure',
    members: { Id: simple('String', { ...api('httpLabel'), ...api('required') }) },
  },
  Oops: {
    type: 'structure',
    members: { message: simple('String'), Hint: simple('String') },
    traits: { ...api('error', 'client'), ...api('httpError', 404) },
  },
};

function message(held: readonly Site[]): Patch {
  return {
    type: 'structure',
    members: {
      ...Object.fromEntries(held.map((site) => [site, to(site)])),
      Note: simple('String'),
      Time: simple('Timestamp'),
      Tags: to('Tags'),
    },
  };
}

/** A structure with a member of every kind, and what the members hold. */
function shapesAt(site: Site): Ast {
  return {
    [site]: { type: 'structure', members: membersAt(site) },
    [`${site}Word`]: { type: 'string' },
    [`${site}Figure`]: { type: 'integer' },
    [`${site}Colour`]: {
      type: 'enum',
      members: { RED: unit('red'), GREEN: unit('green') },
    },
    [`${site}Level`]: { type: 'intEnum', members: { LOW: unit(1), HIGH: unit(2) } },
    [`${site}Choice`]: {
      type: 'union',
      members: { A: simple('String'), B: simple('Integer'), Part: to(`${site}Part`) },
    },
    [`${site}Part`]: {
      type: 'structure',
      members: { Name: simple('String'), Size: simple('Integer') },
    },
    [`${site}Names`]: { type: 'list', member: simple('String') },
    [`${site}Sizes`]: { type: 'map', key: simple('String'), value: simple('Integer') },
  };
}

function membersAt(site: Site): Ast {
  return {
    Text: simple('String'),
    Must: simple('String', api('required')),
    Count: simple('Integer'),
    Big: simple('Long'),
    Ratio: simple('Double'),
    Flag: simple('Boolean'),
    When: simple('Timestamp'),
    Bytes: simple('Blob'),
    Preset: simple('Integer', api('default', 5)),
    Word: to(`${site}Word`),
    Figure: to(`${site}Figure`),
    Colour: to(`${site}Colour`),
    Level: to(`${site}Level`),
    Choice: to(`${site}Choice`),
    Part: to(`${site}Part`),
    Names: to(`${site}Names`),
    Sizes: to(`${site}Sizes`),
  };
}

/** A value of an enum. */
export function unit(value: string | number): Patch {
  return { target: 'smithy.api#Unit', traits: api('enumValue', value) };
}

export const ruleSet = 'smithy.rules#endpointRuleSet';

/** Rules that lead to one URL, where requests are signed as the scheme says. */
export function rulesFor(url: string, scheme: Patch = {}, parameters: Patch = {}): Patch {
  const [own] = Object.keys(parameters);
  return {
    version: '1.0',
    parameters: {
      Region: { type: 'string', builtIn: 'AWS::Region', documentation: 'The region' },
      ...parameters,
    },
    rules: [
      ...(own === undefined
        ? []
        : [
            endpointRule(
              [{ fn: 'isSet', argv: [{ ref: own }] }],
              'https://own.example.com',
              scheme,
            ),
          ]),
      endpointRule([], url, scheme),
    ],
  };
}

function endpointRule(conditions: readonly Node[], url: string, scheme: Patch): Patch {
  const authSchemes = [{ name: 'sigv4', signingName: 'small', signingRegion: 'b', ...scheme }];
  return {
    conditions,
    endpoint: { url, properties: { authSchemes }, headers: {} },
    type: 'endpoint',
  };
}
