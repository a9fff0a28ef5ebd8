import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { periodFrom, scheduleFrom, type StatedLimit } from '../../src/procedures/deadline.ts';
import { WorkCalendar } from '../../src/procedures/workdays.ts';
import { addDays, daysBetween } from '../../src/text/calendar.ts';
import { loadLibrary } from '../../src/library/load.ts';
import { check } from '../support/property.ts';

const { value: library } = await loadLibrary();
/** The days off as the State Council has announced them. */
const real = new WorkCalendar(library?.holidays ?? []);
const bare = new WorkCalendar([]);

const working = (value: number): StatedLimit => ({ value, unit: 'working-day' });
const days = (value: number): StatedLimit => ({ value, unit: 'day' });

describe('working days', () => {
  test.each([
    // [from, how many, last, what it is about]
    ['2022-03-01', 3, '2022-03-04', 'the day it runs from is not counted'],
    ['2022-03-03', 3, '2022-03-08', 'a weekend on the way'],
    ['2022-03-04', 1, '2022-03-07', 'from a Friday to Monday'],
    ['2022-03-05', 1, '2022-03-07', 'from a Saturday'],
    ['2022-03-06', 1, '2022-03-07', 'from a Sunday'],
    ['2022-04-01', 3, '2022-04-07', 'Saturday the 2nd is worked, 清明节 is not'],
    [
      '2022-09-29',
      3,
      '2022-10-09',
      '国庆节 is left out, both days of the weekend after it are worked',
    ],
    ['2022-10-01', 1, '2022-10-08', 'from a holiday to a Saturday that is worked'],
    ['2022-12-30', 1, '2023-01-03', '元旦 of the next year begins on 31 December'],
    ['2024-02-08', 2, '2024-02-18', '春节, its last day of exchange a Sunday'],
    ['2024-02-28', 1, '2024-02-29', 'a leap day counts'],
    ['2024-02-29', 5, '2024-03-07', 'from a leap day'],
    ['2023-02-28', 1, '2023-03-01', 'no leap day'],
    ['2025-09-30', 10, '2025-10-21', '国庆节 and 中秋节 together, Saturday the 11th is worked'],
    ['2026-02-13', 5, '2026-02-27', '春节 2026: the 14th is worked, the 15th to the 23rd are off'],
    ['2026-09-18', 11, '2026-10-10', 'two holidays, two days of exchange'],
  ])('%s + %i → %s: %s', (from, value, last) => {
    expect(periodFrom(from, working(value), real)).toMatchObject({ from, last, missing: [] });
  });

  test('what does not count is told: weekends, each holiday by its name, and what is worked', () => {
    expect(periodFrom('2022-04-01', working(4), real)).toEqual({
      from: '2022-04-01',
      last: '2022-04-08',
      pauses: [{ from: '2022-04-03', to: '2022-04-05', holiday: '清明节' }],
      madeUp: ['2022-04-02'],
      movedFrom: null,
      missing: [],
    });
    expect(periodFrom('2024-12-27', working(3), real).pauses).toEqual([
      { from: '2024-12-28', to: '2024-12-29', holiday: null },
      { from: '2025-01-01', to: '2025-01-01', holiday: '元旦' },
    ]);
  });

  test('a day off after the last day is not told', () => {
    expect(periodFrom('2022-03-03', working(1), real).pauses).toEqual([]);
  });
});

describe('years without data', () => {
  test.each([
    ['2031-09-29', 3, '2031-10-02', [2031]],
    ['2031-12-30', 3, '2032-01-02', [2031, 2032]],
    // The notice for 2027 may still say something of the last days of 2026.
    ['2026-12-21', 3, '2026-12-24', []],
    ['2026-12-24', 1, '2026-12-25', [2027]],
    ['2026-12-30', 2, '2027-01-01', [2027]],
  ])('%s + %i → %s counts weekends only and names %j', (from, value, last, missing) => {
    expect(periodFrom(from, working(value), real)).toMatchObject({ last, missing });
  });
});

