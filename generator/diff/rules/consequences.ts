/** What follows where a thing has one position, of rules whose own sentence speaks of two. */
import type { Position } from '../../change.js';
import type { RuleId } from './table.js';
import { rules } from './table.js';

/** What follows from a change of the rule, in a sentence, for whoever meets it there. */
export function consequenceAt(rule: RuleId, position: Position): string {
  const own = positioned[rule];
  const said = position === 'in' || position === 'out' ? own?.[position] : undefined;
  return said ?? rules[rule].consequence;
}

interface Positioned {
  readonly in?: string;
  readonly out?: string;
}

const stopsWithout =
  'Callers without it stop compiling, and calls of deployed clients without it are refused.';
const always = 'Readers find it always; code that builds the output, as for mocks, has to give it.';
const valueGoes = 'Code that writes it as one of the enum stops compiling';

const positioned: { readonly [id in RuleId]?: Positioned } = {
  'member-optional-added': {
    in: 'Callers may give it; a service that does not know it ignores it.',
    out: 'Readers may find it.',
  },
  'member-required-added': { in: stopsWithout, out: always },
  'member-required-with-default-added': {
    in: 'Callers without it stop compiling, whatever its default.',
    out: always,
  },
  'member-made-required': { in: stopsWithout, out: always },
  'member-optional-removed': {
    in: 'Literals that give it stop compiling; variables lose its value without a word.',
    out: 'Code that reads it stops compiling; deployed readers find undefined.',
  },
  'member-required-removed': {
    in: 'Literals that give it stop compiling; variables lose its value without a word.',
    out: 'Code that reads it stops compiling; deployed readers find undefined where they count on a value.',
  },
  'member-made-optional': {
    in: 'Callers may leave it out.',
    out: 'Deployed readers that count on a value may find undefined, and code that reads it stops compiling.',
  },
  'enum-value-added': {
    in: 'Callers may give it; a service that does not know it refuses it.',
  },
  'enum-value-removed': {
    in: `${valueGoes}, and calls with the value are refused.`,
    out: `${valueGoes}; answers do not have the value any more.`,
  },
  'int-enum-value-added': {
    in: 'Callers may give it; a service that does not know it refuses it.',
  },
  'int-enum-value-removed': {
    in: `${valueGoes}, and calls with the number are refused.`,
    out: `${valueGoes}; answers do not have the number any more.`,
  },
};
