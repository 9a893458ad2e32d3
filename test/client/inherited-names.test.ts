import { describe, expect, it } from 'vitest';
import type { Service } from '../../generator/service.js';
import { importClient, type Exports } from '../support/client-bundle.js';
import { serviceOf } from '../support/resolved.js';

const NAMES = [
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'then',
  'prototype',
];
const WHEN = new Date(1_600_000_000_000);

function all(target: string, more: (name: string) => object = () => ({})) {
  return Object.fromEntries(NAMES.map((name) => [name, { target, ...more(name) }]));
}

/** A member for each of the names, and the same again of which each is converted, defaulted or renamed. */
function service(protocol: 'awsJson1_1' | 'restJson1', traits: (name: string) => object): Service {
  return serviceOf(
    {
      'operation Try': {
        input: 'In',
        output: 'Out',
        errors: ['Wrong'],
        ...(protocol === 'restJson1' && { http: { method: 'POST', uri: '/try' } }),
      },
      'structure In': {
        members: { ...all('Timestamp', traits), Inner: 'Inner', Choice: 'Choice' },
      },
      'structure Out': {
        members: { ...all('Timestamp', traits), Inner: 'Inner', Choice: 'Choice' },
      },
      'structure Inner': { members: { ...all('Texts'), Next: 'Late' } },
      'structure Late': { members: all('String', () => ({ default: 'given' })) },
      'union Choice': { members: { ...all('Timestamp'), Text: 'String' } },
      'list Texts': { member: 'Blob' },
      'structure Wrong': { error: 'client', members: { ...all('String'), message: 'String' } },
    },
    { [`aws.protocols#${protocol}`]: true, auth: [] },
  );
}

const services: readonly (readonly [string, Service])[] = [
  ['awsJson1_1', service('awsJson1_1', () => ({}))],
  ['restJson1', service('restJson1', () => ({}))],
  ['restJson1 with other names', service('restJson1', (name) => ({ jsonName: `${name}_` }))],
  [
    'restJson1 in headers',
    service('restJson1', (name) => ({ httpHeader: `x-${name.replaceAll('_', '')}` })),
  ],
  ['restJson1 in the query', service('restJson1', (name) => ({ httpQuery: name }))],
];

describe.each(services)('members with names that objects inherit, by %s', (_, described) => {
  it('say nothing where they are absent', async () => {
    const { request, output } = await exchange(described, {}, Response.json({}));
    expect(request.body === '' ? {} : JSON.parse(request.body)).toEqual({});
    expect(request.query).toBe('');
    expect(request.headers.filter((name) => /constructor|proto|string/i.test(name))).toEqual([]);
    for (const name of NAMES) expect(ownOf(output, name)).toBeUndefined();
  });

  it('survive both ways', async () => {
    const times = own((name) => [name, WHEN]);
    const blobs = own((name) => [name, [new Uint8Array([1])]]);
    const late = own((name) => [name, `${name}!`]);
    const input = merged(times, {
      Inner: merged(blobs, { Next: late }),
      Choice: own(() => ['__proto__', WHEN]),
    });
    const sent = await exchange(described, input, Response.json({}));
    const { output } = await exchange(
      described,
      {},
      new Response(sent.request.body || '{}', { headers: sent.request.raw }),
    );
    const inner = ownOf(output, 'Inner');
    for (const name of NAMES) {
      expect([name, ownOf(inner, name)]).toEqual([name, [new Uint8Array([1])]]);
      expect([name, ownOf(ownOf(inner, 'Next'), name)]).toEqual([name, `${name}!`]);
    }
    // What stood in the query is not in the body.
    for (const name of sent.isQuery ? [] : NAMES) {
      expect([name, ownOf(output, name)]).toEqual([name, WHEN]);
    }
    expect(ownOf(ownOf(output, 'Choice'), '__proto__')).toEqual(WHEN);
    expect(Object.getPrototypeOf(output)).toBe(Object.prototype);
  });

  it('have their defaults', async () => {
    const { output } = await exchange(described, {}, Response.json({ Inner: { Next: {} } }));
    const late = ownOf(ownOf(output, 'Inner'), 'Next');
    for (const name of NAMES) expect([name, ownOf(late, name)]).toEqual([name, 'given']);
    const { request } = await exchange(described, { Inner: { Next: {} } }, Response.json({}));
    const written = JSON.parse(request.body).Inner.Next;
    for (const name of NAMES) expect([name, ownOf(written, name)]).toEqual([name, 'given']);
  });

  it('of errors do not replace what errors are', async () => {
    const body = JSON.stringify(own((name) => [name, `${name}!`]));
    const failed = exchange(
      described,
      {},
      new Response(body, { status: 400, headers: { 'x-amzn-errortype': 'Wrong' } }),
    );
    await expect(failed).rejects.toMatchObject(
      own((name) => (name === 'then' ? [name, 'then!'] : ['name', 'Wrong'])),
    );
    await expect(failed).rejects.toBeInstanceOf(Error);
  });
});

interface Sent {
  readonly body: string;
  readonly query: string;
  readonly headers: readonly string[];
  readonly raw: [string, string][];
}

async function exchange(
  described: Service,
  input: object,
  answer: Response,
): Promise<{ request: Sent; output: unknown; isQuery: boolean }> {
  const exports = await clientOf(described);
  const { WeatherClient, tryOperation = exports['try_'] } = exports;
  const [call] = [exports['try'], tryOperation, exports['tryOperation']].filter(
    (each) => typeof each === 'function',
  );
  if (typeof WeatherClient !== 'function' || typeof call !== 'function')
    throw new Error(Object.keys(exports).join());
  let request: Sent | undefined;
  const client: unknown = Reflect.construct(WeatherClient, [
    {
      endpoint: 'https://example.com',
      region: 'us-east-1',
      credentials: { accessKeyId: 'A', secretAccessKey: 'B' },
      maxAttempts: 1,
      fetch: async (url: string, init: RequestInit) => {
        const sent = new Request(url, init);
        const raw = [...sent.headers].filter(
          ([name]) => name.startsWith('x-') && !name.startsWith('x-amz'),
        );
        request = {
          body: await sent.text(),
          query: new URL(url).search,
          headers: [...sent.headers.keys()],
          raw,
        };
        return answer;
      },
    },
  ]);
  const output: unknown = await call(client, input);
  if (!request) throw new Error('nothing was sent');
  return { request, output, isQuery: request.query !== '' };
}

const made = new WeakMap<Service, Promise<Exports>>();

function clientOf(described: Service): Promise<Exports> {
  const client = made.get(described) ?? importClient(described);
  made.set(described, client);
  return client;
}

function own(entry: (name: string) => readonly [string, unknown]): object {
  return Object.fromEntries(NAMES.map(entry));
}

/** Both objects' own members; `__proto__` stays one. */
function merged(left: object, right: object): object {
  return Object.fromEntries([...Object.entries(left), ...Object.entries(right)]);
}

function ownOf(value: unknown, name: string): unknown {
  return Object.getOwnPropertyDescriptor(Object(value), name)?.value;
}
