import { describe, expect, it } from 'vitest';
import { fooService, printed } from '../support/printed.js';

describe('lists and maps in one another, three deep', () => {
  const cube = printed(
    fooService({
      input: { Cube: 'Cube' },
      output: { Cube: 'Cube' },
      shapes: {
        'list Cube': { member: 'Square' },
        'map Square': { key: 'String', value: 'Row' },
        'list Row': { member: 'Cell' },
        'structure Cell': { members: { Bytes: 'Blob' } },
      },
    }),
  );

  it.each(['readers', 'writers'])('have all the %s that they name', async (module) => {
    const text = (await cube)[module] ?? '';
    const named = [...text.matchAll(/\b(?:read|write)(?:Square|Row|Cell)\b/g)].map(String);
    const declared = [...text.matchAll(/export function (\w+)/g)].map(([, name]) => name);
    expect(new Set(named).size).toBe(3);
    expect(declared).toEqual(expect.arrayContaining(named));
  });
});
