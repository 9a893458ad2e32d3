/** What a service makes of a request: a service that does what its model says, and knows nothing of the client's. */
import type { Member, Operation, Service } from '../../service.js';
import { isRecord, understood, understoodMembers } from './format.js';
import type { Asked, Sent } from './route.js';
import { fromHeader, fromText } from './text.js';

/** A service, and how the bodies of its protocol are read. */
export interface Reading {
  readonly service: Service;
  readonly decode: (body: Uint8Array) => unknown;
}

/** The input, with the members that the service knows; what it cannot read stays as it came. */
export function inputOf({ service, decode }: Reading, asked: Asked, sent: Sent): unknown {
  const { protocol } = service;
  const { members } = asked.operation.input;
  if (protocol !== 'restJson1') {
    const data = sent.body.length > 0 ? decode(sent.body) : {};
    return isRecord(data) ? understoodMembers(protocol, members, data) : data;
  }
  const payload = members.find(({ binding }) => binding.in === 'payload');
  const bound = members.flatMap((member): (readonly [string, unknown])[] => {
    const value = boundValue(member, asked, sent);
    return value === undefined ? [] : [[member.name, value]];
  });
  const body = payload || sent.body.length === 0 ? {} : decode(sent.body);
  const inBody = members.filter(({ binding }) => binding.in === 'body');
  return {
    ...Object.fromEntries(bound),
    ...(isRecord(body) ? understoodMembers(protocol, inBody, body) : {}),
    ...(payload && sent.body.length > 0
      ? { [payload.name]: payloadOf(payload, sent, decode) }
      : {}),
  };
}

/** What stands outside the body. */
function boundValue(member: Member, { operation, labels }: Asked, sent: Sent): unknown {
  const { binding, name } = member;
  switch (binding.in) {
    case 'label': {
      const text = labels.get(name);
      return text === undefined ? undefined : fromText(member, text);
    }
    case 'query':
      return queryValue(member, binding.name, sent);
    case 'queryParams':
      return queryMap(member, operation, sent);
    case 'header':
      return fromHeader(member, sent.headers[binding.name.toLowerCase()]);
    case 'prefixHeaders':
      return headersMap(binding.prefix.toLowerCase(), sent);
    default:
      return undefined;
  }
}

function queryValue(member: Member, name: string, { query }: Sent): unknown {
  const values = query.filter(([key]) => key === name).map(([, value]) => value);
  const [first] = values;
  if (first === undefined) return undefined;
  const { target, timestampFormat } = member;
  if (target.kind !== 'list') return fromText(member, first);
  return values.map((value) => fromText({ ...target.member, timestampFormat }, value));
}

/** What no other member, and not the path, has. */
function queryMap({ target }: Member, { input, http }: Operation, { query }: Sent): unknown {
  const taken = [
    ...input.members.flatMap(({ binding }) => (binding.in === 'query' ? [binding.name] : [])),
    ...http.query.map(([name]) => name),
  ];
  const own = query.filter(([name]) => !taken.includes(name));
  if (own.length === 0 || target.kind !== 'map') return undefined;
  if (target.value.target.kind !== 'list') return Object.fromEntries(own);
  return Object.fromEntries(
    own.map(([name]) => [name, own.filter(([key]) => key === name).map(([, value]) => value)]),
  );
}

function headersMap(prefix: string, { headers }: Sent): unknown {
  const own = Object.entries(headers).filter(
    ([key]) => key.startsWith(prefix) && (prefix !== '' || !COMMON.test(key)),
  );
  if (own.length === 0) return undefined;
  return Object.fromEntries(own.map(([key, value]) => [key.slice(prefix.length), value]));
}

function payloadOf(member: Member, { body }: Sent, decode: Reading['decode']): unknown {
  const { kind } = member.target;
  if (kind === 'blob') return body;
  if (kind === 'string' || kind === 'enum') return Buffer.from(body).toString('utf8');
  return understood('restJson1', member, decode(body));
}

/** What every client sends. */
const COMMON =
  /^(?:accept|authorization|content-|host$|x-amz-(?:date|security|content|target)|amz-sdk|user-agent|smithy-)/;
