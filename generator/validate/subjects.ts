import type { Location, Model, ShapeSyntax, Traits } from '../model.js';
import { LatePlace } from './late.js';
import { remembered } from './schema.js';
import { referencesOf } from './view.js';

/** The shape or member that is written at a place. */
export type Subjects = (at: Location | undefined) => string | undefined;

interface Mark {
  readonly at: Location;
  readonly id: string;
}

/** Finds the shape or member that a place is part of: that of the nearest name, trait or mention before it. */
export function subjectsOf(model: Model): Subjects {
  const files = new Map<string, Mark[]>();
  // Late places are between the name of their shape and that of the next, and need not be known but there.
  const late = new Map<string, Mark[]>();
  for (const shape of model.shapes.values()) {
    for (const mark of marksOf(shape)) {
      const isLate = mark.at instanceof LatePlace;
      const marks = isLate ? late : files;
      remembered(marks, isLate ? shape.id : mark.at.file, newMarks).push(mark);
    }
  }
  for (const marks of files.values()) marks.sort(inOrder);
  return (at) => {
    const around = at && nearest(files.get(at.file) ?? [], at);
    const inner = around && late.get(around.id);
    return inner ? nearest([around, ...inner.toSorted(inOrder)], at)?.id : around?.id;
  };
}

function newMarks(): Mark[] {
  return [];
}

function inOrder(a: Mark, b: Mark): number {
  return distance(a.at, b.at);
}

/** The last mark at or before a place. */
function nearest(marks: readonly Mark[], at: Location): Mark | undefined {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const mark = marks[middle];
    if (mark !== undefined && distance(mark.at, at) <= 0) low = middle + 1;
    else high = middle;
  }
  return marks[low - 1];
}

function distance(a: Location, b: Location): number {
  return a.line - b.line || a.column - b.column;
}

function marksOf(shape: ShapeSyntax): readonly Mark[] {
  const { id, at, traits, mixins } = shape;
  const own = [{ at, id }, ...traitMarks(traits, id)];
  if (!('members' in shape)) {
    return [...own, ...[...mixins, ...referencesOf(shape)].map((each) => ({ at: each.at, id }))];
  }
  const members = [...shape.members.values()].flatMap((member) => {
    const memberId = `${id}$${member.name}`;
    return [{ at: member.at, id: memberId }, ...traitMarks(member.traits, memberId)];
  });
  return [...own, ...mixins.map((each) => ({ at: each.at, id })), ...members];
}

function traitMarks(traits: Traits, id: string): readonly Mark[] {
  return [...traits.values()].map(({ at }) => ({ at, id }));
}
