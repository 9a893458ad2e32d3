/** Changes that come from the generator and not from a model, or that no model shows. */
import { quiet, row } from './rule.js';
import type { Rule } from './rule.js';

export const packageRules = {
  'generator-output-changed': {
    title: 'The generator writes other code for the same model',
    consequence: 'What follows for callers is shown by what stops compiling.',
    rows: { any: row(['warn', 'minor'], ['undecided', 'undecided']) },
    reported: 'never',
  },
  'generated-name-changed-by-neighbour': {
    title: 'A neighbour has taken the name of a type',
    consequence:
      'Code that names the type stops compiling, or means the neighbour; calls work as before.',
    rows: { any: row(['break', 'major'], ['ok', 'ok'], ['N']) },
  },
  'package-exports-changed': {
    title: 'The package exports its modules in another way',
    consequence: 'Imports of paths that are gone stop compiling.',
    rows: { any: row(['break', 'major'], ['ok', 'ok'], ['N']) },
    reported: 'never',
  },
  'package-requirements-raised': {
    title: 'The package needs a newer TypeScript, Node or browser',
    consequence: 'Everything stops compiling or running where they are older.',
    rows: {
      any: row(['break', 'major'], ['ok', 'ok'], ['C', 'V', 'R', 'B', 'I', 'X', 'N', 'A']),
    },
    reported: 'never',
  },
  'package-dependency-added': {
    title: 'The package has a new dependency',
    consequence: 'It is installed with the package; calls work as before.',
    rows: { any: quiet('warn', 'minor') },
    reported: 'never',
  },
  'package-dependency-raised': {
    title: 'The package needs another major version of a dependency',
    consequence: 'It may be installed twice; calls work as before.',
    rows: { any: quiet('warn', 'minor') },
    reported: 'never',
  },
  'package-default-changed': {
    title: 'Clients repeat, time out or validate otherwise',
    consequence: 'The same code behaves otherwise, on old and new services.',
    rows: { any: row(['danger', 'minor'], ['differs', 'differs']) },
    reported: 'never',
  },
  'model-reformatted': {
    title: 'A model is written in another style',
    consequence: 'It says the same, so that nothing changes.',
    rows: { any: quiet('info', 'none') },
    reported: 'never',
  },
} as const satisfies Readonly<Record<string, Rule>>;
