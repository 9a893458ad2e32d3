/** A comparison as one HTML file, to be kept or sent: readable on a telephone, by day and by night. */
import type { Change, Comparison, Severity } from '../change.js';
import { fragment, page, type Html } from './html-page.js';
import { groupedBy, viewOf } from './view.js';
import {
  acceptanceText,
  alteration,
  consequenceOf,
  countsText,
  evidenceOf,
  messageOf,
  placesOf,
  plural,
  reachOf,
  sidesOf,
  subjectOf,
} from './wording.js';
import { visible } from './visible.js';

export interface HtmlOptions {
  /** The changed operations, in the form of `aws-feed+`. */
  readonly feed?: string | undefined;
}

/** Bump and counts; what follows, each with the changes from which it does; the rest folded. */
export function htmlReport(comparison: Comparison, { feed = '' }: HtmlOptions = {}): string {
  const view = viewOf(comparison);
  const sides = sidesOf(comparison);
  const weighty = view.shown.filter(({ severity }) => !light.has(severity));
  const others = view.shown.filter(({ severity }) => light.has(severity));
  const groups = groupedBy(weighty, ({ severity, consequence }) => `${severity} ${consequence}`);
  const { documentation, metadata, accepted } = view;
  const body = [
    fragment`<h1>Model diff: ${comparison.bump === 'none' ? 'no new version' : comparison.bump}</h1>`,
    fragment`<p><code>${sides}</code></p>`,
    view.counts.length === 0
      ? fragment`<p>${countsText(view)}</p>`
      : fragment`<ul class="tally">${view.counts.map(tallyItem)}</ul>`,
    ...groups.map(([, changes]) => groupSection(changes)),
    ...folded(plural(others.length, 'other change'), others.map(card)),
    ...folded('Operations', feed === '' ? [] : [fragment`<pre>${feed}</pre>`]),
    ...folded(
      `${plural(documentation.length, 'change')} of documentation`,
      documentation.map(card),
    ),
    ...folded(`${plural(metadata.length, 'change')} of metadata`, metadata.map(card)),
    ...folded(plural(accepted.length, 'accepted change'), accepted.map(card)),
  ];
  return page(`Model diff: ${sides}`, fragment`<main>\n${body}\n</main>`);
}

const light: ReadonlySet<Severity> = new Set(['info', 'doc']);

function tallyItem([severity, count]: readonly [Severity, number]): Html {
  return fragment`<li class="${severity}"><span class="severity">${count} ${severity}</span></li>`;
}

/** What follows stands once, above the changes from which it does. */
function groupSection(changes: readonly Change[]): Html {
  const [first] = changes;
  if (first === undefined) return fragment``;
  const { severity } = first;
  return fragment`<section class="${severity}">
<h2><span class="severity">${severity}</span> ${consequenceOf(first)}</h2>
${changes.map(card)}
</section>`;
}

function folded(summary: string, cards: readonly Html[]): readonly Html[] {
  if (cards.length === 0) return [];
  return [fragment`<details>\n<summary>${summary}</summary>\n${cards}\n</details>`];
}

function card(change: Change): Html {
  const { severity, bump, rule, position, accepted } = change;
  const evidence = evidenceOf(change);
  const where = position === 'none' ? '' : `, ${position}`;
  const lines = [
    fragment`<h3><code>${subjectOf(change)}</code></h3>`,
    fragment`<p>${messageOf(change)}</p>`,
    ...alteration(change).map((text) => fragment`<p><code>${text}</code></p>`),
    ...(evidence === '' ? [] : [fragment`<p><code>${evidence}</code></p>`]),
    ...(accepted ? [fragment`<p>Accepted: ${acceptanceText(accepted)}</p>`] : []),
    fragment`<p class="soft">${severity}, bump ${bump}, <code>${rule}</code>${where}</p>`,
    fragment`<p class="soft"><code>${placesOf(change)}</code></p>`,
    ...operationLines(change),
  ];
  return fragment`<article class="change ${severity}">\n${lines}\n</article>`;
}

/** Few operations are named at once, many on demand. */
function operationLines(change: Change): readonly Html[] {
  const { names } = change.operations;
  const reach = reachOf(change);
  if (reach === '') return [];
  if (names.length <= 3) return [fragment`<p class="soft">${reach}</p>`];
  const all = names.map(visible).join(', ');
  return [fragment`<details class="soft"><summary>${reach}</summary><p>${all}</p></details>`];
}
