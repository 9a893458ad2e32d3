import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readDateTime,
  readHttpDate,
  readTimestamp,
  writeDateTime,
  writeHttpDate,
  writeTimestamp,
} from '../../generator/runtime/timestamp.js';

const dates = fc.date({
  min: new Date('0000-01-01T00:00:00.000Z'),
  max: new Date('9999-12-31T23:59:59.999Z'),
  noInvalidDate: true,
});
const noon = new Date('2020-07-20T12:30:00.000Z');

describe('any timestamp', () => {
  it('comes back from epoch seconds as it was', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const seconds: unknown = JSON.parse(JSON.stringify(writeTimestamp(date)));
        expect(readTimestamp(seconds)).toEqual(date);
        expect(readTimestamp(String(seconds))).toEqual(date);
      }),
    );
  });

  it('comes back from ISO 8601 text as it was, whatever the offset', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -1439, max: 1439 }), (date, minutes) => {
        expect(readDateTime(writeDateTime(date))).toEqual(date);
        expect(readTimestamp(writeDateTime(date))).toEqual(date);
        const local = new Date(date.getTime() + minutes * 60_000).toISOString();
        fc.pre(/^\d{4}-/.test(local));
        expect(readDateTime(local.replace('Z', offset(minutes)))).toEqual(date);
      }),
    );
  });

  it('comes back from an HTTP date without its milliseconds', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const whole = new Date(Math.floor(date.getTime() / 1000) * 1000);
        expect(readHttpDate(writeHttpDate(date))).toEqual(whole);
      }),
    );
  });

  it('is nobody’s guess: text that is not a date comes back as it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const read of [readTimestamp, readDateTime, readHttpDate]) {
          const value = read(text);
          const isTime = value instanceof Date && !Number.isNaN(value.getTime());
          expect(isTime || value === text).toBe(true);
        }
      }),
    );
  });
});

describe('epoch seconds', () => {
  it('have a fraction when there are milliseconds, and only then', () => {
    expect(writeTimestamp(new Date(1_515_531_081_123))).toBe(1_515_531_081.123);
    expect(writeTimestamp(new Date(1_515_531_081_000))).toBe(1_515_531_081);
    expect(writeTimestamp(undefined)).toBeUndefined();
  });
  it.each<[unknown, unknown]>([
    [1_595_248_200, noon],
    ['1595248200', noon],
    ['1.5952482e9', noon],
    [1_595_248_200.0004, noon],
    [-1.5, new Date(-1500)],
  ])('%o are a time', (value, expected) => {
    expect(readTimestamp(value)).toEqual(expected);
  });
  it.each([[1e300], [Number.NaN], ['0x10'], [''], [null], [undefined], [true], [[]]])(
    '%o are not, and stay',
    (value) => {
      expect(readTimestamp(value)).toBe(value);
    },
  );
});

describe('ISO 8601 text', () => {
  it('has milliseconds only when there are any', () => {
    expect(writeDateTime(noon)).toBe('2020-07-20T12:30:00Z');
    expect(writeDateTime(new Date(noon.getTime() + 7))).toBe('2020-07-20T12:30:00.007Z');
  });
  it.each([
    ['2020-07-20T12:30:00Z', '2020-07-20T12:30:00.000Z'],
    ['2020-07-20t12:30:00z', '2020-07-20T12:30:00.000Z'],
    ['2020-07-20T14:30:00+02:00', '2020-07-20T12:30:00.000Z'],
    ['2020-07-20T00:00:00-12:30', '2020-07-20T12:30:00.000Z'],
    ['2020-07-20T12:30:00.1Z', '2020-07-20T12:30:00.100Z'],
    ['2020-07-20T12:30:00.123999Z', '2020-07-20T12:30:00.123Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
    ['0050-01-01T00:00:00Z', '0050-01-01T00:00:00.000Z'],
  ])('%s is a time', (text, iso) => {
    expect(readDateTime(text)).toEqual(new Date(iso));
  });
  it.each([
    '2020-02-30T00:00:00Z',
    '2023-02-29T00:00:00Z',
    '2020-13-01T00:00:00Z',
    '2020-00-01T00:00:00Z',
    '2020-07-20T24:00:00Z',
    '2020-07-20T12:60:00Z',
    '2020-07-20T12:30:60Z',
    '2020-07-20T12:30:00',
    '2020-07-20T12:30:00+24:00',
    '2020-07-20T12:30:00+01:60',
    '2020-07-20T12:30:00.Z',
    '2020-07-20 12:30:00Z',
    '2020-07-20',
    '20200720T123000Z',
    '+002020-07-20T12:30:00Z',
    ' 2020-07-20T12:30:00Z',
    '2020-07-20T12:30:00Z\n',
  ])('%s is not, and stays', (text) => {
    expect(readDateTime(text)).toBe(text);
    expect(readTimestamp(text)).toBe(text);
  });
});

describe('an HTTP date', () => {
  it('is written in the form of today', () => {
    expect(writeHttpDate(noon)).toBe('Mon, 20 Jul 2020 12:30:00 GMT');
  });
  it.each([
    ['Sun, 06 Nov 1994 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
    ['Sun, 06 Nov 1994 08:49:37.5 GMT', '1994-11-06T08:49:37.500Z'],
    ['Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
    ['Saturday, 06-Nov-04 08:49:37 GMT', '2004-11-06T08:49:37.000Z'],
    ['Sun Nov  6 08:49:37 1994', '1994-11-06T08:49:37.000Z'],
  ])('may be %s', (text, iso) => {
    expect(readHttpDate(text)).toEqual(new Date(iso));
  });
  it.each([
    'Sun, 31 Nov 1994 08:49:37 GMT',
    'Sun, 06 Nov 1994 24:49:37 GMT',
    'Sun, 06 Foo 1994 08:49:37 GMT',
    'Sun, 06 Nov 1994 08:49:37 UTC',
    '1994-11-06T08:49:37Z',
    '',
  ])('is not %s, which stays', (text) => {
    expect(readHttpDate(text)).toBe(text);
  });
});

describe('a Date that no format can say', () => {
  it.each([[Number.NaN], [-62_167_219_200_001], [253_402_300_800_000]])(
    '%d is refused by each writer',
    (time) => {
      for (const write of [writeTimestamp, writeDateTime, writeHttpDate]) {
        expect(() => write(new Date(time))).toThrow(RangeError);
      }
    },
  );
});

function offset(minutes: number): string {
  const [hour, minute] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const digits = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
  return (minutes < 0 ? '-' : '+') + digits;
}
