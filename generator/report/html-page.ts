/** HTML from pieces: what is text is escaped, what is HTML stays. */
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

const style = `
:root {
  color-scheme: light dark;
  --ink: #1c1e21; --soft: #5b626b; --page: #fff; --card: #f5f6f8; --line: #d5d9de;
  --break: #b3181f; --danger: #8a2a8f; --warn: #855400; --info: #0b5c83; --doc: #5b626b;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e7e9ec; --soft: #a3abb5; --page: #14161a; --card: #1e2126; --line: #363b43;
    --break: #ff8a8a; --danger: #e49be8; --warn: #edb95e; --info: #74c4ee; --doc: #a3abb5;
  }
}
* { box-sizing: border-box }
body {
  margin: 0 auto; max-width: 60rem; padding: 1rem; background: var(--page); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
}
h1 { font-size: 1.4rem; line-height: 1.25; margin: 0.5rem 0 }
h2 { font-size: 1.1rem; margin: 2rem 0 0.5rem }
h3 { font-size: 1rem; margin: 0 }
p { margin: 0.25rem 0 }
code, pre { font: 0.9em/1.45 ui-monospace, monospace }
pre { overflow-x: auto; overflow-wrap: normal; padding: 0.75rem; background: var(--card) }
.soft { color: var(--soft); font-size: 0.9rem }
.tally { display: flex; flex-wrap: wrap; gap: 0.5rem; list-style: none; margin: 0.75rem 0; padding: 0 }
.tally li { border: 1px solid var(--line); border-radius: 0.4rem; padding: 0.1rem 0.6rem }
.change {
  background: var(--card); border-left: 0.3rem solid var(--hue); border-radius: 0.3rem;
  margin: 0.6rem 0; padding: 0.6rem 0.8rem;
}
.break { --hue: var(--break) } .danger { --hue: var(--danger) } .warn { --hue: var(--warn) }
.info { --hue: var(--info) } .doc { --hue: var(--doc) }
.severity { color: var(--hue); font-weight: 700 }
details { border-top: 1px solid var(--line); padding: 0.5rem 0 }
summary { cursor: pointer; font-weight: 600 }
`;
