/** Two sides, laid beside each other: services, operations and shapes that both have. */
import type { ProvedSide } from '../proof.js';
import type { Service, Shape } from '../service.js';
import { programOf, type Program } from './running.js';

/** A service of one side, ready to run. */
export interface Half {
  readonly service: Service;
  readonly program: Program;
  readonly shapes: ReadonlyMap<string, Shape>;
}

export interface Pair {
  readonly old: Half;
  readonly now: Half;
}

/** The services that the old side alone has. */
export function removedFrom(old: ProvedSide, now: ProvedSide): readonly Service[] {
  const kept = new Set(pairsOf(old, now).map((pair) => pair.old.service));
  return old.services.filter((service) => !kept.has(service));
}

/** The services that both sides have; where each has one only, whatever they are called. */
export function pairsOf(old: ProvedSide, now: ProvedSide): readonly Pair[] {
  const programs = { old: programOf(old.modules), now: programOf(now.modules) };
  const [first, ...others] = old.services;
  const isLone = first !== undefined && others.length === 0 && now.services.length === 1;
  return now.services.flatMap((service) => {
    const before = isLone ? first : old.services.find(({ id }) => id === service.id);
    if (!before) return [];
    return [{ old: halfOf(before, programs.old), now: halfOf(service, programs.now) }];
  });
}

/** With its operations' inputs, outputs and errors, of which prelude shapes are not among the shapes. */
function halfOf(service: Service, program: Program): Half {
  const shapes = new Map(service.shapes.map((shape) => [shape.id, shape]));
  return { service, program, shapes };
}

/** The two sides the other way round. */
export function swapped({ old, now }: Pair): Pair {
  return { old: now, now: old };
}
