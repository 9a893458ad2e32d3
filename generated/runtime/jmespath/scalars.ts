/** What are numbers and text to JMESPath, and something else in TypeScript; what is absent stays so. */
import { writeBlob } from '../base64.js';

/** Seconds since 1970. */
export function secondsOf(time: Date): number;
export function secondsOf(time: Date | null | undefined): number | undefined;
export function secondsOf(time: Date | null | undefined): number | undefined {
  return time ? time.getTime() / 1000 : undefined;
}

/** Of a big integer or a big decimal; digits that a double does not have are lost. */
export function doubleOf(value: bigint | string): number;
export function doubleOf(value: bigint | string | null | undefined): number | undefined;
export function doubleOf(value: bigint | string | null | undefined): number | undefined {
  return value === undefined || value === null ? undefined : Number(value);
}

/** Bytes as text. */
export function base64Of(bytes: Uint8Array): string;
export function base64Of(bytes: Uint8Array | null | undefined): string | undefined;
export function base64Of(bytes: Uint8Array | null | undefined): string | undefined {
  return bytes ? writeBlob(bytes) : undefined;
}
