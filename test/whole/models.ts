/** Which of the whole services are looked at: all of them in the mode `whole`, else a few that are soon done. */
import { missing } from '../support/conformance.js';

const ALL = [
  'arc-region-switch',
  'bedrock-runtime',
  'connect',
  'dataexchange',
  'dynamodb',
  'kinesis',
  'lambda',
  'lex-runtime-v2',
  'neptune-graph',
  'sfn',
  'sqs',
  'sso-admin',
  'supplychain',
  'support',
] as const;

/** `sso-admin`, as the file in `models/` is called. */
export type ModelName = (typeof ALL)[number];

/** Whether there is time for all; `npm run whole` says so. */
export const isWhole = process.env['MODE'] === 'whole';

/** Those of `sample` that are looked at now, and with `npm run whole` all of them. */
export function modelsOf(...sample: readonly ModelName[]): readonly ModelName[] {
  if (missing !== undefined) return [];
  return isWhole ? ALL : sample;
}

/** Those that `npm run whole` looks at besides. */
export function leftOut(looked: readonly ModelName[]): string {
  const others = ALL.filter((name) => !looked.includes(name));
  if (missing !== undefined) return `all (${missing})`;
  return others.length > 0 ? `${others.join(', ')} (npm run whole has them)` : 'none';
}
