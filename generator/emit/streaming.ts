/** How an operation with streams is called: what its record says of them. */
import type { Member, Operation, Service } from '../service.js';
import { Code, type CodeTag } from './code.js';
import { memberAccess } from './member-access.js';
import { own, runtime } from './references.js';
import { isEventStream, streamOf } from './streams.js';

/**
 * `expectEvents(withStream(request, input.Body), EVENTS)`: the request with what streams of it and of its response;
 * undefined where nothing does.
 */
export function streamingRequest(
  service: Service,
  operation: Operation,
  code: CodeTag,
): Code | undefined {
  const [sent, received] = [streamOf(operation.input), streamOf(operation.output)];
  const request = sent ? withBody(service, sent, code) : new Code('request');
  if (received) return expecting(service, received, { code, request });
  return sent && request;
}

/** Whether the request is made with the input. */
export function sendsStream({ input }: Operation): boolean {
  return streamOf(input) !== undefined;
}

function withBody({ protocol }: Service, member: Member, code: CodeTag): Code {
  const value = memberAccess('input', member, code);
  if (!isEventStream(member)) return code`${runtime('withStream')}(request, ${value})`;
  const open = runtime(protocol === 'restJson1' ? 'withEvents' : 'withInitialRequest');
  const write = own('writers', `write${member.target.name}`);
  return code`${open}(request, ${value}, ${write})`;
}

function expecting(
  { protocol }: Service,
  member: Member,
  { code, request }: { readonly code: CodeTag; readonly request: Code },
): Code {
  if (!isEventStream(member)) return code`${runtime('expectStream')}(${request})`;
  const expect = runtime(protocol === 'restJson1' ? 'expectEvents' : 'expectInitialResponse');
  return code`${expect}(${request}, ${own('events', member.target.constantName)})`;
}
