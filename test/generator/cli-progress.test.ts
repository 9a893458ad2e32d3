import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { seconds, withProgress, type Terminal } from '../../generator/commands/terminal.js';

const quiet: Terminal = {
  print: () => undefined,
  tell: () => undefined,
  color: false,
  verbose: false,
  json: false,
  interruption: () => new AbortController().signal,
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('progress', () => {
  it('is shown after a second, each second, and taken away at the end', async () => {
    expect(await hintsDuring(2_500)).toEqual(['Generating … 1.0 s', 'Generating … 2.0 s', '']);
  });

  it('is not shown of quick work', async () => {
    expect(await hintsDuring(900)).toEqual(['']);
  });

  it('is taken away when the work fails', async () => {
    const hints: string[] = [];
    const terminal = { ...quiet, hint: (line: string) => hints.push(line) };
    const work = withProgress('Generating', terminal, () => Promise.reject(new Error('planted')));
    await expect(work).rejects.toThrow('planted');
    expect([hints, vi.getTimerCount()]).toEqual([[''], 0]);
  });

  it('does nothing where nobody watches', async () => {
    expect(await withProgress('Generating', quiet, () => Promise.resolve(7))).toBe(7);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a time', () => {
  it('is in milliseconds below a second, else in seconds', () => {
    expect([seconds(3.4), seconds(999), seconds(1_000), seconds(61_234)]).toEqual([
      '3 ms',
      '999 ms',
      '1.0 s',
      '61.2 s',
    ]);
  });
});

/** What is shown while work of so many milliseconds goes on. */
async function hintsDuring(milliseconds: number): Promise<readonly string[]> {
  const hints: string[] = [];
  const terminal = { ...quiet, hint: (line: string) => hints.push(line) };
  const work = withProgress(
    'Generating',
    terminal,
    () => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
  );
  await vi.advanceTimersByTimeAsync(milliseconds);
  await work;
  return hints;
}
