/** Documentation as JSDoc. */
import type { JSDocStructure, OptionalKind } from 'ts-morph';
import { plainText } from '../markup/documentation.js';
import type { EnumShape, IntEnumShape, Named } from '../service.js';
import { prose, sentence, wrapped } from './prose.js';

export type Docs = OptionalKind<JSDocStructure>[];

/** What the model says of a thing; `tags` are lines of ours that go behind it. Nothing where it says nothing. */
export function docs(named: Named, tags: readonly string[] = []): Docs {
  return documented(named.documentation, [...tags, ...deprecation(named)]);
}

/** Of an enum: what the model says of it, and below that a line a value of which it says something. */
export function enumDocs(shape: EnumShape | IntEnumShape): Docs {
  const values = shape.values.flatMap(({ name, value, documentation = '' }) => {
    const written = typeof value === 'string' ? `\`${value}\`` : `\`${value}\` (\`${name}\`)`;
    const text = plainText(documentation);
    return text ? [`- ${written}: ${text}`.replaceAll(/\s+/g, ' ')] : [];
  });
  const text = [plainText(shape.documentation ?? ''), values.join('\n')].join('\n\n');
  return described(text, deprecation(shape));
}

/** Documentation as a model has it, with lines of ours behind it. */
export function documented(markup: string | undefined, ours: readonly string[] = []): Docs {
  return described(plainText(markup ?? ''), ours);
}

/** Any text, with lines of ours behind it. */
export function described(documentation: string, ours: readonly string[] = []): Docs {
  const text = prose(documentation, WIDTH);
  const [only] = text;
  if (text.length === 1 && ours.length === 0 && only !== undefined && isHarmless(only)) {
    return [{ description: only }];
  }
  const lines = ours.flatMap((line) => wrapped(line, WIDTH));
  return block([...text, ...(text.length > 0 && lines.length > 0 ? [''] : []), ...lines]);
}

/** A comment of ours, in one line where it fits. No text of a model may stand in it but names. */
export function note(text: string): Docs {
  return text.length <= WIDTH - 1 ? [{ description: text }] : block(wrapped(text, WIDTH));
}

/** Of what keeps an old name; `now` is the name in use. */
export function renamedTo(now: string): Docs {
  return note(`@deprecated Renamed to {@link ${now}}.`);
}

/** A comment that is closed on a line of its own. */
function block(lines: readonly string[]): Docs {
  return lines.length > 0 ? [{ description: `\n${lines.join('\n')}` }] : [];
}

/** `an` before a name that begins with a vowel. */
export function article(name: string, a: 'a' | 'A' = 'a'): string {
  return /^[AEIOaeio]/.test(name) ? `${a}n` : a;
}

function deprecation({ deprecated }: Named): readonly string[] {
  if (!deprecated) return [];
  const [message, since] = [deprecated.message ?? '', deprecated.since ?? ''].map(plainText);
  const text = [message, since ? `Since ${since}.` : ''].join(' ').trim();
  return [`@deprecated ${sentence(text)}`.trim()];
}

/** Fits one line, is no item of a list, and holds nothing that a tool could take for its own when the comment begins and ends with it. */
function isHarmless(line: string): boolean {
  return line.length <= WIDTH - 6 && !/^- |&#|@|\*\\?\//.test(line);
}

/** Of a member, which is indented by two: `   * ` stands before the text. */
const WIDTH = 95;
