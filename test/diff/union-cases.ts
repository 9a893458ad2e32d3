/** Unions and their variants. */
import type { Patch } from '../support/patched.js';
import type { Case } from './cases.js';

const unit = { target: 'smithy.api#Unit' };
const string = { target: 'smithy.api#String' };
const choice: Patch = { FooInput: { members: { Choice: { target: 'test#Choice' } } } };

export const unionCases: readonly Case[] = [
  {
    title: 'a variant of a union',
    given: { ...choice, Choice: { type: 'union', members: { Left: string } } },
    patch: { Choice: { members: { Right: string } } },
    there: ['union-variant-added Choice.Right in info minor'],
    back: ['union-variant-removed Choice.Right in break major'],
  },
  {
    title: 'a variant of a union with another name',
    given: { ...choice, Choice: { type: 'union', members: { Left: string, Up: string } } },
    patch: {
      Choice: {
        members: {
          Left: null,
          West: { ...string, traits: { 'smithy.api#jsonName': 'Left' } },
          Up: null,
          UP: string,
        },
      },
    },
    there: [
      'union-variant-renamed Choice.UP in break major',
      'union-variant-renamed Choice.West in break major',
    ],
    back: [
      'union-variant-renamed Choice.Left in break major',
      'union-variant-renamed Choice.Up in break major',
    ],
  },
  {
    title: 'what a variant holds',
    given: {
      ...choice,
      Inner: { type: 'structure', members: {} },
      FooOutput: { members: { Inner: { target: 'test#Inner' } } },
      Choice: { type: 'union', members: { Left: string, Up: unit } },
    },
    patch: {
      Choice: { members: { Left: { target: 'smithy.api#Integer' }, Up: { target: 'test#Inner' } } },
    },
    there: [
      'union-variant-retargeted Choice.Left in break major',
      'union-variant-unit-became-structure Choice.Up in break major',
      'shape-position-out-to-both Inner both warn minor',
    ],
    back: [
      'union-variant-retargeted Choice.Left in break major',
      'union-variant-structure-became-unit Choice.Up in break major',
      'shape-position-both-to-out Inner out info minor',
    ],
  },
  {
    title: 'a union that is a structure',
    given: { ...choice, Choice: { type: 'union', members: { Left: string } } },
    patch: { Choice: { type: 'structure' } },
    there: ['union-became-structure Choice in break major'],
    back: ['structure-became-union Choice in break major'],
  },
];
