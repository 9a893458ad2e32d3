/** A comparison as JUnit's XML, which most build servers show. */
import type { Change, Comparison, Severity } from '../change.js';
import { escapeXml } from './xml.js';
import { isAtLeast, viewOf } from './view.js';
import {
  acceptanceText,
  alteration,
  consequenceOf,
  countsText,
  evidenceOf,
  messageOf,
  placesOf,
  reachOf,
  sidesOf,
  subjectOf,
} from './wording.js';
import { visible } from './visible.js';

export interface JunitOptions {
  /** From here to the worst, changes are failures; the others pass. */
  readonly failOn?: Severity | 'never' | undefined;
}

/** A test case for each change; accepted ones are skipped, with the reason. One that passes where there is no change. */
export function junitReport(
  comparison: Comparison,
  { failOn = 'break' }: JunitOptions = {},
): string {
  const { shown, accepted, counts } = viewOf(comparison);
  const failures = shown.filter(({ severity }) => isAtLeast(severity, failOn));
  const cases = [...shown, ...accepted].map((change) => caseOf(change, failures.includes(change)));
  const none = `    <testcase${attributes({ classname: 'model', name: 'no changes' })}/>`;
  const listed = cases.length > 0 ? cases : [none];
  const tests = { tests: listed.length, failures: failures.length, skipped: accepted.length };
  const name = `${sidesOf(comparison)}: ${comparison.bump} (${countsText({ counts })})`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: 'stithy diff', tests: tests.tests, failures: tests.failures })}>`,
    `  <testsuite${attributes({ name, ...tests, errors: 0 })}>`,
    ...listed,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function caseOf(change: Change, fails: boolean): string {
  const { accepted, rule, severity } = change;
  const classname = subjectOf(change);
  const place = change.new ?? change.old;
  const file = place === undefined ? {} : { file: visible(place.file), line: place.line };
  const head = `    <testcase${attributes({ classname, name: `${rule}: ${messageOf(change)}`, ...file })}`;
  if (accepted)
    return `${head}><skipped${attributes({ message: acceptanceText(accepted) })}/></testcase>`;
  if (!fails) return `${head}/>`;
  const failure = attributes({ type: severity, message: messageOf(change) });
  return `${head}><failure${failure}>${escapeXml(detailsOf(change))}</failure></testcase>`;
}

function detailsOf(change: Change): string {
  const lines = [
    consequenceOf(change),
    ...alteration(change),
    placesOf(change),
    reachOf(change),
    evidenceOf(change),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
}
