/** The cases of one protocol as tests, counted and reported. */
import { beforeAll, describe, expect, it } from 'vitest';
import { missing, tally } from '../support/conformance.js';
import { clientCases, compared, type BoundCase } from './protocol-cases.js';
import { serviceOf } from './protocol-service.js';
import { importClient, type Exports } from '../support/client-bundle.js';

/** What a protocol is tested with. */
export interface Suite {
  /** `restJson1`. */
  readonly protocol: string;
  /** The services, as their files are named: `RestJson`. */
  readonly services: readonly string[];
  /** Cases that test what AWS's own clients do for one service beyond its model: the reason by the case's id. */
  readonly leftOut?: Readonly<Record<string, string>>;
  readonly planted: readonly Planted[];
}

/** A case that passes, and what in it makes it wrong. */
export interface Planted {
  readonly id: string;
  readonly kind: BoundCase['kind'];
  readonly bug: Partial<BoundCase['test']>;
}

/** A test a case, named by its id, and a test a planted bug. */
export function describeProtocol({ protocol, services, leftOut = {}, planted }: Suite): void {
  describe.skipIf(missing)(`a client by ${protocol}`, () => {
    const { run, leaveOut } = tally(protocol);
    const all = missing === undefined ? services.flatMap((name) => casesOf(protocol, name)) : [];
    const customised = all.filter(({ bound }) => Object.hasOwn(leftOut, bound.test.id));
    const applying = all.filter((each) => !customised.includes(each));
    for (const { id } of customised.map(({ bound }) => bound.test)) {
      leaveOut(`${id}: ${leftOut[id]}`);
    }

    it.each(applying)('$bound.test.id ($bound.kind)', async ({ bound, made }) =>
      run(async () => {
        const { found, wanted } = await compared(made.client, bound);
        expect(found).toEqual(wanted);
      }),
    );

    it.each(customised)('$bound.test.id is left out, since it fails', async ({ bound, made }) => {
      const { found, wanted } = await compared(made.client, bound);
      expect(found).not.toEqual(wanted);
    });

    it.each(planted)('a bug planted in $id ($kind) is reported', async ({ id, kind, bug }) => {
      const hit = applying.filter(({ bound }) => bound.test.id === id && bound.kind === kind);
      expect(hit).not.toEqual([]);
      for (const { bound, made } of hit) {
        const doctored = { ...bound, test: { ...bound.test, ...bug } };
        const { found, wanted } = await compared(made.client, doctored);
        expect(found).not.toEqual(wanted);
      }
    });
  });
}

/** The cases of a service with its client, which is there when the tests run. */
function casesOf(protocol: string, name: string) {
  const file = `${protocol}.${name}`;
  const service = serviceOf(file);
  const made: { client: Exports } = { client: {} };
  beforeAll(async () => {
    made.client = await importClient(service);
  }, 30_000);
  return clientCases(file, service).map((bound) => ({ bound, made }));
}
