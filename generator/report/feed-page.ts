/** The pieces that a page of the AWS API changes feed is set from. Each ends with a line feed. */
import { isDeepStrictEqual } from 'node:util';
import type { Service } from '../service.js';
import { pprint, type Literal } from './python.js';
import { visible } from './visible.js';

export interface FeedOptions {
  /** Stands at the head: `2026/06/30`. */
  readonly date?: string | undefined;
}

/** `2026/06/30 - AWS Single Sign-On Admin - 1 new 2 updated api methods`; numbers of zero are left out. */
export function feedHead(
  { title }: Service,
  counts: Readonly<Record<string, number>>,
  { date }: FeedOptions,
): string {
  const numbers = Object.entries(counts).flatMap(([kind, number]) =>
    number > 0 ? `${number} ${kind}` : [],
  );
  const dated = date === undefined ? [] : [date];
  return `${[...dated, visible(title), [...numbers, 'api methods'].join(' ')].join(' - ')}\n`;
}

/**
 * A heading such as `Changes (request)`, and under it what it is about; `both` where that is the same on both sides.
 * Empty where there is nothing on either.
 */
export function sided(
  heading: string,
  request: Literal | undefined,
  response: Literal | undefined,
): string {
  if (request === undefined && response === undefined) return '';
  if (response === undefined) return `${heading} (request)\n${block(request)}`;
  if (request === undefined) return `${heading} (response)\n${block(response)}`;
  if (isDeepStrictEqual(request, response)) return `${heading} (both)\n${block(request)}`;
  return `${heading} (request, response)\nRequest\n${block(request)}Response\n${block(response)}`;
}

/** A literal as a block of lines; empty without one. */
export function block(literal: Literal | undefined): string {
  return literal === undefined ? '' : `${pprint(literal)}\n`;
}
