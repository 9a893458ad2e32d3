/** Nothing in the models lacks a source, and no source is named for nothing. */
import { describe, expect, it } from 'vitest';
import { metadata, modelFiles, sources, vintage } from './vintage.js';

describe.each(modelFiles)('%s', (file) => {
  const { model } = vintage(file);
  const documents = metadata(vintage(file), 'documents', 'id');
  const shapes = [...model.shapes.values()];

  it('names the documents that each shape comes from', () => {
    const without = shapes.filter((shape) => sources(shape).length === 0);
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  it('names only documents that it lists, and lists only those that it names', () => {
    const members = shapes.flatMap((shape) =>
      'members' in shape ? [...shape.members.values()] : [],
    );
    const named = [...shapes, ...members].flatMap(sources);
    const leftOut = metadata(vintage(file), 'leftOut', 'document');
    expect(new Set(documents)).toContain('README');
    // The names of shapes come from the service's public model; it is not repeated at each one.
    expect(new Set([...named, ...leftOut, 'model'])).toEqual(new Set(documents));
  });

  it('gives a reason for each fact that it leaves out', () => {
    expect(metadata(vintage(file), 'leftOut', 'fact').length).toBeGreaterThan(0);
    expect(metadata(vintage(file), 'leftOut', 'reason')).not.toContain('');
    expect(metadata(vintage(file), 'leftOut', 'fact')).not.toContain('');
  });
});
