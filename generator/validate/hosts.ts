import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Location, Model } from '../model.js';
import { textOf } from '../node.js';
import { partAt } from './places.js';
import { membersOf, operations, traitOf } from './view.js';
import type { Operation } from './view.js';

/** The host prefixes of operations: their labels are members, and what is around them can be part of a host. */
export function checkHosts(model: Model): readonly Diagnostic[] {
  return operations(model).flatMap((operation) => {
    const endpoint = traitOf(model, operation, 'smithy.api#endpoint');
    const prefix = textOf(endpoint?.value, 'hostPrefix');
    if (endpoint === undefined || prefix === undefined) return unusedLabels(operation, [], model);
    return prefixFaults(operation, { prefix, at: partAt(endpoint, ['hostPrefix']), model });
  });
}

interface Prefix {
  readonly prefix: string;
  readonly at: Location;
  readonly model: Model;
}

function prefixFaults(operation: Operation, { prefix, at, model }: Prefix): readonly Diagnostic[] {
  const labels = [...prefix.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  const problem = grammarProblem(prefix, labels);
  if (problem !== undefined) return [report('host-label', { problem }, at)];
  const members = membersOf(model, operation.input?.target);
  const missing = labels.filter(
    (name) => members.get(name)?.traits.has('smithy.api#hostLabel') !== true,
  );
  return [
    ...missing.map((name) =>
      report(
        'host-label',
        { problem: `has the label {${name}} without a member with hostLabel` },
        at,
      ),
    ),
    ...unusedLabels(operation, labels, model),
  ];
}

function grammarProblem(prefix: string, labels: readonly string[]): string | undefined {
  const filled = prefix.replaceAll(/\{[^{}]*\}/g, 'x');
  if (/[{}]/.test(filled)) return 'has a brace without its partner';
  if (!/^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(filled)) return 'is no beginning of a host name';
  if (filled.includes('..')) return 'has an empty part';
  if (/\}\{/.test(prefix)) return 'has two labels side by side';
  return new Set(labels).size < labels.length ? 'has a label twice' : undefined;
}

function unusedLabels(
  operation: Operation,
  labels: readonly string[],
  model: Model,
): readonly Diagnostic[] {
  return [...membersOf(model, operation.input?.target).values()].flatMap(({ name, traits }) => {
    const trait = traits.get('smithy.api#hostLabel');
    if (trait === undefined || labels.includes(name)) return [];
    return [
      report('host-label', { problem: `of ${operation.id} has no label {${name}}` }, trait.at),
    ];
  });
}
