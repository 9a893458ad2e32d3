/** What a waiter makes of the answers that its model names. */
import type { Operation } from '../../generator/service.js';
import { callMethod } from '../support/client-bundle.js';
import { localName, serviceOf, shapeAt, type Ast, type Waitable } from './ast.js';
import type { Whole } from './client.js';
import type { Comparison } from './exchanges.js';
import { errorResponseOf, responseOf, type Response } from './response.js';
import { madeValue, makerOf } from './values.js';

/** One acceptor of a waiter that ends the wait. */
export interface Ending {
  readonly id: string;
  readonly waiter: string;
  readonly index: number;
  readonly state: 'success' | 'failure';
  /** What makes it match; undefined where that is more than a value at the end of a path. */
  readonly answer: Response | undefined;
}

/** All acceptors of an operation's waiters but those that say to go on. */
export function endingsOf(ast: Ast, id: string): readonly Ending[] {
  const waiters = Object.entries(shapeAt(ast, id).traits?.['smithy.waiters#waitable'] ?? {});
  return waiters.flatMap(([waiter, { acceptors }]) =>
    acceptors.flatMap(({ state, matcher }, index) =>
      state === 'success' || state === 'failure'
        ? [{ id, waiter, index, state, answer: answerTo(ast, id, matcher) }]
        : [],
    ),
  );
}

/** Waits once, with an answer that ends the wait. */
export async function compareEnding(
  { ast, client, server }: Whole,
  { id }: Operation,
  { waiter, state, answer }: Ending,
): Promise<Comparison> {
  const { input } = shapeAt(ast, id);
  server.answer(...(answer ? [answer] : []));
  const made = input ? madeValue(makerOf(ast), input) : {};
  const waiting = callMethod(client, `waitUntil${waiter}`, made, { maxWaitTime: 100_000 });
  const found = await Promise.resolve(waiting).then(
    (result) => ({ state: Reflect.get(Object(result), 'state') }),
    (error: unknown) => ({ state: Reflect.get(Object(error), 'state') ?? error }),
  );
  const wanted = { state: state === 'success' ? 'SUCCESS' : 'FAILURE', requests: 1 };
  return { found: { ...found, requests: server.received.length }, wanted };
}

function answerTo(
  ast: Ast,
  id: string,
  { success, errorType, output }: Waitable['acceptors'][number]['matcher'],
): Response | undefined {
  const { errors = [], output: to } = shapeAt(ast, id);
  const made = to ? madeValue(makerOf(ast), to) : {};
  if (success === true) return responseOf(ast, id, Object(made));
  if (output) {
    const [, other] = OTHER.exec(output.path) ?? [];
    if (other === undefined && !PATH.test(output.path)) return undefined;
    const path = (other ?? output.path).split('.');
    const text = other === undefined ? output.expected : 'SOMETHING_ELSE';
    return responseOf(ast, id, Object(changed(made, path, text)));
  }
  const known = [...errors, ...(serviceOf(ast).errors ?? [])].map(({ target }) => target);
  const error = known.find((each) => localName(each) === localName(errorType ?? ''));
  if (error === undefined) return undefined;
  return errorResponseOf(ast, error, Object(madeValue(makerOf(ast), { target: error })));
}

/** A copy with another text at the end of a path; `[]` goes on in every item. */
function changed(value: unknown, [name, ...rest]: readonly string[], text: string): unknown {
  if (name === undefined) return text;
  const key = name.replace('[]', '');
  const inner: unknown = Reflect.get(Object(value), key);
  const isList = name !== key && Array.isArray(inner);
  const next = isList ? inner.map((each) => changed(each, rest, text)) : changed(inner, rest, text);
  return { ...Object(value), [key]: next };
}

/** `Table.TableStatus`, `Destinations[].Status` */
const PATH = /^\w+(\[\])?(\.\w+(\[\])?)*$/;
/** `status != 'DELETING'`, also of several texts. */
const OTHER = /^(\w+) != '\w+'( && \1 != '\w+')*$/;
