/** The forms of the report of `stithy diff`; each is loaded when it is asked for. */
import type { Comparison, Severity } from '../change.js';
import type { Proving } from '../proof.js';
import type { Service } from '../service.js';
import type { AddressOf } from './diff-links.js';
import { servicesOf, type Pair } from './diff-sides.js';

/** What a report is made of. */
export interface View {
  readonly comparison: Comparison;
  /** Where it was asked for. */
  readonly proving?: Proving | undefined;
  readonly pairs: readonly Pair[];
  readonly color: boolean;
  readonly show?: Shown | undefined;
  readonly failOn: Severity | 'never';
  readonly addressOf?: AddressOf | undefined;
  /** Of stithy. */
  readonly version: string;
  /** What makes the same report: `npx stithy diff main`. */
  readonly command: string;
}

/** What is folded otherwise: documentation, the order of members. */
export type Shown = 'docs' | 'order' | 'all';

export const formatNames = [
  'text',
  'markdown',
  'json',
  'github',
  'sarif',
  'junit',
  'html',
  'changelog',
  'aws-feed',
  'aws-feed+',
] as const;
export type Format = (typeof formatNames)[number];

/** The report as text; it is empty, or ends with a line feed. */
export function formatted(format: Format, view: View): Promise<string> {
  return forms[format](view);
}

const forms: Readonly<Record<Format, (view: View) => Promise<string>>> = {
  text: async ({ comparison, proving, color, show }) => {
    const { textReport } = await import('../report/text.js');
    const everything = show === 'docs' || show === 'all';
    return textReport(comparison, { color, everything, proving });
  },
  markdown: async (view) => {
    const { markdownReport } = await import('../report/markdown.js');
    const { comparison, proving, addressOf, command } = view;
    const feed = await feedOf(view);
    return markdownReport(comparison, { addressOf, feed, command, proving });
  },
  json: async ({ comparison, proving }) =>
    (await import('../report/json.js')).jsonReport(comparison, proving),
  github: async ({ comparison, failOn }) => {
    const { githubReport } = await import('../report/github.js');
    return githubReport(comparison, { failOn });
  },
  sarif: async ({ comparison, version }) => {
    const { sarifReport } = await import('../report/sarif.js');
    return sarifReport(comparison, { version, titles: await titles() });
  },
  junit: async ({ comparison, failOn }) => {
    const { junitReport } = await import('../report/junit.js');
    return junitReport(comparison, { failOn });
  },
  html: async (view) => {
    const { htmlReport } = await import('../report/html.js');
    return htmlReport(view.comparison, { feed: await feedOf(view) });
  },
  changelog: async ({ comparison }) => {
    const { changelogReport } = await import('../report/changelog.js');
    return changelogReport(comparison);
  },
  'aws-feed': async ({ pairs }) => {
    const { awsFeed } = await import('../report/aws-feed.js');
    return awsFeed(...bothServices(pairs));
  },
  'aws-feed+': feedOf,
};

async function feedOf({ pairs }: View): Promise<string> {
  const { awsFeedPlus } = await import('../report/aws-feed-plus.js');
  return awsFeedPlus(...bothServices(pairs));
}

function bothServices(
  pairs: readonly Pair[],
): readonly [old: readonly Service[], now: readonly Service[]] {
  return [servicesOf(pairs.map(({ old }) => old)), servicesOf(pairs.map((pair) => pair.new))];
}

async function titles(): Promise<ReadonlyMap<string, string>> {
  const { rules } = await import('../diff/rules/table.js');
  return new Map(Object.entries(rules).map(([id, { title }]) => [id, title]));
}
