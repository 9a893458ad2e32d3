/** Generated validators, as they are called, and what they find. */
import type { Shape } from '../service.js';
import type { Program } from './running.js';

/** As the runtime has it. */
export interface Issue {
  /** A JSON pointer. */
  readonly path: string;
  readonly constraint: string;
  readonly expected: string;
}

export type Check = (value: unknown) => readonly Issue[];

/** The validator of a shape; errors have none, nor has a simple shape that asks nothing. */
export function checkOf(program: Program, folder: string, shape: Shape): Check | undefined {
  const check = program.find(folder, `check${shape.name}`);
  if (typeof check !== 'function') return undefined;
  return (value) => {
    const issues: Issue[] = [];
    Reflect.apply(check, undefined, [value, issues]);
    return issues;
  };
}

/** The traits that could be why a value is refused. */
export function issueTraits({ constraint }: Issue): readonly string[] {
  return TRAITS[constraint] ?? [];
}

export function stepsOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What is at the end of a path. */
export function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined,
    value,
  );
}

/** Whether one pointer is inside the other. */
export function overlap(a: string, b: string): boolean {
  return `${a}/`.startsWith(`${b}/`) || `${b}/`.startsWith(`${a}/`);
}

const TRAITS: Readonly<Record<string, readonly string[]>> = {
  required: ['smithy.api#required', 'smithy.api#clientOptional', 'smithy.api#default'],
  length: ['smithy.api#length'],
  range: ['smithy.api#range'],
  pattern: ['smithy.api#pattern'],
  uniqueItems: ['smithy.api#uniqueItems'],
  enum: ['smithy.api#enum'],
};
