import { describe, expect, it } from 'vitest';
import { pause, retryable } from '../../generator/runtime/retry.js';

const most = (): number => 1;
const pauses = (throttled: boolean, hint?: string): number[] =>
  Array.from({ length: 11 }, (_, retry) => pause(throttled, retry, hint, most));

describe('a pause', () => {
  it('doubles from 50 ms to 20 s', () => {
    expect(pauses(false)).toEqual([
      50, 100, 200, 400, 800, 1600, 3200, 6400, 12_800, 20_000, 20_000,
    ]);
  });

  it('doubles from a second when calls came too fast', () => {
    expect(pauses(true).slice(0, 6)).toEqual([1000, 2000, 4000, 8000, 16_000, 20_000]);
  });

  it('is anything between nothing and that, with the cap before the chance', () => {
    expect(pause(false, 3, undefined, () => 0)).toBe(0);
    expect(pause(false, 20, undefined, () => 0.5)).toBe(10_000);
  });

  it.each([
    ['1500', 1500],
    ['0', 50],
    ['10000', 5050],
    ['invalid', 50],
    ['-100', 50],
    ['', 50],
    ['1e3', 50],
    ['9'.repeat(400), 5050],
  ])('is with the hint «%s» %i ms', (hint, expected) => {
    expect(pause(false, 0, hint, most)).toBe(expected);
  });
});

describe('what may pass', () => {
  it.each([500, 502, 503, 504])('is status %i', (status) => {
    expect(retryable('X', status)).toEqual({});
  });
  it.each(['RequestTimeout', 'RequestTimeoutException', 'TimeoutError'])('is %s', (code) => {
    expect(retryable(code, 400)).toEqual({});
  });
  it.each(['ThrottlingException', 'SlowDown', 'TooManyRequestsException', 'EC2ThrottledException'])(
    'is %s, which is throttling',
    (code) => {
      expect(retryable(code, 400)).toEqual({ throttling: true });
      expect(retryable(code, 503)).toEqual({ throttling: true });
    },
  );
  it.each([
    ['AccessDenied', 403],
    ['NotImplemented', 501],
    ['throttlingexception', 400],
    ['constructor', 400],
    [undefined, 404],
  ])('is not %s with status %i', (code, status) => {
    expect(retryable(code, status)).toBeUndefined();
  });
});
