/** What running two packages cannot show, and where what is seen is not what the row is about. */

/** Why a part of a row is not proved; also the notes of the page. */
export const reasons = {
  package: 'nothing is generated from models without services',
  undecided: 'nobody can say what follows',
  samples: 'none of the calls and values that are tried shows it',
  pages: 'nothing goes through pages, or waits',
  regions: 'only some regions, and no parameters of endpoints, are tried',
  signatures: 'signatures are not held against bodies',
  checksums: 'clients make no such checksums',
  streams: 'streams are not read to their end',
  peers: 'nobody answers for a service or an operation that is gone',
  credentials: 'all calls have credentials, of any scheme that the service takes',
  protocols: 'nothing more is asked of sides that speak different protocols',
  slow: 'clients do not hold long texts to patterns that take long',
  within: 'what is within a shape goes with it',
  generator: 'the generator makes nothing of it',
  witness: 'the programs that would show it do not compile against their own side',
} as const;
export type Reason = keyof typeof reasons;

/** By `rule: sense` or `rule slot: sense`. */
export const beyond: Readonly<Record<string, Reason>> = {
  'service-signing-algorithm-changed: typescript': 'generator',
  'integer-became-int-enum in closed: typescript': 'samples',
  'shape-unreachable-now any named: typescript': 'within',
  'pattern-changed any same: deployed': 'slow',
  'pattern-slow: early': 'slow',
};

/** The reason that stands for what a source says of what it did not look at. */
export function reasonOf(evidence: string): Reason | undefined {
  return gaps.find(([pattern]) => pattern.test(evidence))?.[1];
}

const gaps: readonly (readonly [RegExp, Reason])[] = [
  [/the model does not say/, 'undecided'],
  [/no sample shows it/, 'samples'],
  [/stream/, 'streams'],
  [/pages|waits/, 'pages'],
  [/regions that were tried|rules for endpoints/, 'regions'],
  [/signature is not held/, 'signatures'],
  [/checksums/, 'checksums'],
  [/have credentials/, 'credentials'],
  [/different protocols/, 'protocols'],
  [/has no validators/, 'peers'],
  [/a witness is wrong/, 'witness'],
  [/nothing is generated/, 'package'],
];
