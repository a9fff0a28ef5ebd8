import { formatDate } from '../text/dates.ts';
import { daysBetween } from '../text/calendar.ts';
import type { Period, Schedule } from './deadline.ts';
import { sumWords, weekdayWords } from './words.ts';
import type { WorkCalendar } from './workdays.ts';

/** `2022年3月1日（星期二）`. */
export function dayWords(day: string): string {
  return `${formatDate(day)}（${weekdayWords(day)}）`;
}

/** What the stated limits come to, in a sentence. */
export function summaryWords({ sums, last }: Schedule, from: string): string {
  if (last === null) return '这一类的各步，原文都没有写时限，算不出日期。';
  return `写明的时限合计${sumWords(sums)}：从${dayWords(from)}起算，每步用满，到${dayWords(last)}。`;
}

/** What the day found is not: steps without a limit come on top. `names` are theirs. */
export function untimedWords({ last }: Schedule, names: readonly string[]): string {
  if (names.length === 0) return '各步提前办完的，日期相应提前。';
  const list = names.map((name) => `“${name}”`).join('');
  if (last === null) return `${list}要多久，请向受理机关询问。`;
  return `这不是办结的日期：${list}${names.length > 1 ? `这${names.length}步` : ''}未载明时限，要另加；各步提前办完的，相应提前。`;
}

/** That the day asked for is no working day itself; null where it is one. */
export function restDayWords(from: string, calendar: WorkCalendar): string | null {
  const { working, why, holiday } = calendar.kindOf(from);
  if (working) return null;
  const what = why === 'holiday' ? `${holiday}假期` : weekdayWords(from);
  return `${formatDate(from)}是${what}，不是工作日。当天如无人收件，要从收到的那天（最早${dayWords(calendar.next(from))}）起算，请改填那一天。`;
}

/** That the days off of these years are not known, and what follows from that; null where all are. */
export function missingWords(missing: readonly number[]): string | null {
  if (missing.length === 0) return null;
  const years = missing.map((year) => `${year}年`).join('、');
  return `${years}的放假安排这里没有，受它影响的日子只扣除了周末：遇到放假，实际的最后一天更晚；遇到周末调休上班，也可能早一两天。`;
}

/** How a period was counted: what was left out, what was counted all the same, whether its end moved. */
export function countedWords({ pauses, madeUp, movedFrom }: Period): string {
  const weekend = pauses
    .filter(({ holiday }) => holiday === null)
    .reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0);
  const holidays = Map.groupBy(
    pauses.filter(({ holiday }) => holiday !== null),
    ({ holiday }) => holiday ?? '',
  );
  const left = [
    ...(weekend > 0 ? [`周末${weekend}天`] : []),
    ...[...holidays].map(([name, own]) => {
      const [first, last] = [own[0]?.from ?? '', own.at(-1)?.to ?? ''];
      return `${name}${first === last ? shortDay(first) : `${shortDay(first)}至${shortDay(last)}`}`;
    }),
  ];
  const words = [
    ...(left.length > 0 ? [`不数${left.join('、')}`] : []),
    ...(madeUp.length > 0 ? [`${madeUp.map(shortDay).join('、')}调休上班，要数`] : []),
    ...(movedFrom === null ? [] : [`${shortDay(movedFrom)}是休假日，顺延到休假结束的下一天`]),
  ];
  return words.length > 0 ? `${words.join('；')}。` : '';
}

/** `10月1日`. */
function shortDay(day: string): string {
  return formatDate(day).replace(/^\d+年/u, '');
}
