import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Model } from '../model.js';
import { textOf } from '../node.js';
import { nameOf } from './prelude.js';
import { closureOf, services, traitOf } from './view.js';

/** Where a service answers with the codes of the query protocol, each of its errors has a code of its own. */
export function checkErrorCodes(model: Model): readonly Diagnostic[] {
  return services(model).flatMap((service) => {
    const query = ['awsQuery', 'awsQueryCompatible'].flatMap(
      (name) => traitOf(model, service, `aws.protocols#${name}`) ?? [],
    );
    if (query.length === 0) return [];
    const errors = new Map<string, string[]>();
    for (const id of closureOf(model, service.id)) {
      const error = model.shapes.get(id);
      if (error === undefined || !traitOf(model, error, 'smithy.api#error')) continue;
      const trait = traitOf(model, error, 'aws.protocols#awsQueryError');
      const code = textOf(trait?.value, 'code') ?? nameOf(id);
      errors.set(code, [...(errors.get(code) ?? []), id]);
    }
    return [...errors]
      .filter(([, ids]) => ids.length > 1)
      .map(([code, ids]) => report('error-code-duplicate', { code, errors: ids }, query[0]?.at));
  });
}
