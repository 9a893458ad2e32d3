import { describe, expect, it } from 'vitest';
import { examineTypes } from '../../generator/prove/witnesses/examine.js';
import { provedSide } from '../support/proved-side.js';
import { serviceOf } from '../support/resolved.js';
import type { Compact } from '../support/model.js';

const before: Compact = {
  'operation Look': { input: 'LookInput', output: 'LookOutput' },
  'structure LookInput': { members: { Name: 'String' } },
  'structure LookOutput': { members: { Found: 'Thing' } },
  'structure Thing': { members: { Id: 'String' } },
};

describe('witnesses', () => {
  it('compile against their own side', async () => {
    const side = provedSide([serviceOf(before)]);
    const { observations } = await examineTypes(side, side);
    expect(observations).toEqual([]);
  });

  it('tell what is gone', async () => {
    const after = {
      ...before,
      'structure LookOutput': { members: { Found: 'String' } },
    };
    const sides = [before, after].map((shapes) => provedSide([serviceOf(shapes)]));
    const [old = provedSide([]), now = provedSide([])] = sides;
    const { observations } = await examineTypes(old, now);
    const gone = observations.map(
      (each) => `${each.of === 'typescript' && each.role} ${each.shape}`,
    );
    expect(new Set(gone)).toEqual(
      new Set(['N test#Thing', 'R test#LookOutput', 'B test#LookOutput']),
    );
  });
});
