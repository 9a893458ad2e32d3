/** Changes in the HTML report: cards for those that matter, lists for the others. */
import { roles } from '../change.js';
import type { Change } from '../change.js';
import { fragment, type Html } from './html-page.js';
import { groupedBy } from './view.js';
import {
  acceptanceText,
  evidenceOf,
  excerptsOf,
  placesOf,
  reachOf,
  sentenceOf,
} from './wording.js';
import { visible } from './visible.js';

/** All there is to say of a change. */
export function card(change: Change): Html {
  const { severity, accepted } = change;
  const [subject, said] = sentenceOf(change);
  const [was, now] = excerptsOf(change) ?? [];
  const evidence = evidenceOf(change);
  const lines = [
    fragment`<h3><code>${subject}</code>${said}</h3>`,
    ...(was === undefined ? [] : [fragment`<del>${was}</del>`]),
    ...(now === undefined ? [] : [fragment`<ins>${now}</ins>`]),
    ...(evidence === '' ? [] : [fragment`<p>Shown by: ${evidence}</p>`]),
    ...(accepted ? [fragment`<p>Accepted: ${acceptanceText(accepted)}</p>`] : []),
    fragment`<ul class="facts">\n${factsOf(change)}\n</ul>`,
    ...operationNames(change),
  ];
  return fragment`<article class="change ${severity}">\n${lines}\n</article>`;
}

/** By rule, a line for each change. */
export function listOf(changes: readonly Change[]): readonly Html[] {
  return groupedBy(changes, ({ rule }) => rule).map(
    ([rule, of]) =>
      fragment`<h3><code>${rule}</code></h3>\n<ul class="list">\n${of.map(item)}\n</ul>`,
  );
}

function item(change: Change): Html {
  const [subject, said] = sentenceOf(change);
  const notes = [reachOf(change), placesOf(change)].filter((note) => note !== '').join(', ');
  const soft = notes === '' ? fragment`` : fragment` <span class="soft">${notes}</span>`;
  return fragment`<li><code>${subject}</code>${said}${soft}</li>`;
}

/** The places, the rule and the bump; who meets it, where somebody does. */
function factsOf(change: Change): readonly Html[] {
  const { rule, bump, deployed, early, typescript, validators } = change;
  const reach = isLong(change) ? '' : reachOf(change);
  const compiling = typescript.map((role) => roles[role]).join(', ');
  const effects = [
    ...(deployed === 'ok' ? [] : [`deployed clients: ${deployed}`]),
    ...(early === 'ok' ? [] : [`early clients: ${early}`]),
    ...(compiling === '' ? [] : [`in TypeScript, who ${compiling}`]),
    ...(validators === 'none' ? [] : [`validators: ${validators}`]),
  ];
  return [
    fragment`<li><code>${placesOf(change)}</code></li>`,
    ...(reach === '' ? [] : [fragment`<li>${reach}</li>`]),
    fragment`<li><code>${rule}</code></li>`,
    fragment`<li>bump: ${bump}</li>`,
    ...effects.map((text) => fragment`<li>${text}</li>`),
  ];
}

/** Few operations are named at once, many on demand. */
function operationNames(change: Change): readonly Html[] {
  if (!isLong(change) || reachOf(change) === '') return [];
  const items = change.operations.names.map((name) => fragment`<li>${visible(name)}</li>`);
  return [
    fragment`<details class="soft"><summary>${reachOf(change)}</summary>\n<ul class="names">\n${items}\n</ul></details>`,
  ];
}

function isLong({ operations }: Change): boolean {
  return operations.names.length > 3;
}
