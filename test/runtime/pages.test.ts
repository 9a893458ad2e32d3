import { describe, expect, it, vi } from 'vitest';
import type { CallOptions } from '../../generator/runtime/client.js';
import { TransportError } from '../../generator/runtime/errors.js';
import {
  paginate,
  PaginationError,
  type Pagination,
  type PaginationConfiguration,
} from '../../generator/runtime/pages.js';

interface Input {
  readonly Token?: unknown;
  readonly Max?: number | undefined;
  readonly Name?: string;
}
interface Output {
  readonly Next?: unknown;
  readonly Items?: readonly string[];
  readonly More?: boolean;
}

const TOKENS: Pagination<Input, Output, string> = {
  inputToken: 'Token',
  pageSize: 'Max',
  outputToken: (page) => page.Next,
  items: (page) => page.Items,
};

/** Answers with the pages, one after the other, and then with the last. */
function operation(...pages: readonly Output[]) {
  let count = 0;
  return vi.fn<(client: string, input: Input, options?: CallOptions) => Promise<Output>>(() => {
    const page = pages[Math.min(count, pages.length - 1)] ?? {};
    count += 1;
    return Promise.resolve(page);
  });
}

async function all<T>(iterable: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of iterable) found.push(item);
  return found;
}

const config: PaginationConfiguration<string> = { client: 'client' };
const A: Output = { Next: 'a', Items: ['1', '2'] };
const B: Output = { Next: 'b', Items: [] };
const C: Output = { Items: ['3'] };

describe('pages', () => {
  it('come until there is no token', async () => {
    const list = operation(A, B, C);
    expect(await all(paginate(config, { Name: 'n' }, list, TOKENS))).toEqual([A, B, C]);
    expect(list.mock.calls.map(([, input]) => input)).toEqual([
      { Name: 'n', Token: undefined, Max: undefined },
      { Name: 'n', Token: 'a', Max: undefined },
      { Name: 'n', Token: 'b', Max: undefined },
    ]);
  });

  it.each([undefined, null, ''])('end at the token %s', async (Next) => {
    expect(await all(paginate(config, {}, operation({ Next }), TOKENS))).toHaveLength(1);
  });

  it('may be empty, a thousand in a row', async () => {
    const empty = Array.from({ length: 1000 }, (_, index) => ({ Next: `t${index}` }));
    expect(await all(paginate(config, {}, operation(...empty, C), TOKENS))).toHaveLength(1001);
  });

  it('are asked for when they are wanted, and not before', async () => {
    const list = operation(A, B, C);
    for await (const page of paginate(config, {}, list, TOKENS)) {
      expect(page).toBe(A);
      break;
    }
    expect(list).toHaveBeenCalledTimes(1);
  });

  it('begin anew with each loop', async () => {
    const pages = paginate(config, {}, operation(C), TOKENS);
    expect(await all(pages)).toHaveLength(1);
    expect(await all(pages)).toHaveLength(1);
  });

  it('leave the input as it is', async () => {
    const input = Object.freeze({ Name: 'n' });
    await all(paginate({ ...config, pageSize: 5 }, input, operation(A, C), TOKENS));
    expect(input).toEqual({ Name: 'n' });
  });

  it('have the size and the start that are asked for, where the input has none of its own', async () => {
    const list = operation(C);
    await all(paginate({ ...config, pageSize: 5, startingToken: 's' }, {}, list, TOKENS));
    await all(paginate({ ...config, pageSize: 5 }, { Max: 7, Token: 't' }, list, TOKENS));
    expect(list.mock.calls.map(([, input]) => input)).toEqual([
      { Token: 's', Max: 5 },
      { Token: 't', Max: 7 },
    ]);
  });

  it('pass the signal and the limits on', async () => {
    const list = operation(C);
    const { signal } = new AbortController();
    await all(paginate({ ...config, abortSignal: signal, totalTimeout: 9 }, {}, list, TOKENS));
    expect(list.mock.calls[0]?.[2]).toMatchObject({ abortSignal: signal, totalTimeout: 9 });
  });

  it('end where the output says that there are no more', async () => {
    const pagination: Pagination<Input, Output, string> = {
      ...TOKENS,
      hasMore: (page) => page.More,
    };
    const pages = paginate(
      config,
      {},
      operation({ ...A, More: true }, { ...B, More: false }, C),
      pagination,
    );
    expect(await all(pages)).toHaveLength(2);
  });
});

describe('a token that comes again', () => {
  it('is an error that has it, after the page that brought it', async () => {
    const seen: Output[] = [];
    const looping = async (): Promise<void> => {
      for await (const page of paginate(config, {}, operation(A, B, B), TOKENS)) seen.push(page);
    };
    const error: unknown = await looping().catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(PaginationError);
    expect(error).toMatchObject({ token: 'b' });
    expect(seen).toEqual([A, B, B]);
  });

  it('is found in circles of any length', async () => {
    for (const length of [2, 3, 7, 50]) {
      let count = 0;
      const circle = (): Promise<Output> => Promise.resolve({ Next: `t${count++ % length}` });
      await expect(all(paginate(config, {}, circle, TOKENS))).rejects.toThrow(PaginationError);
      expect(count).toBeLessThan(length * 4);
    }
  });

  it('is found when tokens are objects', async () => {
    const list = operation({ Next: { key: 1n } }, { Next: { key: 1n } });
    await expect(all(paginate(config, {}, list, TOKENS))).rejects.toThrow(PaginationError);
  });

  it('is the end where the caller says so', async () => {
    const stop = { ...config, stopOnSameToken: true };
    expect(await all(paginate(stop, {}, operation(A, B, B), TOKENS))).toHaveLength(3);
  });
});

describe('items', () => {
  it('are those of all pages', async () => {
    expect(await all(paginate(config, {}, operation(A, B, C), TOKENS).items())).toEqual([
      '1',
      '2',
      '3',
    ]);
  });

  it('may be absent from a page', async () => {
    expect(await all(paginate(config, {}, operation({ Next: 'a' }, C), TOKENS).items())).toEqual([
      '3',
    ]);
  });

  it('bring the next page when they are used up', async () => {
    const list = operation(A, B, C);
    const items = paginate(config, {}, list, TOKENS).items()[Symbol.asyncIterator]();
    await items.next();
    await items.next();
    expect(list).toHaveBeenCalledTimes(1);
    expect(await items.next()).toEqual({ value: '3', done: false });
    expect(list).toHaveBeenCalledTimes(3);
  });
});

describe('an error on a page', () => {
  it('has the token with which the pages can be taken up again', async () => {
    const list = operation(A, B);
    list.mockResolvedValueOnce(A).mockRejectedValueOnce(new TransportError('No response came'));
    const error: unknown = await all(paginate(config, {}, list, TOKENS)).catch(
      (caught: unknown) => caught,
    );
    expect(error).toMatchObject({ name: 'TransportError', pageToken: 'a' });
  });
});
