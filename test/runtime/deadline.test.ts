import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sleep, within } from '../../generator/runtime/deadline.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const LATE = new Error('late');
const REASON = new Error('reason');
const late = (): Error => LATE;
const never = (): Promise<never> => new Promise(() => {});

describe('work within limits', () => {
  it('runs as it is when there are none', async () => {
    const work = vi.fn<() => Promise<number>>(() => Promise.resolve(1));
    expect(await within(work, undefined, late)).toBe(1);
    expect(work).toHaveBeenCalledExactlyOnceWith();
  });

  it('ends when its time is up, though it heeds no signal', async () => {
    const work = vi.fn<(signal?: AbortSignal) => Promise<never>>(never);
    const done = within(work, 100, late).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(99);
    expect(work.mock.calls[0]?.[0]?.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await done).toBe(LATE);
    expect(work.mock.calls[0]?.[0]).toMatchObject({ aborted: true, reason: LATE });
  });

  it('ends when its signal aborts', async () => {
    const controller = new AbortController();
    const done = within(never, 100, late, controller.signal);
    controller.abort(REASON);
    await expect(done).rejects.toBe(REASON);
    expect(vi.getTimerCount()).toBe(0);
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
  });

  it('does not begin after its signal has aborted', async () => {
    const work = vi.fn<() => Promise<never>>(never);
    await expect(within(work, 100, late, AbortSignal.abort(REASON))).rejects.toBe(REASON);
    expect(work).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([
    ['ends well', () => Promise.resolve(1)],
    ['fails', () => Promise.reject(REASON)],
  ])('leaves nothing behind when it %s', async (_, work) => {
    const { signal } = new AbortController();
    await within<unknown>(work, 1e6, late, signal).catch(() => {});
    expect(vi.getTimerCount()).toBe(0);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it('has no limit beyond what a timer can hold', async () => {
    const done = within(() => Promise.resolve(1), 2 ** 31, late);
    expect(vi.getTimerCount()).toBe(0);
    expect(await done).toBe(1);
  });
});

describe('a sleep', () => {
  it('ends with its time', async () => {
    const { signal } = new AbortController();
    const done = sleep(50, signal);
    await vi.advanceTimersByTimeAsync(50);
    await done;
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it('is broken by an abort', async () => {
    const controller = new AbortController();
    const done = sleep(50, controller.signal);
    controller.abort(REASON);
    await expect(done).rejects.toBe(REASON);
    expect(vi.getTimerCount()).toBe(0);
  });
});
