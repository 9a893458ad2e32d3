import type { Location, Model, ShapeSyntax, Traits } from '../model.js';
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
  for (const mark of [...model.shapes.values()].flatMap(marksOf)) {
    const marks = files.get(mark.at.file);
    if (marks === undefined) files.set(mark.at.file, [mark]);
    else marks.push(mark);
  }
  for (const marks of files.values()) marks.sort((a, b) => distance(a.at, b.at));
  return (at) => {
    const marks = at === undefined ? undefined : files.get(at.file);
    return at && marks && nearest(marks, at)?.id;
  };
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
