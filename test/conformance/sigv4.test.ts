import { describe, expect, it } from 'vitest';
import { canonicalRequest } from '../../generator/runtime/canonical.js';
import { presign } from '../../generator/runtime/presign.js';
import { hex, sha256 } from '../../generator/runtime/sha256.js';
import {
  sign,
  signature,
  stampOf,
  stringToSign,
  type SignableRequest,
  type SigningScope,
} from '../../generator/runtime/sign.js';
import { conformanceText, missing, tally } from '../support/conformance.js';

interface Case {
  readonly name: string;
  readonly context: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
    readonly region: string;
    readonly service: string;
    readonly timestamp: string;
    readonly normalizePath: boolean;
    readonly signBody: boolean;
    readonly omitSessionToken: boolean;
    readonly expiresInSeconds: number;
  };
  readonly request: {
    readonly method: string;
    readonly target: string;
    readonly headers: readonly (readonly [string, string])[];
    readonly body: string;
  };
  readonly header: Expected & { readonly authorization: string };
  readonly query: Expected & { readonly signedTarget: string };
}

interface Expected {
  readonly canonicalRequest: string;
  readonly stringToSign: string;
  readonly signature: string;
}

const data: { readonly cases: readonly Case[] } | null = JSON.parse(
  conformanceText('sigv4/sigv4.json'),
);
const cases = data?.cases ?? [];

describe.skipIf(missing)('a request signed by header', () => {
  const { run } = tally('SigV4, signed by header');

  it.each(cases)('$name', async ({ context, request, header }) =>
    run(() => {
      const scope = scopeOf(context);
      const signable = requestOf(request);
      const { authorization, ...headers } = sign(signable, scope);
      if (context.omitSessionToken) delete headers['x-amz-security-token'];
      expect(stepsOf(signable, headers, signable.query, scope)).toEqual(stepsIn(header));
      expect(authorization).toBe(header.authorization);
    }),
  );
});

describe.skipIf(missing)('a request signed by query', () => {
  const { run } = tally('SigV4, signed by query');

  it.each(cases)('$name', async ({ context, request, query }) =>
    run(() => {
      const scope = scopeOf(context);
      const signable = requestOf(request);
      const target = presign(signable, scope, context.expiresInSeconds);
      expect(target).toBe(query.signedTarget);
      const signed = target
        .slice(target.indexOf('?') + 1)
        .replace(/&X-Amz-Signature=.*/, '')
        .replace(context.omitSessionToken ? /&X-Amz-Security-Token=[^&]*/ : /^$/, '');
      expect(stepsOf(signable, signable.headers, signed, scope)).toEqual(stepsIn(query));
    }),
  );
});

function scopeOf({ timestamp, ...context }: Case['context']): SigningScope {
  return { ...context, credentials: context, date: new Date(timestamp) };
}

function requestOf({ method, target, headers, body }: Case['request']): SignableRequest {
  const [path = '', query = ''] = target.split('?');
  const fields: Record<string, string> = {};
  for (const [name, value] of headers) {
    // Lines of one name are one field whose values stand between commas: RFC 9110, 5.2.
    const before = fields[name.toLowerCase()];
    fields[name.toLowerCase()] = before === undefined ? value : `${before},${value}`;
  }
  const { host = '', ...rest } = fields;
  return { method, host, path, query, headers: rest, body };
}

function stepsOf(
  request: SignableRequest,
  headers: Readonly<Record<string, string>>,
  query: string,
  scope: SigningScope,
): Expected {
  const { text } = canonicalRequest(
    { ...request, query },
    headers,
    hex(sha256(request.body ?? '')),
    scope.normalizePath,
  );
  const stamp = stampOf(scope);
  return {
    canonicalRequest: text,
    stringToSign: stringToSign(text, stamp),
    signature: signature(text, scope.credentials, stamp),
  };
}

function stepsIn(expected: Expected): Expected {
  return {
    canonicalRequest: expected.canonicalRequest,
    stringToSign: expected.stringToSign,
    signature: expected.signature,
  };
}
