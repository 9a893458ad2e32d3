/**
 * Timestamps in the three formats of Smithy 2.0 («timestampFormat»). Readers leave what is not a timestamp as it is, so
 * that a surprising answer is still an answer; finer fractions than milliseconds are cut off.
 */

/** A valid Date of the years 0000 to 9999, which every format can say; of this realm or another. */
export function isTimestamp(value: unknown): value is Date {
  if (!isDate(value)) return false;
  const time = value.getTime();
  return time >= YEAR_0 && time < YEAR_10000;
}

/** A Date of this realm or another, valid or not. */
export function isDate(value: unknown): value is Date {
  return value instanceof Date || Object.prototype.toString.call(value) === '[object Date]';
}

/** A Date from epoch seconds, as a number or in text, or from ISO 8601 text. */
export function readTimestamp(value: unknown): unknown {
  if (typeof value === 'number') return dateOf(Math.round(value * 1000)) ?? value;
  if (typeof value === 'string' && NUMBER.test(value)) return readTimestamp(Number(value));
  return readDateTime(value);
}

/** A Date from text as in RFC 3339, section 5.6: `2020-07-20T12:30:00.5Z`, `2020-07-20T14:30:00+02:00`. */
export function readDateTime(value: unknown): unknown {
  const fields = typeof value === 'string' && DATE_TIME.exec(value)?.groups;
  if (!fields) return value;
  const { date, time, fraction, sign, hours = 0, minutes = 0 } = fields;
  const local = instantOf(`${date}T${time}`, fraction);
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return dateOf(sign === '-' ? local + offset : local - offset) ?? value;
}

/** A Date from text as in RFC 9110, section 5.6.7, its two obsolete forms included. A fraction of the second may follow it. */
export function readHttpDate(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  for (const format of HTTP_DATES) {
    const fields = format.exec(value)?.groups;
    if (!fields) continue;
    const { year = '', name = '', day = '', time, fraction } = fields;
    const full = year.length === 2 ? fullYear(Number(year)) : year;
    const month = String(MONTHS.indexOf(name) + 1).padStart(2, '0');
    const date = `${full}-${month}-${day.replace(' ', '0')}`;
    return dateOf(instantOf(`${date}T${time}`, fraction)) ?? value;
  }
  return value;
}

/** Epoch seconds, with a fraction for the milliseconds. Throws a RangeError for a Date that no format can say, as all writers do. */
export function writeTimestamp(value: Date): number;
export function writeTimestamp(value: Date | undefined): number | undefined;
export function writeTimestamp(value: Date | undefined): number | undefined {
  return value && checked(value).getTime() / 1000;
}

/** `2020-07-20T12:30:00Z`, with milliseconds when there are any. */
export function writeDateTime(value: Date): string;
export function writeDateTime(value: Date | undefined): string | undefined;
export function writeDateTime(value: Date | undefined): string | undefined {
  return value && checked(value).toISOString().replace('.000Z', 'Z');
}

/** `Mon, 20 Jul 2020 12:30:00 GMT`; milliseconds are cut off. */
export function writeHttpDate(value: Date): string;
export function writeHttpDate(value: Date | undefined): string | undefined;
export function writeHttpDate(value: Date | undefined): string | undefined {
  return value && checked(value).toUTCString();
}

/** Milliseconds since the epoch; NaN for a time that does not exist, such as 30 February or 24:00. */
function instantOf(local: string, fraction = ''): number {
  const date = new Date(`${local}.${fraction.slice(0, 3).padEnd(3, '0')}Z`);
  return date.toJSON()?.startsWith(local) ? date.getTime() : Number.NaN;
}

/** A year of two digits is at most fifty years ahead (RFC 9110, section 5.6.7). */
function fullYear(twoDigits: number): string {
  const now = new Date().getUTCFullYear();
  const year = now - (now % 100) + twoDigits;
  return String(year > now + 50 ? year - 100 : year);
}

function dateOf(time: number): Date | undefined {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function checked(value: Date): Date {
  if (isTimestamp(value)) return value;
  throw new RangeError('A timestamp must be a valid Date of the years 0000 to 9999.');
}

const YEAR_0 = -62_167_219_200_000;
const YEAR_10000 = 253_402_300_800_000;
const NUMBER = /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/;
const DATE_TIME =
  /^(?<date>\d{4}-\d\d-\d\d)[Tt](?<time>\d\d:\d\d:\d\d)(\.(?<fraction>\d+))?([Zz]|(?<sign>[-+])(?<hours>[01]\d|2[0-3]):(?<minutes>[0-5]\d))$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const HTTP_DATES = [
  /^[A-Z][a-z]{2}, (?<day>\d\d) (?<name>[A-Z][a-z]{2}) (?<year>\d{4}) (?<time>\d\d:\d\d:\d\d)(\.(?<fraction>\d+))? GMT$/,
  /^[A-Z][a-z]{5,8}, (?<day>\d\d)-(?<name>[A-Z][a-z]{2})-(?<year>\d\d) (?<time>\d\d:\d\d:\d\d)(\.(?<fraction>\d+))? GMT$/,
  /^[A-Z][a-z]{2} (?<name>[A-Z][a-z]{2}) (?<day>[ \d]\d) (?<time>\d\d:\d\d:\d\d)(\.(?<fraction>\d+))? (?<year>\d{4})$/,
];
