/** The official Smithy protocol tests, read where they stand beside the repository. */
import { conformanceText } from './conformance.js';

/** A case of `httpRequestTests` or `httpResponseTests`. */
export interface ProtocolCase {
  readonly id: string;
  readonly method?: string;
  readonly uri?: string;
  readonly queryParams?: readonly string[];
  readonly forbidQueryParams?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly forbidHeaders?: readonly string[];
  readonly body?: string;
  readonly bodyMediaType?: string;
  readonly code?: number;
  readonly params?: unknown;
}

/** By id, and none where the data is missing; `file` as in `restJson1.RestJson`. */
export function protocolCases(
  file: string,
  kind: 'httpRequestTests' | 'httpResponseTests',
): ReadonlyMap<string, ProtocolCase> {
  const model: Model | null = JSON.parse(conformanceText(`protocol/${file}.json`));
  const cases = Object.values(model?.shapes ?? {}).flatMap(
    ({ traits }) => traits?.[`smithy.test#${kind}`] ?? [],
  );
  return new Map(cases.map((each) => [each.id, each]));
}

interface Model {
  readonly shapes: Readonly<
    Record<string, { readonly traits?: Readonly<Record<string, ProtocolCase[]>> }>
  >;
}
