/** The members of an error response, which all protocols have alike. */
import type { ErrorAnswer } from './operation.js';

/**
 * The code, the message and the members of an error, from wherever services put them (Smithy, AWS JSON 1.1 and
 * restJson1: «Operation error serialization»). What `given` says goes before the body's own code, also when it is empty.
 * `members` is changed in place.
 */
export function errorAnswer(
  members: Record<string, unknown> | undefined,
  given: unknown,
): ErrorAnswer {
  const { __type, code, message, Message, errorMessage } = members ?? {};
  delete members?.['__type'];
  // It is the error's `message`, as in the AWS SDK.
  if (typeof Message === 'string') delete members?.['Message'];
  const text = message ?? Message ?? errorMessage;
  return {
    code: shapeName(given ?? __type ?? code),
    message: typeof text === 'string' ? text : undefined,
    members,
  };
}

/** `FooError` of `aws.example#FooError:http://example.com/`. */
function shapeName(code: unknown): string | undefined {
  if (typeof code !== 'string') return undefined;
  return code.replace(/:.*/s, '').replace(/^.*#/s, '') || undefined;
}
