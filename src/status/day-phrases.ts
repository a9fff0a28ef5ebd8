import { isoDate } from '../text/dates.ts';
import { lastDayOfMonth } from '../text/calendar.ts';
import { parseDigits, parseNumeral } from '../text/numerals.ts';

const N = '[0-9０-９〇零○ＯO一二三四五六七八九十]';

/**
 * Source of a pattern that matches a day, month or year as effects name it: 2022年3月1日, 6月底, 2022年底;
 * `3月1月起` is a misprint of a day.
 */
export const DAY = `(?:(?:${N}(?:\\s*${N}){3})\\s*年\\s*(?:${N}{1,3}\\s*月(?:\\s*${N}{1,3}\\s*(?:[日号]|月(?=起))|[底末])?|[底末])?|${N}{1,3}\\s*月(?:\\s*${N}{1,3}\\s*[日号]|[底末]))`;

const PARTS = new RegExp(
  `^(?:(${N}(?:\\s*${N}){3})\\s*年)?\\s*(?:(${N}{1,3})\\s*月)?\\s*(?:(${N}{1,3})\\s*[日号月])?`,
  'u',
);

/** Whether a phrase that names a month or a year only means its first or its last day. */
export type Side = 'first' | 'last';

/**
 * The day that a phrase matched by {@link DAY} names, or null; `year` stands in where it names none
 * (2022年2月16日到|5月31日).
 */
export function dayOf(phrase: string, side: Side, year: number | null = null): string | null {
  const [, printedYear, printedMonth, printedDay] = PARTS.exec(phrase.trim()) ?? [];
  const y = printedYear === undefined ? year : parseDigits(printedYear.replace(/\s/gu, ''));
  if (y === null) return null;
  if (printedMonth === undefined) return side === 'first' ? `${y}-01-01` : `${y}-12-31`;
  const month = parseNumeral(printedMonth);
  if (month === null || month < 1 || month > 12) return null;
  if (printedDay === undefined)
    return side === 'first' ? isoDate(y, month, 1) : lastDayOfMonth(y, month);
  return isoDate(y, month, parseNumeral(printedDay));
}

/** True when a phrase names a day, not a month or a year only. */
export function namesDay(phrase: string): boolean {
  return PARTS.exec(phrase.trim())?.[3] !== undefined;
}

/** The year a day falls in. */
export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** Source of a pattern that matches a length of time: 三年, 5年, 18个月; two groups: number and unit. */
export const LENGTH = '([0-9０-９一二三四五六七八九十两]{1,3})\\s*(周?年|个?月)';

/** A length of time in months, or null. */
export function monthsOf(count: string, unit: string): number | null {
  const value = parseNumeral(count.trim());
  return value === null ? null : unit.endsWith('年') ? value * 12 : value;
}
