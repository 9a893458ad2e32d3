import { stops } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Model, Node, Traits } from '../model.js';
import { isList, textOf, textsOf } from '../node.js';
import { eventIds } from './event-ids.js';
import { holdersOf } from './holders.js';
import { subjectsOf } from './subjects.js';
import type { Subjects } from './subjects.js';

/**
 * What is left to tell when the model has had its say (https://smithy.io/2.0/spec/model-validation.html): `suppress` of a
 * shape and `suppressions` of the metadata silence warnings and dangers, `severityOverrides` make dangers of warnings.
 * They name events of Smithy, or codes of the catalogue.
 */
export function settled(diagnostics: readonly Diagnostic[], model: Model): readonly Diagnostic[] {
  const rules = rulesOf(model);
  if (diagnostics.length === 0 || rules.isEmpty) return diagnostics;
  if (model.repeated !== undefined && model.repeated.size > 0) return doubted(diagnostics, rules);
  let subjects: Subjects | undefined;
  return diagnostics.flatMap((diagnostic) => {
    if (diagnostic.severity === 'error') return [diagnostic];
    const subject = () => (subjects ??= subjectsOf(model))(diagnostic.at);
    if (isSuppressed(diagnostic, subject, rules)) return [];
    const isRaised = rules.overrides.some(
      (rule) => rule.severity === 'DANGER' && covers(rule, diagnostic, subject),
    );
    return [isRaised ? { ...diagnostic, severity: 'danger' as const } : diagnostic];
  });
}

/**
 * What a finding is about is found by its place, which a shape of another text has there: of a model with such shapes
 * nothing is silenced, and every finding that may be raised is.
 */
function doubted(diagnostics: readonly Diagnostic[], { overrides }: Rules): readonly Diagnostic[] {
  if (overrides.length === 0) return diagnostics;
  return diagnostics.map((each) => (stops(each) ? each : { ...each, severity: 'danger' }));
}

interface Rules {
  readonly suppressions: readonly Rule[];
  readonly overrides: readonly Rule[];
  /** By shape or member: what it suppresses. */
  readonly own: ReadonlyMap<string, readonly string[]>;
  readonly isEmpty: boolean;
}

interface Rule {
  readonly id: string;
  /** `*` is all. */
  readonly namespace: string;
  readonly severity: string | undefined;
}

function rulesOf(model: Model): Rules {
  const suppressions = entries(model.metadata.get('suppressions'));
  const overrides = entries(model.metadata.get('severityOverrides'));
  const own = new Map(
    holdersOf(model, 'smithy.api#suppress').flatMap(({ id, traits }) => {
      const ids = suppressedBy(traits);
      return ids.length === 0 ? [] : [[id, ids] as const];
    }),
  );
  const isEmpty = suppressions.length + overrides.length + own.size === 0;
  return { suppressions, overrides, own, isEmpty };
}

function suppressedBy(traits: Traits): readonly string[] {
  return textsOf(traits.get('smithy.api#suppress')?.value);
}

function entries(node: Node | undefined): readonly Rule[] {
  const list = isList(node) ? node : [];
  return list.map((entry) => ({
    id: textOf(entry, 'id') ?? '',
    namespace: textOf(entry, 'namespace') ?? '',
    severity: textOf(entry, 'severity'),
  }));
}

/** Which shape or member a diagnostic is about. */
type Subject = () => ReturnType<Subjects>;

function isSuppressed(
  diagnostic: Diagnostic,
  subject: Subject,
  { suppressions, own }: Rules,
): boolean {
  const meant = [...own].filter(([, ids]) => ids.some((id) => means(id, diagnostic)));
  return (
    meant.some(([id]) => id === subject()) ||
    suppressions.some((rule) => covers(rule, diagnostic, subject))
  );
}

function covers({ id, namespace }: Rule, diagnostic: Diagnostic, subject: Subject): boolean {
  if (!means(id, diagnostic)) return false;
  return namespace === '*' || subject()?.startsWith(`${namespace}#`) === true;
}

/** An id means all whose ids go on after it with a dot; some of our codes stand for several of those. */
function means(id: string, { code }: Diagnostic): boolean {
  if (id === code) return true;
  const events = eventIds.get(code) ?? [];
  return events.some(
    (event) => event === id || event.startsWith(`${id}.`) || id.startsWith(`${event}.`),
  );
}
