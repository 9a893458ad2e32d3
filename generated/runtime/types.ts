/** The types that generated declarations are made of. */

/** One of the known values `T`, which editors complete, or one that the service has learnt since. */
export type Open<T extends string | number> = T | (T extends string ? string & {} : number & {});

/** A variant of a union that the model does not know: its name on the wire, and its value as it came. */
export interface UnknownVariant {
  readonly $unknown: readonly [name: string, value: unknown];
}

/** Anything that JSON can say. */
export type DocumentValue =
  | null
  | boolean
  | number
  | string
  | readonly DocumentValue[]
  | { readonly [key: string]: DocumentValue };

/** How a call went. The names are those of `$metadata` in the AWS SDK for JavaScript v3. */
export interface ResponseMetadata {
  /** Absent when no response came. */
  readonly httpStatusCode?: number | undefined;
  /** What the service calls the request, for its support. */
  readonly requestId?: string | undefined;
  /** How many requests were begun. */
  readonly attempts?: number | undefined;
  /** Milliseconds of pauses between the attempts. */
  readonly totalRetryDelay?: number | undefined;
}

/** What a call answers: the output, and how the call went. */
export type Output<T> = T & { readonly $metadata: ResponseMetadata };
