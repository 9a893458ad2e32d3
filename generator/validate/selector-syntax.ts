/** Selectors of Smithy (https://smithy.io/2.0/spec/selectors.html), as far as definitions of traits use them. */

export type Step =
  | { readonly kind: 'type'; readonly type: string }
  | { readonly kind: 'attribute'; readonly path: readonly string[]; readonly test?: Comparison }
  /** `>`, `-[input, output]->`: to neighbours, all or those of the relationships. */
  | { readonly kind: 'forward'; readonly of?: readonly string[] }
  /** `~>`: to all that can be reached. */
  | { readonly kind: 'reach' }
  | { readonly kind: 'function'; readonly name: string; readonly of: readonly Selector[] };
export type Selector = readonly Step[];

export interface Comparison {
  readonly operator: '=' | '!=' | '^=' | '$=' | '*=';
  readonly values: readonly string[];
}

const tokens =
  /\s*(?:(?<arrow>-\[[^\]]*\]->|~>|>)|(?<name>[A-Za-z][A-Za-z0-9]*|\*)|:(?<call>[a-z]+)\s*\(|(?<attribute>\[[^\]]*\])|(?<mark>[,)])|(?<end>$))/uy;

/** The selector; `undefined` for one that is not understood. */
export function parseSelector(text: string): Selector | undefined {
  const reader = { text, offset: 0 };
  const parsed = sequence(reader);
  return parsed?.end === '' && parsed.selector.length > 0 ? parsed.selector : undefined;
}

interface Reader {
  readonly text: string;
  offset: number;
}

/** The steps up to a `,`, a `)` or the end, which is the empty text. */
function sequence(reader: Reader): { selector: Selector; end: string } | undefined {
  const selector: Step[] = [];
  for (;;) {
    tokens.lastIndex = reader.offset;
    const found = tokens.exec(reader.text)?.groups;
    if (found === undefined) return undefined;
    reader.offset = tokens.lastIndex;
    const end = found['mark'] ?? found['end'];
    if (end !== undefined) return { selector, end };
    const step = found['call'] === undefined ? simpleStep(found) : call(found['call'], reader);
    if (step === undefined) return undefined;
    selector.push(step);
  }
}

function simpleStep(found: Readonly<Record<string, string | undefined>>): Step | undefined {
  const { arrow, name, attribute } = found;
  if (name !== undefined) return { kind: 'type', type: name };
  if (attribute !== undefined) return attributeStep(attribute.slice(1, -1));
  if (arrow === '~>') return { kind: 'reach' };
  const named = arrow?.startsWith('-[') === true ? arrow.slice(2, arrow.indexOf(']')) : undefined;
  if (named === undefined) return { kind: 'forward' };
  return { kind: 'forward', of: named.split(',').map((each) => each.trim()) };
}

function attributeStep(text: string): Step | undefined {
  const match = /^\s*([^=!^$*\s]+)\s*(?:(=|!=|\^=|\$=|\*=)\s*(.+?))?\s*$/u.exec(text);
  const [, path, operator, values] = match ?? [];
  if (path === undefined) return undefined;
  const kind = 'attribute' as const;
  const names = path.split('|');
  if (values === undefined) return { kind, path: names };
  const list = values.split(',').map((value) => value.trim().replaceAll(/^["']|["']$/gu, ''));
  switch (operator) {
    case '=':
    case '!=':
    case '^=':
    case '$=':
    case '*=':
      return { kind, path: names, test: { operator, values: list } };
    default:
      return undefined;
  }
}

function call(name: string, reader: Reader): Step | undefined {
  const of: Selector[] = [];
  for (;;) {
    const part = sequence(reader);
    if (part === undefined || part.end === '' || part.selector.length === 0) return undefined;
    of.push(part.selector);
    if (part.end === ')') return { kind: 'function', name, of };
  }
}
