/** All classifiers, in the order in which they are asked. */
import type { Classifier } from '../finding.js';

export const classifiers: readonly Classifier[] = [];
