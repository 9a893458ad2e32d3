import { describe, expect, it } from 'vitest';
import { bumps, contacts, roles, severities } from '../../generator/change.js';
import type { Row } from '../../generator/change.js';
import { isActive, shapeNames } from '../../generator/diff/rules/activity.js';
import { oppositeOf } from './opposites.js';
import { circumstances } from '../../generator/diff/rules/rule.js';
import { rowOf } from '../../generator/diff/rules/row-of.js';
import { isRuleId, ruleIds, rules } from '../../generator/diff/rules/table.js';
import { typeChangeRow, typeChanges } from '../../generator/diff/rules/type-changes.js';
import { furtherIds, specifiedIds } from './rule-ids.js';

const rows = ruleIds.flatMap((id) =>
  Object.entries(rules[id].rows).map(([slot, row]): [string, string, Row] => [id, slot, row]),
);

describe('the table of rules', () => {
  it('has the ids that are listed, and no other', () => {
    const listed = [...specifiedIds, ...furtherIds];
    expect(new Set(listed).size).toBe(listed.length);
    expect([...ruleIds].toSorted()).toEqual(listed.toSorted());
  });

  it('says what has changed and what follows, in sentences', () => {
    const wrong = ruleIds.filter((id) => {
      const { title, consequence } = rules[id];
      return !/^[A-Z].*[^.]$/.test(title) || !/^[A-Z].*[^.]\.$/.test(consequence);
    });
    expect(wrong).toEqual([]);
  });

  it('has a row for each rule, in words that are known', () => {
    const places = ['any', 'in', 'out', 'both'];
    const wrong = rows.filter(([, slot, row]) => {
      const [place = '', circumstance, rest] = slot.split(' ');
      const isKnown = circumstance === undefined || circumstance in circumstances;
      return !places.includes(place) || !isKnown || rest !== undefined || !isWellFormed(row);
    });
    expect(wrong).toEqual([]);
    expect(ruleIds.filter((id) => Object.keys(rules[id].rows).length === 0)).toEqual([]);
    expect(rows.length).toBeGreaterThan(ruleIds.length);
  });

  it('has a row without circumstances where it has one with', () => {
    const wrong = rows.filter(([id, slot]) => {
      const [place = ''] = slot.split(' ');
      const plain = isRuleId(id) ? Object.keys(rules[id].rows) : [];
      return !plain.includes(place) && !plain.includes('any') && !plain.includes('in');
    });
    expect(wrong).toEqual([]);
  });

  it('asks for a major version wherever code that calls or names things stops compiling', () => {
    const wrong = rows.filter(
      ([, , { typescript, bump }]) =>
        bump !== 'major' && typescript.some((role) => ['C', 'V', 'N'].includes(role)),
    );
    expect(wrong.map(([id, slot]) => `${id} ${slot}`)).toEqual([]);
  });

  it('calls nothing documentation that callers or services can feel', () => {
    const wrong = rows.filter(
      ([, , { severity, deployed, early, typescript, validators }]) =>
        severity === 'doc' &&
        !(deployed === 'ok' && early === 'ok' && typescript.length === 0 && validators === 'none'),
    );
    expect(wrong).toEqual([]);
  });

  it('hides the order of members and of values', () => {
    expect(ruleIds.filter((id) => rules[id].reported === 'order')).toEqual([
      'member-reordered',
      'member-inserted',
      'enum-reordered',
      'enum-inserted',
      'int-enum-reordered',
      'int-enum-inserted',
    ]);
  });
});

describe('a ruling', () => {
  it('goes by position, and takes the worse for both', () => {
    expect(verdict(rowOf('member-made-required', 'in'))).toBe('break major');
    expect(verdict(rowOf('member-made-required', 'out'))).toBe('info minor');
    const both = rowOf('member-made-required', 'both');
    expect(verdict(both)).toBe('break major');
    expect(both).toMatchObject({ deployed: 'refused', early: 'undefined' });
    expect(both.typescript).toEqual(['C', 'V', 'B']);
    expect(rowOf('member-made-required', 'none')).toEqual(both);
  });

  it('goes by circumstances before it goes by position', () => {
    expect(verdict(rowOf('enum-value-added', 'out'))).toBe('info minor');
    expect(verdict(rowOf('enum-value-added', 'out', ['closed']))).toBe('break major');
    expect(verdict(rowOf('member-json-name-changed', 'in'))).toBe('danger minor');
    expect(verdict(rowOf('member-json-name-changed', 'in', ['inert']))).toBe('info patch');
    expect(verdict(rowOf('member-http-location-changed', 'in', ['inert', 'required']))).toBe(
      'info patch',
    );
  });

  it('makes nothing of what means nothing in a place', () => {
    expect(verdict(rowOf('member-idempotency-token-removed', 'out'))).toBe('info patch');
    expect(verdict(rowOf('member-idempotency-token-removed', 'both'))).toBe('danger minor');
  });
});

