import { createServer, type IncomingMessage, type Server } from 'node:http';
import { text } from 'node:stream/consumers';

/** Status and JSON body of an answer. */
type Answer = readonly [status: number, body: object];
/** Answers a request, named by its `X-Amz-Target` or its method and URL. */
export type Service = (target: string, input: Readonly<Record<string, unknown>>) => Answer;

/** Starts a server on loopback; it has to be closed. */
export async function listen(service: Service): Promise<[Server, endpoint: string]> {
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const [status, answer] = service(targetOf(request), body === '' ? {} : JSON.parse(body));
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return [server, `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`];
}

/** IAM Identity Center and Amazon Connect: two pages of instances, one refusal, one instance. */
export const services: Service = (target, input) => {
  switch (target) {
    case 'SWBExternalService.ListInstances':
      return [200, input['NextToken'] === undefined ? firstPage : secondPage];
    case 'SWBExternalService.DescribeInstance':
      return [400, { __type: 'com.amazonaws.ssoadmin#AccessDeniedException', Message: 'no' }];
    case 'GET /instance/0f1e2d3c-0000-4000-8000-000000000000':
      return [200, { Instance: { Id: '0f1e2d3c', CreatedTime: 1_700_000_000 } }];
    default:
      return [404, { message: `no answer for ${target}` }];
  }
};

const firstPage = { Instances: [{ Name: 'first', CreatedDate: 1_700_000_000 }], NextToken: 'more' };
const secondPage = { Instances: [{ Name: 'second', CreatedDate: 1_700_000_000.5 }] };

/** The service that `stithy init` models. */
export const weather: Service = (target, input) => {
  switch (target) {
    case 'GET /cities/Bern/forecast?days=3':
      return [200, { Forecast: [{ Begins: 1_700_000_000, Sky: 'clear', HighCelsius: 7.5 }] }];
    case 'POST /cities/Bern/observations':
      return [201, { ObservationId: `${String(input['Sky'])}@${String(input['SeenAt'])}` }];
    default:
      return [404, { code: 'UnknownCity', message: 'no such city' }];
  }
};

function targetOf({ headers, method, url }: IncomingMessage): string {
  return String(headers['x-amz-target'] ?? `${method} ${url}`);
}
