import { report } from '../diagnostics.js';
import type { Diagnostic } from '../diagnostics.js';
import type { Location, MemberSyntax, Model } from '../model.js';
import { aggregates, membersOf } from './view.js';
import type { Aggregate } from './view.js';

const largest = 2 ** 31 - 1;
const smallest = -(2 ** 31);

/** Enums have members, each with a value of its own and of the right type. */
export function checkEnums(model: Model): readonly Diagnostic[] {
  return aggregates(model)
    .filter((shape) => shape.type === 'enum' || shape.type === 'intEnum')
    .flatMap((shape) => {
      const members = [...membersOf(model, shape.id).values()];
      if (members.length === 0) return [report('enum-empty', { id: shape.id }, shape.at)];
      return [...values(shape, members), ...members.flatMap(name)];
    });
}

function values(shape: Aggregate, members: readonly MemberSyntax[]): readonly Diagnostic[] {
  const first = new Map<string, Location>();
  return members.flatMap((member) => {
    const trait = member.traits.get('smithy.api#enumValue');
    const value = trait?.value ?? (shape.type === 'enum' ? member.name : undefined);
    const at = trait?.at ?? member.at;
    const problem = shape.type === 'enum' ? textProblem(value) : numberProblem(value);
    if (problem !== undefined) return [report('enum-value', { problem }, at)];
    const text = JSON.stringify(value);
    const before = first.get(text);
    if (before !== undefined) {
      return [report('enum-duplicate', { value: text, first: before }, at)];
    }
    first.set(text, at);
    return [];
  });
}

function textProblem(value: unknown): string | undefined {
  if (typeof value !== 'string') return 'is not text';
  return value === '' ? 'is empty' : undefined;
}

function numberProblem(value: unknown): string | undefined {
  if (value === undefined) return 'is missing';
  if (typeof value !== 'number' || !Number.isInteger(value)) return 'is not a whole number';
  return value < smallest || value > largest ? 'does not fit 32 bits' : undefined;
}

/** Smithy's convention, a warning there as here. */
function name({ name: text, at }: MemberSyntax): readonly Diagnostic[] {
  return /^[A-Z][A-Z0-9_]*$/.test(text) ? [] : [report('enum-name', { name: text }, at)];
}
