/** Markdown as GitHub shows it in a comment: https://github.github.com/gfm, in a style like that of its pages. */
import { marked } from 'marked';

/** A whole page of one comment. */
export function githubPage(markdown: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Comment</title>
<style>${style}</style>
</head>
<body class="markdown-body">
${marked.parse(markdown, { gfm: true, async: false })}
</body>
</html>
`;
}

const style = `
:root { color-scheme: light dark; --ink: #1f2328; --page: #fff; --line: #d1d9e0; --code: #eff1f3; --row: #f6f8fa; --link: #0969da }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f0f6fc; --page: #0d1117; --line: #3d444d; --code: #262c36; --row: #151b23; --link: #4493f8 }
}
* { box-sizing: border-box }
body {
  margin: 0 auto; max-width: 780px; padding: 16px; color: var(--ink); background: var(--page);
  font: 14px/1.5 system-ui, sans-serif; word-wrap: break-word;
}
h3 { font-size: 1.25em; line-height: 1.25; margin: 0 0 16px }
p, ul, table, pre, details { margin: 0 0 16px }
ul { padding-left: 2em }
a { color: var(--link); text-decoration: none }
table { border-collapse: collapse; display: block; max-width: 100%; overflow: auto; width: max-content }
th, td { border: 1px solid var(--line); padding: 6px 13px }
tr { background: var(--page) }
tr:nth-child(2n) { background: var(--row) }
code { font: 85%/1.45 ui-monospace, monospace; background: var(--code); border-radius: 6px; padding: .2em .4em; white-space: break-spaces }
pre { background: var(--row); border-radius: 6px; overflow: auto; padding: 16px; font-size: 85%; line-height: 1.45 }
pre code { background: none; font-size: 100%; padding: 0; white-space: pre }
sub { bottom: -.25em; font-size: 75%; line-height: 0; position: relative; vertical-align: baseline }
`;
