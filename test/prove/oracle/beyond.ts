/** What running two packages cannot show, and where what is seen is not what the row is about. */

/** Why a part of a row is not proved; also the notes of the page. */
export const reasons = {
  closed: 'packages with closed enums and unions are not generated',
  package: 'nothing is generated from models without services',
  undecided: 'nobody can say what follows',
  samples: 'none of the calls and values that are tried shows it',
  retries: 'how often calls are repeated, and when, is not tried',
  packing: 'how bodies are compressed, chunked and summed up is not compared',
  streams: 'streams are not read to their end',
  peers: 'nobody answers for a service or an operation that is gone',
  credentials: 'the service that is played takes what either side would send first',
  constants: 'the package has no constants for values of enums',
  within: 'what is within a shape goes with it',
  generator: 'the generator makes nothing of it',
  witness: 'the programs that would show it do not compile against their own side',
} as const;
export type Reason = keyof typeof reasons;

/** By `rule: sense` or `rule slot: sense`. */
export const beyond: Readonly<Record<string, Reason>> = {};

/** The reason that stands for what a source says of what it did not look at. */
export function reasonOf(evidence: string): Reason | undefined {
  return gaps.find(([pattern]) => pattern.test(evidence))?.[1];
}

const gaps: readonly (readonly [RegExp, Reason])[] = [
  [/the model does not say/, 'undecided'],
  [/no sample shows it/, 'samples'],
  [/stream/, 'streams'],
  [/nothing is generated/, 'package'],
];
