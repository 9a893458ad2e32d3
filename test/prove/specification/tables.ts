/** The tables of rules of the specification of comparisons, as far as their cells can be read by a program. */
import { isRuleId } from '../../../generator/diff/rules/table.js';
import type { RuleId } from '../../../generator/diff/rules/table.js';

export type Column = 'severity' | 'bump' | 'deployed' | 'early' | 'typescript';

/** What the specification says of a rule at a position. */
export interface Saying {
  readonly rule: RuleId;
  readonly position: 'in' | 'out' | 'both' | 'none';
  /** `closed` where it is said of closed enums. */
  readonly isClosed: boolean;
  readonly column: Column;
  /** `break`; of TypeScript the roles: `C V`, or `none`. */
  readonly said: string;
}

export interface Reading {
  readonly sayings: readonly Saying[];
  /** Cells that say more than a word of the vocabulary: `3.3 member-renamed Deployed: as removed + added`. */
  readonly unread: readonly string[];
  /** First cells that name no rule. */
  readonly unnamed: readonly string[];
}

/** The tables of the sections whose rows are rules. */
export function readTables(text: string): Reading {
  const rows = text
    .split('\n')
    .reduce<State>(readLine, { section: '', header: [], name: '', rows: [] });
  const read = rows.rows.map(readRow);
  return {
    sayings: read.flatMap(({ sayings }) => sayings),
    unread: read.flatMap(({ unread }) => unread),
    unnamed: read.flatMap(({ unnamed }) => unnamed),
  };
}

interface SpecifiedRow {
  readonly section: string;
  readonly name: string;
  readonly cells: ReadonlyMap<string, string>;
}

interface State {
  readonly section: string;
  readonly header: readonly string[];
  /** Of the row before, which holds for rows without a name. */
  readonly name: string;
  readonly rows: readonly SpecifiedRow[];
}

function readLine(state: State, line: string): State {
  const section = /^#+ (3\.[1-7]) /.exec(line)?.[1];
  if (section !== undefined) return { ...state, section, header: [], name: '' };
  if (/^#+ /.test(line)) return { ...state, section: '', header: [] };
  if (state.section === '' || !line.startsWith('|') || line.startsWith('|---')) return state;
  const cells = line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
  if (state.header.length === 0) return { ...state, header: cells };
  const name = cells[0] === '' ? state.name : (cells[0] ?? '');
  const named = new Map(state.header.map((key, index) => [key, cells[index] ?? '']));
  return { ...state, name, rows: [...state.rows, { section: state.section, name, cells: named }] };
}

function readRow({ section, name, cells }: SpecifiedRow): Reading {
  const rules = rulesIn(name);
  if (rules.length === 0) return { sayings: [], unread: [], unnamed: [`${section} ${name}`] };
  const found = columns.map((column) => ({ column, cell: cells.get(column.title) ?? '' }));
  const read = found.flatMap(({ column, cell }) =>
    rules.map((rule, index) => ({
      column,
      cell,
      rule,
      said: column.read(cell, index, rules.length),
    })),
  );
  const positions = positionsIn(cells.get('Pos'));
  return {
    sayings: read.flatMap(({ rule, said }) =>
      said.flatMap((one) => positions.map((position) => ({ rule, position, ...one }))),
    ),
    unread: read.flatMap(({ said, column, cell, rule }) =>
      said.length === 0 && !/^(–|)$/.test(cell)
        ? [`${section} ${rule} ${column.title}: ${cell}`]
        : [],
    ),
    unnamed: [],
  };
}

function positionsIn(cell: string | undefined): readonly Saying['position'][] {
  if (cell === undefined || cell === '–') return ['none'];
  if (cell === 'any') return ['in', 'out'];
  return cell
    .split('/')
    .flatMap((each) => (each === 'in' || each === 'out' || each === 'both' ? [each] : []));
}

type Said = Pick<Saying, 'column' | 'said' | 'isClosed'>;

interface Readable {
  readonly title: string;
  /** What the cell says of one of so many rules; nothing where a program cannot tell. */
  readonly read: (cell: string, index: number, count: number) => readonly Said[];
}

const columns: readonly Readable[] = [
  {
    title: 'Deployed',
    read: (cell, index, count) => contact('deployed', part(cell, index, count)),
  },
  { title: 'Early', read: (cell, index, count) => contact('early', part(cell, index, count)) },
  { title: 'TypeScript', read: (cell, index, count) => roles(part(cell, index, count)) },
  { title: 'Sev · bump', read: (cell, index, count) => verdict(cell, index, count) },
];

/** Of several rules in one row, each has a part of the cell where it has as many; else all of it. */
function part(cell: string, index: number, count: number): string {
  const parts = plain(cell).split(' / ');
  return parts.length === count ? (parts[index] ?? '') : plain(cell);
}

/** Without remarks and emphasis. */
function plain(cell: string): string {
  return cell
    .replaceAll('**', '')
    .replaceAll(/ *\([^)]*\)/g, '')
    .trim();
}

