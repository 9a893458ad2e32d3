import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missing, tally } from '../support/conformance.js';
import { astOf, localName, operationIds, serviceOf, shapeAt } from './ast.js';
import { wholeClient, type Whole } from './client.js';
import { compareCall, compareError } from './exchanges.js';
import { comparePages, pagination } from './pages.js';
import { leftOut, modelsOf } from './models.js';
import { protocolOf, withoutJson } from './protocols.js';
import { makerOf, roundsOf } from './values.js';
import { compareEnding, endingsOf } from './waiters.js';

const models = modelsOf('arc-region-switch', 'kinesis', 'lex-runtime-v2', 'neptune-graph', 'sqs');
console.log(`whole calls: ${models.length} of 14 services, left out: ${leftOut(models)}`);

const lostErrors =
  "Node's fetch sends a request again after status 421, and fails with redirect: 'error'";

const cases = models.flatMap((name) => {
  const ast = astOf(name);
  const isTwofold = 'smithy.protocols#rpcv2Cbor' in (serviceOf(ast).traits ?? {});
  return [ast, ...(isTwofold ? [withoutJson(ast)] : [])].map(
    (each) => [name, protocolOf(each), each] as const,
  );
});

it.skipIf(missing)('there are whole services to call', () => {
  expect(cases).not.toEqual([]);
});

describe.each(cases)('%s by %s', (name, protocol, ast) => {
  const { run, leaveOut } = tally(`whole ${name} by ${protocol}`);
  const called = operationIds(ast).map((id) => ({ id }));
  let whole: Whole;

  beforeAll(async () => {
    whole = await wholeClient(name, ast);
  }, 60_000);
  afterAll(() => whole?.server.close());

  it('is there', () => {
    expect(whole.service.operations.map(({ id }) => id).toSorted()).toEqual(
      called.map(({ id }) => id).toSorted(),
    );
  });

  it.each(called)('$id sends a made input and gives a made output', async ({ id }) =>
    run(async () => {
      const operation = operationOf(whole, id);
      const makers = { input: makerOf(ast), output: makerOf(ast) };
      const rounds = Math.max(
        roundsOf(ast, operation.input.id),
        roundsOf(ast, operation.output.id),
      );
      for (let round = 0; round < rounds; round += 1) {
        const { found, wanted } = await compareCall(whole, operation, makers);
        expect(found).toEqual(wanted);
      }
    }),
  );

  it('would show a difference', async () => {
    const [{ id } = { id: '' }] = called;
    const makers = { input: makerOf(ast), output: makerOf(ast) };
    const { wanted } = await compareCall(whole, operationOf(whole, id), makers);
    const { found } = await compareCall(whole, operationOf(whole, id), makers);
    expect(found).not.toEqual(wanted);
  });

  it.each(called)('$id throws the errors that it has', async ({ id }) =>
    run(async () => {
      const maker = makerOf(ast);
      for (const { target } of shapeAt(ast, id).errors ?? []) {
        if (shapeAt(ast, target).traits?.['smithy.api#httpError'] === misdirected) {
          leaveOut(`${localName(target)}: ${lostErrors}`);
          continue;
        }
        const { found, wanted } = await compareError(whole, operationOf(whole, id), target, maker);
        expect(found).toEqual(wanted);
      }
    }),
  );

  const paged = called.filter(({ id }) => pagination(ast, id));
  it.each(paged)('$id is read page by page', async ({ id }) =>
    run(async () => {
      const { found, wanted } = await comparePages(whole, operationOf(whole, id));
      expect(found).toEqual(wanted);
    }),
  );

  const endings = called.flatMap(({ id }) => endingsOf(ast, id));
  const waited = endings.filter(({ answer }) => answer);
  for (const { waiter, index, answer } of endings) {
    if (!answer) leaveOut(`acceptor ${index} of ${waiter}: an expression of its own`);
  }
  it.each(waited)('$waiter ends by acceptor $index', async (ending) =>
    run(async () => {
      const { found, wanted } = await compareEnding(whole, operationOf(whole, ending.id), ending);
      expect(found).toEqual(wanted);
    }),
  );
});

function operationOf({ service }: Whole, id: string) {
  const found = service.operations.find((operation) => operation.id === id);
  if (!found) throw new Error(`There is no operation ${id}.`);
  return found;
}

/** RFC 9110, section 15.5.20. */
const misdirected = 421;