describe('the opposite of a rule', () => {
  it('is a rule whose opposite is the first, but for three that tell more than theirs', () => {
    const odd = ruleIds.filter((id) => oppositeOf(oppositeOf(id)) !== id);
    expect(odd).toEqual([
      'operation-removed-after-deprecation',
      'member-required-with-default-added',
      'unique-items-added',
    ]);
  });

  it('is another rule wherever the id has a direction', () => {
    const directed = /-(added|removed|raised|lowered)$|-became-|-made-|-(to|from)-/;
    const own = ruleIds.filter((id) => directed.test(id) && oppositeOf(id) === id);
    expect(own).toEqual([
      'package-requirements-raised',
      'package-dependency-added',
      'package-dependency-raised',
      'acceptance-added',
    ]);
  });
});

describe('a protocol', () => {
  it('makes something of bindings, names and formats, or not', () => {
    expect(active('smithy.api#httpQuery', 'awsJson1_1')).toBe(false);
    expect(active('smithy.api#httpQuery', 'restJson1')).toBe(true);
    expect(active('smithy.api#jsonName', 'rpcv2Cbor')).toBe(false);
    expect(active('smithy.api#timestampFormat', 'awsJson1_0')).toBe(true);
    expect(active('smithy.api#timestampFormat', 'rpcv2Cbor')).toBe(false);
    expect(active(shapeNames, 'restJson1')).toBe(false);
    expect(active(shapeNames, 'awsJson1_0')).toBe(true);
    expect(active('smithy.api#xmlName', 'restJson1')).toBe(false);
    expect(active('smithy.api#endpoint', 'awsJson1_1')).toBe(true);
    expect(isActive('smithy.api#httpQuery', new Set())).toBe(true);
  });
});

describe('a value of another type', () => {
  it('is judged by the pair and the position', () => {
    expect(verdict(typeChangeRow('integer', 'long', 'out'))).toBe('danger minor');
    expect(verdict(typeChangeRow('long', 'integer', 'in'))).toBe('danger minor');
    expect(verdict(typeChangeRow('integer', 'double', 'both'))).toBe('warn minor');
    expect(verdict(typeChangeRow('string', 'document', 'in'))).toBe('info minor');
    expect(verdict(typeChangeRow('string', 'document', 'out'))).toBe('break major');
    expect(verdict(typeChangeRow('document', 'string', 'out'))).toBe('info minor');
    expect(verdict(typeChangeRow('string', 'blob', 'in'))).toBe('break major');
  });

  it('fails both ways where nothing else is known', () => {
    const row = typeChangeRow('boolean', 'list', 'none');
    expect(row).toMatchObject({ severity: 'break', deployed: 'fails', early: 'fails' });
    expect(row.typescript).toEqual(['C', 'V', 'R', 'B']);
  });

  it('has rows in words that are known', () => {
    const all = typeChanges.flatMap((each) => [each.in, each.out]);
    expect(all.filter((row) => !isWellFormed(row))).toEqual([]);
  });
});

function isWellFormed(row: Row): boolean {
  const { severity, bump, deployed, early, typescript, validators } = row;
  return (
    severities.includes(severity) &&
    bumps.includes(bump) &&
    contacts.includes(deployed) &&
    contacts.includes(early) &&
    new Set(typescript).size === typescript.length &&
    typescript.every((role) => role in roles) &&
    ['none', 'tightened', 'loosened', 'changed'].includes(validators)
  );
}

function active(trait: string, protocol: string): boolean {
  return isActive(trait, new Set([protocol]));
}

function verdict({ severity, bump }: Row): string {
  return `${severity} ${bump}`;
}
