import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Model } from '../model.js';
import { property, textsOf } from '../node.js';
import { partAt } from './places.js';
import { membersOf, operations, traitOf } from './view.js';

/** `requestCompression`: encodings that clients know, and no stream whose length must be known before. */
export function checkCompression(model: Model): readonly Diagnostic[] {
  return operations(model).flatMap((operation) => {
    const trait = traitOf(model, operation, 'smithy.api#requestCompression');
    if (trait === undefined) return [];
    const encodings = textsOf(property(trait.value, 'encodings'));
    const unknown = encodings.filter((encoding) => encoding.toLowerCase() !== 'gzip');
    const found: Diagnostic[] = [];
    if (encodings.length === 0) {
      found.push(report('compression-wrong', { problem: 'names no encoding' }, trait.at));
    }
    if (unknown.length > 0) {
      const problem = `names ${unknown.join(', ')}, which clients do not have`;
      found.push(report('compression-wrong', { problem }, partAt(trait, ['encodings'])));
    }
    const sized = [...membersOf(model, operation.input?.target).values()].find(({ target }) => {
      const shape = model.shapes.get(target);
      return ['streaming', 'requiresLength'].every(
        (name) => shape && traitOf(model, shape, `smithy.api#${name}`) !== undefined,
      );
    });
    if (sized !== undefined) {
      const problem = `cannot be told the length of the stream ${sized.name}`;
      found.push(report('compression-wrong', { problem }, trait.at));
    }
    return found;
  });
}
