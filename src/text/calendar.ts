/** Sums with calendar days; days are `YYYY-MM-DD` and compare as text. No clock, no time zone. */

/** The day `count` days after (before, when negative) a day. */
export function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/**
 * The same calendar day `count` months on; where the month has no such day, its last day (民法典 art. 202):
 * 2024-02-29 + 12 → 2025-02-28, 2022-08-31 + 6 → 2023-02-28.
 */
export function addMonths(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const months = year * 12 + (month - 1) + count;
  const [toYear, toMonth] = [Math.floor(months / 12), (months % 12) + 1];
  const last = lastDayOfMonth(toYear, toMonth);
  return last.slice(0, 8) + String(Math.min(date, Number(last.slice(8)))).padStart(2, '0');
}

/** The last day of a month. */
export function lastDayOfMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** Days from one day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Today by the clock of China (UTC+8), whatever the reader's zone; `now` in milliseconds. */
export function chinaDay(now: number): string {
  return new Date(now + 8 * 3_600_000).toISOString().slice(0, 10);
}
