/** Models without the places that their parts have in files, for comparing. */
import type { Model } from '../../generator/model.js';

/** The shapes and metadata of a model without places. The order of maps does not count in a comparison. */
export function placeless({ metadata, shapes }: Model): unknown {
  return bare({ metadata, shapes });
}

const places = ['at', 'targetAt', 'locate'];

function bare(value: unknown): unknown {
  if (value instanceof Map) return new Map([...value].map(([key, inner]) => [key, bare(inner)]));
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !places.includes(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, bare(inner)]));
}
