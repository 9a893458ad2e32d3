import { describe, expect, it } from 'vitest';
import { near } from '../../generator/catalogue/near.js';
import { quoted, suggestion } from '../../generator/catalogue/entry.js';
import { catalogue } from '../../generator/catalogue.js';
import { andThen, outcome, report } from '../../generator/diagnostics.js';
import type { Location } from '../../generator/model.js';
import { show } from '../../generator/show.js';

const at: Location = {
  file: 'model/weather/service.yaml',
  line: 12,
  column: 16,
  length: 6,
  text: 'string Token: { lenght: { max: 1 } }',
};

describe('a diagnostic', () => {
  it('is shown with its place, its line, a caret under each column, and what to do', () => {
    const diagnostic = report('trait-unknown', { name: 'lenght', known: ['length', 'range'] }, at);
    expect(show(diagnostic, { color: false })).toBe(
      [
        'model/weather/service.yaml:12:16  error  trait-unknown  There is no trait "lenght" in Smithy\'s prelude.',
        '  12 | string Token: { lenght: { max: 1 } }',
        '     |                ^^^^^^',
        '  help: Did you mean "length"?',
      ].join('\n'),
    );
  });

  it('without a place is shown without a line', () => {
    const diagnostic = report('file-missing', { path: 'modl' });
    expect(show(diagnostic, { color: false }).split('\n')).toEqual([
      'error  file-missing  There is no model at modl.',
      '  help: Name a model file or a folder of models; stithy init makes a first one.',
    ]);
  });

  it('is coloured only where that is asked for', () => {
    const diagnostic = report('yaml-tab', undefined, at);
    const escape = String.fromCharCode(27);
    expect(show(diagnostic, { color: true })).toContain(`${escape}[31merror${escape}[0m`);
    expect(show(diagnostic, { color: false })).not.toContain(escape);
  });

  it('shows a part of a long line, with the caret under the right column', () => {
    const text = `${'x'.repeat(50_000)}HERE${'y'.repeat(50_000)}`;
    const place = { ...at, text, column: 50_001, length: 4 };
    const [, line = '', carets = ''] = show(report('yaml-tab', undefined, place), {
      color: false,
    }).split('\n');
    expect(line.length).toBeLessThan(140);
    expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('HERE');
  });

  it('shows nothing of a line that would move the cursor or turn the text', () => {
    const text = 'a: \u001b[2J\u202e\u0000\tb';
    const shown = show(report('yaml-tab', undefined, { ...at, text, column: 4, length: 5 }), {
      color: false,
    });
    expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(shown).toContain('a: \ufffd[2J\ufffd\ufffd b');
  });

  it('has a place of at least one caret, also at the end of a line', () => {
    const place = { ...at, text: 'a:', column: 3, length: 1 };
    expect(show(report('yaml-tab', undefined, place), { color: false })).toContain('|   ^');
  });
});

describe('the catalogue', () => {
  it('has codes in kebab-case', () => {
    for (const code of Object.keys(catalogue)) expect(code).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
  });

  it('puts names of a model into quotes, without what cannot be seen, and cuts long ones', () => {
    expect(quoted('a"b\n\u202e\u200b')).toBe(String.raw`"a"b\n\u{202e}\u{200b}"`);
    expect(quoted(String.raw`^\d\.$`)).toBe(String.raw`"^\d\.$"`);
    expect(quoted('x'.repeat(1000)).length).toBeLessThanOrEqual(80);
  });

  it('joins what is near with commas and «or»', () => {
    expect(suggestion('ab', ['abc', 'abd', 'abe'], '')).toBe('Did you mean "abc", "abd" or "abe"?');
    expect(suggestion('xyz', ['abc'], 'Look again.')).toBe('Look again.');
  });
});

describe('near names', () => {
  it.each([
    ['lenght', ['length']],
    ['Strng', ['String']],
    ['STRING', ['String']],
    ['struct', ['structure']],
    ['zzz', []],
    ['', []],
    ['x', []],
  ])('of %j are %j', (name, expected) => {
    expect(near(name, ['length', 'String', 'structure', 'Integer'])).toEqual(expected);
  });

  it('are three at most, the nearest first, in an order that does not depend on the input', () => {
    const known = ['Tokens', 'Token', 'Toke', 'Taken', 'Broken'];
    expect(near('Tokan', known)).toEqual(near('Tokan', known.toReversed()));
    expect(near('Tokan', known)[0]).toBe('Token');
    expect(near('Tokan', known).length).toBeLessThanOrEqual(3);
  });

  it('are found among ten thousand in less than a second', () => {
    const known = Array.from({ length: 10_000 }, (_, n) => `SomeRatherLongShapeName${n}`);
    const started = performance.now();
    near('SomeRatherLongShapeNaem12', known);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('an outcome', () => {
  const warning = report('enum-name', { name: 'a' }, at);
  const error = report('yaml-tab', undefined, at);

  it('is a value with warnings alone, and none with an error', () => {
    expect(outcome(1, [warning])).toEqual({ ok: true, value: 1, diagnostics: [warning] });
    expect(outcome(1, [warning, error])).toEqual({ ok: false, diagnostics: [warning, error] });
  });

  it('keeps the warnings of the stage before', () => {
    const first = outcome(1, [warning]);
    expect(andThen(first, () => outcome(2, [error])).diagnostics).toEqual([warning, error]);
    expect(andThen(outcome(1, [error]), () => outcome(2, [])).diagnostics).toEqual([error]);
  });
});
