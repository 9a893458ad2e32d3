import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Model, Node, Trait } from '../model.js';
import { isObject, property, textOf, textsOf } from '../node.js';
import { holdersOf, traitsIn } from './holders.js';
import { valueProblems } from './values.js';
import type { Problem } from './values.js';

/** Values of traits that the model itself defines. */
export function checkTraitValues(model: Model): readonly Diagnostic[] {
  const own = traitsIn(model).filter((id) => definitionOf(model, id) !== undefined);
  return faults(model, own, (trait, value) =>
    valueProblems(model, value, trait).map(textOfProblem),
  );
}

/** Values of Smithy's traits whose parts hang together. */
export function checkTraitMeanings(model: Model): readonly Diagnostic[] {
  return faults(model, known, knownProblems);
}

const known: readonly string[] = [
  'smithy.api#httpApiKeyAuth',
  'smithy.api#traitValidators',
  'smithy.api#idempotent',
  'aws.protocols#restJson1',
  'aws.protocols#awsJson1_0',
  'aws.protocols#awsJson1_1',
  'smithy.protocols#rpcv2Cbor',
  'smithy.protocols#rpcv2Json',
];

function faults(
  model: Model,
  ids: readonly string[],
  problemsOf: (trait: string, value: Node) => readonly string[],
): readonly Diagnostic[] {
  return holdersOf(model, ...ids).flatMap(({ traits }) =>
    [...traits].flatMap(([trait, { value, at }]) => {
      const problems = ids.includes(trait) ? problemsOf(trait, value) : [];
      return problems.map((problem) =>
        report('trait-value', { trait: trait.replace(/^smithy\.api#/, ''), problem }, at),
      );
    }),
  );
}

/** The shape of a trait that the model defines is the type of its values. */
function definitionOf(model: Model, id: string): Trait | undefined {
  return model.shapes.get(id)?.traits.get('smithy.api#trait');
}

function textOfProblem({ text }: Problem): string {
  return text;
}

function knownProblems(trait: string, value: Node): readonly string[] {
  switch (trait) {
    case 'smithy.api#httpApiKeyAuth': {
      const isWrong = textOf(value, 'in') === 'query' && property(value, 'scheme') !== undefined;
      return isWrong ? ['scheme goes into a header, and the key into the query'] : [];
    }
    case 'smithy.api#traitValidators': {
      const ids = isObject(value) ? Object.keys(value) : [];
      const wrong = ids.filter((id) => !/^_*[A-Za-z]\w*(?:\._*[A-Za-z]\w*)*$/u.test(id));
      return wrong.map((id) => `"${id}" is no id of an event`);
    }
    case 'smithy.api#idempotent': {
      const isWrong = ['exists', 'notFound'].every((key) => property(value, key) !== undefined);
      return isWrong ? ['it has both exists and notFound'] : [];
    }
    case 'aws.protocols#restJson1':
    case 'aws.protocols#awsJson1_0':
    case 'aws.protocols#awsJson1_1':
    case 'smithy.protocols#rpcv2Cbor':
    case 'smithy.protocols#rpcv2Json': {
      const http = textsOf(property(value, 'http'));
      const others = textsOf(property(value, 'eventStreamHttp')).filter((id) => !http.includes(id));
      return others.length > 0
        ? [`eventStreamHttp has ${others.join(', ')}, which http has not`]
        : [];
    }
    default:
      return [];
  }
}
