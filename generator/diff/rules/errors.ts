/** Changes of errors: which ones operations end with, and what clients make of them. */
import { quiet, row } from './rule.js';
import type { Rule } from './rule.js';

export const errorRules = {
  'operation-error-added': {
    title: 'An operation can end with a new error',
    consequence: 'Deployed clients report it as a general error of the service.',
    rows: { any: row(['info', 'minor'], ['unknown', 'ok'], ['X']) },
  },
  'operation-error-removed': {
    title: 'An operation does not end with an error any more',
    consequence: 'Code that handles it is never reached; where its class goes, it stops compiling.',
    rows: {
      any: row(['warn', 'minor'], ['ok', 'unknown'], ['X']),
      'any named': row(['warn', 'major'], ['ok', 'unknown'], ['X', 'N']),
    },
  },
  'error-class-renamed': {
    title: 'An error has another name',
    consequence:
      'Code that names its class stops compiling, and comparisons of its name never hold.',
    rows: { any: row(['break', 'major'], ['unknown', 'unknown'], ['N', 'X']) },
  },
  'error-code-changed': {
    title: 'An error has another code',
    consequence: 'Deployed clients take it for a general error of the service.',
    rows: { any: row(['break', 'major'], ['unknown', 'unknown'], ['N']) },
    // The code is the name of the shape: `error-class-renamed` tells of both.
    reported: 'never',
  },
  'error-became-structure': {
    title: 'An error is a plain structure now',
    consequence: 'Code that catches it stops compiling.',
    rows: { any: row(['break', 'major'], ['ok', 'ok'], ['N', 'R']) },
  },
  'structure-became-error': {
    title: 'A plain structure is an error now',
    consequence: 'Its type becomes a class, and code that reads it stops compiling.',
    rows: { any: row(['break', 'major'], ['ok', 'ok'], ['B']) },
  },
  'error-fault-changed': {
    title: 'Whose fault an error is has changed',
    consequence: 'Retries and alarms that go by it behave otherwise.',
    rows: { any: row(['danger', 'patch'], ['differs', 'differs'], ['R']) },
  },
  'error-http-status-changed': {
    title: 'An error comes with another status',
    consequence: 'Clients that match errors by status and not by code miss it.',
    rows: {
      any: row(['warn', 'minor'], ['differs', 'differs']),
      'any inert': quiet('info', 'patch'),
    },
  },
  'error-retryable-added': {
    title: 'Clients repeat calls that end with an error now',
    consequence: 'More calls are sent than before when the service fails.',
    rows: { any: row(['danger', 'patch'], ['ok', 'ok']) },
  },
  'error-retryable-removed': {
    title: 'Clients do not repeat calls that end with an error any more',
    consequence: 'Callers see failures that were hidden from them.',
    rows: { any: row(['danger', 'patch'], ['ok', 'ok']) },
  },
  'error-throttling-changed': {
    title: 'Whether an error means that calls come too fast has changed',
    consequence: 'Clients wait for another time before they repeat a call.',
    rows: { any: row(['danger', 'patch'], ['ok', 'ok']) },
  },
  'error-member-added': {
    title: 'An error has a new member',
    consequence:
      'Code that catches the error can read it; it is undefined while the service is the old one.',
    rows: { any: row(['info', 'minor'], ['ignored', 'undefined']) },
  },
  'error-member-removed': {
    title: 'An error has lost a member',
    consequence:
      'Code that reads it where the error is caught stops compiling; deployed clients read undefined.',
    rows: { any: row(['break', 'major'], ['undefined', 'ignored'], ['R', 'B']) },
  },
  'error-member-made-optional': {
    title: 'A member of an error is optional now',
    consequence:
      'Deployed clients that count on a value may read undefined where the error is caught.',
    rows: { any: row(['break', 'major'], ['undefined', 'ok'], ['R']) },
  },
  'error-member-made-required': {
    title: 'A member of an error is required now',
    consequence:
      'Code that catches the error may count on a value; an old service may not give it.',
    rows: { any: row(['info', 'minor'], ['ok', 'undefined'], ['B']) },
  },
  'error-message-member-case-changed': {
    title: 'The message of an error is written with another capital',
    consequence: 'One of the two sides finds no message where the error is caught.',
    rows: { any: row(['danger', 'patch'], ['undefined', 'undefined']) },
  },
  'error-aws-query-code-changed': {
    title: 'An error has another code under the query protocol',
    consequence: 'Code that compares the code of the header no longer finds it.',
    rows: {
      any: row(['danger', 'patch'], ['differs', 'differs']),
      'any inert': quiet('info', 'patch'),
    },
  },
  'error-name-enters-throttling-list': {
    title: 'An error has a name that clients take for throttling',
    consequence: 'Clients that go by names repeat the call, which they did not before.',
    rows: { any: row(['danger', 'patch'], ['ok', 'ok']) },
  },
  'error-name-leaves-throttling-list': {
    title: 'An error with a name that clients take for throttling is gone',
    consequence: 'Clients that go by names do not repeat the call any more.',
    rows: { any: quiet('info', 'patch') },
  },
} as const satisfies Readonly<Record<string, Rule>>;
