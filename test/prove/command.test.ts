/** `stithy diff --prove`, from the command to its exit code. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Role } from '../../generator/change.js';
import { rules } from '../../generator/diff/rules/table.js';
import { put, runDiff, useRepository, withoutDays } from '../generator/diff-repository.js';

useRepository();

const row = { ...rules['member-optional-removed'].rows }.in;
const roles: readonly Role[] = row?.typescript ?? [];

/** Plants a fault into the table. */
function claimRoles(given: readonly Role[]): void {
  Reflect.set(Object(row), 'typescript', given);
}

afterEach(() => claimRoles(roles));

describe('a comparison that is put to the proof', { timeout: 60_000 }, () => {
  it('says what was proved, and ends as it would without', async () => {
    put('model/weather/service.yaml', withoutDays);
    const { exitCode, printed, told } = await runDiff({ format: 'text', prove: true });
    expect(printed).toContain('proved: C V do not compile');
    expect(printed).toMatch(/^Proof: \d+ claims proved, 0 disproved, \d+ open\.$/m);
    expect([exitCode, told]).toEqual([1, 'Not accepted: 1 break.']);
    expect((await runDiff({ format: 'text', prove: true, failOn: 'never' })).exitCode).toBe(0);
  });

  it('ends with 4 where a row says less than the compiler', async () => {
    put('model/weather/service.yaml', withoutDays);
    claimRoles(['C']);
    const { exitCode, printed, told } = await runDiff({ format: 'text', prove: true });
    expect(exitCode).toBe(4);
    expect(told).toContain('Seen, and said by no change: V of GetForecastInput.Days: TS2339');
    expect(printed).toContain('  unexplained  V of GetForecastInput.Days: TS2339');
    expect((await runDiff({ format: 'text' })).exitCode).toBe(1);
  });

  it('ends with 4 where a row says more than the compiler', async () => {
    put('model/weather/service.yaml', withoutDays);
    claimRoles(['C', 'V', 'N']);
    const { exitCode, printed, told } = await runDiff({ format: 'text', prove: true });
    expect(exitCode).toBe(4);
    const wrong = 'Disproved: member-optional-removed of GetForecastInput.Days, typescript N';
    expect(told).toContain(`${wrong}: seen is none`);
    expect(printed).toContain('disproved: typescript N, seen is none');
  });
});
