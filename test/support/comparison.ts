/** Comparisons made by hand, for what reads them. */
import type { Change, Comparison } from '../../generator/change.js';
import type { Location } from '../../generator/model.js';

/** A change of `test#Foo$Bar`, with what is given instead. */
export function changeWith(given: Partial<Change> = {}): Change {
  return {
    rule: 'member-made-required',
    position: 'in',
    severity: 'break',
    bump: 'major',
    shape: 'test#Foo',
    member: 'Bar',
    message: 'Bar is required now',
    consequence: 'Callers without it stop compiling.',
    before: null,
    after: {},
    old: placeAt('model/test.yaml', 812, 7),
    new: placeAt('model/test.yaml', 815, 7),
    operations: { names: ['CreateFoo'], via: 'input.Foo.Bar' },
    fingerprint: '0123456789abcdef',
    differences: [],
    deployed: 'refused',
    early: 'ok',
    typescript: ['C', 'V'],
    validators: 'tightened',
    ...given,
  };
}

export function placeAt(file: string, line: number, column: number): Location {
  return { file, line, column, length: 3, text: '' };
}

/** Of `old` and `new`, with the bump of the first change. */
export function comparisonOf(
  changes: readonly Change[],
  given: Partial<Comparison> = {},
): Comparison {
  const bump = changes[0]?.bump ?? 'none';
  return { oldName: 'old', newName: 'new', contract: 'callers', bump, changes, ...given };
}

/** One of each severity, of documentation and of metadata, and an accepted one. */
export const allKinds = comparisonOf([
  changeWith(),
  changeWith({
    member: 'Baz',
    message: 'Baz is required now',
    new: placeAt('model/other.yaml', 3, 5),
    operations: { names: ['CreateFoo', 'PutFoo', 'UpdateFoo', 'MergeFoo'] },
    position: 'both',
  }),
  changeWith({
    rule: 'operation-removed',
    shape: 'test#DropFoo',
    member: undefined,
    position: 'none',
    message: 'DropFoo is gone',
    consequence: 'Whoever calls it stops compiling.',
    new: undefined,
    operations: { names: ['DropFoo'] },
    accepted: { reason: 'agreed with the team', owner: 'Ada', expires: '2027-01-31' },
  }),
  changeWith({
    rule: 'pattern-changed',
    severity: 'danger',
    bump: 'minor',
    shape: 'test#PhoneNumber',
    member: undefined,
    message: 'the pattern is another',
    consequence: 'Calls that passed may fail before they are sent.',
    evidence: '"+15551234567" is refused now',
  }),
  changeWith({ rule: 'unique-items-added', severity: 'warn', bump: 'minor', member: 'Names' }),
  changeWith({
    rule: 'operation-added',
    severity: 'info',
    bump: 'minor',
    shape: 'test#ListFoos',
    member: undefined,
    old: undefined,
    message: 'ListFoos is new',
    position: 'none',
  }),
  changeWith({
    rule: 'operation-added',
    severity: 'info',
    bump: 'minor',
    shape: 'test#DescribeFoo',
    member: undefined,
    old: undefined,
    message: 'DescribeFoo is new',
    position: 'none',
  }),
  changeWith({
    rule: 'metadata-changed',
    severity: 'info',
    bump: 'none',
    shape: undefined,
    member: undefined,
    message: 'documents is different',
  }),
  changeWith({
    rule: 'member-documentation',
    severity: 'doc',
    bump: 'patch',
    message: 'the documentation is different',
  }),
]);

/** Texts that would be more than text, if a format let them. */
export const hostileTexts = [
  'two\nlines\r\nand\u2028more',
  '| a | b |',
  '`code` ```\nfence',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '"quoted" \'too\' &amp; & &#60;',
  '\u202egnp.exe\u202c \u2066isolated\u2069',
  '\u001b[31mred\u001b[0m \u0007\u0000\u009b2J',
  '**bold** _it_ [link](javascript:alert(1)) ![x](http://x.test/p.png)',
  '@everyone #123 owner/repo#1 www.x.test https://x.test a@b.test :tada: $x$',
  '::error file=x::y %0A, :',
  '##[add-mask]x',
  '</details><!-- --> ]]>',
  '{0} {{x}} [t](1) \\',
  '\ud800 lone \udfff \ufffe \uffff',
  '# Heading',
  '- item',
  '',
];

/** A comparison with this text wherever a model, a file or a reviewer may put one. */
export function hostile(text: string): Comparison {
  const common = {
    shape: `test#${text}`,
    member: text,
    message: text,
    consequence: text,
    evidence: text,
    looksLike: text,
    before: `${'-'.repeat(50)}${text}`,
    after: `${'-'.repeat(50)}!${text}`,
    old: placeAt(text, 1, 2),
    new: placeAt(text, 3, 4),
    operations: { names: [text, `${text}2`], via: text },
  };
  const accepted = { reason: text, owner: text, expires: text, at: placeAt(text, 1, 1) };
  const severities = ['break', 'danger', 'warn', 'info', 'doc'] as const;
  const changes = severities.flatMap((severity) => [
    changeWith({ ...common, severity }),
    changeWith({ ...common, severity, accepted }),
  ]);
  return comparisonOf(changes, { oldName: text, newName: text });
}
