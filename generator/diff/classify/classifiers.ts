/** All classifiers, in the order in which they are asked. */
import type { Alteration, Context, Finding } from '../finding.js';

/** Looks through all alterations at once. */
type Whole = (altered: readonly Alteration[], context: Context) => readonly Finding[];

export const classifiers: readonly Whole[] = [];
