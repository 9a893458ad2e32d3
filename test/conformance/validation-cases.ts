/** A case of `validation/`: what Smithy says of a model, and what is said here, both as severity and shape. */
import type { Diagnostic } from '../../generator/diagnostics.js';
import { modelOf } from '../../generator/compile.js';
import { parseJson } from '../../generator/load/json.js';
import type { Location, Syntax } from '../../generator/model.js';
import { leftOutEvents, leftOutSeverities, ownCodes } from './validation-left-out.js';

export interface SmithyEvent {
  readonly id: string;
  readonly severity: string;
  readonly shapeId?: string;
  readonly message: string;
}
export interface ValidationCase {
  readonly name: string;
  readonly model: { readonly shapes?: Readonly<Record<string, unknown>> };
  readonly events: readonly SmithyEvent[];
}

/** `ERROR com.example#Foo$bar`, by which the two sides are compared; without a shape `ERROR -`. */
export interface Findings {
  readonly smithy: readonly string[];
  readonly ours: readonly string[];
}

/** Both sides of a case, each finding once. `reasonOf` says why an event is left out. */
export function findingsOf({ model, events }: ValidationCase): Findings {
  // As a file that has a line for each thing; the model of the case is the same.
  const text = JSON.stringify(model, null, 1);
  const { diagnostics } = modelOf([{ file: 'model.json', text }]);
  const parsed = parseJson({ file: 'model.json', text });
  const root = parsed.ok ? parsed.value.root : undefined;
  const heeded = events.filter((event) => reasonOf(event) === undefined);
  return {
    smithy: sorted(
      heeded.map(({ severity, shapeId }) => `${severity} ${writtenId(shapeId, root)}`),
    ),
    ours: sorted(
      diagnostics
        .filter(({ code }) => ownCodes[code] === undefined)
        .map((diagnostic) => `${severities[diagnostic.severity]} ${subjectOf(diagnostic, root)}`),
    ),
  };
}

const severities = { error: 'ERROR', danger: 'DANGER', warning: 'WARNING' } as const;

/** Why an event is left out. */
export function reasonOf({ id, severity, shapeId }: SmithyEvent): string | undefined {
  const [kind = ''] = id.split('.');
  if (shapeId?.startsWith('smithy.test#') === true) return 'shapes that are not in the model';
  return leftOutSeverities[severity] ?? leftOutEvents[kind];
}

function sorted(findings: readonly string[]): readonly string[] {
  return [...new Set(findings)].toSorted();
}

/** A member that only a mixin brings is written nowhere: what is said of it stands at its shape. */
function writtenId(id: string | undefined, root: Syntax | undefined): string {
  const [shape = '-', member] = id?.split('$') ?? [];
  if (root === undefined || member === undefined) return shape;
  const written = property(property(root, 'shapes'), shape);
  const isWritten = [written, property(written, 'members')].some(
    (holder) => property(holder, member) !== undefined,
  );
  return isWritten ? `${shape}$${member}` : shape;
}

function property(node: Syntax | undefined, key: string): Syntax | undefined {
  return node?.kind === 'mapping' ? node.entries.get(key)?.value : undefined;
}

/** The shape or member of the AST in which the place of a finding lies. */
function subjectOf({ at }: Diagnostic, root: Syntax | undefined): string {
  if (at === undefined || root === undefined) return '-';
  const [section, id = '-', part = '', name] = pathAt(root, at);
  if (section !== 'shapes') return '-';
  if (part === 'members' && name !== undefined) return `${id}$${name}`;
  return ['member', 'key', 'value'].includes(part) ? `${id}$${part}` : id;
}

/** The keys that lead to the innermost value that begins at or before the place, and ends after it. */
function pathAt(node: Syntax, at: Location): readonly string[] {
  const begun = (place: Location): boolean =>
    place.line < at.line || (place.line === at.line && place.column <= at.column);
  const entries =
    node.kind === 'mapping' ? [...node.entries].filter((entry) => begun(entry[1].at)) : [];
  const last = entries.at(-1);
  return last === undefined ? [] : [last[0], ...pathAt(last[1].value, at)];
}
