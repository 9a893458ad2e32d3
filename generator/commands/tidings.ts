/** What a run of `generate` says beside what became of the files. */
import type { Generation } from '../generate.js';
import { summaryReport } from '../report/summary.js';
import { viewOf } from '../report/view.js';
import type { News } from './news.js';
import type { Release } from './release.js';
import type { Report } from './report.js';
import type { Terminal } from './terminal.js';

/** Changes that are told by line; `stithy diff` has the others. */
const most = 5;

/** Lines and data on changes and on a release; none where there is nothing to tell. */
export function tidings(
  { news = [], release }: Pick<Generation, 'news' | 'release'>,
  { verbose }: Pick<Terminal, 'verbose'>,
): Pick<Report, 'lines' | 'data'> {
  const shown = verbose ? Infinity : most;
  const lines = news.flatMap((each, index) => [
    ...summaryReport(each.comparison, { ...each, most: index === 0 ? shown : 0 }),
  ]);
  return {
    lines: [...lines, ...(release ? [releaseLine(release)] : [])],
    data: {
      ...(news.length > 0 && { changes: news.map(dataOf) }),
      ...(release && { release }),
    },
  };
}

/** For machines; `stithy diff --format json` says more of each change. */
function dataOf({ since, version, comparison }: News): object {
  const { shown, documentation, metadata, counts } = viewOf(comparison);
  const changes = [...shown, ...metadata].map(
    ({ rule, severity, bump, shape, member, message }) => ({
      rule,
      severity,
      bump,
      shape: shape ?? null,
      member: member ?? null,
      message,
    }),
  );
  const doc = documentation.length;
  const { bump } = comparison;
  return {
    since,
    bump,
    version: version ?? null,
    counts: { ...Object.fromEntries(counts), doc },
    changes,
  };
}

function releaseLine({ from, version, bump, nothing }: Release): string {
  if (nothing === 'unchanged') return `Nothing to release: the models are those of ${version}.`;
  if (nothing === 'unneeded')
    return `Nothing to release: what changed since ${version} needs no version.`;
  if (from === undefined) return `Released ${version}, the first; its entry is in CHANGELOG.md.`;
  return `Released ${version}, a ${bump} version after ${from}; its entry is in CHANGELOG.md.`;
}
