/** A reader of XML 1.0 without declarations, as strict as the specification: for tests that something is well-formed. */

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

const token =
  /<(?<close>\/?)(?<name>[A-Za-z][\w.-]*)(?<attributes>(?:\s+[\w:-]+="[^"<]*")*)\s*(?<empty>\/?)>|(?<text>[^<]+)/y;

/** The root of a document. Throws where the text is not well-formed. */
export function readXml(text: string): Element {
  const disallowed = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(text);
  if (disallowed) throw new Error(`a character that XML does not have at ${disallowed.index}`);
  const body = text.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  const root = { name: '', attributes: {}, children: [] };
  const open: (Element & { readonly children: (Element | string)[] })[] = [root];
  token.lastIndex = 0;
  while (token.lastIndex < body.length) {
    const at = token.lastIndex;
    const groups = token.exec(body)?.groups;
    const top = open.at(-1);
    if (groups === undefined || top === undefined) throw new Error(`no markup at ${at}`);
    const { close, name = '', attributes = '', empty, text: content } = groups;
    if (content !== undefined) top.children.push(decoded(content));
    else if (close === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes something else`);
    } else {
      const element = { name, attributes: attributesOf(attributes), children: [] };
      top.children.push(element);
      if (empty !== '/') open.push(element);
    }
  }
  const [only] = elements(root);
  if (open.length !== 1 || !only) throw new Error('something is not closed');
  return only;
}

/** The elements within one, not those within these. */
export function elements({ children }: Element): readonly Element[] {
  return children.filter((child): child is Element => typeof child !== 'string');
}

/** All text within, in order. */
export function textOf(element: Element): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('');
}

/** The names of all elements within, each before what it holds. */
export function namesOf(element: Element): readonly string[] {
  return [element.name, ...elements(element).flatMap(namesOf)];
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, decoded(value)] as const,
  );
  if (new Set(pairs.map(([name]) => name)).size < pairs.length)
    throw new Error('an attribute twice');
  return Object.fromEntries(pairs);
}

function decoded(text: string): string {
  return text.replaceAll(/&(?:#(\d+);)?/g, (whole, code?: string) => {
    if (code === undefined) throw new Error(`no reference at ${whole}`);
    return String.fromCodePoint(Number(code));
  });
}
