/** A scenario page: prose in Markdown, with the model and what must come of it in fenced blocks. */

export interface Block {
  /** `yaml`, `text`, `ts` or `json`. */
  readonly language: string;
  /** What follows the language, split at spaces. */
  readonly words: readonly string[];
  readonly text: string;
}

const fence = /^```(\w+)(?: ([^\n]*))?\n([^]*?)^```$/gm;

/** The fenced blocks of a page, from the top. */
export function blocks(page: string): readonly Block[] {
  return [...page.matchAll(fence)].map(([, language = '', words = '', text = '']) => ({
    language,
    words: words.split(' ').filter((word) => word !== ''),
    text,
  }));
}

/** The page with other texts in its blocks, in the same order. */
export function withTexts(page: string, texts: readonly string[]): string {
  let index = 0;
  return page.replaceAll(fence, (whole: string, language: string, words?: string) => {
    const text = texts[index++];
    const head = words === undefined ? language : `${language} ${words}`;
    return text === undefined ? whole : `\`\`\`${head}\n${text}\`\`\``;
  });
}
