/** The file of acceptances: a list of entries, each a mapping of texts. */
import { outcome, report, type Diagnostic, type Outcome } from '../diagnostics.js';
import type { Document, Location, MappingSyntax, Syntax } from '../model.js';
import type { AcceptanceEntry } from './accept.js';
import { isRuleId } from './rules/table.js';

/** The entries of a file, from the top. */
export function acceptancesOf({ root }: Document): Outcome<readonly AcceptanceEntry[]> {
  if (root.kind !== 'sequence') return wrong('the file is not a list', root.at);
  const entries = root.items.map(entryOf);
  return outcome(
    entries.flatMap((entry) => (entry.ok ? [entry.value] : [])),
    entries.flatMap(({ diagnostics }) => diagnostics),
  );
}

function entryOf(syntax: Syntax): Outcome<AcceptanceEntry> {
  if (syntax.kind !== 'mapping') return wrong('an entry is not a mapping', syntax.at);
  const diagnostics: Diagnostic[] = [];
  const text = (key: string, form: RegExp, what: string): string | undefined => {
    const value = syntax.entries.get(key)?.value;
    if (value === undefined) return undefined;
    const isText = value.kind === 'scalar' && form.test(value.text.trim());
    if (!isText) diagnostics.push(...wrong(`${key} is not ${what}`, value.at).diagnostics);
    return isText ? value.text.trim() : undefined;
  };
  const entry = {
    fingerprint: text('fingerprint', /^[0-9a-f]{16}$/, '16 hexadecimal digits'),
    rule: text('rule', /^[a-z0-9-]+$/, 'the id of a rule'),
    shape: text('shape', /^\S+$/, 'a shape id such as com.example#Old*'),
    reason: text('reason', /\S/, 'a text') ?? '',
    owner: text('owner', /\S/, 'a text'),
    expires: text('expires', /^\d{4}-\d\d-\d\d$/, 'a day such as 2027-01-31'),
    at: syntax.at,
  };
  // What is missing is told where what is there is right.
  return outcome(entry, diagnostics.length > 0 ? diagnostics : faultsOf(entry, syntax));
}

function faultsOf(entry: AcceptanceEntry, { entries, at }: MappingSyntax): readonly Diagnostic[] {
  const unknown = [...entries].filter(([key]) => !keys.has(key));
  const faults = unknown.flatMap(
    ([key, { at: place }]) => wrong(`the key "${key}" is not known`, place).diagnostics,
  );
  const { fingerprint, rule, shape, reason, expires } = entry;
  const problems = [
    rule !== undefined && !isRuleId(rule) && `there is no rule ${rule}`,
    reason === '' && 'the reason is missing',
    fingerprint === undefined &&
      (rule === undefined || shape === undefined) &&
      'it names neither a fingerprint nor a rule with a shape',
    fingerprint !== undefined &&
      (rule !== undefined || shape !== undefined) &&
      'it names a fingerprint and a rule or shape',
    expires !== undefined && !isDay(expires) && `there is no day ${expires}`,
  ];
  const said = problems.flatMap((problem) =>
    problem === false ? [] : wrong(problem, at).diagnostics,
  );
  return [...faults, ...said];
}

const keys: ReadonlySet<string> = new Set([
  'fingerprint',
  'rule',
  'shape',
  'reason',
  'owner',
  'expires',
]);

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function wrong(problem: string, at: Location): Outcome<never> {
  return { ok: false, diagnostics: [report('acceptance-wrong', { problem }, at)] };
}
