import { addDays, addMonths } from '../text/calendar.ts';
import { DAY, dayOf, LENGTH, monthsOf, namesDay, yearOf } from './day-phrases.ts';
import type { Reading } from './reading.ts';
import { isOwn } from './subject.ts';
import { clauseBefore, type Sentence } from './view.ts';

const NAME =
  '(?:有效期|有效期限|有效时间|试行期|试行期限|试行时间|执行期|执行期限|执行时间|实施期|实施期限|实施时间|施行期|施行期限|适用期限)';
const IS = '(?:暂定|暂)?(?:为|是|：|:|定为)?\\s*';
const UNTIL = '(?:起)?\\s*(?:至|到|—|－|-|截至|截止至?|截止到)\\s*';
// 有效期三年 · 有效期限为5年 · 试行期暂定为一年 · not 有效期满, 有效期内
const FOR_LENGTH = new RegExp(`${NAME}${IS}${LENGTH}`, 'gu');
// 试行一年 · 暂定执行两年
const TRIAL = new RegExp(`(?:试行|暂行|暂定执行|暂执行|施行期限)\\s*${LENGTH}`, 'gu');
// 有效期至2024年12月31日 · 有效期截至2024年底
const UNTIL_DAY = new RegExp(`${NAME}${IS}(?:至|到|截至|截止至?|截止到)\\s*(${DAY})`, 'gu');
// 执行期限自2023年1月1日起至2027年12月31日 · 执行时间为2007年1月1日至2009年12月31日
const RANGE = new RegExp(`${NAME}${IS}(?:自|从)?\\s*(${DAY})${UNTIL}(${DAY})`, 'gu');
// 上述政策自印发之日起执行，执行至2022年12月31日
const APPLIES_UNTIL = new RegExp(`(?:执行|施行|实施|试行|延续)(?:至|到)\\s*(${DAY})`, 'gu');
// 有效期1年，自2022年3月1日起至2023年2月28日 · 有效期3年（2022年3月1日至2025年2月28日）
const LENGTH_RANGE = new RegExp(
  `${NAME}${IS}[0-9０-９一二三四五六七八九十两]{1,3}\\s*(?:周?年|个?月)[，,（(]\\s*(?:即)?(?:自|从)?\\s*(${DAY})${UNTIL}(${DAY})`,
  'gu',
);
// 有效期自发布之日起至2023年12月31日止
const FROM_ISSUE_TO = new RegExp(`${NAME}${IS}(?:自|从)[^，。；]{0,8}之日${UNTIL}(${DAY})`, 'gu');
// 自2021年1月1日起施行，至2023年12月31日止 · 自2021年1月1日至2023年12月31日施行
const FROM_TO = new RegExp(
  `(?:自|从)\\s*(${DAY})(?:起)?(?:施行|实施|执行|试行|生效)?[，,]?\\s*(?:有效)?(?:至|到)\\s*(${DAY})(?:止|终止|自行失效|自动失效|施行|实施|执行|有效)`,
  'gu',
);
// 2027年6月30日废止 · 自2025年1月1日起自动失效 : said of the document itself
const ENDS_ON = new RegExp(
  `(自|从|于)?\\s*(${DAY})(起)?\\s*(?:自行|自动|同时)?(?:废止|失效|终止执行|停止执行)`,
  'gu',
);

/**
 * The terms of validity that a sentence states of the document itself. A length runs from `start`, the
 * first day in force, to the same calendar day (FIELD.md, Status, by analogy with 民法典 arts. 200–202);
 * the reading that ends a day earlier is the alternative.
 */
export function readTerms(
  sentence: Sentence,
  start: string | null,
  commencesHere: boolean,
): Reading[] {
  const { text } = sentence;
  const readings: Reading[] = [];
  const own = (index: number) => {
    const clause = clauseBefore(text, index);
    // 自2022年3月1日起|试行一年 stands within the words that state the commencement.
    if (commencesHere && (clause === '' || clause.endsWith('起'))) return clause;
    return isOwn(sentence, index, clause) ? clause : null;
  };
  const add = (match: RegExpExecArray, date: string | null, more: Partial<Reading> = {}) => {
    const clause = own(match.index);
    const end = match.index + match[0].length;
    if (clause === null) return;
    if (readings.some((other) => other.start < end && match.index < other.end)) return;
    readings.push({
      type: 'term-ends',
      start: match.index,
      end,
      date,
      basis: 'stated',
      ...more,
    });
  };
  for (const pattern of [LENGTH_RANGE, RANGE, FROM_TO]) {
    for (const match of text.matchAll(pattern)) {
      const before = readings.length;
      add(match, endOfRange(match[1], match[2]));
      const [term] = readings.slice(before);
      const first = dayOf(match[1] ?? '', 'first');
      // A range says when it begins, too.
      if (term && first !== null && !commencesHere)
        readings.push({ ...term, type: 'commences', date: first });
    }
  }
  for (const pattern of [UNTIL_DAY, FROM_ISSUE_TO, APPLIES_UNTIL])
    for (const match of text.matchAll(pattern)) add(match, dayOf(match[1] ?? '', 'last'));
  for (const pattern of [FOR_LENGTH, TRIAL]) {
    for (const match of text.matchAll(pattern)) {
      const months = monthsOf(match[1] ?? '', match[2] ?? '');
      if (months === null) continue;
      const date = start && addMonths(start, months);
      // Where the last month lacks the day, both readings end on the month's last day.
      const alternative = start && date?.slice(8) === start.slice(8) ? addDays(date, -1) : null;
      add(match, date, { basis: 'computed', rule: 'same-day-after-term', alternative });
    }
  }
  for (const match of text.matchAll(ENDS_ON)) {
    const [, , phrase = '', from] = match;
    if (!namesDay(phrase)) continue;
    const day = dayOf(phrase, 'last');
    if (day !== null) add(match, from ? addDays(day, -1) : day);
  }
  return readings;
}

/** The last day of a range; the year of its start stands in where its end names none. */
function endOfRange(from = '', to = ''): string | null {
  const first = dayOf(from, 'first');
  return dayOf(to, 'last', first === null ? null : yearOf(first));
}
