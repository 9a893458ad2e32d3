/** What operations take and answer with. */
import type { RuleId } from '../../../generator/diff/rules/table.js';
import type { Patch } from '../../support/patched.js';
import { api, http, simple, to } from './base.js';
import { at, claim } from './edit.js';
import type { Edit } from './edit.js';

/** A further operation. */
const greet: Patch = {
  Service: { operations: [to('Put'), to('List'), to('Drop'), to('Greet')] },
  Greet: { type: 'operation', traits: http('POST', '/greet') },
};
const greeting: Patch = { type: 'structure', members: { Name: simple('String') } };

export const messageEdits: readonly Edit[] = [
  {
    title: 'an input',
    places: at('Greet'),
    given: () => ({ ...greet, Greeting: greeting, Put: { input: to('Greeting') } }),
    patch: () => ({ Greet: { input: to('Greeting') } }),
    of: ({ name }) => name,
    there: claim('operation-input-added', { any: 'info minor' }),
    back: claim('operation-input-removed', { any: 'break major' }),
  },
  {
    title: 'an input that must have a member',
    places: at('Greet'),
    given: () => ({
      ...greet,
      Greeting: { type: 'structure', members: { Name: simple('String', api('required')) } },
      Put: { input: to('Greeting') },
    }),
    patch: () => ({ Greet: { input: to('Greeting') } }),
    of: ({ name }) => name,
    there: claim('operation-input-added', { 'any required': 'break major' }, { when: 'required' }),
    back: claim('operation-input-removed', { 'any required': 'break major' }, { when: 'required' }),
  },
  {
    title: 'an output',
    places: at('Greet'),
    given: () => ({ ...greet, Greeting: greeting, Put: { output: to('Greeting') } }),
    patch: () => ({ Greet: { output: to('Greeting') } }),
    of: ({ name }) => name,
    there: claim('operation-output-added', { any: 'info minor' }),
    back: claim('operation-output-removed', { any: 'break major' }),
  },
  ...(['input', 'output'] as const).flatMap(ofSide),
  {
    title: 'another output, which streams',
    places: at('Greet'),
    protocols: ['restJson1'],
    given: () => ({
      ...greet,
      Plain: bodyOf('PlainBytes'),
      PlainBytes: { type: 'blob' },
      Flow: bodyOf('FlowBytes'),
      FlowBytes: { type: 'blob', traits: api('streaming') },
    }),
    was: () => ({ Greet: { output: to('Plain') } }),
    patch: () => ({ Greet: { output: to('Flow') } }),
    of: ({ name }) => name,
    there: claim(
      'operation-streaming-added',
      { any: 'break major' },
      { also: () => otherOutput('Flow', 'Plain') },
    ),
    back: claim(
      'operation-streaming-removed',
      { any: 'break major' },
      { also: () => otherOutput('Plain', 'Flow') },
    ),
  },
];

function bodyOf(bytes: string): Patch {
  const traits = { ...api('httpPayload'), ...api('required') };
  return { type: 'structure', members: { Body: to(bytes, traits) } };
}

function otherOutput(come: string, gone: string): readonly string[] {
  return [
    'operation-output-shape-changed Greet none break major',
    `shape-reachable-now ${come} out info minor`,
    `shape-unreachable-now ${gone} out break major`,
  ];
}

/** Of an operation that may not be called twice. */
const quiet: Patch = { 'smithy.api#idempotent': null };

/** Another shape of equal members, and one with a member less; the shape of before is still there, or is gone. */
function ofSide(side: 'input' | 'output'): readonly Edit[] {
  const [rule, position] = [`operation-${side}-shape-changed`, side === 'input' ? 'in' : 'out'];
  const changed: RuleId =
    rule === 'operation-input-shape-changed' ? rule : 'operation-output-shape-changed';
  const two: Patch = {
    ...greet,
    Greet: { type: 'operation', traits: http('POST', '/greet'), [side]: to('Old') },
    Put: { [side]: to('New') },
    Old: greeting,
    New: greeting,
  };
  const switched: Patch = { Greet: { [side]: to('New') } };
  return [
    {
      title: `another ${side} beside the one of before`,
      places: at('Greet'),
      given: () => ({
        ...two,
        Drop: { input: null, [side]: to('Old'), traits: { ...http('POST', '/drop'), ...quiet } },
      }),
      patch: () => switched,
      of: ({ name }) => name,
      there: claim(changed, { any: 'warn patch' }),
      back: claim(changed, { any: 'warn patch' }),
    },
    {
      title: `another ${side} in place of the one of before`,
      places: at('Greet'),
      given: () => two,
      patch: () => switched,
      of: ({ name }) => name,
      there: claim(
        changed,
        { 'any named': 'warn major' },
        { when: 'named', also: () => [`shape-unreachable-now Old ${position} break major`] },
      ),
      back: claim(
        changed,
        { any: 'warn patch' },
        { also: () => [`shape-reachable-now Old ${position} info minor`] },
      ),
    },
  ];
}
