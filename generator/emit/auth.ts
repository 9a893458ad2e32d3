/** How calls are authenticated, in generated code. */
import type { AuthScheme, Operation, Service } from '../service.js';
import { joined, type Code, type CodeTag } from './code.js';
import { runtime } from './references.js';

/** `() => sigv4('sso')`; absent where calls are sent as they are. */
export function serviceAuth({ auth }: Service, code: CodeTag): Code | undefined {
  return auth.every(({ scheme }) => scheme === 'none') ? undefined : schemesOf(auth, code);
}

/** `() => anonymous`; absent where the operation's schemes are the service's. */
export function operationAuth(
  service: Service,
  { auth }: Operation,
  code: CodeTag,
): Code | undefined {
  return isSame(auth, service.auth) ? undefined : schemesOf(auth, code);
}

/** The settings of a client that its schemes read, sorted: `'credentials' | 'token'`, or `never`. */
export function identitySettings({ auth, operations }: Service): readonly string[] {
  const schemes = [auth, ...operations.map((operation) => operation.auth)].flat();
  const names = schemes.flatMap(({ scheme }) => (scheme === 'none' ? [] : settings[scheme]));
  return [...new Set(names)].toSorted();
}

const settings = { sigv4: 'credentials', bearer: 'token', apiKey: 'apiKey' } as const;

/** `() => firstOf(sigv4('bedrock'), bearer)` */
function schemesOf(schemes: readonly AuthScheme[], code: CodeTag): Code {
  const codes = schemes.map((scheme) => schemeOf(scheme, code));
  const [only, ...others] = codes;
  return only && others.length === 0
    ? code`() => ${only}`
    : code`() => ${runtime('firstOf')}(${joined(codes, ', ')})`;
}

function schemeOf(scheme: AuthScheme, code: CodeTag): Code {
  switch (scheme.scheme) {
    case 'sigv4':
      return scheme.unsignedPayload
        ? code`${runtime('sigv4')}(${scheme.name}, ${runtime('unsignedPayload')})`
        : code`${runtime('sigv4')}(${scheme.name})`;
    case 'bearer':
      return code`${runtime('bearer')}`;
    case 'apiKey':
      return apiKey(scheme, code);
    default:
      return code`${runtime('anonymous')}`;
  }
}

function apiKey(
  { in: place, name, prefix }: Extract<AuthScheme, { scheme: 'apiKey' }>,
  code: CodeTag,
): Code {
  if (place === 'query') return code`${runtime('apiKeyQuery')}(${name})`;
  const header = name.toLowerCase();
  return prefix === undefined
    ? code`${runtime('apiKeyHeader')}(${header})`
    : code`${runtime('apiKeyHeader')}(${header}, ${prefix})`;
}

/** Schemes are data, and written in one order of keys. */
function isSame(left: readonly AuthScheme[], right: readonly AuthScheme[]): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
