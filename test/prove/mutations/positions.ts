/** Shapes that operations reach from elsewhere than before. */
import type { RuleId } from '../../../generator/diff/rules/table.js';
import { to } from './base.js';
import { claim } from './edit.js';
import type { Claim, Edit, Place, Verdicts } from './edit.js';

/** What comes with it where a message gets a member, or loses one. */
const come = (member: string, position: string) =>
  `member-optional-added ${member} ${position} info minor`;
const gone = (member: string, position: string) =>
  `member-optional-removed ${member} ${position} break major`;

export const positionEdits: readonly Edit[] = [
  {
    title: 'an input with a structure of outputs',
    ...of('Found'),
    patch: () => ({ PutInput: { members: { Echo: to('Found') } } }),
    there: moved('both', 'shape-position-out-to-both', 'warn minor', come('PutInput.Echo', 'in')),
    back: moved('out', 'shape-position-both-to-out', 'info minor', gone('PutInput.Echo', 'in')),
  },
  {
    title: 'an output with a structure of inputs',
    ...of('Given'),
    patch: () => ({ PutOutput: { members: { Echo: to('Given') } } }),
    there: moved('both', 'shape-position-in-to-both', 'warn minor', come('PutOutput.Echo', 'out')),
    back: moved('in', 'shape-position-both-to-in', 'info minor', gone('PutOutput.Echo', 'out')),
  },
  {
    title: 'a structure of inputs in an output',
    ...of('Given'),
    patch: () => ({
      PutInput: { members: { Given: null } },
      PutOutput: { members: { Given: to('Given') } },
    }),
    there: moved(
      'out',
      'shape-position-in-to-out',
      'warn minor',
      come('PutOutput.Given', 'out'),
      gone('PutInput.Given', 'in'),
    ),
    back: moved(
      'in',
      'shape-position-out-to-in',
      'warn minor',
      come('PutInput.Given', 'in'),
      gone('PutOutput.Given', 'out'),
    ),
  },
  ...(['Given', 'Found'] as const).map((name): Edit => {
    const [message, position] = name === 'Given' ? ['PutInput', 'in'] : ['PutOutput', 'out'];
    return {
      title: `a structure that no ${position === 'in' ? 'input' : 'output'} has any more`,
      ...of(name),
      patch: () => ({ [message]: { members: { [name]: null } } }),
      there: {
        ...moved(
          position === 'in' ? 'in' : 'out',
          'shape-unreachable-now',
          { 'any named': 'break major' },
          gone(`${message}.${name}`, position),
        ),
        when: 'named',
      },
      back: moved(
        position === 'in' ? 'in' : 'out',
        'shape-reachable-now',
        'info minor',
        come(`${message}.${name}`, position),
      ),
    };
  }),
];

function of(name: string): Pick<Edit, 'places' | 'of'> {
  return { places: [{ position: 'none', name }], of: () => name };
}

/** A change in the position that the shape has afterwards, and what comes with it. */
function moved(
  position: Place['position'],
  rule: RuleId,
  verdict: string | Verdicts,
  ...also: readonly string[]
): Claim {
  const verdicts = typeof verdict === 'string' ? { any: verdict } : verdict;
  return { ...claim(rule, verdicts), position, also: () => also };
}
