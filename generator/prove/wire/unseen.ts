/** What changes of which nothing here can be seen: nobody waits, no stream is sent, no rules are made up. */
import type { Comparison } from '../../change.js';
import type { Gap } from '../../proof.js';

/** For each change of such a trait that its contacts are open where nothing else shows them. */
export function unseenIn({ changes }: Comparison): readonly Gap[] {
  return changes.flatMap(({ shape, member, differences }) => {
    const keys = differences.map(({ before, after }) => (before ?? after)?.key ?? '');
    const reasons = keys.flatMap((key) => REASONS.get(key) ?? []);
    return [...new Set(reasons)].flatMap((reason): readonly Gap[] =>
      (['deployed', 'early'] as const).map((of) => ({ of, shape, member, reason })),
    );
  });
}

const STREAMS = 'streams and events are not sent';
const RULES = 'where it matters to the rules for endpoints, calls go elsewhere';
const REASONS: ReadonlyMap<string, string> = new Map([
  ['smithy.api#streaming', STREAMS],
  ['smithy.api#requiresLength', STREAMS],
  ['smithy.api#eventHeader', STREAMS],
  ['smithy.api#eventPayload', STREAMS],
  ['aws.auth#unsignedPayload', 'a signature is not held against a body'],
  ['aws.api#chunked', STREAMS],
  ['aws.protocols#httpChecksum', 'no client makes these checksums'],
  ['smithy.rules#contextParam', RULES],
  ['smithy.rules#staticContextParams', RULES],
  ['smithy.rules#operationContextParams', RULES],
  ['smithy.rules#clientContextParams', RULES],
  ['smithy.api#optionalAuth', 'all calls have credentials'],
  ['smithy.api#paginated', 'nothing goes through pages'],
  ['smithy.waiters#waitable', 'nothing waits'],
]);
