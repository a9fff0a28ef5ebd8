import { addDays, daysBetween } from '../text/calendar.ts';

/** What the State Council's notice of a year says of days off, as far as counting goes. */
export interface HolidayPlan {
  year: number;
  holidays: readonly { name: string; from: string; to: string; work: readonly string[] }[];
}

/** Whether work is done on a day, and why (not). */
export interface DayKind {
  working: boolean;
  why: 'weekday' | 'weekend' | 'holiday' | 'make-up';
  /** The holiday it is, or is worked in exchange for; null on other days. */
  holiday: string | null;
}

/**
 * The first day of December that the notice of the next year may still concern: 元旦 has begun in the year before
 * (2022-12-31), and days were worked in exchange for it there (2018-12-29).
 */
export const NEXT_NOTICE_FROM = '12-25';

/** Saturdays, Sundays, holidays and the days worked in exchange; days are `YYYY-MM-DD`. */
export class WorkCalendar {
  readonly #years: ReadonlySet<number>;
  readonly #days = new Map<string, DayKind>();

  constructor(plans: readonly HolidayPlan[]) {
    this.#years = new Set(plans.map(({ year }) => year));
    for (const { name, from, to, work } of plans.flatMap(({ holidays }) => holidays)) {
      for (const day of daysOff({ from, to }))
        this.#days.set(day, { working: false, why: 'holiday', holiday: name });
      for (const day of work) this.#days.set(day, { working: true, why: 'make-up', holiday: name });
    }
  }

  /** What a day is; where the notice of its year is not known, only its place in the week decides. */
  kindOf(day: string): DayKind {
    const weekend = isWeekend(day);
    const plain = {
      working: !weekend,
      why: weekend ? 'weekend' : 'weekday',
      holiday: null,
    } as const;
    return this.#days.get(day) ?? plain;
  }

  /** The year whose notice decides over this day and is not known; null where all that matters is. */
  missingFor(day: string): number | null {
    const year = Number(day.slice(0, 4));
    if (!this.#years.has(year)) return year;
    const next = day.slice(5) >= NEXT_NOTICE_FROM && !this.#years.has(year + 1);
    return next ? year + 1 : null;
  }

  /** The next working day after a day. */
  next(day: string): string {
    let at = addDays(day, 1);
    while (!this.kindOf(at).working) at = addDays(at, 1);
    return at;
  }
}

/** Saturday or Sunday. */
export function isWeekend(day: string): boolean {
  return [0, 6].includes(weekdayOf(day));
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** Every day from the first to the last of a holiday; none where it ends before it begins. */
export function daysOff({ from, to }: { from: string; to: string }): string[] {
  const count = Math.min(366, Math.max(0, daysBetween(from, to) + 1));
  return Array.from({ length: count }, (_, index) => addDays(from, index));
}
