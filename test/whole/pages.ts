/** What a paginator asks and gives, beside what the model says of it. */
import type { Operation } from '../../generator/service.js';
import { callMethod } from '../support/client-bundle.js';
import { serviceOf, shapeAt, type Ast, type Paginated } from './ast.js';
import type { Whole } from './client.js';
import { told, type Comparison } from './exchanges.js';
import { requestOf } from './request.js';
import { responseOf } from './response.js';
import { all, isIterable } from './streams.js';
import { madeValue, makerOf } from './values.js';

/** The `paginated` trait of an operation, with what the service says for all; undefined for other operations. */
export function pagination(ast: Ast, id: string): Paginated | undefined {
  const own = shapeAt(ast, id).traits?.['smithy.api#paginated'];
  return own && { ...serviceOf(ast).traits?.['smithy.api#paginated'], ...own };
}

/** Reads two pages, and then their items; the second page has no token. */
export async function comparePages(whole: Whole, { id, name }: Operation): Promise<Comparison> {
  const { ast, client, server } = whole;
  const { inputToken = '', outputToken = '', items = '' } = pagination(ast, id) ?? {};
  const { input: from, output: to } = shapeAt(ast, id);
  const maker = makerOf(ast);
  const input = without(from ? madeValue(maker, from) : {}, [inputToken]);
  const first = to ? madeValue(maker, to) : {};
  const last = without(to ? madeValue(maker, to) : {}, outputToken.split('.'));
  const responses = [first, last].map((page) => responseOf(ast, id, Object(page)));
  const paginator = callMethod(client, `paginate${name}`, input);

  server.answer(...responses);
  const pages = (await allOf(paginator)).map((page) => without(page, ['$metadata']));
  const asked = [input, { ...input, [inputToken]: at(first, outputToken) }];
  const wanted = asked.map((each) => requestOf(ast, id, each));
  const requests = wanted.map((each, index) => {
    const request = server.received[index];
    return request && told(ast, request, each);
  });
  server.answer(...responses);
  const found = await allOf(callMethod(Object(paginator), 'items'));
  return {
    found: { requests, pages, items: found },
    wanted: {
      requests: wanted.map((each) => ({
        ...each,
        host: each.hostPrefix + server.host,
        signed: true,
      })),
      pages: [first, last],
      items: items === '' ? [] : [first, last].flatMap((page) => entriesOf(at(page, items))),
    },
  };
}

async function allOf(given: unknown): Promise<readonly unknown[]> {
  if (!isIterable(given)) throw new TypeError('There is nothing to loop over.');
  return all(given);
}

/** What a path such as `Page.Token` leads to. */
function at(value: unknown, path: string): unknown {
  return path.split('.').reduce((inner, name) => Reflect.get(Object(inner), name), value);
}

/** A copy that lacks what the path leads to. */
function without(value: unknown, [name = '', ...rest]: readonly string[]): object {
  const { [name]: inner, ...others } = Object(value);
  return rest.length === 0 ? others : { ...others, [name]: without(inner, rest) };
}

function entriesOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : Object.entries(Object(value));
}
