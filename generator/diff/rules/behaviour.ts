/** Changes of how operations behave: retries, pages, waiters, bodies, streams, and what is said about them. */
import { quiet, row } from './rule.js';
import type { Rule } from './rule.js';

export const behaviourRules = {
  'operation-readonly-added': {
    title: 'An operation is read-only now',
    consequence: 'Clients may repeat its calls after a failure.',
    rows: { any: row(['info', 'patch'], ['ok', 'differs']) },
  },
  'operation-readonly-removed': {
    title: 'An operation is not read-only any more',
    consequence:
      'Deployed clients still repeat its calls after a failure, though they may do harm.',
    rows: { any: row(['danger', 'patch'], ['differs', 'ok']) },
  },
  'operation-idempotent-added': {
    title: 'An operation is idempotent now',
    consequence: 'Clients may repeat its calls, which does harm while the service is the old one.',
    rows: { any: row(['warn', 'patch'], ['ok', 'differs']) },
  },
  'operation-idempotent-removed': {
    title: 'An operation is not idempotent any more',
    consequence:
      'Deployed clients still repeat its calls after a failure, though they may do harm.',
    rows: { any: row(['danger', 'patch'], ['differs', 'ok']) },
  },
  'operation-paginated-added': {
    title: 'An operation is paginated now',
    consequence: 'Callers gain a paginator; plain calls work as before.',
    // The client has a method for it.
    rows: { any: row(['info', 'minor'], ['ok', 'ok'], ['I']) },
  },
  'operation-paginated-removed': {
    title: 'An operation is not paginated any more',
    consequence: 'Code that uses its paginator stops compiling.',
    rows: { any: row(['break', 'major'], ['ok', 'ok'], ['C', 'N', 'I']) },
  },
  'operation-paginated-token-changed': {
    title: 'The pages of an operation are told by another token',
    consequence: 'Between old and new, a paginator stops after one page or repeats the same one.',
    rows: { any: row(['danger', 'patch'], ['differs', 'differs']) },
  },
  'operation-paginated-items-changed': {
    title: 'The items of the pages of an operation are others',
    consequence: 'Code that goes through the items stops compiling, or reads other things.',
    rows: {
      any: row(['break', 'major'], ['ok', 'ok'], ['R']),
      'any added': quiet('info', 'minor'),
    },
  },
  'operation-paginated-page-size-changed': {
    title: 'The size of the pages of an operation is told by another member',
    consequence: 'Paginators set another member; how many items come in a page may differ.',
    rows: { any: quiet('warn', 'patch'), 'any added': quiet('info', 'patch') },
  },
  'operation-waiter-added': {
    title: 'A waiter is new',
    consequence: 'Callers gain a function; nothing changes for the others.',
    rows: { any: row(['info', 'minor'], ['ok', 'ok'], ['I']) },
  },
  'operation-waiter-removed': {
    title: 'A waiter is gone',
    consequence: 'Code that waits with it stops compiling.',
    rows: { any: row(['break', 'major'], ['ok', 'ok'], ['C', 'N', 'I']) },
  },
  'operation-waiter-acceptor-changed': {
    title: 'A waiter ends on other answers',
    consequence: 'It may wait longer than before, or end too early or with the wrong result.',
    rows: { any: row(['danger', 'patch'], ['ok', 'differs']) },
  },
  'operation-waiter-delay-changed': {
    title: 'A waiter asks in other intervals',
    consequence: 'It sends more or fewer calls until it ends.',
    rows: { any: row(['info', 'patch'], ['ok', 'differs']) },
  },
  'operation-compression-changed': {
    title: 'Whether requests of an operation are compressed is different',
    consequence: 'A service that does not take the encoding refuses large requests.',
    rows: {
      any: row(['danger', 'patch'], ['refused', 'refused']),
      'any removed': row(['danger', 'patch'], ['refused', 'ok']),
      'any added': row(['info', 'patch'], ['ok', 'refused']),
    },
  },
  'operation-checksum-changed': {
    title: 'The checksums of an operation are different',
    consequence: 'A service that asks for the other checksum refuses the request.',
    rows: {
      any: row(['danger', 'patch'], ['refused', 'refused']),
      'any removed': row(['danger', 'patch'], ['ok', 'refused']),
      'any added': row(['info', 'patch'], ['refused', 'ok']),
    },
  },
  'operation-chunked-changed': {
    title: 'Whether the body of an operation goes in signed chunks is different',
    consequence: 'A service that expects the other form refuses the request.',
    rows: {
      any: row(['danger', 'patch'], ['refused', 'refused']),
      'any added': row(['info', 'patch'], ['ok', 'refused']),
    },
  },
  'operation-long-poll-changed': {
    title: 'Whether an operation keeps callers waiting is different',
    consequence: 'Limits of time and pauses between retries that fitted may not fit any more.',
    rows: { any: quiet('warn', 'patch') },
  },
  'operation-streaming-added': {
    title: 'An operation streams now',
    consequence: 'The body or the events have another type in code, and another form on the wire.',
    rows: { any: row(['break', 'major'], ['fails', 'fails'], ['C', 'V', 'R', 'B']) },
  },
  'operation-streaming-removed': {
    title: 'An operation does not stream any more',
    consequence: 'The body or the events have another type in code, and another form on the wire.',
    rows: { any: row(['break', 'major'], ['fails', 'fails'], ['C', 'V', 'R', 'B']) },
  },
  'operation-deprecated-added': {
    title: 'An operation is deprecated',
    consequence: 'Editors and linters tell callers; calls work as before.',
    rows: { any: quiet('warn', 'minor') },
  },
  'operation-deprecated-removed': {
    title: 'An operation is not deprecated any more',
    consequence: 'Editors and linters stop to tell callers; calls work as before.',
    rows: { any: quiet('info', 'patch') },
  },
  'operation-deprecated-message-changed': {
    title: 'What is said of the deprecation of an operation is different',
    consequence: 'Comments change, and nothing else.',
    rows: { any: quiet('info', 'patch') },
  },
  'operation-internal-added': {
    title: 'An operation is internal now',
    consequence: 'It stays in the package, but callers outside should not count on it.',
    rows: {
      any: quiet('warn', 'patch'),
    },
  },
  'operation-internal-removed': {
    title: 'An operation is not internal any more',
    consequence: 'Callers outside may count on it from now on.',
    rows: {
      any: quiet('info', 'patch'),
    },
  },
  'operation-custom-trait-changed': {
    title: 'A trait of an operation that is not known here is different',
    consequence: 'Nobody can say what follows; whoever defines the trait has to.',
    rows: { any: row(['warn', 'patch'], ['undecided', 'undecided']) },
  },
  'operation-tools-changed': {
    title: 'What an operation says for other tools is different',
    consequence: 'CloudFormation, IAM, CORS and tests have no part in calls or in generated code.',
    rows: { any: quiet('info', 'patch') },
  },
  'operation-examples': {
    title: 'The examples of an operation are different',
    consequence: 'Comments change, and nothing else.',
    rows: { any: quiet('doc', 'patch') },
  },
  'operation-tags': {
    title: 'The tags of an operation are different',
    consequence: 'Tags sort operations in documents; nothing is generated from them.',
    rows: { any: quiet('doc', 'patch') },
  },
  'operation-docs': {
    title: 'The documentation of an operation is different',
    consequence: 'Comments change, and nothing else.',
    rows: { any: quiet('doc', 'patch') },
  },
  'operation-external-docs': {
    title: 'The links of an operation to documents are different',
    consequence: 'Comments change, and nothing else.',
    rows: { any: quiet('doc', 'patch') },
  },
} as const satisfies Readonly<Record<string, Rule>>;
