/** A day within a week, month, quarter, half-year or year. */
export interface DayOfUnit {
  /** Of a year 1–12, of a half-year 1–6, of a quarter 1–3; null within a week or month. */
  month: number | null;
  /** 1–31, in shorter months their last day; within a week 1 (Monday) to 7. */
  day: number;
}

/** Time from the end of a unit on: 季度结束后十日内. */
export interface TimeAfter {
  count: number;
  unit: 'day' | 'working-day' | 'month';
}

/** When a duty recurs. Either it has a last day within the unit, or so much time after the unit's end. */
export interface Recurrence {
  unit: 'week' | 'month' | 'quarter' | 'half-year' | 'year';
  /** The first day, where the words name one: 每月5日至10日. */
  first: DayOfUnit | null;
  last: DayOfUnit | null;
  after: TimeAfter | null;
}

/** The last day of a month, whichever it is. */
export const MONTH_END = 31;

/** Months of a unit; 0 for a week. */
export const MONTHS = { week: 0, month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

const NAMES = {
  week: '每周',
  month: '每月',
  quarter: '每季度',
  'half-year': '每半年',
  year: '每年',
};
const WEEKDAYS = '一二三四五六日';
const AFTER = { day: '日', 'working-day': '个工作日', month: '个月' };

/** A recurrence in plain words, always in the same form: `每月25日前`, `每季度结束后10个工作日内`. */
export function recurrenceWords({ unit, first, last, after }: Recurrence): string {
  const name = NAMES[unit];
  if (after) return `${name}结束后${after.count}${AFTER[after.unit]}内`;
  if (!last) return name;
  if (unit === 'week') return `${name}${WEEKDAYS[last.day - 1] ?? ''}前`;
  const end = dayWords(unit, last);
  if (!first) return `${name}${end}前`;
  const sameMonth = first.month === last.month;
  const to = last.day === MONTH_END ? '月底' : `${last.day}日`;
  return `${name}${dayWords(unit, first)}至${sameMonth ? to : end}`;
}

function dayWords(unit: Recurrence['unit'], { month, day }: DayOfUnit): string {
  if (month === null) return day === MONTH_END ? '底' : `${day}日`;
  if (unit !== 'year' && day === MONTH_END && month === MONTHS[unit]) return '末';
  if (unit !== 'year')
    return `第${'一二三四五六'[month - 1]}个月${day === MONTH_END ? '底' : `${day}日`}`;
  if (day === MONTH_END && month === 2) return '2月底';
  return `${month}月${Math.min(day, SHORT_MONTHS.has(month) ? 30 : 31)}日`;
}

const SHORT_MONTHS: ReadonlySet<number> = new Set([4, 6, 9, 11]);
