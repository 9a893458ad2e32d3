/** Pages of a paginated operation, as an async iterable; the names are the AWS SDK's. */
import type { CallOptions } from './client.js';
import { CallError, isCallError } from './errors.js';

/** How a paginator asks; the first argument of `paginateX`. */
export interface PaginationConfiguration<C> extends PaginationOptions {
  readonly client: C;
}

/** The settings of a paginator without its client; the last argument of the method `paginateX`. */
export interface PaginationOptions extends CallOptions {
  /** How many items a page holds at most; the input's own value goes first. */
  readonly pageSize?: number | undefined;
  /** Where to begin: the token of an earlier page, or of a `PaginationError`. */
  readonly startingToken?: unknown;
  /** Ends the pages where a token comes twice in a row, for services that always send one. */
  readonly stopOnSameToken?: boolean | undefined;
}

/** Pages of type `O` with items of type `T`. Each loop over it begins anew. */
export interface Paginator<O, T = never> extends AsyncIterable<O> {
  /** The items of all pages, one by one; the next page is asked for when the last item is taken. */
  items(): AsyncIterable<T>;
}

/** The facts of the `paginated` trait. */
export interface Pagination<I, O, T> {
  readonly inputToken: keyof I & string;
  readonly pageSize?: keyof I & string;
  readonly outputToken: (page: O) => unknown;
  /** Absent: the model names no items, and there are none. Items of a map are its entries. */
  readonly items?: (page: O) => Iterable<T> | undefined;
  /** Where a member of the output says that there is more. Absent: a token says it. */
  readonly hasMore?: (page: O) => boolean | undefined;
}

/** The service sent a token that it had sent before; without this error the pages would not end. */
export class PaginationError extends CallError {
  override readonly name = 'PaginationError';
  /** Came twice. */
  readonly token: unknown;

  constructor(token: unknown, pages: number) {
    super(`The token after page ${pages} has come before`);
    this.token = token;
  }
}

/** Calls `operation` page by page, each when it is asked for. Rejects with a `PaginationError` where pages would not end. */
export function paginate<C, I extends object, O extends object, T = never>(
  config: PaginationConfiguration<C>,
  input: I,
  operation: (client: C, input: I, options?: CallOptions) => Promise<O>,
  pagination: Pagination<I, O, T>,
): Paginator<O, T> {
  const pages = (): AsyncGenerator<O> => pagesOf(config, input, operation, pagination);
  return { [Symbol.asyncIterator]: pages, items: () => itemsOf(pages(), pagination) };
}

async function* pagesOf<C, I extends object, O extends object, T>(
  config: PaginationConfiguration<C>,
  input: I,
  operation: (client: C, input: I, options?: CallOptions) => Promise<O>,
  pagination: Pagination<I, O, T>,
): AsyncGenerator<O> {
  const { inputToken, pageSize, outputToken, hasMore } = pagination;
  const first = pageSize ? { ...input, [pageSize]: input[pageSize] ?? config.pageSize } : input;
  let token: unknown = config.startingToken ?? input[inputToken];
  let earlier: unknown;
  for (let page = 1; ; page += 1) {
    const output = await operation(config.client, { ...first, [inputToken]: token }, config).catch(
      (error: unknown) => {
        if (isCallError(error)) error.pageToken = token;
        throw error;
      },
    );
    yield output;
    const next = outputToken(output);
    if (isNone(next) || hasMore?.(output) === false) return;
    if (isSame(next, token) && config.stopOnSameToken) return;
    if (isSame(next, token) || isSame(next, earlier)) throw new PaginationError(next, page);
    // One earlier token is kept, ever more rarely, and so a circle of any length is found (Brent's algorithm).
    if (Number.isInteger(Math.log2(page))) earlier = token;
    token = next;
  }
}

async function* itemsOf<O, T>(
  pages: AsyncIterable<O>,
  { items }: Pick<Pagination<never, O, T>, 'items'>,
): AsyncGenerator<T> {
  for await (const page of pages) yield* items?.(page) ?? [];
}

function isNone(token: unknown): boolean {
  return token === undefined || token === null || token === '';
}

/** Tokens may be objects, as the last key that a database has read. */
function isSame(one: unknown, other: unknown): boolean {
  return one === other || (typeof one === 'object' && textOf(one) === textOf(other));
}

function textOf(token: unknown): string {
  return JSON.stringify(token, (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
}
