/** How operations behave: retries, pages, waiters, bodies, streams, and what is said about them. */
import type { Node } from '../../../generator/model.js';
import type { RuleId } from '../../../generator/diff/rules/table.js';
import type { Circumstance } from '../../../generator/diff/rules/rule.js';
import type { Patch } from '../../support/patched.js';
import { api, http, simple, to } from './base.js';
import { at, claim } from './edit.js';
import type { Edit } from './edit.js';

const custom: Patch = { Mark: { type: 'structure', members: {}, traits: api('trait') } };
const paginated = 'smithy.api#paginated';
const waitable = 'smithy.waiters#waitable';

export const behaviourEdits: readonly Edit[] = [
  pair('reading alone', ['operation-readonly-added', 'info patch'], {
    back: ['operation-readonly-removed', 'danger patch'],
    traits: api('readonly'),
  }),
  pair('calls that may be repeated', ['operation-idempotent-added', 'warn patch'], {
    back: ['operation-idempotent-removed', 'danger patch'],
    traits: api('idempotent'),
  }),
  {
    title: 'pages',
    places: at('List'),
    was: () => ({ List: { traits: { [paginated]: null } } }),
    patch: () => ({}),
    of: ({ name }) => name,
    there: claim('operation-paginated-added', { any: 'info minor' }),
    back: claim('operation-paginated-removed', { any: 'break major' }),
  },
  page('another token', 'operation-paginated-token-changed', { any: 'danger patch' }, [
    { inputToken: 'Cursor' },
  ]),
  page('other items', 'operation-paginated-items-changed', { any: 'break major' }, [
    { items: 'Others' },
  ]),
  page('items of pages', 'operation-paginated-items-changed', { any: 'break major' }, [
    {},
    { items: null },
    { 'any added': 'info minor' },
  ]),
  page('another size of pages', 'operation-paginated-page-size-changed', { any: 'warn patch' }, [
    { pageSize: 'Limit' },
  ]),
  page('a size of pages', 'operation-paginated-page-size-changed', { any: 'warn patch' }, [
    {},
    { pageSize: null },
    { 'any added': 'info patch' },
  ]),
  {
    title: 'a waiter',
    places: at('List'),
    patch: () => waiters({ More: waiter('success') }),
    of: ({ name }) => name,
    there: claim('operation-waiter-added', { any: 'info minor' }),
    back: claim('operation-waiter-removed', { any: 'break major' }),
  },
  waits('what a waiter waits for', 'operation-waiter-acceptor-changed', 'danger patch', {
    acceptors: [
      { state: 'success', matcher: { success: true } },
      { state: 'retry', matcher: { success: false } },
    ],
  }),
  waits('how long a waiter waits', 'operation-waiter-delay-changed', 'info patch', { minDelay: 5 }),
  ...(
    [
      ['compression', 'smithy.api#requestCompression', { encodings: ['gzip'] }],
      ['checksum', 'smithy.api#httpChecksumRequired', {}],
    ] as const
  ).map(([part, id, value]) =>
    pair(`a ${part}`, [`operation-${part}-changed`, 'info patch', 'added'], {
      back: [`operation-${part}-changed`, 'danger patch', 'removed'],
      traits: { [id]: value },
    }),
  ),
  ...(
    [
      [
        'compression',
        'smithy.api#requestCompression',
        [{ encodings: ['gzip'] }, { encodings: ['gzip', 'br'] }],
      ],
      [
        'checksum',
        'aws.protocols#httpChecksum',
        [{ requestChecksumRequired: false }, { requestChecksumRequired: true }],
      ],
    ] as const
  ).map(([part, id, [was, is]]): Edit => ({
    title: `another ${part} of an operation`,
    places: at('Put'),
    was: () => ({ Put: { traits: { [id]: was } } }),
    patch: () => ({ Put: { traits: { [id]: is } } }),
    of: ({ name }) => name,
    there: claim(`operation-${part}-changed`, { any: 'danger patch' }),
    back: claim(`operation-${part}-changed`, { any: 'danger patch' }),
  })),
  {
    title: 'signed chunks',
    places: [{ position: 'in', name: 'RawBytes' }],
    protocols: ['restJson1'],
    given: () => raw(true),
    patch: ({ name }) => ({ [name]: { traits: { 'aws.api#awsChunked': {} } } }),
    of: ({ name }) => name,
    there: claim('operation-chunked-changed', { 'any added': 'info patch' }, { when: 'added' }),
    back: claim('operation-chunked-changed', { any: 'danger patch' }),
  },
  pair('callers that are kept waiting', ['operation-long-poll-changed', 'warn patch'], {
    traits: api('longPoll'),
  }),
  {
    title: 'another input, which streams',
    places: at('Raw'),
    protocols: ['restJson1'],
    given: () => ({ ...raw(true), ...plainInput }),
    was: () => ({ Raw: { input: to('Plain') } }),
    patch: () => ({}),
    of: ({ name }) => name,
    there: claim(
      'operation-streaming-added',
      { any: 'break major' },
      {
        also: () => [
          'operation-input-shape-changed Raw none break major',
          'shape-reachable-now RawInput in info minor',
          'shape-unreachable-now Plain in break major',
        ],
      },
    ),
    back: claim(
      'operation-streaming-removed',
      { any: 'break major' },
      {
        also: () => [
          'operation-input-shape-changed Raw none break major',
          'shape-reachable-now Plain in info minor',
          'shape-unreachable-now RawInput in break major',
        ],
      },
    ),
  },
  pair('a deprecation', ['operation-deprecated-added', 'warn minor'], {
    back: ['operation-deprecated-removed', 'info patch'],
    traits: api('deprecated'),
  }),
  {
    ...pair(
      'the message of a deprecation',
      ['operation-deprecated-message-changed', 'info patch'],
      {
        traits: api('deprecated', { message: 'B' }),
      },
    ),
    was: () => ({ Put: { traits: api('deprecated', { message: 'A' }) } }),
  },
  pair('an internal operation', ['operation-internal-added', 'warn patch'], {
    back: ['operation-internal-removed', 'info patch'],
    traits: api('internal'),
  }),
  {
    ...pair('a trait of one’s own', ['operation-custom-trait-changed', 'warn patch'], {
      traits: { 'test#Mark': {} },
    }),
    given: () => custom,
  },
  pair('a word for other tools', ['operation-tools-changed', 'info patch'], {
    traits: { 'aws.iam#actionName': 'A' },
  }),
  pair('an example', ['operation-examples', 'doc patch'], {
    traits: api('examples', [{ title: 'A' }]),
  }),
  pair('a tag', ['operation-tags', 'doc patch'], { traits: api('tags', ['a']) }),
  pair('words', ['operation-docs', 'doc patch'], { traits: api('documentation', 'A') }),
  pair('a link', ['operation-external-docs', 'doc patch'], {
    traits: api('externalDocumentation', { A: 'https://example.com' }),
  }),
];

