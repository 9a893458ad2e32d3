/** The official Smithy protocol tests, read where they stand beside the repository. */
import { conformanceText } from './conformance.js';

/** A case of `httpRequestTests` or `httpResponseTests`; the data's README says what its fields mean. */
export interface ProtocolCase {
  readonly id: string;
  readonly appliesTo?: 'client' | 'server';
  readonly method?: string;
  readonly uri?: string;
  readonly host?: string;
  readonly resolvedHost?: string;
  readonly queryParams?: readonly string[];
  readonly forbidQueryParams?: readonly string[];
  readonly requireQueryParams?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly forbidHeaders?: readonly string[];
  readonly requireHeaders?: readonly string[];
  readonly body?: string;
  readonly bodyMediaType?: string;
  readonly code?: number;
  readonly params?: unknown;
  readonly vendorParams?: Readonly<Record<string, unknown>>;
}

/** What the cases hang on. */
export type CaseKind = 'httpRequestTests' | 'httpResponseTests';

/** By id, and none where the data is missing; `file` as in `restJson1.RestJson`. */
export function protocolCases(file: string, kind: CaseKind): ReadonlyMap<string, ProtocolCase> {
  const cases = [...casesByShape(file, kind).values()].flat();
  return new Map(cases.map((each) => [each.id, each]));
}

/** By the id of the operation or error that they are about. */
export function casesByShape(
  file: string,
  kind: CaseKind,
): ReadonlyMap<string, readonly ProtocolCase[]> {
  const model: Model | null = JSON.parse(conformanceText(`protocol/${file}.json`));
  return new Map(
    Object.entries(model?.shapes ?? {}).map(([id, { traits }]) => [
      id,
      traits?.[`smithy.test#${kind}`] ?? [],
    ]),
  );
}

interface Model {
  readonly shapes: Readonly<
    Record<string, { readonly traits?: Readonly<Record<string, ProtocolCase[]>> }>
  >;
}
