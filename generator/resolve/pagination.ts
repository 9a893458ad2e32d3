/** `smithy.api#paginated` (https://smithy.io/2.0/spec/behavior-traits.html#paginated-trait). */
import type { Paginated, StructureShape } from '../service.js';
import { memberAt, membersAt } from './paths.js';
import type { OperationSyntax } from './reach.js';
import type { Scope } from './scope.js';
import { fieldsOf, has, text } from './traits.js';

interface Ends {
  readonly syntax: OperationSyntax;
  readonly input: StructureShape;
  readonly output: StructureShape;
}

/** The trait with the service's defaults filled in; absent without the trait. */
export function resolvePagination(
  { service }: Scope,
  { syntax, input, output }: Ends,
): Paginated | undefined {
  if (!has(syntax.traits, 'smithy.api#paginated')) return undefined;
  const { inputToken, outputToken, items, pageSize } = {
    ...fieldsOf(service.traits, 'smithy.api#paginated'),
    ...fieldsOf(syntax.traits, 'smithy.api#paginated'),
  };
  return {
    inputToken: memberAt(text(inputToken) ?? '', input),
    outputToken: membersAt(text(outputToken) ?? '', output),
    ...(typeof items === 'string' && { items: membersAt(items, output) }),
    ...(typeof pageSize === 'string' && { pageSize: memberAt(pageSize, input) }),
  };
}
