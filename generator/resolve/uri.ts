/** `http.uri` and `endpoint.hostPrefix`, taken apart (https://smithy.io/2.0/spec/http-bindings.html#uri). */
import type { Operation, PathPart, StructureShape } from '../service.js';
import { memberAt } from './paths.js';

/** The segments of the path, and the literal query. The labels are members of the input. */
export function splitUri(
  uri: string,
  input: StructureShape,
): Pick<Operation['http'], 'path' | 'query'> {
  const [path = '', query = ''] = uri.split('?', 2);
  const segments = path === '/' ? [] : path.slice(1).split('/');
  return {
    path: segments.map((segment) => partOf(segment, input)),
    query: query.split('&').filter(Boolean).map(pairOf),
  };
}

/** `data.{AccountId}.` as the text and the labels that it consists of. */
export function splitHostPrefix(prefix: string, input: StructureShape): readonly PathPart[] {
  return prefix
    .split(/(\{[^{}]*\})/)
    .filter(Boolean)
    .map((piece) => partOf(piece, input));
}

/** A label stands for itself alone; everything else is literal. */
function partOf(piece: string, input: StructureShape): PathPart {
  const name = /^\{([^{}+]*)\+?\}$/.exec(piece)?.[1];
  return name === undefined ? { literal: piece } : { label: memberAt(name, input) };
}

function pairOf(pair: string): readonly [name: string, value?: string] {
  const equals = pair.indexOf('=');
  return equals < 0 ? [pair] : [pair.slice(0, equals), pair.slice(equals + 1)];
}
