/** The pattern of `http.uri`, read as Smithy's «URI pattern» grammar has it. */
import { remembered } from './schema.js';

export interface UriLabel {
  readonly name: string;
  readonly greedy: boolean;
}

export interface Uri {
  /** Without labels' names: what two operations must not have in common. */
  readonly route: string;
  readonly labels: readonly UriLabel[];
  /** The names of the literal query. */
  readonly query: readonly string[];
}

/** The parts of a URI, or what is wrong with it. Several rules ask it of each operation. */
export function parseUri(uri: string): Parsed {
  return remembered(known, uri, parsed);
}

type Parsed = Uri | { readonly problem: string };
const known = new Map<string, Parsed>();

function parsed(uri: string): Parsed {
  if (!uri.startsWith('/')) return { problem: 'does not begin with "/"' };
  if (uri.includes('#')) return { problem: 'has a fragment' };
  if (/[^\u0021-\u007e]/.test(uri)) return { problem: 'has characters that a URI cannot hold' };
  const [path = '', ...queries] = uri.split('?');
  if (queries.length > 1) return { problem: 'has a second "?"' };
  const segments = path.slice(1).split('/');
  const problem = segmentsProblem(segments);
  if (problem !== undefined) return { problem };
  const query = queries.flatMap((text) => text.split('&')).filter((text) => text !== '');
  if (query.some((text) => /[{}]/.test(text))) return { problem: 'has a label in its query' };
  const labels = segments.flatMap((segment) => labelOf(segment) ?? []);
  const repeated = labels.find(
    ({ name }, index) => labels.findIndex((label) => label.name === name) !== index,
  );
  if (repeated !== undefined) return { problem: `has the label {${repeated.name}} twice` };
  const route = segments.map(routePart).join('/');
  const literals = [...query].toSorted().join('&');
  return {
    route: `${route}?${literals}`,
    labels,
    query: query.map((text) => text.replace(/=.*/, '')),
  };
}

function segmentsProblem(segments: readonly string[]): string | undefined {
  if (segments.slice(0, -1).includes('')) return 'has an empty segment';
  if (segments.some((segment) => segment === '.' || segment === '..')) {
    return 'has a segment "." or ".."';
  }
  const wrong = segments.find((segment) => /[{}]/.test(segment) && labelOf(segment) === undefined);
  return wrong === undefined ? undefined : `has the segment "${wrong}", which is no label`;
}

function labelOf(segment: string): UriLabel | undefined {
  const match = /^\{([A-Za-z_][A-Za-z0-9_]*)(\+?)\}$/.exec(segment);
  return match?.[1] === undefined ? undefined : { name: match[1], greedy: match[2] === '+' };
}

function routePart(segment: string): string {
  const label = labelOf(segment);
  if (label === undefined) return segment;
  return label.greedy ? '{+}' : '{}';
}
