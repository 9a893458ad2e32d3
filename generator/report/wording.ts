/** The words of reports on changes: plain text on one line, safe to show; each format escapes it for itself. */
import type { Acceptance, Change, Comparison } from '../change.js';
import type { Location } from '../model.js';
import type { View } from './view.js';
import { shortened, visible } from './visible.js';

/** `CreateRuleRequest.Function`; `metadata` where it is no shape's. */
export function subjectOf({ shape, member }: Pick<Change, 'shape' | 'member'>): string {
  if (shape === undefined) return 'metadata';
  const name = shape.slice(shape.indexOf('#') + 1);
  return visible(member === undefined ? name : `${name}.${member}`);
}

/** `main:model/connect → model/connect`. */
export function sidesOf({ oldName, newName }: Comparison): string {
  return `${nameOf(oldName)} → ${nameOf(newName)}`;
}

function nameOf(side: string): string {
  return shortened(visible(side), 200);
}

/**
 * `connect.yaml:812:7 → 815:7`, be it of two revisions, which the head of a report names; a place of one side alone says
 * which where it is the old one.
 */
export function placesOf({ old, new: now }: Pick<Change, 'old' | 'new'>): string {
  if (old === undefined) return now === undefined ? '' : placeOf(now);
  if (now === undefined) return `${placeOf(old)} (old)`;
  if (old.file !== now.file && pathOf(old) !== pathOf(now))
    return `${placeOf(old)} → ${placeOf(now)}`;
  const file = old.file === now.file ? now.file : pathOf(now);
  const isSame = old.line === now.line && old.column === now.column;
  return isSame
    ? placeOf({ ...now, file })
    : `${placeOf({ ...old, file })} → ${now.line}:${now.column}`;
}

/** The file, without the revision of `main:model/connect/service.yaml`. */
export function pathOf({ file }: Location): string {
  return file.replace(/^[^:]*:(?=.)/, '');
}

/** `connect.yaml:812:7`. */
export function placeOf({ file, line, column }: Location): string {
  return `${visible(file)}:${line}:${column}`;
}

/** `input of CreateRule`, `output of 31 operations`; empty where none is reached, or the change is about the one itself. */
export function reachOf(change: Change): string {
  const { position, shape, member } = change;
  const { names } = change.operations;
  const [only] = names;
  const isItself = names.length === 1 && member === undefined && shape?.endsWith(`#${only}`);
  if (names.length === 0 || isItself === true) return '';
  const which =
    names.length <= named ? listed(names.map(visible), named) : `${names.length} operations`;
  return position === 'none' ? which : `${places[position]} of ${which}`;
}

const named = 3;
const places = { in: 'input', out: 'output', both: 'input and output' } as const;

/** `A, B and C`, or `A, B and 12 more` where there are more than so many. */
export function listed(items: readonly string[], most: number): string {
  const shown = items.length <= most ? items : items.slice(0, most - 1);
  const left = items.length - shown.length;
  const ends = left > 0 ? [...shown, `${left} more`] : shown;
  if (ends.length <= 1) return ends.join('');
  return `${ends.slice(0, -1).join(', ')} and ${ends.slice(-1).join('')}`;
}

/** `1 break, 6 info`; `no changes` where nothing is shown. */
export function countsText({ counts }: Pick<View, 'counts'>): string {
  return counts.map(([severity, count]) => `${count} ${severity}`).join(', ') || 'no changes';
}

/** The same, and how many are accepted: `1 break; 2 accepted`. */
export function tallyText({ counts, accepted }: Pick<View, 'counts' | 'accepted'>): string {
  const left = accepted.length === 0 ? [] : [`${accepted.length} accepted`];
  return counts.length === 0 && left.length > 0
    ? left.join('')
    : [countsText({ counts }), ...left].join('; ');
}

/** `1 change`, `3 changes`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

export function messageOf({ message, looksLike }: Pick<Change, 'message' | 'looksLike'>): string {
  const like = looksLike === undefined ? '' : `; looks like a rename, see ${visible(looksLike)}`;
  return shortened(visible(message), longest) + like;
}

/**
 * A subject and what is said of it without its name, which together are a sentence: `Foo.Bar` and ` is required now`, or
 * `: The pattern is another` of a message that does not begin with the name.
 */
export function sentenceOf(change: Change): readonly [subject: string, said: string] {
  const subject = subjectOf(change);
  const message = messageOf(change);
  const name = visible(change.member ?? subject);
  if (message.startsWith(`${name} `)) return [subject, message.slice(name.length)];
  const [head = '', ...rest] = message.split(` of ${name} `);
  return [
    subject,
    `: ${[head, rest.join(` of ${name} `)].filter((part) => part !== '').join(' ')}`,
  ];
}

export function consequenceOf({ consequence }: Pick<Change, 'consequence'>): string {
  return visible(consequence);
}

export function evidenceOf({ evidence }: Pick<Change, 'evidence'>): string {
  return evidence === undefined ? '' : shortened(visible(evidence), longest);
}

/** What long texts were and are, a line each: `was …b]{1,9}$`, `now …b]{1,8}$`; none of others. */
export function alteration(change: Pick<Change, 'before' | 'after'>): readonly string[] {
  const [was, now] = excerptsOf(change) ?? [];
  return was === undefined || now === undefined ? [] : [`was ${was}`, `now ${now}`];
}

/** Long texts, such as patterns, around where they differ; nothing of others, whose messages say it. */
export function excerptsOf({
  before,
  after,
}: Pick<Change, 'before' | 'after'>): readonly [was: string, now: string] | undefined {
  if (typeof before !== 'string' || typeof after !== 'string') return undefined;
  if (Math.max(before.length, after.length) <= short) return undefined;
  const [was, now] = [Array.from(visible(before)), Array.from(visible(after))];
  const differing = was.findIndex((unit, index) => unit !== now[index]);
  const start = Math.max(0, (differing < 0 ? was.length : differing) - around);
  return [excerpt(was, start), excerpt(now, start)];
}

/** Characters that messages tell whole, that are told from a long text, and of these before the difference. */
const [short, window, around] = [40, 100, 20];

function excerpt(units: readonly string[], start: number): string {
  const text = shortened(units.slice(start).join(''), window);
  return start > 0 ? `…${text}` : text;
}

/** Characters of one text of the model; `--format json` has all of it. */
const longest = 300;

/** `agreed with the team (Ada, until 2027-01-31)`. */
export function acceptanceText({ reason, owner, expires }: Acceptance): string {
  const until = expires === undefined ? [] : [`until ${visible(expires)}`];
  const notes = [...(owner === undefined ? [] : [visible(owner)]), ...until];
  return `${visible(reason)}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
}