describe('days of the calendar', () => {
  test.each([
    ['2022-03-01', 60, '2022-05-05', '2022-04-30', 'ends in 劳动节, moves to the day after it'],
    ['2022-03-02', 60, '2022-05-05', '2022-05-01', 'the same'],
    ['2022-03-08', 60, '2022-05-07', null, 'a Saturday that is worked is a last day'],
    ['2022-03-07', 60, '2022-05-06', null, 'a Friday'],
    ['2022-03-09', 60, '2022-05-09', '2022-05-08', 'a Sunday moves to Monday'],
    ['2023-12-31', 60, '2024-02-29', null, 'a leap day'],
    ['2026-10-28', 60, '2026-12-28', '2026-12-27', 'over a weekend'],
  ])('%s + %i → %s (%s): %s', (...[from, value, last, movedFrom]) => {
    expect(periodFrom(from, days(value), real)).toMatchObject({ last, movedFrom, pauses: [] });
  });

  test.each([
    ['2022-01-31', { value: 1, unit: 'month' }, '2022-02-28'],
    ['2024-02-29', { value: 1, unit: 'year' }, '2025-02-28'],
    ['2022-11-15', { value: 2, unit: 'month' }, '2023-01-16'],
  ] as const)('%s + %o → %s', (from, limit, last) => {
    expect(periodFrom(from, limit, real).last).toBe(last);
  });

  test('only the end depends on days off', () => {
    expect(periodFrom('2026-11-02', days(60), real).missing).toEqual([2027]);
    expect(periodFrom('2021-12-30', days(8), real).missing).toEqual([]);
  });
});

describe('for every day and limit', () => {
  const day = fc.integer({ min: 0, max: 5 * 365 }).map((count) => addDays('2022-01-01', count));
  const upTo = (max: number) => fc.integer({ min: 1, max });

  test('so many working days lie in the period, and the last day is one', () => {
    check(fc.tuple(day, upTo(40)), ([from, value]) => {
      const { last } = periodFrom(from, working(value), real);
      const all = Array.from({ length: daysBetween(from, last) }, (_, nth) =>
        addDays(from, nth + 1),
      );
      expect(all.filter((one) => real.kindOf(one).working)).toHaveLength(value);
      expect(real.kindOf(last).working).toBe(true);
    });
  });

  test('one limit after the other is the sum of both', () => {
    check(fc.tuple(day, upTo(9), upTo(9)), ([from, a, b]) => {
      const steps = [
        { id: 'a', limit: working(a) },
        { id: 'b', limit: working(b) },
      ];
      const whole = periodFrom(from, working(a + b), real).last;
      expect(scheduleFrom(steps, from, real).last).toBe(whole);
    });
  });

  test('a period of calendar days never ends on a day off, nor early', () => {
    check(fc.tuple(day, upTo(90)), ([from, value]) => {
      const { last, movedFrom } = periodFrom(from, days(value), real);
      expect(real.kindOf(last).working).toBe(true);
      expect(movedFrom ?? last).toBe(addDays(from, value));
      expect(last >= addDays(from, value)).toBe(true);
    });
  });
});

describe('steps one after the other', () => {
  const steps = [
    { id: 'collect', limit: working(3) },
    { id: 'approve', limit: null },
    { id: 'review', limit: working(5) },
    { id: 'note', limit: days(60) },
    { id: 'issue', limit: null },
  ];

  test('each from the last day of the one before; what has no limit is passed over and named', () => {
    const schedule = scheduleFrom(steps, '2022-03-01', bare);
    expect(schedule.rows.map(({ id, period }) => [id, period?.from, period?.last])).toEqual([
      ['collect', '2022-03-01', '2022-03-04'],
      ['approve', undefined, undefined],
      ['review', '2022-03-04', '2022-03-11'],
      ['note', '2022-03-11', '2022-05-10'],
      ['issue', undefined, undefined],
    ]);
    expect(schedule).toMatchObject({
      last: '2022-05-10',
      untimed: ['approve', 'issue'],
      missing: [2022],
      sums: [
        { unit: 'working-day', value: 8 },
        { unit: 'day', value: 60 },
      ],
    });
  });

  test('over the end of a year the years that are missing stand once each', () => {
    const { last, missing } = scheduleFrom(
      [
        { id: 'a', limit: working(10) },
        { id: 'b', limit: working(10) },
      ],
      '2030-12-20',
      bare,
    );
    expect({ last, missing }).toEqual({ last: '2031-01-17', missing: [2030, 2031] });
  });

  test('where no step has a limit there is no day', () => {
    const untimed = [{ id: 'a', limit: null }];
    expect(scheduleFrom(untimed, '2022-03-01', bare)).toMatchObject({
      ...{ last: null, sums: [], untimed: ['a'], missing: [] },
    });
    expect(scheduleFrom([], '2022-03-01', bare)).toMatchObject({ rows: [], last: null });
  });
});
