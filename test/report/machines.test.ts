/** The reports for programs: JSON, SARIF, JUnit, annotations. */
import { Ajv, type ValidateFunction } from 'ajv';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change, Severity } from '../../generator/change.js';
import { githubReport } from '../../generator/report/github.js';
import { jsonReport } from '../../generator/report/json.js';
import { junitReport } from '../../generator/report/junit.js';
import { sarifReport } from '../../generator/report/sarif.js';
import { visible } from '../../generator/report/visible.js';
import {
  allKinds,
  changeWith,
  comparisonOf,
  hostile,
  hostileTexts,
} from '../support/comparison.js';
import { elements, namesOf, readXml, textOf } from '../support/xml.js';
import { entrySchema, sarifSchema } from './schemas.js';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...hostileTexts));
const unseen = /(?!\n)[\p{Cc}\p{Cf}\p{Co}\u2028\u2029]/u;

describe('the JSON of a comparison', () => {
  const validate = new Ajv().compile(entrySchema);

  it('has every change in the form that is documented', async () => {
    const json: unknown = JSON.parse(jsonReport(allKinds));
    expect(faults(validate, json)).toEqual([]);
    expect(json).toMatchObject({
      version: 1,
      bump: 'major',
      counts: { break: 2, danger: 1, warn: 1, info: 3, doc: 1, accepted: 1 },
    });
    await expect(jsonReport(allKinds)).toMatchFileSnapshot('pages/json.txt');
  });

  it('says what is missing with null, and large numbers as texts', () => {
    const bare = changeWith({ shape: undefined, old: undefined, before: [2n ** 64n] });
    const json: unknown = JSON.parse(jsonReport(comparisonOf([bare])));
    expect(json).toMatchObject({
      changes: [{ shape: null, old: null, before: ['18446744073709551616'], accepted: null }],
    });
  });

  it('gives every text back as it was, and shows none that a terminal obeys', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const report = jsonReport(hostile(text));
        expect(report).not.toMatch(unseen);
        const json: unknown = JSON.parse(report);
        expect(faults(validate, json)).toEqual([]);
        expect(json).toMatchObject({
          old: text,
          changes: [{ message: text, evidence: text }, {}, {}, {}, {}, {}, {}, {}, {}, {}],
        });
      }),
    );
  });
});

describe('the SARIF of a comparison', () => {
  const validate = new Ajv().compile(sarifSchema);

  it('has a result for each change, its rules, and suppressions for what was accepted', async () => {
    const titles = new Map([['operation-removed', 'An operation is gone']]);
    const report = sarifReport(allKinds, { version: '1.0.0', titles });
    expect(faults(validate, JSON.parse(report))).toEqual([]);
    await expect(report).toMatchFileSnapshot('pages/sarif.txt');
  });

  it('refers from each result to the rule that it names', () => {
    const { runs } = JSON.parse(sarifReport(allKinds));
    const [{ tool, results }] = runs;
    expect(results).toHaveLength(7);
    for (const { ruleId, ruleIndex } of results)
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
  });

  it('stays valid, with no link and no argument in its messages, whatever the texts are', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const report = sarifReport(hostile(text));
        expect(report).not.toMatch(unseen);
        const sarif = JSON.parse(report);
        expect(faults(validate, sarif)).toEqual([]);
        for (const { message } of sarif.runs[0].results) {
          expect(message.text.replaceAll(/\\[[\]\\]|\{\{|\}\}/g, '')).not.toMatch(/[[\]{}\\]/);
        }
      }),
    );
  });

  it('has addresses that hold the path', () => {
    const spaced = changeWith({
      new: { file: 'a b/ü#%.yaml', line: 1, column: 1, length: 1, text: '' },
    });
    expect(sarifReport(comparisonOf([spaced]))).toContain('"uri": "a%20b/%C3%BC%23%25.yaml"');
  });
});

describe('the JUnit of a comparison', () => {
  it('fails from the limit on, skips what was accepted, and passes the rest', async () => {
    await expect(junitReport(allKinds)).toMatchFileSnapshot('pages/junit.txt');
    const root = readXml(junitReport(allKinds, { failOn: 'warn' }));
    expect(namesOf(root).filter((name) => name === 'failure')).toHaveLength(4);
    expect(root.attributes).toMatchObject({ tests: '7', failures: '4' });
  });

  it('has one case that passes where nothing has changed', () => {
    const root = readXml(junitReport(comparisonOf([])));
    expect(namesOf(root)).toEqual(['testsuites', 'testsuite', 'testcase']);
  });

  it('is well-formed, and of the same elements, whatever the texts are', () => {
    const names = namesOf(readXml(junitReport(hostile('harmless'))));
    fc.assert(
      fc.property(anyText, (text) => {
        const root = readXml(junitReport(hostile(text)));
        expect(namesOf(root)).toEqual(names);
        const [failure] = elements(root).flatMap(elements).flatMap(elements);
        expect(failure && textOf(failure)).toContain(visible(text).slice(0, 300));
      }),
    );
  });
});

describe('annotations', () => {
  it('are commands, errors first, with the counts at the end', async () => {
    await expect(githubReport(allKinds)).toMatchFileSnapshot('pages/github.txt');
  });

  it('are ten of each kind, and say how many are left out', () => {
    const lines = githubReport(comparisonOf([...many('break', 12), ...many('danger', 31)])).split(
      '\n',
    );
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10);
    expect(lines.filter((line) => line.startsWith('::warning '))).toHaveLength(10);
    expect(lines.at(-2)).toBe(
      '::notice title=stithy diff::bump: major (12 break, 31 danger); 2 more errors are not shown here; 21 more warnings are not shown here',
    );
  });

  it('are errors from the limit on', () => {
    const danger = comparisonOf([changeWith({ severity: 'danger' })]);
    expect(githubReport(danger)).toMatch(/^::warning /);
    expect(githubReport(danger, { failOn: 'danger' })).toMatch(/^::error /);
  });

  it('escape percent signs, line ends, and in properties colons and commas', () => {
    const file = { file: 'a,b:%\r\n.yaml', line: 1, column: 1, length: 1, text: '' };
    const line = githubReport(comparisonOf([changeWith({ new: file, message: '5% a:b,c' })]));
    expect(line).toContain('file=a%2Cb%3A%25%0D%0A.yaml,line=1,col=1,endColumn=2,');
    expect(line).toContain('title=member-made-required%3A Foo.Bar::5%25 a:b,c%0ACallers');
  });

  it('are as many commands as there are changes, whatever the texts are', () => {
    const count = githubReport(hostile('harmless')).split('\n').length;
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = githubReport(hostile(text)).split(/[\r\n]/);
        expect(lines).toHaveLength(count);
        for (const line of lines.slice(0, -1))
          expect(line).toMatch(
            /^::(error|warning|notice) ((file|line|col|endColumn|title)=[^:,]*,?)+::/,
          );
      }),
    );
  });
});

function faults(validate: ValidateFunction, value: unknown): readonly unknown[] {
  return validate(value) ? [] : (validate.errors ?? ['no reason']);
}

function many(severity: Severity, count: number): readonly Change[] {
  return Array.from({ length: count }, () => changeWith({ severity }));
}
