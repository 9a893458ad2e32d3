/** Pages as reviewers get them, of changes of this repository's own models. */
import { readFileSync } from 'node:fs';
import type { Comparison } from '../../generator/change.js';
import { compare } from '../../generator/diff/compare.js';
import { andThen } from '../../generator/diagnostics.js';
import { parse } from '../../generator/load/parse.js';
import type { Model } from '../../generator/model.js';
import { awsFeedPlus } from '../../generator/report/aws-feed-plus.js';
import { htmlReport } from '../../generator/report/html.js';
import { markdownReport } from '../../generator/report/markdown.js';
import { validate } from '../../generator/validate/validate.js';
import { conformanceText } from '../support/conformance.js';
import { githubPage } from '../support/github-page.js';
import { astModel } from '../support/model.js';
import { sideFor } from '../support/side.js';
import type { ResolvedSide } from '../support/side.js';

/** One change in the forms that are pages; the Markdown is set as GitHub would. */
export interface Pages {
  readonly html: string;
  readonly markdown: string;
}

/** A line of a shape that inputs and outputs share, in model/connect. */
export function connectPages(): Pages {
  return pagesOf(...connectSides());
}

/** The same, if so many operations shared the shape. */
export function sharedPages(count: number): Pages {
  const [old, now] = connectSides();
  const names = Array.from({ length: count }, (_, index) => `DescribeInstanceAttribute${index}`);
  const comparison = compare(old, now);
  const changes = comparison.changes.map((change) => ({ ...change, operations: { names } }));
  return set({ ...comparison, changes }, '');
}

function connectSides(): readonly [ResolvedSide, ResolvedSide] {
  const file = 'model/connect/service.yaml';
  const text = textOf(file);
  const edited = text.replace(/^(string InstanceId: .*max: )100/m, '$180');
  if (edited === text) throw new Error(`${file} has another InstanceId.`);
  return [side(file, text), side(file, edited)];
}

/** The second version of model/sso-admin taken back. */
export function takenBackPages(): Pages {
  const [old, now] = [2, 1].map((vintage) => `model/sso-admin/vintage-${vintage}.yaml`);
  return pagesOf(side(old ?? '', textOf(old ?? '')), side(now ?? '', textOf(now ?? '')));
}

/** The same line of the whole of Amazon Connect, where 344 operations reach the shape. */
export function wholeConnectPages(): Pages {
  const text = conformanceText('models/connect.json');
  const edited = text.replace(/(connect#InstanceId":\{"type":"string",[^}]*"max":)100/, '$180');
  if (edited === text) throw new Error('The model has another InstanceId.');
  return pagesOf(sideFor(astModel(JSON.parse(text))), sideFor(astModel(JSON.parse(edited))));
}

function pagesOf(old: ResolvedSide, now: ResolvedSide): Pages {
  const comparison = { ...compare(old, now), oldName: `main:${old.name}`, newName: now.name };
  return set(comparison, awsFeedPlus(old.services, now.services));
}

function set(comparison: Comparison, feed: string): Pages {
  const options = { feed, addressOf, command: 'npx stithy diff main' };
  return {
    html: htmlReport(comparison, { feed }),
    markdown: githubPage(markdownReport(comparison, options)),
  };
}

function addressOf(
  { file, line }: { readonly file: string; readonly line: number },
  at: string,
): string {
  return `https://git.test/acme/services/blob/${at}/${file}#L${line}`;
}

function side(file: string, text: string): ResolvedSide {
  return sideFor(modelFrom(file, text), file);
}

function modelFrom(file: string, text: string): Model {
  const result = andThen(parse([{ file, text }]), validate);
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.value;
}

function textOf(file: string): string {
  return readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
}
