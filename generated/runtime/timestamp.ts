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

/** A Date from epoch seconds, as a number or in text, or from ISO 8601 text. */
export function readTimestamp(value: unknown): unknown {
  if (typeof value === 'number') return dateOf(Math.round(value * 1000)) ?? value;
  if (typeof value === 'string' && NUMBER.test(value)) return readTimestamp(Number(value));
  return readDateTime(value);
}

/** A Date from text as in RFC 3339, section 5.6: `2020-07-20T12:30:00.5Z`, `2020-07-20T14:30:00+02:00`. */
export function readDateTime(value: unknown): unknown {
  const fields = typeof value === 'string' ? DATE_TIME.exec(value)?.groups : undefined;
  if (!fields) return value;
  const { month = '', sign = '+', hours = '0', minutes = '0' } = fields;
  const local = instantOf(fields, Number(month) - 1);
  if (local === undefined || Number(hours) > 23 || Number(minutes) > 59) return value;
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return dateOf(sign === '-' ? local + offset : local - offset) ?? value;
}

/** A Date from text as in RFC 9110, section 5.6.7, its two obsolete forms included. A fraction of the second may follow it. */
export function readHttpDate(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  for (const format of HTTP_DATES) {
    const fields = format.exec(value)?.groups;
    if (!fields) continue;
    const { year = '', name = '' } = fields;
    const full = { ...fields, year: year.length === 2 ? fullYear(Number(year)) : year };
    return dateOf(instantOf(full, MONTHS.indexOf(name))) ?? value;
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

/** Milliseconds since the epoch, if the fields name a time that exists: 30 February and 24:00 do not. */
function instantOf(
  { year, day, hour, minute, second, fraction = '' }: Readonly<Record<string, string>>,
  month: number,
): number | undefined {
  const date = new Date(0);
  // Unlike `Date.UTC`, this takes the years before 100 as they are.
  date.setUTCFullYear(Number(year), month, Number(day));
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, '0'));
  date.setUTCHours(Number(hour), Number(minute), Number(second), milliseconds);
  const exists =
    date.getUTCMonth() === month &&
    date.getUTCDate() === Number(day) &&
    date.getUTCHours() === Number(hour) &&
    date.getUTCMinutes() === Number(minute) &&
    date.getUTCSeconds() === Number(second);
  return exists ? date.getTime() : undefined;
}

/** A year of two digits is at most fifty years ahead (RFC 9110, section 5.6.7). */
function fullYear(twoDigits: number): string {
  const now = new Date().getUTCFullYear();
  const year = now - (now % 100) + twoDigits;
  return String(year > now + 50 ? year - 100 : year);
}

function dateOf(time: number | undefined): Date | undefined {
  const date = new Date(time ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function checked(value: Date): Date {
  if (isTimestamp(value)) return value;
  throw new RangeError('A timestamp must be a valid Date of the years 0000 to 9999.');
}

function isDate(value: unknown): value is Date {
  return value instanceof Date || Object.prototype.toString.call(value) === '[object Date]';
}

const YEAR_0 = -62_167_219_200_000;
const YEAR_10000 = 253_402_300_800_000;
const NUMBER = /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/;
const DATE_TIME =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)[Tt](?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(\.(?<fraction>\d+))?([Zz]|(?<sign>[-+])(?<hours>\d\d):(?<minutes>\d\d))$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const HTTP_DATES = [
  /^[A-Z][a-z]{2}, (?<day>\d\d) (?<name>[A-Z][a-z]{2}) (?<year>\d{4}) (?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(\.(?<fraction>\d+))? GMT$/,
  /^[A-Z][a-z]{5,8}, (?<day>\d\d)-(?<name>[A-Z][a-z]{2})-(?<year>\d\d) (?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(\.(?<fraction>\d+))? GMT$/,
  /^[A-Z][a-z]{2} (?<name>[A-Z][a-z]{2}) (?<day>[ \d]\d) (?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(\.(?<fraction>\d+))? (?<year>\d{4})$/,
];
