import { addDays, daysBetween } from '../text/calendar.ts';
import { MONTH_END, MONTHS, type Recurrence } from './recurrence.ts';

/** A recurrence as a calendar repeats it: on which days, and for how many of them. */
export interface CalendarRule {
  /** RFC 5545, 3.3.10: `FREQ=MONTHLY;BYMONTHDAY=25`. */
  rrule: string;
  /** Whether an occurrence begins on a day (`YYYY-MM-DD`). */
  startsOn: (day: string) => boolean;
  /** How many days an occurrence lasts; 1 for a deadline. */
  days: number;
}

/**
 * The rule by which a calendar repeats a recurrence: its last day, or its window where that lies in one
 * month and ends before the 29th. Working days cannot be counted without the year's holidays; they are
 * entered on the day they are counted from. Null where no rule gives the days: 每月结束后30日内 would end
 * in April, May, … and after January in March.
 */
export function calendarRule({ unit, first, last, after }: Recurrence): CalendarRule | null {
  if (unit === 'week') return last && weekly(last.day);
  const months = MONTHS[unit];
  if (after) {
    // Months after which a unit has ended: of a quarter January, April, July, October.
    const next = monthsOf(months, 1);
    if (after.unit === 'working-day') return monthly(next, 1);
    if (after.unit === 'month') return monthly(shifted(next, after.count - 1), MONTH_END);
    if (after.count <= (unit === 'month' ? 28 : 30)) return monthly(next, after.count);
    return unit === 'month' ? null : byDayOfYear(months, after.count);
  }
  if (!last) return null;
  const ends = monthly(monthsOf(months, last.month ?? 1), last.day);
  if (!first || first.month !== last.month || last.day > 28) return ends;
  const begins = monthly(monthsOf(months, first.month ?? 1), first.day);
  return { ...begins, days: last.day - first.day + 1 };
}

/** The first day on or after `day` on which an occurrence begins; null where none does in nine years. */
export function firstOccurrence({ startsOn }: CalendarRule, day: string): string | null {
  for (let ahead = 0; ahead < 9 * 366; ahead++) {
    const date = addDays(day, ahead);
    if (startsOn(date)) return date;
  }
  return null;
}

/** The months of a year that stand at a place in their unit: the third of each quarter. */
function monthsOf(length: number, place: number): number[] {
  return Array.from({ length: 12 / length }, (_, index) => index * length + place);
}

function shifted(months: readonly number[], by: number): number[] {
  return months.map((month) => ((month - 1 + by) % 12) + 1).sort((a, b) => a - b);
}

function weekly(day: number): CalendarRule {
  const name = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'][day - 1] ?? 'MO';
  return {
    rrule: `FREQ=WEEKLY;BYDAY=${name}`,
    startsOn: (date) => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7 === day - 1,
    days: 1,
  };
}

/** A day of these months; where a month has no such day, its last. */
function monthly(months: readonly number[], day: number): CalendarRule {
  const all = months.length === 12;
  const of = all ? '' : `;BYMONTH=${months.join()}`;
  // In February the 29th and the 30th are its last day; of these candidates the last one there is.
  const candidates = ['28', '29', '30'].slice(0, day - 27).join();
  const rrule =
    day !== MONTH_END && day > 28 && months.includes(2)
      ? `FREQ=MONTHLY${of};BYMONTHDAY=${candidates};BYSETPOS=-1`
      : `FREQ=${all ? 'MONTHLY' : 'YEARLY'}${of};BYMONTHDAY=${day === MONTH_END ? -1 : day}`;
  const startsOn = (date: string) => {
    const [, month = 0, own = 0] = date.split('-').map(Number);
    return (
      months.includes(month) && (own === day || (own < day && addDays(date, 1).endsWith('-01')))
    );
  };
  return { rrule, startsOn, days: 1 };
}

/** More days than a month has after the end of a unit of months, counted from the nearer end of the year. */
function byDayOfYear(months: number, count: number): CalendarRule {
  const ends = monthsOf(months, months).map((month) => daysToYearEnd(month));
  // 31 December is -1; what goes beyond it is counted from 1 January.
  const days = ends.map((left) => (count > left ? count - left : count - left - 1));
  return {
    rrule: `FREQ=YEARLY;BYYEARDAY=${days.sort((a, b) => a - b).join()}`,
    startsOn: (date) => {
      const year = date.slice(0, 4);
      const fromStart = daysBetween(`${year}-01-01`, date) + 1;
      const fromEnd = daysBetween(`${year}-12-31`, date) - 1;
      return days.includes(fromStart) || days.includes(fromEnd);
    },
    days: 1,
  };
}

/** Days from the end of a month to that of its year; the same every year from February on. */
function daysToYearEnd(month: number): number {
  return month === 12
    ? 0
    : daysBetween(`2023-${String(month + 1).padStart(2, '0')}-01`, '2024-01-01');
}
