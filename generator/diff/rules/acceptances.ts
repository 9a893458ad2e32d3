/** Findings on acceptances: no models show them, but the file that accepts changes. */
import { quiet } from './rule.js';
import type { Rule } from './rule.js';

export const acceptanceRules = {
  'acceptance-added': {
    title: 'An acceptance is new',
    consequence: 'It holds once it is on the base side; a change cannot accept itself.',
    rows: { any: quiet('warn', 'none') },
    reported: 'never',
  },
  'acceptance-expired': {
    title: 'The day of an acceptance is over',
    consequence: 'It accepts nothing now; renew it with a reason, or remove it.',
    rows: { any: quiet('warn', 'none') },
    reported: 'never',
  },
  'acceptance-unused': {
    title: 'An acceptance accepts nothing',
    consequence: 'Remove it, so that it does not accept a later change unseen.',
    rows: { any: quiet('warn', 'none') },
    reported: 'never',
  },
} as const satisfies Readonly<Record<string, Rule>>;
