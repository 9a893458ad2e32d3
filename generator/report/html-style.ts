/** How the HTML report looks: one column of any width, the colours of a severity by day and by night. */
export const style = `
:root {
  color-scheme: light dark;
  --ink: #1c1e21; --soft: #59616b; --page: #fff; --card: #f7f8fa; --line: #d8dce1;
  --break: #b3181f; --danger: #8a2a8f; --warn: #855400; --info: #0b5c83; --doc: #59616b;
  --was: #ffebe9; --now: #e2f6e6;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e7e9ec; --soft: #a3abb5; --page: #14161a; --card: #1c1f24; --line: #363b43;
    --break: #ff8a8a; --danger: #e49be8; --warn: #edb95e; --info: #74c4ee; --doc: #a3abb5;
    --was: #43191b; --now: #14371f;
  }
}
* { box-sizing: border-box }
body {
  margin: 0; background: var(--page); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
}
main { max-width: 56rem; margin: 0 auto; padding: 1.5rem 1rem 4rem }
header { border-bottom: 1px solid var(--line); padding-bottom: 1rem }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 }
h2 { font-size: 1.05rem; line-height: 1.4; margin: 1.75rem 0 0.6rem }
h3 { font-size: 1rem; font-weight: 400; margin: 0 }
h3 code { font-weight: 700 }
p, ul { margin: 0.4rem 0 }
ul { list-style: none; padding: 0 }
code, pre, del, ins { font: 0.875em/1.5 ui-monospace, monospace; text-decoration: none }
pre { margin: 0.5rem 0; overflow-x: auto; overflow-wrap: normal; padding: 0.75rem; background: var(--card) }
.pill {
  display: inline-block; border-radius: 1em; padding: 0 0.6em; margin-right: 0.25em;
  background: var(--hue); color: var(--page); font-weight: 600; font-size: 0.875em;
}
.tally, .facts { display: flex; flex-wrap: wrap; gap: 0.15rem 1rem }
.tally { gap: 0.4rem; margin-top: 0.75rem }
.change {
  background: var(--card); border: 1px solid var(--line); border-left: 0.25rem solid var(--hue);
  border-radius: 0.4rem; margin: 0.6rem 0; padding: 0.6rem 0.9rem;
}
.facts, .soft { color: var(--soft); font-size: 0.875rem }
del, ins { display: block; padding: 0.1rem 0.5rem; border-radius: 0.2rem }
del { background: var(--was); margin-top: 0.5rem }
ins { background: var(--now) }
del::before { content: '−  ' } ins::before { content: '+ ' }
.break, .major { --hue: var(--break) } .danger { --hue: var(--danger) } .warn { --hue: var(--warn) }
.info, .minor { --hue: var(--info) } .doc, .patch, .none { --hue: var(--doc) }
.fold { border-top: 1px solid var(--line) }
section + .fold { margin-top: 2rem }
summary { cursor: pointer; padding: 0.6rem 0 }
summary h2 { display: inline; margin: 0 }
summary:focus-visible { outline: 2px solid var(--info); outline-offset: 2px; border-radius: 0.2rem }
.change summary { padding: 0.1rem 0 }
.names { columns: 15rem; column-gap: 1.5rem; margin: 0.3rem 0 0 }
.list { margin: 0.3rem 0 1.2rem }
.list li { border-left: 0.15rem solid var(--line); margin: 0.4rem 0; padding-left: 0.7rem }
`;
