import { findDates, isoDate, type FoundDate } from '../text/dates.ts';

// 2004-05-18 · 2004.5.18 · not 2004-05-181
const PLAIN = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?!\d)/u;

/**
 * The date that `text` begins with, as a head prints it beside the number: `2000年12月28日`,
 * `2004-05-18`. Null where it begins with anything else.
 */
export function leadingDate(text: string): FoundDate | null {
  const found = findDates(text.slice(0, 30))[0];
  if (found?.start === 0) return found;
  const plain = PLAIN.exec(text);
  const iso = plain && isoDate(Number(plain[1]), Number(plain[3]), Number(plain[4]));
  return iso ? { iso, start: 0, end: plain[0].length } : null;
}
