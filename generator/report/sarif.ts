/** A comparison as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), for code scanning. */
import type { Change, Comparison, Severity } from '../change.js';
import type { Location } from '../model.js';
import { safe } from './json.js';
import { groupedBy, viewOf } from './view.js';
import {
  acceptanceText,
  alteration,
  consequenceOf,
  evidenceOf,
  messageOf,
  reachOf,
  subjectOf,
} from './wording.js';

export interface SarifOptions {
  /** Of the tool. */
  readonly version?: string | undefined;
  /** What each rule is about, by rule id; the id where it is not there. */
  readonly titles?: ReadonlyMap<string, string> | undefined;
}

/**
 * One run, with the rules that its results have. Accepted changes are results that are suppressed. The new place is the
 * result's; the old one is related to it, or in its stead where there is no new one.
 */
export function sarifReport(comparison: Comparison, options: SarifOptions = {}): string {
  const { shown, accepted } = viewOf(comparison);
  const included = new Set([...shown, ...accepted]);
  const changes = comparison.changes.filter((change) => included.has(change));
  const byRule = groupedBy(changes, ({ rule }) => rule).toSorted(([one], [other]) =>
    one < other ? -1 : 1,
  );
  const rules = byRule.map(([id, of]) => ruleOf(id, of, options));
  const ids = byRule.map(([id]) => id);
  const results = changes.map((change) => resultOf(change, ids.indexOf(change.rule)));
  const driver = { name: 'stithy', ...(options.version && { version: options.version }), rules };
  const properties = { bump: comparison.bump, contract: comparison.contract };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results, properties };
  return `${safe({ $schema: schema, version: '2.1.0', runs: [run] })}\n`;
}

const schema =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

function ruleOf(id: string, changes: readonly Change[], { titles }: SarifOptions): object {
  const [worst] = changes;
  return {
    id,
    shortDescription: message(titles?.get(id) ?? id),
    ...(worst && { fullDescription: message(consequenceOf(worst) || id) }),
    defaultConfiguration: { level: worst ? levels[worst.severity] : 'note' },
  };
}

const levels: Readonly<Record<Severity, string>> = {
  break: 'error',
  danger: 'error',
  warn: 'warning',
  info: 'note',
  doc: 'note',
};

function resultOf(change: Change, ruleIndex: number): object {
  const { rule, severity, bump, position, fingerprint, accepted } = change;
  const parts = [
    `${subjectOf(change)}: ${messageOf(change)}.`,
    consequenceOf(change),
    ...alteration(change),
    evidenceOf(change),
    reachOf(change),
  ];
  const related = change.new && change.old;
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: message(parts.filter((part) => part !== '').join(' ')),
    locations: [locationOf(change)],
    ...(related && {
      relatedLocations: [{ id: 1, ...placed(related), message: message('before') }],
    }),
    partialFingerprints: { 'stithyChange/v1': fingerprint },
    suppressions: accepted
      ? [{ kind: 'external', status: 'accepted', justification: acceptanceText(accepted) }]
      : [],
    properties: { severity, bump, position },
  };
}

/** A thing of the model has a place in a file, and a name. */
function locationOf(change: Change): object {
  const at = change.new ?? change.old;
  const { shape, member } = change;
  const kind = member === undefined ? 'type' : 'member';
  const name = member === undefined ? shape : `${shape}$${member}`;
  const logical = { fullyQualifiedName: name, name: subjectOf(change), kind };
  return { ...(at && placed(at)), ...(shape !== undefined && { logicalLocations: [logical] }) };
}

function placed({ file, line, column, length }: Location): object {
  const region = { startLine: line, startColumn: column, endColumn: column + length };
  return { physicalLocation: { artifactLocation: { uri: uriOf(file) }, region } };
}

function uriOf(file: string): string {
  const path = file
    .replaceAll(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return path.startsWith('/') ? `file://${path}` : path;
}

/** Brackets make links in messages, and braces stand for arguments (§3.11.5, §3.11.6): neither is in these. */
function message(text: string): object {
  const inert = text.replaceAll(/[[\]\\]/g, String.raw`\$&`).replaceAll(/[{}]/g, '$&$&');
  return { text: inert };
}
