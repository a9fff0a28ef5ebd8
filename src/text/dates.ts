import { parseDigits, parseNumeral } from './numerals.ts';

/** A date found in text: ISO form, and where its words stand (UTF-16 offsets, end exclusive). */
export interface FoundDate {
  iso: string;
  start: number;
  end: number;
}

// 2022年2月14日 · 2022 年 2 月 14 日 · 二〇二〇年三月五日 · 二0一0年四月八日 · not 2022年度, not 3月5日
const DATE =
  /(?<![0-9０-９〇零○一二三四五六七八九])([0-9０-９〇零○ＯO一二三四五六七八九](?:\s*[0-9０-９〇零○ＯO一二三四五六七八九]){3})\s*年\s*([0-9０-９一二三四五六七八九十]{1,3})\s*月\s*([0-9０-９一二三四五六七八九十]{1,3})\s*日/gu;

/** Every full calendar date in `text`, in order. Impossible dates (`2月30日`) are left out. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const match of text.matchAll(DATE)) {
    const iso = isoDate(
      parseDigits((match[1] ?? '').replace(/\s/gu, '')),
      parseNumeral(match[2] ?? ''),
      parseNumeral(match[3] ?? ''),
    );
    if (iso) found.push({ iso, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** `YYYY-MM-DD` for a day that exists between 1900 and 2199, else null. */
export function isoDate(
  year: number | null,
  month: number | null,
  day: number | null,
): string | null {
  if (year === null || month === null || day === null || year < 1900 || year > 2199) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

/** `2022-02-14` as official text writes it: `2022年2月14日`. */
export function formatDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
