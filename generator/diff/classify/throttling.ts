/** Errors with names that clients take for throttling. */
import type { Context, Finding, Half } from '../finding.js';
import { localName, sorted } from '../nodes.js';

/** Follows from errors that operations end with for the first time, or no longer. */
export function throttlingNames({ old, new: now }: Context): readonly Finding[] {
  const [was, is] = [throttlingErrors(old), throttlingErrors(now)];
  const come = sorted(is).filter((id) => !was.has(id));
  const gone = sorted(was).filter((id) => !is.has(id));
  return [
    ...come.map((id): Finding => {
      const message = `Clients repeat calls that end with ${localName(id)}, going by its name`;
      const rule = 'error-name-enters-throttling-list';
      return { rule, shape: id, message, after: localName(id), differences: [] };
    }),
    ...gone.map((id): Finding => {
      const message = `Clients meet ${localName(id)} no longer, which they take for throttling`;
      const rule = 'error-name-leaves-throttling-list';
      return { rule, shape: id, message, before: localName(id), differences: [] };
    }),
  ];
}

/** Of operations that services have. */
function throttlingErrors({ shapes, reach }: Half): ReadonlySet<string> {
  const callers = [...shapes.values()].filter(
    ({ id, type }) => type === 'service' || reach.operations.has(id),
  );
  const ids = callers.flatMap((shape) => ('errors' in shape ? shape.errors : []));
  return new Set(ids.map(({ target }) => target).filter((id) => throttling.test(localName(id))));
}

/** The names of `runtime/retry.ts`, which are those of the AWS SDKs. */
const throttling =
  /^(BandwidthLimitExceeded|LimitExceededException|PriorRequestNotComplete|ProvisionedThroughputExceededException|RequestLimitExceeded|RequestThrottled|SlowDown|(EC2|Request)?ThrottledException|Throttling(Exception)?|TooManyRequestsException|TransactionInProgressException)$/;
