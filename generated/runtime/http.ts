/** An HTTP message as the client sees it, before a host and a signature are added and after a body is read. */
import type { Connection } from './connection.js';
import type { Exchange, Transfer } from './exchange.js';

/** The parts of a request that an input decides. */
export interface RequestParts {
  /** Path segments, already encoded by `label` where they come from the input. Absent: the protocol's own path. */
  readonly path?: readonly string[];
  /** Names and values, not yet encoded. With an undefined value a pair is left out; `[name]` is a name without `=`. */
  readonly query?: readonly (readonly [name: string, value?: string | undefined])[];
  /** Names in lower case; those without a value are left out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** What the body says: data for the protocol to write as JSON or CBOR, text or bytes for a payload. Absent: no body. */
  readonly body?: unknown;
  /** Goes before the endpoint's host: `data.` of `endpoint.hostPrefix`, made with `hostLabel`. */
  readonly hostPrefix?: string;
}

export interface HttpRequest {
  readonly method: string;
  /** Begins with `/`, encoded. */
  readonly path: string;
  /** Encoded, without `?`; empty when there is none. */
  readonly query: string;
  /** Names in lower case. No `host`, no signature yet. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  /** Ends with a dot. */
  readonly hostPrefix?: string;
  /** What a signature says of a body that is not there to be hashed: `UNSIGNED-PAYLOAD`. */
  readonly bodyHash?: string;
  /** How it is sent and its response received, where one of them is a stream. Absent: both are held whole. */
  readonly exchange?: Exchange;
  /** What `exchange` is made of. */
  readonly streams?: Streams;
}

/** What streams of a request or its response. */
export interface Streams {
  /**
   * What `fetch` is given, with the body, where `init` has everything else, signed. Called for each attempt; a body that
   * cannot be made again says so by `spend` when it is first read.
   */
  readonly open?: (init: RequestInit, call: Sending) => RequestInit | Promise<RequestInit>;
  /** What is made of a successful response. */
  readonly receive?: (response: Response, call: Receiving) => Promise<HttpResponse>;
}

export interface Sending extends Transfer {
  readonly connection: Connection;
  /** Says that the body cannot be sent again, so that there is no further attempt. */
  readonly spend: () => void;
  /** Aborts when nobody takes the body any more. */
  readonly stop: AbortSignal;
}

export interface Receiving extends Transfer {
  /** To be called when the response has ended, in whatever way. */
  readonly end: () => void;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: Headers;
  /** The whole body, decompressed. */
  readonly bytes: Uint8Array;
  /** The whole body, decoded as UTF-8 without a byte order mark. Throws a `TypeError` when it is not UTF-8. */
  readonly text: string;
  /** Where an operation's response is a stream: its bytes or its events, in place of the two above, which are empty. */
  readonly stream?: ReadableStream<Uint8Array> | AsyncIterableIterator<unknown>;
}
