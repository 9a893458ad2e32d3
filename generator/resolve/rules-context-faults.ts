/** What operations say of the parameters of endpoint rules and cannot be followed. */
import { report, type Diagnostic } from '../diagnostics.js';
import { parseExpression } from '../jmespath/parse.js';
import type { Location, ShapeSyntax, Trait } from '../model.js';
import type { EndpointRules } from '../service.js';
import type { OperationSyntax } from './reach.js';
import { fields, fieldsOf, text } from './traits.js';

/** Parameters that the rules do not declare, and paths that are none; nothing without rules. */
export function contextFaults(
  rules: EndpointRules | undefined,
  operation: OperationSyntax,
  shapes: ReadonlyMap<string, ShapeSyntax>,
): readonly Diagnostic[] {
  if (!rules) return [];
  const known = rules.parameters.map(({ name }) => name);
  return mentionsIn(operation, shapes).flatMap(({ trait, name, at, path }) => {
    if (!known.includes(name)) return [report('rules-parameter', { trait, name, known }, at)];
    const parsed = path && parseExpression(path.text);
    if (!parsed || parsed.ok) return [];
    return [report('rules-path', { path: path.text, problem: parsed.fault.problem }, path.at)];
  });
}

/** A mention of a parameter. */
interface Mention {
  /** Without its namespace. */
  readonly trait: string;
  readonly name: string;
  readonly at: Location;
  /** Where the value is taken from, as `operationContextParams` say. */
  readonly path?: { readonly text: string; readonly at: Location } | undefined;
}

function mentionsIn(
  { traits, input }: OperationSyntax,
  shapes: ReadonlyMap<string, ShapeSyntax>,
): readonly Mention[] {
  const shape = shapes.get(input?.target ?? '');
  const members = shape && 'members' in shape ? [...shape.members.values()] : [];
  return [
    ...named(traits, 'operationContextParams').map(({ trait, ...mention }) => ({
      ...mention,
      path: pathIn(trait, mention.name),
      trait: 'operationContextParams',
    })),
    ...members.flatMap((member): readonly Mention[] => {
      const trait = member.traits.get('smithy.rules#contextParam');
      const name = text(fields(trait?.value)['name']);
      return trait && name !== undefined ? [{ trait: 'contextParam', name, at: trait.at }] : [];
    }),
    ...named(traits, 'staticContextParams').map(({ name, at }) => ({
      trait: 'staticContextParams',
      name,
      at,
    })),
  ];
}

/** The parameters that are keys of a trait. */
function named(traits: OperationSyntax['traits'], id: string) {
  const trait = traits.get(`smithy.rules#${id}`);
  if (!trait) return [];
  return Object.keys(fieldsOf(traits, `smithy.rules#${id}`)).map((name) => ({
    trait,
    name,
    at: trait.locate?.([name], 'key') ?? trait.at,
  }));
}

function pathIn(trait: Trait, name: string): Mention['path'] {
  const written = text(fields(fields(trait.value)[name])['path']) ?? '';
  return { text: written, at: trait.locate?.([name, 'path'], 'value') ?? trait.at };
}
