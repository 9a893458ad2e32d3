import { describe, expect, it } from 'vitest';
import { bundle, programs } from './bundle.js';

describe('a bundle with one ListInstances call', () => {
  it('is at most 6 kB with input checks', async () => {
    const { gzip } = await bundle(programs.checked, 'browser');
    expect(gzip).toBeLessThanOrEqual(6_000);
  });

  it('is at most 4 kB without them', async () => {
    const { gzip } = await bundle(programs.unchecked, 'browser');
    expect(gzip).toBeLessThanOrEqual(4_000);
  });

  it('holds nothing of other operations', async () => {
    const { code } = await bundle(programs.checked, 'browser');
    expect(code).toContain('ListInstances');
    for (const foreign of [
      'DescribeInstance',
      'waitUntil',
      'fromIni',
      'EncryptionStatus',
      'rest-json',
    ]) {
      expect(code).not.toContain(foreign);
    }
  });
});
