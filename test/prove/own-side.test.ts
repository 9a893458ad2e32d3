/** Witnesses against the package that they were made from: whatever the new side is, they compile. */
import { describe, expect, it } from 'vitest';
import { closedSide } from '../../generator/prove/closed.js';
import { faultsAtHome, witnessesOf } from '../../generator/prove/witnesses/examine.js';
import { roomOf } from '../../generator/prove/witnesses/room.js';
import type { Service } from '../../generator/service.js';
import { conformanceText } from '../support/conformance.js';
import { astModel } from '../support/model.js';
import { provedSide } from '../support/proved-side.js';
import { sideFor } from '../support/side.js';
import { leftOut, modelsOf } from '../whole/models.js';
import { pairOf } from './pair.js';
import { shapesOf } from './changes.js';

const names = modelsOf();
console.log(`witnesses at home: ${names.length} of 14 whole services, left out: ${leftOut(names)}`);

/** Where all of it stays; and with closed enums, where all names go, so that every type is written out. */
function expectSound(service: Service): void {
  const open = provedSide([service]);
  const sides = [
    [open, service],
    [closedSide(open), undefined],
  ] as const;
  for (const [side, now] of sides) {
    const rooms = [roomOf(service, now, side.isClosed === true)];
    const programs = rooms.flatMap(witnessesOf);
    expect(faultsAtHome(side, rooms, programs)).toEqual([]);
    expect(programs.length).toBeGreaterThan(service.operations.length);
    expect(new Set(programs.map(({ path }) => path)).size).toBe(programs.length);
  }
}

describe('witnesses', { timeout: 600_000 }, () => {
  it('of a small model with everything compile at home, and are not empty', async () => {
    const kind = { title: '', after: {}, open: '' };
    const { old } = await pairOf(...shapesOf(kind));
    old.services.forEach(expectSound);
    const [service] = old.services;
    const programs = service ? witnessesOf(roomOf(service, service, false)) : [];
    const roles = new Set(programs.map(({ role }) => role));
    expect([...roles].toSorted().join('')).toBe('ABCINRVX');
  });

  it.each(names)('of %s compile at home', (name) => {
    const { services } = sideFor(astModel(JSON.parse(conformanceText(`models/${name}.json`))));
    expect(services.length).toBeGreaterThan(0);
    services.forEach(expectSound);
  });
});
