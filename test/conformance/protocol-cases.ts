/** The client's cases of a service, each with what it takes to run it. */
import type { Operation, Service, StructureShape } from '../../generator/service.js';
import { casesByShape, type CaseKind, type ProtocolCase } from '../support/protocol-cases.js';
import type { Exports } from '../support/client-bundle.js';
import { called, type Answer } from './protocol-exchange.js';
import { compareRequest, type Comparison } from './protocol-request.js';
import { leastValue, modelled, valueOf } from './protocol-values.js';

/** A case at the operation that it is run by. */
export interface BoundCase {
  readonly kind: 'request' | 'response' | 'error';
  readonly test: ProtocolCase;
  readonly service: Service;
  readonly operation: Operation;
  /** The input, the output or the error. */
  readonly shape: StructureShape;
}

/** All that apply to clients; a case of an error once for each operation that has it. */
export function clientCases(file: string, service: Service): readonly BoundCase[] {
  const requests = casesOf(file, 'httpRequestTests');
  const responses = casesOf(file, 'httpResponseTests');
  return service.operations.flatMap((operation) => {
    const { id, input, output, errors } = operation;
    const bound = { service, operation };
    return [
      ...requests(id).map((test) => ({ ...bound, kind: 'request', test, shape: input }) as const),
      ...responses(id).map(
        (test) => ({ ...bound, kind: 'response', test, shape: output }) as const,
      ),
      ...errors.flatMap((shape) =>
        responses(shape.id).map((test) => ({ ...bound, kind: 'error', test, shape }) as const),
      ),
    ];
  });
}

/** What the client does, beside what the case says. Rejects when it does nothing of the kind. */
export async function compared(client: Exports, bound: BoundCase): Promise<Comparison> {
  return COMPARE[bound.kind](client, bound);
}

const COMPARE = {
  request: comparedRequest,
  response: comparedOutput,
  error: comparedError,
} as const;

async function comparedRequest(client: Exports, bound: BoundCase): Promise<Comparison> {
  const { test, shape, service, operation } = bound;
  const input = valueOf(shape, test.params ?? {});
  const answer = { status: operation.http.status, headers: {}, body: new Uint8Array() };
  const { host } = test;
  const { request, error } = await called({ client, service, operation, input, host, answer });
  return request ? compareRequest(request, test) : { found: error, wanted: 'a request' };
}

async function comparedOutput(client: Exports, bound: BoundCase): Promise<Comparison> {
  const { shape, test } = bound;
  const { output, error } = await answered(client, bound);
  const wanted = valueOf(shape, test.params ?? {});
  return { found: error ?? modelled(shape, await read(output)), wanted };
}

/** A stream is there whatever it holds; in the cases one without bytes is no value. */
async function read(output: unknown): Promise<unknown> {
  const entries = Object.entries(Object(output)).map(async ([name, value]) => {
    if (!(value instanceof ReadableStream)) return [name, value];
    const bytes = new Uint8Array(await new Response(value).arrayBuffer());
    return [name, bytes.length > 0 ? bytes : undefined];
  });
  return Object.fromEntries(await Promise.all(entries));
}

async function comparedError(client: Exports, bound: BoundCase): Promise<Comparison> {
  const { shape, test } = bound;
  const { error } = await answered(client, bound);
  const { name, status, $fault, message, Code, Type } = Object(error);
  const params = Object(valueOf(shape, test.params ?? {}));
  const own = { ...shape, members: shape.members.filter((member) => !isMessage(member.name)) };
  const is = told(client[`is${shape.name}`], error);
  return {
    found: { is, name, status, $fault, message, Code, Type, members: modelled(own, error) },
    wanted: {
      is: true,
      name: shape.name,
      status: test.code,
      $fault: shape.error?.fault,
      // Without one, the client has words of its own.
      message: params.message ?? params.Message ?? message,
      Code: test.vendorParams?.['code'],
      Type: test.vendorParams?.['type'],
      members: modelled(own, params),
    },
  };
}

/** The client makes both the message that every error has. */
function isMessage(name: string): boolean {
  return name === 'message' || name === 'Message';
}

/** What is asked is no matter, as long as the call leaves. */
async function answered(client: Exports, { test, service, operation }: BoundCase) {
  const { code = 200, headers = {} } = test;
  const answer: Answer = { status: code, headers, body: bodyOf(test) };
  return called({ client, service, operation, input: leastValue(operation.input), answer });
}

function bodyOf({ body = '', bodyMediaType }: ProtocolCase): Uint8Array<ArrayBuffer> {
  const isBinary = bodyMediaType === 'application/cbor';
  return Uint8Array.from(Buffer.from(body, isBinary ? 'base64' : 'utf8'));
}

/** Whether a generated guard knows the error. */
function told(guard: unknown, error: unknown): unknown {
  return typeof guard === 'function' ? Reflect.apply(guard, undefined, [error]) : undefined;
}

function casesOf(file: string, kind: CaseKind): (id: string) => readonly ProtocolCase[] {
  const cases = casesByShape(file, kind);
  return (id) => (cases.get(id) ?? []).filter(({ appliesTo }) => appliesTo !== 'server');
}
