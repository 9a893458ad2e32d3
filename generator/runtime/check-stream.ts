/** Checks of members that stream: what is in the stream is not known before it is sent. */
import { report, type Issue } from './issue.js';

/** Text, a `Uint8Array`, a `Blob`, or a stream of bytes. */
export function checkByteStream(value: unknown, issues: Issue[]): void {
  if (isSized(value) || isAsyncIterable(value) || isReadable(value)) return;
  report(issues, value, STREAM);
}

/** What says how long it is: text, a `Uint8Array` or a `Blob` (`smithy.api#requiresLength`). */
export function checkSizedByteStream(value: unknown, issues: Issue[]): void {
  if (!isSized(value)) report(issues, value, SIZED);
}

/** An async iterable, such as what an async generator makes. */
export function checkAsyncIterable(value: unknown, issues: Issue[]): void {
  if (!isAsyncIterable(value)) report(issues, value, EVENTS);
}

/** By what they are called, since they may be of another realm. */
function isSized(value: unknown): boolean {
  return (
    typeof value === 'string' ||
    /^\[object (Uint8Array|Blob|File)\]$/.test(Object.prototype.toString.call(value))
  );
}

function isAsyncIterable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

/** Not every engine can iterate over one. */
function isReadable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'getReader' in value;
}

const STREAM = {
  constraint: 'type',
  expected: 'a text, a Uint8Array, a Blob or a stream of bytes',
} as const;
const SIZED = { constraint: 'type', expected: 'a text, a Uint8Array or a Blob' } as const;
const EVENTS = { constraint: 'type', expected: 'an async iterable of events' } as const;
