import { addDays, addMonths } from '../text/calendar.ts';
import type { WorkCalendar } from './workdays.ts';

/** A period as a document states it, as far as counting goes. */
export interface StatedLimit {
  value: number;
  unit: 'working-day' | 'day' | 'month' | 'year';
}

/** A stretch of days that do not count. */
export interface Pause {
  from: string;
  to: string;
  /** The holiday; null for a weekend. */
  holiday: string | null;
}

/** A period counted out on the calendar. */
export interface Period {
  /** The day it runs from, which is not counted itself. */
  from: string;
  last: string;
  /** Days on the way that do not count, in order; only of periods in working days. */
  pauses: Pause[];
  /** Weekend days on the way that count, for they are worked (调休上班). */
  madeUp: string[];
  /** The day it would have ended on, had that been a working day; null where nothing was moved. */
  movedFrom: string | null;
  /** Years whose days off play a part and are not known. */
  missing: number[];
}

/**
 * Counts a period that runs from a day.
 *
 * - The day it runs from is not counted (民法典 art. 201).
 * - Working days leave out Saturdays, Sundays and holidays, and count days worked in exchange for holidays.
 * - Days, months and years go by the calendar (art. 202: the same day of the month, or its last); when the last
 *   day is no working day, the next working day takes its place (art. 203).
 *
 * Where the days off of a year are not known, only weekends are left out, and `missing` says so.
 */
export function periodFrom(from: string, limit: StatedLimit, calendar: WorkCalendar): Period {
  const period = limit.unit === 'working-day' ? countWorking : countCalendar;
  return period(from, limit, calendar);
}

function countWorking(from: string, { value }: StatedLimit, calendar: WorkCalendar): Period {
  const pauses: Pause[] = [];
  const madeUp: string[] = [];
  const missing = new Set<number>();
  let last = from;
  for (let counted = 0; counted < value;) {
    last = addDays(last, 1);
    const { working, why, holiday } = calendar.kindOf(last);
    const unknown = calendar.missingFor(last);
    if (unknown !== null) missing.add(unknown);
    if (working) counted += 1;
    else extend(pauses, last, why === 'holiday' ? holiday : null);
    if (why === 'make-up') madeUp.push(last);
  }
  return { from, last, pauses, madeUp, movedFrom: null, missing: [...missing] };
}

function extend(pauses: Pause[], day: string, holiday: string | null): void {
  const before = pauses.at(-1);
  if (before?.holiday === holiday && addDays(before.to, 1) === day) before.to = day;
  else pauses.push({ from: day, to: day, holiday });
}

function countCalendar(from: string, limit: StatedLimit, calendar: WorkCalendar): Period {
  const end = calendarEnd(from, limit);
  const last = calendar.kindOf(end).working ? end : calendar.next(end);
  const missing = new Set<number>();
  for (let day = end; day <= last; day = addDays(day, 1)) {
    const unknown = calendar.missingFor(day);
    if (unknown !== null) missing.add(unknown);
  }
  const movedFrom = last === end ? null : end;
  return { from, last, pauses: [], madeUp: [], movedFrom, missing: [...missing] };
}

function calendarEnd(from: string, { value, unit }: StatedLimit): string {
  if (unit === 'month') return addMonths(from, value);
  if (unit === 'year') return addMonths(from, value * 12);
  return addDays(from, value);
}

/** A step as far as its time goes; `limit` is null where the document states none. */
export interface TimedStep {
  id: string;
  limit: StatedLimit | null;
}

/** Steps on the calendar, one after the other. */
export interface Schedule {
  /** Every step in its order; those without a stated limit have no period. */
  rows: { id: string; period: Period | null }[];
  /** The stated limits added up, by unit, in the order they first occur. */
  sums: StatedLimit[];
  /** The last day of the last period; null where no step has one. */
  last: string | null;
  /** Steps without a stated limit, which take time of their own on top. */
  untimed: string[];
  /** Years whose days off play a part and are not known, earliest first. */
  missing: number[];
}

/**
 * Lays steps on the calendar from a day on: each limit runs from the last day of the one before, in full. Steps
 * without a limit are passed over, so the last day is what the stated limits come to and no promise of a day.
 */
export function scheduleFrom(
  steps: readonly TimedStep[],
  from: string,
  calendar: WorkCalendar,
): Schedule {
  const rows: Schedule['rows'] = [];
  const sums = new Map<StatedLimit['unit'], number>();
  let last: string | null = null;
  for (const { id, limit } of steps) {
    const period: Period | null = limit && periodFrom(last ?? from, limit, calendar);
    rows.push({ id, period });
    if (!limit || !period) continue;
    last = period.last;
    sums.set(limit.unit, (sums.get(limit.unit) ?? 0) + limit.value);
  }
  const missing = rows.flatMap(({ period }) => period?.missing ?? []);
  return {
    rows,
    sums: [...sums].map(([unit, value]) => ({ unit, value })),
    last,
    untimed: rows.filter(({ period }) => period === null).map(({ id }) => id),
    missing: [...new Set(missing)].sort((a, b) => a - b),
  };
}
