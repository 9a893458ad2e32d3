/** What `resolve` tells of endpoint rules. */
import { error, quoted, suggestion } from './entry.js';

export const ruleEntries = {
  'rules-form': error<{ problem: string }>(
    ({ problem }) => `The endpoint rules cannot be read: ${problem}.`,
    () => 'Their form: https://smithy.io/2.0/additional-specs/rules-engine/specification.html.',
  ),
  'rules-function': error<{ name: string; known: readonly string[] }>(
    ({ name }) => `The endpoint rules call ${quoted(name)}, which is no function.`,
    ({ name, known }) => suggestion(name, known, `There are ${known.join(', ')}.`),
  ),
  'rules-parameter': error<{ trait: string; name: string; known: readonly string[] }>(
    ({ trait, name }) =>
      `${trait} sets ${quoted(name)}, which is no parameter of the endpoint rules.`,
    ({ name, known }) =>
      suggestion(name, known, 'Declare it among the parameters of endpointRuleSet, with its type.'),
  ),
  'rules-path': error<{ path: string; problem: string }>(
    ({ path, problem }) => `The path ${quoted(path)} of an endpoint parameter ${problem}.`,
    () => 'Write it as JMESPath, such as Table.TableName (https://jmespath.org).',
  ),
  'rules-reference': error<{ name: string; known: readonly string[] }>(
    ({ name }) =>
      `${quoted(name)} is no parameter of the endpoint rules, nor does a condition before assign it.`,
    ({ name, known }) => suggestion(name, known, 'Declare it among the parameters.'),
  ),
  'rules-type': error<{ expected: string; received: string }>(
    ({ expected, received }) => `The endpoint rules want ${expected} here and have ${received}.`,
    ({ received }) =>
      received.startsWith('an optional')
        ? 'Let a condition before say that it is there: { fn: isSet, argv: [{ ref: Name }] }.'
        : 'Give a value of that type.',
  ),
};