type Said = readonly [rule: RuleId, verdict: string, when?: Circumstance];

/** A trait of an operation; without `back` judged alike when it comes and when it goes. */
function pair(
  title: string,
  there: Said,
  { back, traits }: { readonly back?: Said; readonly traits: Patch },
): Edit {
  return {
    title: `${title} of an operation`,
    places: at('Put'),
    patch: () => ({ Put: { traits } }),
    of: ({ name }) => name,
    there: claimOf(there),
    back: claimOf(back ?? there),
  };
}

function claimOf([rule, verdict, when]: Said) {
  return when === undefined
    ? claim(rule, { any: verdict })
    : claim(rule, { [`any ${when}` as const]: verdict }, { when });
}

function page(
  title: string,
  rule: RuleId,
  verdicts: { readonly any: string },
  [patch, was = {}, added]: readonly [Patch, Patch?, { readonly 'any added': string }?],
): Edit {
  return {
    title,
    places: at('List'),
    was: () => ({ List: { traits: { [paginated]: was } } }),
    patch: () => ({ List: { traits: { [paginated]: patch } } }),
    of: ({ name }) => name,
    there: added === undefined ? claim(rule, verdicts) : claim(rule, added, { when: 'added' }),
    back: claim(rule, verdicts),
  };
}

function waits(title: string, rule: RuleId, verdict: string, change: Patch): Edit {
  const same = claim(rule, { any: verdict });
  return {
    title,
    places: at('List'),
    patch: () => waiters({ Listed: change }),
    of: ({ name }) => name,
    there: same,
    back: same,
  };
}

function waiters(named: Patch): Patch {
  return { List: { traits: { [waitable]: named } } };
}

function waiter(state: string): Node {
  return { acceptors: [{ state, matcher: { success: true } }] };
}

/** An operation whose input is a body. */
function raw(isStreaming: boolean): Patch {
  return {
    Service: { operations: [to('Put'), to('List'), to('Drop'), to('Raw')] },
    Raw: { type: 'operation', input: to('RawInput'), traits: http('POST', '/raw') },
    RawInput: {
      type: 'structure',
      members: { Body: to('RawBytes', { ...api('httpPayload'), ...api('required') }) },
    },
    RawBytes: { type: 'blob', ...(isStreaming ? { traits: api('streaming') } : {}) },
  };
}

const plainInput: Patch = {
  Plain: { type: 'structure', members: { Body: simple('Blob', api('httpPayload')) } },
};
