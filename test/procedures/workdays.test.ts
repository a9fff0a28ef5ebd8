import { describe, expect, test } from 'vitest';
import {
  WorkCalendar,
  daysOff,
  weekdayOf,
  type HolidayPlan,
} from '../../src/procedures/workdays.ts';

/** An invented year: a long holiday with two days worked in exchange, a short one at its end. */
const PLANS: HolidayPlan[] = [
  {
    year: 2030,
    holidays: [
      { name: '元旦', from: '2029-12-31', to: '2030-01-01', work: ['2029-12-29'] },
      { name: '春节', from: '2030-02-02', to: '2030-02-08', work: ['2030-02-09', '2030-02-10'] },
    ],
  },
];
const calendar = new WorkCalendar(PLANS);

describe('what a day is', () => {
  test.each([
    ['2030-02-01', true, 'weekday', null],
    ['2030-02-02', false, 'holiday', '春节'],
    ['2030-02-06', false, 'holiday', '春节'],
    ['2030-02-09', true, 'make-up', '春节'],
    ['2030-02-10', true, 'make-up', '春节'],
    ['2030-02-16', false, 'weekend', null],
    ['2029-12-31', false, 'holiday', '元旦'],
    ['2029-12-29', true, 'make-up', '元旦'],
    ['2031-01-01', true, 'weekday', null],
  ])('%s', (day, working, why, holiday) => {
    expect(calendar.kindOf(day)).toEqual({ working, why, holiday });
  });
});

test('the next working day comes after days off, and may be a weekend day that is worked', () => {
  expect(calendar.next('2030-02-01')).toBe('2030-02-09');
  expect(calendar.next('2030-02-15')).toBe('2030-02-18');
  expect(calendar.next('2030-02-28')).toBe('2030-03-01');
});

describe('whose notice decides over a day and is missing', () => {
  test.each([
    ['2030-01-01', null],
    ['2030-12-24', null],
    ['2030-12-25', 2031],
    ['2029-12-24', 2029],
    ['2031-06-01', 2031],
  ])('%s: %s', (day, year) => {
    expect(calendar.missingFor(day)).toBe(year);
  });
});

test('the days of a holiday over the end of a year; none when it ends before it begins', () => {
  expect(daysOff({ from: '2022-12-31', to: '2023-01-02' })).toEqual([
    '2022-12-31',
    '2023-01-01',
    '2023-01-02',
  ]);
  expect(daysOff({ from: '2022-02-02', to: '2022-02-01' })).toEqual([]);
});

test('days of the week do not depend on the zone of the reader', () => {
  expect(weekdayOf('2024-02-29')).toBe(4);
  expect(weekdayOf('2026-11-26')).toBe(4);
});