function contact(column: 'deployed' | 'early', cell: string): readonly Said[] {
  const word = contacts.get(cell);
  return word === undefined ? [] : [saying(column, word)];
}

const contacts = new Map([
  ...['ok', 'fails', 'refused', 'ignored', 'undefined'].map((word) => [word, word] as const),
  ['part refused', 'refused'],
  ['refused when absent', 'refused'],
  ['refused by old server', 'refused'],
  ['undefined where typed present', 'undefined'],
  ['undefined although typed present', 'undefined'],
  ['unknown value arrives', 'unknown'],
  ['unknown values', 'unknown'],
  ['unknown variant', 'unknown'],
  ['unknown variant arrives', 'unknown'],
  ['reads undefined', 'undefined'],
  ['null items', 'undefined'],
  ['nulls refused', 'refused'],
  ['duplicates refused', 'refused'],
]);

function roles(cell: string): readonly Said[] {
  if (cell === 'none' || cell === 'lint only') return [saying('typescript', 'none')];
  return /^[CVRBIXNA]( [CVRBIXNA])*$/.test(cell) ? [saying('typescript', cell)] : [];
}

function verdict(cell: string, index: number, count: number): readonly Said[] {
  const [open = '', closed] = plain(cell).split(/ → /);
  const [main = ''] = open.split(/[;,]/);
  const both = main.split(' / ');
  const paired = both.length === count && both.every((each) => each.includes(' · '));
  const [severities = '', bumps = ''] = (paired ? (both[index] ?? '') : main).split(' · ');
  const [severity = '', bump = ''] = [severities, bumps].map((words) => part(words, index, count));
  const isKnown = severity in severityWords && bumpWords.has(bump);
  if (!isKnown) return [];
  const [worse, larger] = closed?.split(' · ') ?? [];
  return [
    saying('severity', severity),
    saying('bump', bump),
    ...(worse === undefined || larger === undefined
      ? []
      : [
          { ...saying('severity', worse), isClosed: true },
          { ...saying('bump', larger), isClosed: true },
        ]),
  ];
}

const severityWords = { break: 0, danger: 1, warn: 2, info: 3, doc: 4 };
const bumpWords = new Set(['major', 'minor', 'patch', 'none']);

function saying(column: Column, word: string): Said {
  return { column, said: word, isClosed: false };
}

/** `member-default-added / -changed` names two rules, as does `length/range-added`. */
function rulesIn(cell: string): readonly RuleId[] {
  const texts = plain(cell)
    .split(/ \/ |, | ↔ /)
    .flatMap(alternatives);
  let before = '';
  return texts.flatMap((text) => {
    const id = [text, ...completions(before, text), ...completed(text, texts)].find(isRuleId);
    before = id ?? before;
    return id === undefined ? [] : [id];
  });
}

/** `length/range-added` is `length-added` and `range-added`, `region/algorithm` in the middle likewise. */
function alternatives(text: string): readonly string[] {
  const found = /([a-z]+)\/([a-z]+)/.exec(text);
  const [both = '', one = '', other = ''] = found ?? [];
  return found === null ? [text] : [text.replace(both, one), text.replace(both, other)];
}

/** What is left out at the beginning is what the rule before begins with. */
function completions(before: string, text: string): readonly string[] {
  const words = before.split('-');
  return words.map(
    (_, index) => `${words.slice(0, words.length - index).join('-')}-${text.replace(/^-/, '')}`,
  );
}

/** What is left out at the end is what the last one ends with: `operation-checksum-, -chunked-changed`. */
function completed(text: string, texts: readonly string[]): readonly string[] {
  const last = texts.at(-1) ?? '';
  return text.endsWith('-') ? [`${text}${last.replace(/^.*-/, '')}`] : [];
}
