/**
 * `tsx test/bench/checks.ts`: what it takes to check a hundred instances (ten answers of ListInstances with ten each, two
 * regions an instance), ours beside ajv's standalone code, interleaved in one run. ajv is given epoch seconds where our
 * values hold Dates, and no test for halves of surrogate pairs, which ours makes.
 */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Ajv, type Options } from 'ajv';
import { build } from 'esbuild';
import { readListInstancesResponse } from '../../generated/sso-admin/readers.js';
import { checkListInstancesResponse } from '../../generated/sso-admin/validators.js';
import { validate } from '../../generated/runtime/check.js';
import { definitionsOf, WELL_FORMED } from '../support/json-schema.js';
import { servicesOf } from '../support/services.js';

const require = createRequire(import.meta.url);
type Validator = (value: unknown) => boolean;

const [service] = await servicesOf('model/sso-admin');
if (!service) throw new Error('There is no model of SSO Admin.');
const definitions: unknown = JSON.parse(
  JSON.stringify(definitionsOf(service)),
  (_, value: unknown) => (isWellFormedRule(value) ? true : value),
);

const wire = answers();
const values = answers();
for (const value of values) readListInstancesResponse(value);

const rivals: readonly { readonly name: string; readonly run: () => boolean }[] = [
  {
    name: 'ours',
    run: () => values.every((value) => validate(value, checkListInstancesResponse).length === 0),
  },
  await rival('ajv standalone, all findings', { allErrors: true }),
  await rival('ajv standalone, first finding', {}),
  await rival('ajv standalone, UTF-16 units, no flag u', { unicode: false, unicodeRegExp: false }),
];

// The best of many short rounds: whatever else the machine does makes a round longer, never shorter.
const best = rivals.map(() => Infinity);
for (let round = 0; round < 400; round += 1) {
  for (const [index, { name, run }] of rivals.entries()) {
    const start = performance.now();
    for (let time = 0; time < 20; time += 1) if (!run()) throw new Error(`${name} finds fault.`);
    best[index] = Math.min(best[index] ?? Infinity, (performance.now() - start) * 50);
  }
}
for (const [index, { name }] of rivals.entries()) {
  const [ours = 0, time = 0] = [best[0], best[index]];
  console.log(
    `${name.padEnd(40)} ${time.toFixed(1)} µs for 100 instances, ${(time / ours).toFixed(2)} of ours`,
  );
}

async function rival(name: string, options: Options) {
  const check = await standalone(options);
  return { name, run: () => wire.every((value) => check(value)) };
}

/** ajv's generated module, bundled with the little that it needs at run time. */
async function standalone(options: Options): Promise<Validator> {
  const ajv = new Ajv({
    ...options,
    strictTypes: false,
    code: { ...options.code, source: true, esm: true },
  });
  ajv.addKeyword({ keyword: 'instance', macro: () => ({ type: 'number' }) });
  ajv.addKeyword({ keyword: 'within', macro: ({ min, max }) => ({ minimum: min, maximum: max }) });
  ajv.addSchema(Object(definitions));
  const validator = ajv.compile({ $ref: 'service#/definitions/ListInstancesResponse' });
  const { default: standaloneCode } = require('ajv/dist/standalone');
  const { outputFiles } = await build({
    stdin: {
      contents: standaloneCode(ajv, validator),
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  const { default: check }: { default: Validator } = await import(
    `data:text/javascript;base64,${code}`
  );
  return check;
}

function answers(): { Instances: unknown[]; NextToken: string }[] {
  return Array.from({ length: 10 }, (_, page) => ({
    Instances: Array.from({ length: 10 }, (__, index) => instance(page * 10 + index)),
    NextToken: 'AAMA-EFRSURBSGhaUm1tVVhTdz09'.repeat(4),
  }));
}

function instance(index: number): unknown {
  const digits = String(index).padStart(4, '0');
  return {
    InstanceArn: `arn:aws:sso:::instance/ssoins-7223ab12cd34${digits}`,
    IdentityStoreId: `d-906750${digits}`,
    OwnerAccountId: `12345678${digits}`,
    Name: `Workforce-${digits}`,
    CreatedDate: 1_700_000_000 + index,
    Status: 'ACTIVE',
    PrimaryRegion: 'us-east-1',
    Regions: ['us-east-1', 'eu-central-1'].map((region) => ({
      RegionName: region,
      Status: 'ACTIVE',
      AddedDate: 1_700_000_000 + index,
      IsPrimaryRegion: region === 'us-east-1',
    })),
  };
}

function isWellFormedRule(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pattern' in value &&
    value.pattern === WELL_FORMED.pattern
  );
}
