/** Changes of named shapes as such: that they are there, what they are called, from where they are reached. */
import { quiet, row } from './rule.js';
import type { Rule } from './rule.js';

const aliased = quiet('info', 'minor');

export const shapeRules = {
  'shape-named-added': {
    title: 'A shape is new',
    consequence: 'The package gains a type; what uses it is listed on its own.',
    rows: { any: quiet('info', 'minor') },
  },
  'shape-named-removed': {
    title: 'A shape is gone',
    consequence: 'Code that names its type stops compiling; what used it is listed on its own.',
    rows: {
      any: quiet('info', 'patch'),
      'any named': row(['break', 'major'], ['ok', 'ok'], ['N', 'R', 'B']),
      'any alias': aliased,
    },
  },
  'shape-named-renamed': {
    title: 'A shape has another name',
    consequence: 'Code that names its type stops compiling; values are as before.',
    rows: {
      any: quiet('info', 'patch'),
      'any named': row(['break', 'major'], ['ok', 'ok'], ['N', 'R', 'B', 'I', 'A']),
      'any alias': aliased,
    },
  },
  'shape-alias-added': {
    title: 'The package has an old name of a shape too',
    consequence: 'Code may name the type by it, deprecated; values are as before.',
    rows: { any: quiet('info', 'minor') },
  },
  'shape-alias-removed': {
    title: 'The package has an old name of a shape no more',
    consequence: 'Code that names the type by it stops compiling; values are as before.',
    rows: {
      any: quiet('info', 'patch'),
      'any named': row(['break', 'major'], ['ok', 'ok'], ['N']),
    },
  },
  'shape-namespace-changed': {
    title: 'A shape is in another namespace',
    consequence: 'Names in the package leave namespaces out, so that nothing changes.',
    rows: { any: quiet('info', 'none') },
  },
  'shape-split': {
    title: 'One shape is two now',
    consequence: 'Where the old name stays, nothing changes for callers.',
    rows: { any: quiet('info', 'minor') },
  },
  'shape-merged': {
    title: 'Two shapes are one now',
    consequence: 'Code that names the type of the lost one stops compiling.',
    rows: {
      any: quiet('info', 'patch'),
      'any named': row(['break', 'major'], ['ok', 'ok'], ['N']),
    },
  },
  'shape-position-out-to-both': {
    title: 'What operations answered with, they also take now',
    consequence: 'Rules for inputs now hold for values that callers read and send back.',
    rows: { any: quiet('warn', 'minor') },
  },
  'shape-position-in-to-both': {
    title: 'What operations took, they also answer with now',
    consequence: 'Later changes of the shape concern readers too.',
    rows: { any: quiet('warn', 'minor') },
  },
  'shape-position-both-to-in': {
    title: 'What operations took and answered with, they only take now',
    consequence: 'Code that names a type that disappears stops compiling.',
    rows: {
      any: quiet('info', 'minor'),
      'any named': row(['info', 'major'], ['ok', 'ok'], ['N']),
    },
  },
  'shape-position-both-to-out': {
    title: 'What operations took and answered with, they only answer with now',
    consequence: 'Code that names a type that disappears stops compiling.',
    rows: {
      any: quiet('info', 'minor'),
      'any named': row(['info', 'major'], ['ok', 'ok'], ['N']),
    },
  },
  'shape-position-in-to-out': {
    title: 'What operations took, they answer with now',
    consequence: 'Each use is listed on its own; later changes of the shape concern readers.',
    rows: { any: quiet('warn', 'minor') },
  },
  'shape-position-out-to-in': {
    title: 'What operations answered with, they take now',
    consequence: 'Each use is listed on its own; rules for inputs now hold for its values.',
    rows: { any: quiet('warn', 'minor') },
  },
  'shape-became-recursive': {
    title: 'A shape contains itself now',
    consequence: 'Values may be nested, up to the depth that clients read.',
    rows: { any: quiet('info', 'patch') },
  },
  'shape-no-longer-recursive': {
    title: 'A shape does not contain itself any more',
    consequence: 'The members that made it so are listed on their own.',
    rows: { any: quiet('info', 'patch') },
  },
  'shape-unreachable-now': {
    title: 'No operation reaches a shape any more',
    consequence: 'The package loses its type; what used it is listed on its own.',
    rows: {
      any: quiet('info', 'patch'),
      'any named': row(['break', 'major'], ['ok', 'ok'], ['N']),
    },
  },
  'shape-reachable-now': {
    title: 'Operations reach a shape now',
    consequence: 'The package gains its type; what uses it is listed on its own.',
    rows: { any: quiet('info', 'minor') },
  },
  'shape-type-changed': {
    title: 'A shape is of another type',
    consequence:
      'Code that gives or reads its values stops compiling, and old and new misread each other.',
    rows: {
      in: row(['break', 'major'], ['fails', 'fails'], ['C', 'V'], 'changed'),
      out: row(['break', 'major'], ['fails', 'fails'], ['R', 'B'], 'changed'),
    },
  },
  'shape-deprecated': {
    title: 'The deprecation of a shape is different',
    consequence: 'Editors and linters show it to callers; values are as before.',
    rows: {
      any: quiet('warn', 'minor'),
      'any removed': quiet('info', 'patch'),
      'any changed': quiet('info', 'patch'),
    },
  },
  'shape-custom-trait-changed': {
    title: 'A trait of a shape that is not known here is different',
    consequence: 'Nobody can say what follows; whoever defines the trait has to.',
    rows: { any: row(['warn', 'patch'], ['undecided', 'undecided']) },
  },
  'shape-tools-changed': {
    title: 'What a shape says for other tools is different',
    consequence: 'It has no part in calls or in generated code.',
    rows: { any: quiet('info', 'patch') },
  },
  'trait-definition-changed': {
    title: 'The definition of a trait is different',
    consequence:
      'Nothing is generated from definitions; without its definition, models elsewhere that use the trait do not load.',
    rows: { any: quiet('info', 'none'), 'any removed': quiet('danger', 'none') },
  },
  'other-changed': {
    title: 'Something is different that no rule has a word for',
    consequence: 'Nobody can say what follows; look at both models.',
    rows: { any: row(['warn', 'patch'], ['undecided', 'undecided']) },
  },
  'shape-documentation': {
    title: 'The documentation of a shape is different',
    consequence: 'Comments change, and nothing else.',
    rows: { any: quiet('doc', 'patch') },
  },
  'shape-tags': {
    title: 'The tags of a shape are different',
    consequence: 'Tags sort shapes in documents; nothing is generated from them.',
    rows: { any: quiet('doc', 'patch') },
  },
} as const satisfies Readonly<Record<string, Rule>>;
