import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../generator/markup/documentation.js';

describe('HTML', () => {
  test.each([
    ['paragraphs', '<p>One\n   two.</p> <p>Three.</p>', 'One two.\n\nThree.'],
    ['code', '<p>Set <code>x</code>, <tt>y</tt>.</p>', 'Set `x`, `y`.'],
    ['code without content', '<p>a<code> </code>b</p>', 'ab'],
    ['code that is never closed', '<p><code>x</p><p>y</p>', '`x`\n\ny'],
    ['emphasis', '<p><b>Bold</b> and <i>italic</i></p>', 'Bold and italic'],
    [
      'a link',
      '<p>See <a href="https://a.b/?c=1&amp;d">the page</a>.</p>',
      'See the page (https://a.b/?c=1&d).',
    ],
    [
      'a link that shows its address',
      '<p><a href="https://a.b">https://a.b</a></p>',
      'https://a.b',
    ],
    [
      'a link that leads nowhere',
      '<p><a>x</a> <a href="#y">y</a> <a href="javascript:z">z</a></p>',
      'x y z',
    ],
    [
      'a list',
      '<p>Either:</p><ul><li><p>a</p></li> <li>b</li></ul><p>End.</p>',
      'Either:\n\n- a\n- b\n\nEnd.',
    ],
    ['a numbered list', '<ol><li>a</li><li>b</li></ol>', '1. a\n2. b'],
    ['a list in a list', '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>', '- a\n  - b\n- c'],
    ['an item of two paragraphs', '<ul><li><p>a</p><p>b</p></li><li>c</li></ul>', '- a\n  b\n- c'],
    ['a list that is never closed', '<ul><li>a<li>b', '- a\n- b'],
    ['an item without a list', '<li>a</li><p>b</p>', '- a\n\nb'],
    ['a line break', '<p>a<br/>b<br>c</p>', 'a\nb\nc'],
    ['text as it is', '<pre>a\n b</pre>', 'a\nb'],
    ['notes', '<note><p>Mind.</p></note><important>Much.</important>', 'Mind.\n\nMuch.'],
    ['a comment', '<p>a<!-- b -->c</p>', 'ac'],
    ['references', '<p>a&nbsp;&amp;&lt;b&gt;&#39;&#x2014;&quot;&hellip;</p>', 'a &<b>\'—"…'],
    [
      'references in code',
      '<p><code>&lt;b&gt; &uuml;&#252;&#xFC;&#XfC;</code></p>',
      '`<b> \u00fc\u00fc\u00fc\u00fc`',
    ],
    [
      'references to letters and signs',
      '<p>&Eacute;&szlig;&euro;&alpha;&Omega;&sup2;&frac12;&harr;&apos;</p>',
      "Éß€αΩ²½↔'",
    ],
    ['spaces and what is without width', '<p>a&ensp;b&thinsp;c&#160;d&lrm;e</p>', 'a b c de'],
    ['numbers that browsers take for Windows-1252', '<p>It&#146;s &#x93;it&#148;</p>', 'It’s “it”'],
    [
      'references that make references',
      '<p>&amp;lt; &amp;#60; &#38;lt; <code>&amp;amp;</code></p>',
      '&lt; &#60; &lt; `&amp;`',
    ],
    [
      'references in a link',
      '<p><a href="https://a.b/?c=&quot;&amp;d=&amp;amp;">x</a></p>',
      'x (https://a.b/?c="&d=&amp;)',
    ],
    ['what is no reference', '<p>&unknown; &; &#1114112; A&B</p>', '&unknown; &; &#1114112; A&B'],
    ['what is no tag', '<p>arn:<region>:<account-id> a < b</p>', 'arn:<region>:<account-id> a < b'],
    ['nothing', '<p> </p>', ''],
  ])('%s become plain text', (_, markup, text) => {
    expect(plainText(markup)).toBe(text);
  });
});

describe('CommonMark', () => {
  test.each([
    [
      'paragraphs and lists',
      'One.\n\n- a\n- b  \n  c\n\n\n\nTwo.',
      'One.\n\n- a\n- b\n  c\n\nTwo.',
    ],
    ['a link', 'See [the page](https://a.b).', 'See the page (https://a.b).'],
    ['a link that is no address', '[x](y)', '[x](y)'],
    ['inline HTML', 'Set <code>x</code> &amp; <b>y</b>.', 'Set `x` & y.'],
    ['code', 'Set `<p>&lt;</p>` or ``a &gt; b`` &lt; c.', 'Set `<p>&lt;</p>` or ``a &gt; b`` < c.'],
    ['a backtick alone', 'It`s <b>x</b>', 'It`s x'],
    ['a link around code', '<a href="https://a.b">the `x`</a>', 'the `x` (https://a.b)'],
    ['carriage returns', 'a\r\nb\rc', 'a\nb\nc'],
    ['nothing', ' \n ', ''],
  ])('%s stay as they read', (_, markup, text) => {
    expect(plainText(markup)).toBe(text);
  });
});

describe('any documentation', () => {
  test.each([
    '\u0000',
    '\u0007',
    '\u001b',
    '\u007f',
    '\u0085',
    '\u200e',
    '\u202e',
    '\u2066',
    '\u2028',
    '\ufeff',
    '&#8238;',
    '&#x2028;',
    '&#0;',
    '<p>&#27;</p>',
  ])('loses the invisible %j', (invisible) => {
    expect(plainText(`a${invisible}b`)).toMatch(/^a[ ]?b$|^a\n\nb$/);
  });

  test('loses halves of characters, but no whole ones', () => {
    expect(plainText('a\ud800b \u{1F600} &#xd800;')).toBe('a\ufffdb \u{1F600} \ufffd');
  });

  const parts = constantFrom(
    '<p>',
    '</p>',
    '<ul>',
    '</ul>',
    '<li>',
    '<code>',
    '</code>',
    '<a href="https://x">',
    '</a>',
    '<br>',
    '<pre>',
    '</pre>',
    '&amp;',
    '&#x202e;',
    '<',
    '>',
    '&',
    '[',
    '](https:',
    ')',
    '\n',
    ' ',
    'word',
    '\u0001',
    '`',
    '<!--',
    '-->',
  );
  test('becomes text that no tool acts on, and never an exception', () => {
    assert(
      property(
        oneof(
          array(parts).map((all) => all.join('')),
          string({ unit: 'binary' }),
        ),
        (markup) => {
          const text = plainText(markup);
          expect(text).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069\u2028\u2029]/u);
          expect(text).toBe(text.trim());
        },
      ),
      { numRuns: 1000 },
    );
  });

  test.each([
    '<',
    '<a ',
    '<!--',
    '&a',
    '<a href="',
    '[',
    '[](',
    '[a](http:',
    '<ul><li>',
    '</code><code>`',
    '`',
    '``a',
    '<code>a</code>',
    '<a href=https:x>y</a>',
    '\n',
    '<pre>\n',
    '<p>a</p>',
  ])('of many %j takes no more than linear time', (part) => {
    const begin = process.cpuUsage();
    plainText(part.repeat(100_000));
    const { user, system } = process.cpuUsage(begin);
    // What is squared takes ten seconds and more of the processor; what is linear a tenth of this.
    expect((user + system) / 1e6).toBeLessThan(4);
  });
});
