/** Time limits and abort signals: nothing is left listening or ticking once a promise of this file settles. */

/**
 * Runs `work` until the time is up or `signal` aborts, whichever comes first, even where `work` heeds no signal.
 * Rejects with what `expired` makes, or with the signal's reason. Without a time and a signal, `work` runs as it is.
 */
export function within<T>(
  work: (signal?: AbortSignal) => Promise<T>,
  milliseconds: number | undefined,
  expired: () => unknown,
  signal?: AbortSignal,
): Promise<T> {
  if (milliseconds === undefined && !signal) return work();
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const stop = (reason: unknown): void => {
      reject(reason);
      controller.abort(reason);
    };
    const release = watch(milliseconds, () => stop(expired()), signal, stop);
    if (controller.signal.aborted) return;
    work(controller.signal).then(resolve, reject).finally(release);
  });
}

/** Resolves after a time; rejects with the signal's reason when that comes first. */
export function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    watch(milliseconds, resolve, signal, reject);
  });
}

/** Calls one of the two functions, once; the function that is returned calls it off. */
function watch(
  milliseconds: number | undefined,
  onTime: () => void,
  signal: AbortSignal | undefined,
  onAbort: (reason: unknown) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const abort = (): void => {
    release();
    onAbort(signal?.reason);
  };
  const release = (): void => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  };
  if (signal?.aborted) {
    abort();
    return release;
  }
  signal?.addEventListener('abort', abort);
  if (milliseconds !== undefined && milliseconds <= LONGEST_TIMER) {
    timer = setTimeout(() => {
      release();
      onTime();
    }, milliseconds);
  }
  return release;
}

/** A longer `setTimeout` ends at once (HTML standard, timers: the delay is a 32-bit integer); here it never ends. */
const LONGEST_TIMER = 2 ** 31 - 1;
