import { isoDate } from '../text/dates.ts';
import { chinaDay } from '../text/calendar.ts';

/** Name of the day in the query of an address: `?on=2023-01-01`. */
export const DAY_PARAMETER = 'on';

/** The day a page is shown for. */
export interface ShownDay {
  /** `YYYY-MM-DD`. */
  day: string;
  today: string;
  /** True when the address names the day. */
  chosen: boolean;
  /** What the address says that is no day; null where nothing is wrong. */
  wrong: string | null;
}

/**
 * The day an address asks for, else today in China. `search` is the query of the address, `now` the clock in
 * milliseconds.
 */
export function shownDay(search: string, now: number): ShownDay {
  const today = chinaDay(now);
  const asked = new URLSearchParams(search).get(DAY_PARAMETER);
  const day = asked === null ? null : readDay(asked);
  if (day !== null) return { day, today, chosen: true, wrong: null };
  return { day: today, today, chosen: false, wrong: asked };
}

/** `YYYY-MM-DD` of a day that exists, between 1900 and 2199; else null. */
function readDay(text: string): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text.trim()) ?? [];
  return day === undefined ? null : isoDate(Number(year), Number(month), Number(day));
}
