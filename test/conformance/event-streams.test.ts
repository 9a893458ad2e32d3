import { beforeAll, describe, expect, it } from 'vitest';
import { missing, tally } from '../support/conformance.js';
import { comparedEvents, eventStreamCases, type EventStreamCase } from './event-stream-cases.js';
import { serviceOf } from './protocol-service.js';
import { importClient, type Exports } from '../support/client-bundle.js';

const FILE = 'restJson1.RestJson';

describe.skipIf(missing)('a client of event streams', () => {
  const { run } = tally('event streams');
  const service = missing === undefined ? serviceOf(FILE) : undefined;
  const cases = service ? eventStreamCases(FILE, service) : [];
  let client: Exports = {};
  beforeAll(async () => {
    if (service) client = await importClient(service);
  }, 60_000);

  it('has the 84 cases that the index of the data counts', () => {
    expect(cases).toHaveLength(84);
  });

  it.each(cases)('$test.id ($operation.shapeName)', async (bound) =>
    run(async () => {
      const { found, wanted } = await comparedEvents(client, bound);
      expect(found).toEqual(wanted);
    }),
  );

  it.each<[id: string, bug: (test: EventStreamCase) => EventStreamCase]>([
    ['LongHeaderInput', (test) => altered(test, { bytes: '' })],
    ['TimestampHeaderInput', (test) => altered(test, { params: { headers: {} } })],
    ['StringPayloadInput', (test) => altered(test, { body: 'bar' })],
    ['ClientErrorInput', (test) => altered(test, { headers: {} })],
    ['DuplexUnionPayloadOutput', (test) => altered(test, { params: { unionPayload: {} } })],
    ['BlobPayloadOutput', (test) => altered(test, { params: { blobPayload: { payload: 'foo' } } })],
    ['BooleanHeaderOutput', (test) => altered(test, { bytes: 'AAAA' })],
    [
      'InitialRequestInput',
      (test) => ({ ...test, initialRequestParams: { initialRequestMember: 'bar' } }),
    ],
    [
      'InitialResponseOutput',
      (test) => ({
        ...test,
        initialResponse: { id: '', headers: { 'initial-response-member': 'bar' } },
      }),
    ],
    [
      'ClientErrorOutput',
      (test) => ({ ...test, expectation: { failure: { errorId: 'a#OtherError' } } }),
    ],
    ['ModeledProtocolError', (test) => ({ ...test, expectation: {} })],
    ['IntegerHeaderOutput', (test) => ({ ...test, expectation: { failure: {} } })],
  ])('a bug planted in %s is reported', async (id, bug) => {
    const hit = cases.filter(({ test }) => test.id === id);
    expect(hit).not.toEqual([]);
    for (const bound of hit) {
      const { found, wanted } = await comparedEvents(client, { ...bound, test: bug(bound.test) });
      expect(found).not.toEqual(wanted);
    }
  });
});

function altered(
  test: EventStreamCase,
  change: Partial<NonNullable<EventStreamCase['events']>[number]>,
): EventStreamCase {
  return { ...test, events: (test.events ?? []).map((event) => ({ ...event, ...change })) };
}
