/** HTML from pieces: what is text is escaped, what is HTML stays. */
import { style } from './html-style.js';
import { escapeXml } from './xml.js';

/** HTML that is safe to set; only `fragment` makes it. */
export interface Html {
  readonly html: string;
}

type Part = string | number | Html | readonly Html[] | undefined;

/** A template whose values are escaped unless they are HTML themselves. */
export function fragment(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const texts = strings.map((text, index) => `${text}${partText(parts[index])}`);
  return { html: texts.join('') };
}

function partText(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeXml(String(part));
  return 'html' in part ? part.html : part.map((each) => each.html).join('\n');
}

/** A whole document that asks the network for nothing and runs nothing. */
export function page(title: string, body: Html): string {
  const { html } = fragment`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${{ html: style }}</style>
</head>
<body>
${body}
</body>
</html>
`;
  return html;
}
