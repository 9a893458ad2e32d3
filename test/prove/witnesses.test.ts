import { describe, expect, it } from 'vitest';
import type { Change } from '../../generator/change.js';
import { isWhole } from '../whole/models.js';
import { changes, shapesOf } from './changes.js';
import { disproved, pairOf, provingOf, rolesOf, seen } from './pair.js';

const all = changes.flatMap((kind) => {
  const { title, open, closed = open } = kind;
  return [
    { title, kind, enums: 'open', roles: open } as const,
    ...(closed === open ? [] : [{ title, kind, enums: 'closed', roles: closed } as const]),
  ];
});
const each = isWhole
  ? all
  : all.filter(({ enums }, index) => enums === 'closed' || index % 12 === 0);
console.log(
  `witnesses: ${each.length} of ${all.length} changes` +
    (isWhole ? '' : ' (npm run whole has the others)'),
);

describe('witnesses', { timeout: 60_000 }, () => {
  it.each(each)(
    'of $title break for $roles with $enums enums, as is said',
    async ({ enums, roles, kind }) => {
      const pair = await pairOf(...shapesOf(kind), { enums });
      expect(rolesOf(pair.examination)).toBe(roles);
      const proving = provingOf(pair);
      const evidence = proving.unexplained.map((observation) => observation.evidence);
      expect([disproved(proving), evidence]).toEqual([[], []]);
    },
  );

  it('tell the member, the operation and the value', async () => {
    const gone = changes.filter(({ title }) => /lost a value|lost an optional member/.test(title));
    const found = gone.map(async (kind) => seen((await pairOf(...shapesOf(kind))).examination));
    expect(await Promise.all(found)).toEqual([
      ['C LookInput$May', 'V LookInput$May'],
      ['B LookOutput$May', 'R LookOutput$May'],
      ['N Kind$B', 'X Kind$B'],
    ]);
  });
});

describe('what is said', () => {
  const kind = changes.find(({ title }) => title === 'an input that has lost an optional member');
  const pair = pairOf(...shapesOf(kind ?? { title: '', after: {}, open: '' }));
  const withRoles = (typescript: Change['typescript']) => async () => {
    const whole = await pair;
    const changed = whole.comparison.changes.map((change) => ({ ...change, typescript }));
    const proving = provingOf(whole, { changes: changed });
    return [disproved(proving), seen({ of: [], gaps: [], observations: proving.unexplained })];
  };

  it('is proved where it is what was seen', async () => {
    expect(await withRoles(['C', 'V'])()).toEqual([[], []]);
    const { proofs } = provingOf(await pair);
    const roles = proofs.flatMap(({ claims }) => claims).filter(({ of }) => of === 'typescript');
    expect(roles.map(({ said, verdict }) => `${said} ${verdict}`)).toEqual([
      'C proved',
      'V proved',
    ]);
    expect(roles[0]?.evidence).toMatch(/^TS2353: Object literal may only specify known properties/);
  });

  it('is disproved where nothing of it was seen', async () => {
    const [wrong] = await withRoles(['C', 'V', 'X'])();
    expect(wrong).toEqual(['member-optional-removed X none']);
  });

  it('is not all where more was seen', async () => {
    expect(await withRoles(['C'])()).toEqual([[], ['V LookInput$May']]);
    expect(await withRoles([])()).toEqual([
      ['member-optional-removed none C'],
      ['C LookInput$May', 'V LookInput$May'],
    ]);
  });

  it('is open for senses that nothing looked with', async () => {
    const { proofs } = provingOf(await pair);
    const open = proofs.flatMap(({ claims }) => claims.filter(({ of }) => of !== 'typescript'));
    expect(new Set(open.map(({ verdict, evidence }) => `${verdict}: ${evidence}`))).toEqual(
      new Set(['open: nothing has looked at it']),
    );
  });
});
