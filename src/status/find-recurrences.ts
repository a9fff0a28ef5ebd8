import { FORMS } from './recurrence-forms.ts';
import { MONTHS, type DayOfUnit, type Recurrence } from './recurrence.ts';

/** A recurrence found in text, and where its words stand (UTF-16 offsets, end exclusive). */
export interface FoundRecurrence {
  recurrence: Recurrence;
  start: number;
  end: number;
}

/**
 * Every recurrence with a day or a number of days that `text` states, in order. What is bound to one year
 * (2022年每月25日前, 每年12月31日前完成2021年任务) or to a day that does not exist is left out.
 */
export function findRecurrences(text: string): FoundRecurrence[] {
  const matches = FORMS.flatMap(({ pattern, read, needs }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const span = { start: match.index, end: match.index + match[0].length };
      if (needs && !needs.test(sentenceAt(text, span.start))) return [];
      if (ofOneYear(text, span)) return [];
      const recurrences = read(match.slice(1)).filter(isPossible);
      return recurrences.length > 0 ? [{ ...span, recurrences }] : [];
    }),
  );
  matches.sort((a, b) => a.start - b.start || b.end - a.end);
  let last = 0;
  return matches.flatMap(({ recurrences, ...span }) => {
    if (span.start < last) return [];
    last = span.end;
    return recurrences.map((recurrence) => ({ recurrence, ...span }));
  });
}

/** The sentence an offset stands in. */
function sentenceAt(text: string, offset: number): string {
  const before =
    text
      .slice(0, offset)
      .split(/[。；;！？\n]/u)
      .at(-1) ?? '';
  const behind = text.slice(offset).split(/[。；;！？\n]/u)[0] ?? '';
  return before + behind;
}

// 2022年每月 · 2022年度，每月 · not 2022年起每月
const YEAR_BEFORE = /[0-9０-９〇零一二三四五六七八九]{4}\s*年(?:度|内|期间)*[，,]?$/u;
// 完成2021年任务 · not 自2021年起
const YEAR_WITHIN = /[0-9０-９]{4}\s*年(?!度?(?:起|以来|开始))/u;

function ofOneYear(text: string, { start, end }: { start: number; end: number }): boolean {
  if (YEAR_BEFORE.test(text.slice(0, start))) return true;
  // A year in a title or number is that of the instrument.
  const behind = text.slice(end).replace(/《[^》]*》|〔[^〕]*〕/gu, '');
  const clause = /^[，,]?[^，,。；;！？\n]*/u.exec(behind)?.[0] ?? '';
  return YEAR_WITHIN.test(clause);
}

/** Days that exist, and in order. */
function isPossible({ unit, first, last, after }: Recurrence): boolean {
  if (after) return after.count > 0 && unit !== 'week';
  if (!last || !exists(unit, last)) return false;
  return !first || (exists(unit, first) && ordinal(first) <= ordinal(last));
}

const ordinal = ({ month, day }: DayOfUnit) => (month ?? 0) * 100 + day;

function exists(unit: Recurrence['unit'], { month, day }: DayOfUnit): boolean {
  if (unit === 'week') return day >= 1 && day <= 7;
  const inUnit = month === null ? unit === 'month' : month >= 1 && month <= MONTHS[unit];
  return inUnit && day >= 1 && day <= 31;
}
