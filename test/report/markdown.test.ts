/** The reports for people who read them as pages: Markdown for a pull request and a change log, HTML. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changelogReport } from '../../generator/report/changelog.js';
import { htmlReport } from '../../generator/report/html.js';
import { markdownReport, marker } from '../../generator/report/markdown.js';
import { escapeMarkdown, fenced, link } from '../../generator/report/markup.js';
import { visible } from '../../generator/report/visible.js';
import {
  allKinds,
  changeWith,
  comparisonOf,
  hostile,
  hostileTexts,
} from '../support/comparison.js';
import { namesOf, readXml, textOf } from '../support/xml.js';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...hostileTexts));
const feed = "ListFoos (new)\n\nGoFoo (updated)\nChanges (request)\n{'A': 'string'}\n";
const addressOf = (
  { file, line }: { readonly file: string; readonly line: number },
  side: string,
) => `https://git.test/${side}/${file}#L${line}`;

describe('the Markdown of a comparison', () => {
  it('has a table of what matters and folds the rest', async () => {
    const options = { addressOf, feed, command: 'npx stithy diff main' };
    await expect(markdownReport(allKinds, options)).toMatchFileSnapshot('pages/markdown.txt');
  });

  it('says that there is nothing', () => {
    expect(markdownReport(comparisonOf([]))).toBe(
      `${marker}\n### Model diff: no new version (no changes)\n\n<code>old → new</code>\n`,
    );
  });

  it('is never longer than the limit, and says what it leaves out', () => {
    const changes = Array.from({ length: 900 }, (_, index) =>
      changeWith({ member: `Bar${index}`, severity: index % 2 === 0 ? 'break' : 'doc' }),
    );
    for (const limit of [300, 1_000, 5_000, 20_000, 65_000]) {
      const report = markdownReport(comparisonOf(changes), {
        limit,
        elsewhere: 'the job summary',
        feed,
      });
      expect(report.length).toBeLessThanOrEqual(limit);
      const told = report.match(/<code>Foo\.Bar\d+<\/code>/g) ?? [];
      const left = /(\d+) more changes in the job summary\./.exec(report)?.[1] ?? 0;
      expect(told.length + Number(left)).toBe(900);
      expect(report.match(/<details>/g)?.length).toBe(report.match(/<\/details>/g)?.length);
    }
    expect(markdownReport(comparisonOf(changes)).length).toBeLessThanOrEqual(65_000);
  });

  it('leaves room for other parts beside a long table, and counts operations that do not fit', () => {
    const breaks = Array.from({ length: 500 }, (_, index) => changeWith({ member: `Bar${index}` }));
    const added = changeWith({ rule: 'operation-added', severity: 'info', member: undefined });
    const operations = Array.from({ length: 500 }, (_, index) => `Go${index} (new)\n{${index}}\n`);
    const report = markdownReport(comparisonOf([...breaks, added]), {
      limit: 8_000,
      feed: ['Test - 500 new api methods\n', ...operations].join('\n'),
    });
    expect(report).toContain('<summary>1 other change</summary>');
    expect(report).toMatch(/\nGo0 \(new\)\n\{0\}\n\nGo1 \(new\)\n[^]*\n```\n\n<\/details>/);
    const shown = report.match(/^Go\d+ \(new\)$/gm)?.length ?? 0;
    expect(report).toContain(`, ${500 - shown} more operations.`);
    expect(shown).toBeGreaterThan(10);
  });

  it('has no markup but its own, whatever the texts are', () => {
    const own = structureOf(markdownReport(hostile('harmless'), { addressOf }));
    fc.assert(
      fc.property(anyText.filter(isOrdinary), (text) => {
        const report = markdownReport(hostile(text), { addressOf });
        expect(report).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029]/u);
        expect(structureOf(report)).toBe(own);
      }),
    );
  });

  it('notifies nobody and links nothing', () => {
    expect(escapeMarkdown('@ada #12 o/r#3 GH-4 :tada: www.x.test http://x.test a@b.test')).toBe(
      '&#64;&#8288;ada &#35;&#8288;12 o/r&#35;&#8288;3 GH-&#8288;4 &#58;&#8288;tada: www&#46;x.test http&#58;&#8288;//x.test a&#64;&#8288;b.test',
    );
  });

  it('links to addresses of the web alone, and they end where they end', () => {
    expect(link('a', 'javascript:alert(1)')).toBe('<code>a</code>');
    expect(link('a', undefined)).toBe('<code>a</code>');
    expect(link('a', 'https://x.test/a b)"<(*.yaml#L1')).toBe(
      '[<code>a</code>](https://x.test/a%20b%29%22%3C%28%2A.yaml#L1)',
    );
  });

  it('fences with more backticks than the text has in a row', () => {
    expect(fenced('a\n````\nb\n')).toEqual(['`````text', 'a', '````', 'b', '`````']);
    expect(fenced('a')).toEqual(['```text', 'a', '```']);
  });
});

/** Marks that Markdown could see as structure, with references and plain characters left out. */
function structureOf(report: string): string {
  return report
    .replaceAll(/\(https:\/\/[^)\s]*\)/g, '()')
    .replaceAll(/&#\d+;|<wbr>/g, '')
    .replaceAll(/[^<>|`[\]*_#\n!\\@&~$]/g, '');
}

/** An empty text leaves out what a text would stand in. */
function isOrdinary(text: string): boolean {
  return visible(text) !== '';
}

describe('the entry of a change log', () => {
  it('tells users what happens, accepted or not', async () => {
    const entry = changelogReport(allKinds, { version: '2.0.0', date: '2026-06-30' });
    await expect(entry).toMatchFileSnapshot('pages/changelog.txt');
  });

  it('says that there is nothing', () => {
    expect(changelogReport(comparisonOf([]))).toBe('## Unreleased\n\nNo changes.\n');
  });

  it('has no markup but its own, whatever the texts are', () => {
    fc.assert(
      fc.property(anyText.filter(isOrdinary), (text) => {
        const entry = changelogReport(hostile(text), { date: text });
        const harmless = changelogReport(hostile('harmless'), { date: 'harmless' });
        expect(structureOf(entry)).toBe(structureOf(harmless));
      }),
    );
  });
});

describe('the HTML of a comparison', () => {
  it('is one page that asks for nothing', async () => {
    const page = htmlReport(allKinds, { feed });
    expect(page).not.toMatch(/\b(src|href)=|url\(|@import|https?:/);
    expect(page).not.toMatch(/<(script|link|img|iframe|object|form)\b/);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page).toContain('name="viewport"');
    expect(page).toContain('prefers-color-scheme: dark');
    await expect(page).toMatchFileSnapshot('pages/html.txt');
  });

  it('has the same elements, and every text as it is, whatever the texts are', () => {
    const names = namesOf(elementOf(htmlReport(hostile('harmless'), { feed: 'harmless' })));
    fc.assert(
      fc.property(anyText.filter(isOrdinary), (text) => {
        const root = elementOf(htmlReport(hostile(text), { feed: text }));
        expect(namesOf(root)).toEqual(names);
        expect(textOf(root)).toContain(visible(text).slice(0, 200));
      }),
    );
  });
});

/** HTML that happens to be well-formed XML but for its first line and its empty elements. */
function elementOf(page: string) {
  return readXml(
    page
      .replace('<!doctype html>\n', '')
      .replaceAll(/<meta [^>]*>/g, '')
      .trimEnd(),
  );
}
