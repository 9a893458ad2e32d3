/** The services of the models at hand, through the stages up to `resolve`. */
import { fileURLToPath } from 'node:url';
import type { Outcome } from '../../generator/diagnostics.js';
import { parse } from '../../generator/load/parse.js';
import { read } from '../../generator/load/read.js';
import { resolve } from '../../generator/resolve/resolve.js';
import type { Service } from '../../generator/service.js';
import { validate } from '../../generator/validate/validate.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The standing services of `model/`, or those of the files and folders that are named. Throws what is wrong with them. */
export async function servicesOf(...named: readonly string[]): Promise<readonly Service[]> {
  const models = expectValue(await read(named, root));
  return models.flatMap((texts) =>
    expectValue(resolve(expectValue(validate(expectValue(parse(texts)))))),
  );
}

function expectValue<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(
    outcome.diagnostics.map(({ code, at }) => `${at?.file}:${at?.line} ${code}`).join('\n'),
  );
}
