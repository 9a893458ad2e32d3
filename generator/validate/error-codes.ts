import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Model } from '../model.js';
import { textOf } from './nodes.js';
import { nameOf } from './prelude.js';
import { closureOf, services, traitOf } from './view.js';

/** Where a service answers with the codes of the query protocol, each of its errors has a code of its own. */
export function checkErrorCodes(model: Model): readonly Diagnostic[] {
  return services(model).flatMap((service) => {
    const isQuery = ['awsQuery', 'awsQueryCompatible'].some((name) =>
      traitOf(model, service, `aws.protocols#${name}`),
    );
    if (!isQuery) return [];
    const first = new Map<string, string>();
    return [...closureOf(model, service.id)].flatMap((id) => {
      const error = model.shapes.get(id);
      if (error === undefined || !traitOf(model, error, 'smithy.api#error')) return [];
      const trait = traitOf(model, error, 'aws.protocols#awsQueryError');
      const code = textOf(trait?.value, 'code') ?? nameOf(id);
      const other = first.get(code);
      first.set(code, other ?? id);
      const at = trait?.at ?? error.at;
      return other === undefined ? [] : [report('error-code-duplicate', { code, other }, at)];
    });
  });
}
