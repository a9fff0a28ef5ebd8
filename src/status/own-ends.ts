import { addDays, addMonths } from '../text/calendar.ts';
import { parseNumeral } from '../text/numerals.ts';
import { DAY, dayOf, LENGTH, monthsOf, yearOf } from './day-phrases.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './view.ts';

// 从2022年起至2023年6月底 · 在2022年2月16日到5月31日期间 · not 2016年至2020年，全市新增 (the past), 2021—2025年
const DURING = new RegExp(
  `(?:(?:自|从|在)\\s*)?(${DAY})(?:起)?\\s*(?:至|到)\\s*(${DAY})(?:期间|止|内|底)?`,
  'gu',
);
// 聘期3年 · 任期为三年 · 优惠期限为3年 · not 不超过3年, 最长5年
const APPOINTED = new RegExp(`(?:聘期|聘任期|任期)(?:为|是)?\\s*${LENGTH}`, 'gu');
const BENEFIT = new RegExp(
  `(?:优惠|补贴|补助|奖补|扶持|减免|免征|免租|贴息|政策享受|享受)(?:期限|期|时间)(?:为|是)\\s*${LENGTH}`,
  'gu',
);
// 政策有效期至2024年12月31日 : of a measure, in an item of its own; 本政策有效期 is the document's
const MEASURE_UNTIL = new RegExp(
  `(?<!本)(?:政策|措施)(?:有效期|执行期限?|实施期限)(?:为|截)?(?:至|到)\\s*(${DAY})`,
  'gu',
);
/** Words that make a term of office a rule for many, with no day of its own. */
const EACH = /每(?:届|个|任|名|位|人)|一般|原则上|不超过|不少于|不低于|可以?连/u;

/**
 * Ends inside a document that are not its own: of an appointment, of a measure (FIELD.md, Status). A
 * stretch counts when it ends after `documentDate`; what lies behind was told, not ordered. `appoints` is
 * true for a notice that appoints: its terms of office run from its own date.
 */
export function readOwnEnds(
  { text }: Sentence,
  documentDate: string | null,
  appoints: boolean,
): Reading[] {
  const readings: Reading[] = [];
  for (const match of text.matchAll(DURING)) {
    const [words, from = '', to = ''] = match;
    const marked = /^(?:自|从|在)/u.test(words) || /(?:期间|止)$/u.test(words);
    const first = dayOf(from, 'first');
    const date = dayOf(to, 'last', first === null ? null : yearOf(first));
    if (!marked || !/月/u.test(to) || date === null || documentDate === null) continue;
    if (date < documentDate) continue;
    readings.push({ ...at(match), date, basis: 'stated', scope: 'part' });
  }
  for (const match of text.matchAll(APPOINTED)) {
    const months = monthsOf(match[1] ?? '', match[2] ?? '');
    const general = EACH.test(text.slice(Math.max(0, match.index - 8), match.index + 16));
    const known = appoints && !general && months !== null && documentDate !== null;
    const date = known ? addMonths(documentDate, months) : null;
    readings.push({
      ...at(match),
      ...(date === null
        ? { date, basis: 'stated' }
        : {
            date,
            basis: 'computed',
            rule: 'same-day-after-term',
            alternative: addDays(date, -1),
          }),
      scope: 'part',
    });
  }
  for (const match of text.matchAll(MEASURE_UNTIL)) {
    const date = dayOf(match[1] ?? '', 'last');
    if (date !== null) readings.push({ ...at(match), date, basis: 'stated', scope: 'part' });
  }
  for (const match of text.matchAll(BENEFIT))
    readings.push({ ...at(match), date: null, basis: 'stated', scope: 'part' });
  return readings;
}

function at({ index, 0: words }: RegExpExecArray): Pick<Reading, 'type' | 'start' | 'end'> {
  return { type: 'period-ends', start: index, end: index + words.length };
}

// “十四五” · 第十四个五年规划 · （2021—2025年） · 2022年度工作计划
const FIVE_YEARS =
  /[“"]?(十[一二三四五六七八九]|[二三四五六七八九]十?)五[”"](?!环|金)|第(十[一二三四五六七八九]|[二三四五六七八九]?十?[一二三四五六七八九]?)个五年/u;
const YEARS = /[（(]\s*(\d{4})\s*年?\s*[—－–\-~～至到]{1,2}\s*(\d{4})\s*年?\s*[）)]/u;
const ONE_YEAR = /(\d{4})\s*年(?:度)?[^。，（）]{0,30}(?:计划|要点|工作安排)/u;

/** Kinds that have a period: past it they are over, though nobody ends them. */
const PLANS: ReadonlySet<string> = new Set(['规划', '计划', '纲要', '要点', '方案']);

/** The last day of the period that a plan's title names, with the words; null where it names none. */
export function planPeriod(
  title: string,
  kind: string | null,
): { date: string; words: string; start: number } | null {
  if (kind === null || !PLANS.has(kind)) return null;
  const years = YEARS.exec(title);
  if (years) return { date: `${years[2]}-12-31`, words: years[0], start: years.index };
  const five = kind === '方案' ? null : FIVE_YEARS.exec(title);
  const ordinal = five ? parseNumeral(five[1] ?? five[2] ?? '') : null;
  // The third of the five-year plans began in 1966, each later one five years on.
  if (five && ordinal !== null && ordinal >= 3)
    return { date: `${1970 + 5 * (ordinal - 3)}-12-31`, words: five[0], start: five.index };
  const one = kind === '计划' || kind === '要点' ? ONE_YEAR.exec(title) : null;
  return one ? { date: `${one[1]}-12-31`, words: one[0], start: one.index } : null;
}
