/** A comparison as one HTML file, to be kept or sent: readable on a telephone, by day and by night. */
import type { Change, Comparison, Severity } from '../change.js';
import { feedDigest } from './feed-digest.js';
import { card, listOf } from './html-changes.js';
import { fragment, page, type Html } from './html-page.js';
import { groupedBy, viewOf, type View } from './view.js';
import { consequenceOf, plural, sidesOf, tallyText } from './wording.js';

export interface HtmlOptions {
  /** The changed operations, in the form of `aws-feed+`. */
  readonly feed?: string | undefined;
}

/** Bump and counts; what follows, each with the changes from which it does; the rest folded. */
export function htmlReport(comparison: Comparison, { feed = '' }: HtmlOptions = {}): string {
  const view = viewOf(comparison);
  const weighty = view.shown.filter(({ severity }) => !light.has(severity));
  const others = view.shown.filter(({ severity }) => light.has(severity));
  const groups = groupedBy(weighty, ({ severity, consequence }) => `${severity} ${consequence}`);
  const { documentation, metadata, accepted } = view;
  const body = [
    head(comparison, view),
    ...groups.map(([, changes]) => groupSection(changes)),
    ...folded(plural(others.length, 'other change'), listOf(others)),
    ...folded('Operations', feed === '' ? [] : [feedBlock(feed)]),
    ...folded(`${plural(documentation.length, 'change')} of documentation`, listOf(documentation)),
    ...folded(`${plural(metadata.length, 'change')} of metadata`, listOf(metadata)),
    ...folded(plural(accepted.length, 'accepted change'), accepted.map(card)),
  ];
  return page(`Model diff: ${sidesOf(comparison)}`, fragment`<main>\n${body}\n</main>`);
}

const light: ReadonlySet<Severity> = new Set(['info', 'doc']);

function head(comparison: Comparison, view: View): Html {
  const { bump, contract } = comparison;
  const version = bump === 'none' ? 'no new version' : bump;
  const profile = contract === 'callers' ? [] : [fragment`<p>Contract: ${contract}</p>`];
  const counts =
    view.counts.length === 0
      ? fragment`<p>${tallyText(view)}</p>`
      : fragment`<ul class="tally">${view.counts.map(tallyItem)}</ul>`;
  return fragment`<header>
<h1>Model diff: <span class="pill ${bump}">${version}</span></h1>
<p><code>${sidesOf(comparison)}</code></p>
${[...profile, counts]}
</header>`;
}

function tallyItem([severity, count]: readonly [Severity, number]): Html {
  return fragment`<li class="${severity}"><span class="pill">${count} ${severity}</span></li>`;
}

/** What follows stands once, above the changes from which it does. */
function groupSection(changes: readonly Change[]): Html {
  const [first] = changes;
  if (first === undefined) return fragment``;
  const { severity } = first;
  return fragment`<section class="${severity}">
<h2><span class="pill">${severity}</span> ${consequenceOf(first)}</h2>
${changes.map(card)}
</section>`;
}

function folded(summary: string, parts: readonly Html[]): readonly Html[] {
  if (parts.length === 0) return [];
  return [
    fragment`<details class="fold">\n<summary><h2>${summary}</h2></summary>\n${parts}\n</details>`,
  ];
}

/** A block that can be scrolled by keys too. */
function feedBlock(feed: string): Html {
  return fragment`<pre tabindex="0">${feedDigest(feed)}</pre>`;
}
