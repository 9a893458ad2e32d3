import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missing } from '../support/conformance.js';
import { astOf, localName, operationIds, shapeAt, type Ast } from '../whole/ast.js';
import { isWhole } from '../whole/models.js';
import { makerOf, roundsOf } from '../whole/values.js';
import { differences, type Differences } from './differences.js';
import { madeCall, madeError, peersOf, type PeerName, type Peers } from './whole-peers.js';

/** Of so many operations one is looked at, unless there is time for all. */
const services: readonly (readonly [name: PeerName, oneOf: number])[] = [
  ['sso-admin', 1],
  ['connect', isWhole ? 1 : 16],
];

describe.skipIf(missing !== undefined).each(services)('%s beside the AWS SDK', (name, oneOf) => {
  const ast = missing === undefined ? astOf(name) : { shapes: {} };
  const all = missing === undefined ? operationIds(ast).toSorted() : [];
  const operations = all.filter((_, index) => index % oneOf === 0);
  const counts = { requests: 0, equal: 0, documented: 0, errors: 0 };
  const errors = makerOf(ast);
  let peers: Peers;

  beforeAll(async () => {
    // The SDK tells Node 20's users to move on; that is not what is looked at here.
    process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
    peers = await peersOf(name);
  }, 60_000);
  afterAll(async () => {
    await peers?.stop();
    const unknown = all.filter((id) => !peers.known.has(id)).map(localName);
    const sampled = all.length - operations.length;
    const left = [...unknown, ...(sampled > 0 ? [`${sampled} (npm run whole has them)`] : [])];
    console.log(
      `peer ${name}: operations ${operations.length}, requests compared ${counts.requests}, ` +
        `equal ${counts.equal}, outputs ${counts.requests}, errors ${counts.errors}, ` +
        `documented differences ${counts.documented}, ` +
        `left out: ${left.join(', ') || 'none'}`,
    );
  });

  it.each(operations)('%s sends and reads the same, of all members', async (id) => {
    const makers = { input: makerOf(ast), output: makerOf(ast) };
    for (let round = 0; round < rounds(ast, id); round += 1) {
      const { found, wanted } = await compare(id, 'full', makers);
      expect(found).toEqual(wanted);
    }
  });

  it.each(operations)('%s sends and reads the same, of required members', async (id) => {
    const makers = { input: makerOf(ast, false), output: makerOf(ast, false) };
    const { found, wanted } = await compare(id, 'minimal', makers);
    expect(found).toEqual(wanted);
  });

  it.each(operations)('%s throws the same', async (id) => {
    const answer = madeError(ast, id, errors);
    if (!answer || !peers.known.has(id)) return;
    const { input } = madeCall(ast, id, { input: makerOf(ast), output: makerOf(ast) });
    const found = differences(await peers.call(id, input, answer));
    counts.errors += 1;
    expect(found).toEqual(wantedOf(id, 'error', found));
  });

  it('would show a difference', async () => {
    const [id = ''] = operations;
    const { input, answer } = madeCall(ast, id, { input: makerOf(ast), output: makerOf(ast) });
    const [ours, theirs] = await peers.call(id, input, answer);
    const output = { ...theirs.output, Planted: 1 };
    expect(differences([ours, { ...theirs, output }])).toEqual({
      '/output/Planted': [undefined, 1],
    });
  });

  /** An operation that the SDK lacks is named in the end. */
  async function compare(id: string, size: string, makers: Parameters<typeof madeCall>[2]) {
    if (!peers.known.has(id)) return { found: {}, wanted: {} };
    const { input, answer } = madeCall(ast, id, makers);
    const found = differences(await peers.call(id, input, answer));
    const isEqual = Object.keys(found).every((path) => path.startsWith('/output'));
    counts.requests += 1;
    counts.equal += isEqual ? 1 : 0;
    counts.documented += Object.keys(found).length > 0 ? 1 : 0;
    return { found, wanted: wantedOf(id, size, found) };
  }
});

/** As many as it takes to see each variant of each union. */
function rounds(ast: Ast, id: string): number {
  const { input, output } = shapeAt(ast, id);
  return Math.max(...[input, output].map((end) => (end ? roundsOf(ast, end.target) : 1)));
}

function wantedOf(id: string, kind: string, found: Differences): Differences {
  // A message that nobody gave is in each client's own words.
  const words = found['/error/message'];
  if (words?.[1] === 'UnknownError') return { '/error/message': words };
  return documented[`${localName(id)} ${kind}`] ?? {};
}

/** We fill in what `default` says, in requests and in outputs (https://smithy.io/2.0/spec/type-refinement-traits.html#default-trait); the SDK does not. */
const documented: Readonly<Record<string, Differences>> = {
  'CreatePushNotificationRegistration minimal': {
    '/body/ContactConfiguration/IncludeRawMessage': [false, undefined],
  },
  'DescribeDataTableAttribute minimal': { '/output/Attribute/Primary': [false, undefined] },
  'UpdateUserPhoneConfig minimal': {
    '/body/PhoneConfig/AutoAccept': [false, undefined],
    '/body/PhoneConfig/AfterContactWorkTimeLimit': [0, undefined],
  },
};
