/** What YAML can do and a model cannot, and models that are too much. */

interface Spelling {
  readonly text: string;
  readonly code: string;
}

const head = "smithy: '2.0'\nnamespace: a\n";

export const spellings: Readonly<Record<string, Spelling>> = {
  'a directive of YAML 1.1 is refused': { text: `%YAML 1.1\n---\n${head}`, code: 'yaml-directive' },
  'a directive of tags is refused': { text: `%TAG ! x:\n---\n${head}`, code: 'yaml-directive' },
  'an anchor is refused': { text: `${head}string A: &a {}\n`, code: 'yaml-alias' },
  'an alias is refused': { text: `${head}string A: *a\n`, code: 'yaml-alias' },
  'a cycle is refused': { text: `${head}metadata: &a { b: *a }\n`, code: 'yaml-alias' },
  'a merge key is refused': { text: `${head}string A: { <<: {} }\n`, code: 'yaml-merge-key' },
  'a function is refused': {
    text: `${head}metadata: { a: !!js/function 'x' }\n`,
    code: 'yaml-tag',
  },
  'a binary is refused': { text: `${head}metadata: { a: !!binary aGk= }\n`, code: 'yaml-tag' },
  'a tag of its own is refused': { text: `${head}metadata: { a: !foo b }\n`, code: 'yaml-tag' },
  'a complex key is refused': { text: `${head}? [a, b]\n: c\n`, code: 'yaml-key' },
  'a mapping as a key is refused': { text: `${head}metadata: { { a: b }: c }\n`, code: 'yaml-key' },
  'an empty key is refused': { text: `${head}metadata: { '': c }\n`, code: 'yaml-key' },
  'a second document is refused': { text: `${head}---\n${head}`, code: 'yaml-documents' },
  'a duplicate key is refused': { text: `${head}namespace: b\n`, code: 'yaml-duplicate-key' },
  'a duplicate key in other quotes is refused': {
    text: `${head}"namespace": b\n`,
    code: 'yaml-duplicate-key',
  },
  'a tab is refused': { text: `${head}string A:\n\tlength: {}\n`, code: 'yaml-tab' },
  'a null is refused': {
    text: `${head}metadata: { a: "\u0000" }\n`,
    code: 'yaml-control-character',
  },
  'a C1 control is refused': {
    text: `${head}metadata: { a: "\u0085" }\n`,
    code: 'yaml-control-character',
  },
  'no text is refused': { text: '', code: 'yaml-empty' },
  'a comment alone is refused': { text: '# a\n', code: 'yaml-empty' },
  'a list is refused': { text: '- a\n', code: 'value-type' },
  'a text is refused': { text: 'a\n', code: 'value-type' },
  'a quote that is not closed is refused': {
    text: `${head}metadata: { a: 'b\n`,
    code: 'yaml-syntax',
  },
  'a brace that is not closed is refused': {
    text: `${head}metadata: { a: b\n`,
    code: 'yaml-syntax',
  },
  'an unknown escape is refused': { text: `${head}metadata: { a: "\\q" }\n`, code: 'yaml-syntax' },
  'a word for true in YAML 1.1 is told': {
    text: `${head}string A: { documentation: yes }\n`,
    code: 'yaml-ambiguous',
  },
  'an octal number as text is told': {
    text: `${head}string A: { documentation: 0777 }\n`,
    code: 'yaml-ambiguous',
  },
  'sexagesimal text is told': {
    text: `${head}string A: { documentation: 12:30:45 }\n`,
    code: 'yaml-ambiguous',
  },
  'a key that objects inherit is refused': {
    text: `${head}string A: { constructor: 1 }\n`,
    code: 'trait-unknown',
  },
  'a prototype as a key is refused': {
    text: `${head}string A: { __proto__: 1 }\n`,
    code: 'trait-unknown',
  },
  'a prototype at the top is refused': { text: `${head}__proto__: {}\n`, code: 'key-unknown' },
};

interface Resource {
  readonly make: () => string;
  readonly code?: string;
}

export const resources: Readonly<Record<string, Resource>> = {
  'a bomb of aliases': {
    make: () =>
      `${head}metadata:\n  a0: &a0 [x]\n${Array.from({ length: 30 }, (_, n) => `  a${n + 1}: &a${n + 1} [${Array(10).fill(`*a${n}`).join(', ')}]\n`).join('')}`,
    code: 'yaml-alias',
  },
  'a hundred thousand brackets': {
    make: () => `${head}metadata: { a: ${'['.repeat(100_000)}${']'.repeat(100_000)} }\n`,
    code: 'yaml-depth',
  },
  'one line of a megabyte': {
    make: () => `${head}string A: { documentation: '${'x'.repeat(1_000_000)}' }\n`,
  },
  'a key of a hundred kilobytes': { make: () => `${head}? ${'x'.repeat(100_000)}\n: {}\n` },
  'ten thousand shapes': {
    make: () => head + Array.from({ length: 10_000 }, (_, n) => `string A${n}: {}\n`).join(''),
  },
  'ten thousand unknown targets': {
    make: () =>
      `${head}structure A:\n  members:\n${Array.from({ length: 10_000 }, (_, n) => `    m${n}: X${n}\n`).join('')}`,
    code: 'shape-unknown',
  },
  'ten thousand faulty keys': {
    make: () =>
      `${head}structure A:\n${Array.from({ length: 10_000 }, (_, n) => `  k${n}: 1\n`).join('')}`,
    code: 'trait-unknown',
  },
  'an enum of ten thousand values': {
    make: () =>
      `${head}enum A:\n  members:\n${Array.from({ length: 10_000 }, (_, n) => `    V${n}: v${n}\n`).join('')}`,
  },
  'a pattern that takes exponential time': {
    make: () =>
      `${head}structure A: { members: { s: { target: S, default: '${'a'.repeat(40)}!' } } }\nstring S: { pattern: '^(a+)+$' }\n`,
  },
};
