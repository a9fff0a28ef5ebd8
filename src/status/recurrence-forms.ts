import { NUMERAL_CLASS, parseNumeral } from '../text/numerals.ts';
import { MONTH_END, MONTHS, type DayOfUnit, type Recurrence } from './recurrence.ts';

/** A form in which official text writes that something recurs by a day. */
export interface RecurrenceForm {
  pattern: RegExp;
  /** What its groups say; more than one where several days are named (6月底和12月底前). */
  read: (groups: readonly string[]) => Recurrence[];
  /** What else its sentence must hold, where the form alone does not say that it recurs. */
  needs?: RegExp;
}

type Unit = Recurrence['unit'];

const N = `(?:[0-9０-９]{1,2}|[${NUMERAL_CLASS}]{1,3})`;
// 25日 · 底 · 月末 · 上旬
const DAY = `\\s*(?:${N}\\s*[日号]|月?[底末]|[上中下]旬)`;
const MONTH_DAY = `\\s*${N}\\s*月份?${DAY}`;
const DAYS = `${MONTH_DAY}(?:[、和与及]${MONTH_DAY})*`;
// 前 · 之前 · 17时前 · 下班前 · not 前后, 前往, 前三天
const TIME = `(?:[上下中]午|下班)?(?:\\s*${N}\\s*(?:[时点]|[:：][0-9]{2}))?`;
const BEFORE = `${TIME}(?:[之以]?前(?![后往来期述款条]|\\s*${N}\\s*[日天个])|[之以]内)`;
// 每年3月底前 · 每年的3月底前 · 每年应当于3月底前 · 每月，各单位应于25日前
const GAP = '(?:的|[，,]?[^，,。；;：:！？\\s0-9《》]{0,12}?[于在])?';
// 每月25日报送: on the day itself, where it is followed by what somebody must do
const DONE =
  '[，,]?(?:向[^，,。；;]{2,20}?)?(?:上?报|填报|申报|提交|公布|公开|发布|通报|缴|备案|汇总)';
const BY = `(?:${BEFORE}|(?=${DONE}))`;
// 每月5日至10日 · not 每月5日至10日的会议, 每年3月1日至5日为宣传周
const TO = '\\s*(?:至|到|[-—－~～]+)\\s*(?:当月)?\\s*';
const NOT_BEFORE = '(?![之以]?前)';
const WITHIN = `(?:${BEFORE}|[之期]?[间内])?(?!\\s*[的为是])`;
const SPAN = `\\s*(${N})\\s*(个工作日|个月|日|天)`;
const ENDED = '(?:结束|终了|终结|届满|期满)(?:之日)?(?:[之以]?后|起)的?';

const form = (
  unit: Unit,
  source: string,
  read: (groups: readonly string[]) => Omit<Recurrence, 'unit'>[],
  needs?: RegExp,
): RecurrenceForm => ({
  pattern: new RegExp(source, 'gu'),
  read: (groups) => read(groups).map((one) => ({ unit, ...one })),
  ...(needs && { needs }),
});

const number = (words = '') => parseNumeral(words.trim()) ?? 0;
const by = (month: number | null, day: number): Omit<Recurrence, 'unit'> => ({
  first: null,
  last: { month, day },
  after: null,
});
const between = (first: DayOfUnit, last: DayOfUnit) => ({ first, last, after: null });
const after = (count = '', unit = ''): Omit<Recurrence, 'unit'> => ({
  first: null,
  last: null,
  after: {
    count: number(count),
    unit: unit === '个工作日' ? 'working-day' : unit === '个月' ? 'month' : 'day',
  },
});

/** The last day of `25日`, `月底`, `上旬`. */
function lastOf(words = ''): number {
  const part = /[上中下](?=旬)/u.exec(words)?.[0];
  if (part) return { 上: 10, 中: 20 }[part] ?? MONTH_END;
  return /[底末]/u.test(words) ? MONTH_END : number(words.replace(/\s*[日号]$/u, ''));
}

/** 上旬, 中旬, 下旬 as a window. */
function third(month: number | null, words = '') {
  const last = lastOf(words);
  const day = last === MONTH_END ? 21 : last - 9;
  return between({ month, day }, { month, day: last });
}

/** `3月底`, `1月31日` of a year. */
function ofYear(words: string) {
  const [, month = '', day = ''] = /^\s*(.+?)\s*月份?(.+)$/u.exec(words) ?? [];
  return by(number(month), lastOf(day));
}

/** Which month of its quarter: 首月, 第二个月, 最后一个月. */
function monthOfQuarter(words = ''): number {
  if (/首|一个月$/u.test(words) && !words.startsWith('最后')) return 1;
  return words.includes('二') ? 2 : 3;
}

const MONTHLY = /每个?月|按月|逐月|月度|月报|当月|上月|本月/u;
const QUARTERLY = /每个?季|按季|逐季|季报|季度/u;
const YEARLY = /每一?年|年度|按年|逐年|当年|年报/u;

const UNITS: readonly (readonly [unit: Unit, withEvery: string, alone: string])[] = [
  ['month', '月(?:度|份)?', '月度|月份'],
  ['quarter', '季度?', '季度'],
  ['half-year', '半年度?', '半年度?'],
  ['year', '年度?', '年度'],
];
// 2022年度, 本季度, 一季度, 上半年 happen once.
const ANY_UNIT = `(?<![0-9０-９${NUMERAL_CLASS}年学本该此首当上下个])`;

/** Each form with examples. Where two match in one place, the first to begin and the longer one holds. */
export const FORMS: readonly RecurrenceForm[] = [
  // 每周五前 · 每星期五下班前 · 每周五报送
  form('week', `每个?(?:周|星期)${GAP}([一二三四五六日天])${BY}`, ([day = '']) => [
    by(null, '一二三四五六日'.indexOf(day === '天' ? '日' : day) + 1),
  ]),
  // 每月5日至10日 · 每月5至10日
  form('month', `每个?月${GAP}\\s*(${N})\\s*[日号]?${TO}(${N})\\s*[日号]${WITHIN}`, ([a, b]) => [
    between({ month: null, day: number(a) }, { month: null, day: number(b) }),
  ]),
  // 每月上旬
  form('month', `每个?月${GAP}\\s*([上中下]旬)${NOT_BEFORE}${WITHIN}`, ([part]) => [
    third(null, part),
  ]),
  // 每月25日前 · 每月底前 · 每月25日报送
  form('month', `每个?月${GAP}(${DAY})${BY}`, ([day]) => [by(null, lastOf(day))]),
  // 次月10日前 · 次月前5个工作日内
  form('month', `[次下]个?月${GAP}(${DAY})${BEFORE}`, ([day]) => [by(null, lastOf(day))], MONTHLY),
  form('month', `[次下]个?月[初前头]${SPAN}[之以]?内`, ([n, of]) => [after(n, of)], MONTHLY),
  // 每季度首月10日前 · 每季度最后一个月25日前 · 次季度首月10日前
  ...(
    [
      ['每个?季度?', undefined],
      ['[次下]一?个?季度?', QUARTERLY],
    ] as const
  ).map(([quarter, needs]) =>
    form(
      'quarter',
      `${quarter}${GAP}(首月|末月|第?[一二三]个月|最后一?个月)的?(${DAY})${BEFORE}`,
      ([month, day]) => [by(monthOfQuarter(month), lastOf(day))],
      needs,
    ),
  ),
  // 每季度末前 · 每半年底前 · 每年年底前
  form('quarter', `每个?季度?${GAP}[末底]${BEFORE}`, () => [by(MONTHS.quarter, MONTH_END)]),
  form('half-year', `每半年度?${GAP}[末底]${BEFORE}`, () => [by(MONTHS['half-year'], MONTH_END)]),
  form('year', `每一?年度?${GAP}年?[底末]${BEFORE}`, () => [by(MONTHS.year, MONTH_END)]),
  // 每年12月5日至20日 · 每年1月1日至3月31日
  form(
    'year',
    `每一?年度?${GAP}\\s*(${N})\\s*月\\s*(${N})\\s*[日号]?${TO}(?:(${N})\\s*月\\s*)?(${N})\\s*[日号]${WITHIN}`,
    ([month, a, to, b]) => [
      between(
        { month: number(month), day: number(a) },
        { month: number(to ?? month), day: number(b) },
      ),
    ],
  ),
  // 每年12月上旬
  form(
    'year',
    `每一?年度?${GAP}\\s*(${N})\\s*月份?([上中下]旬)${NOT_BEFORE}${WITHIN}`,
    ([month, part]) => [third(number(month), part)],
  ),
  // 每年3月底前 · 每年1月31日前 · 每年6月底和12月底前
  form('year', `每一?年度?${GAP}(${DAYS})${BY}`, ([days = '']) =>
    days.split(/[、和与及]/u).map(ofYear),
  ),
  // 每年第一季度末前 · 每年一季度内
  form('year', `每一?年度?${GAP}第?([一二三四])季度(?:[末底]${BEFORE}|[之以]?内)`, ([quarter]) => [
    by(3 * number(quarter), MONTH_END),
  ]),
  // 次年1月31日前
  form(
    'year',
    `(?:次年度?|翌年|下一?年度?)${GAP}(${MONTH_DAY})${BEFORE}`,
    ([day = '']) => [ofYear(day)],
    YEARLY,
  ),
  ...UNITS.flatMap(([unit, withEvery, alone]) => [
    // 每个季度结束后十日内 · 每季度后10日内
    form(unit, `每一?个?${withEvery}(?:${ENDED}|后)${SPAN}(?:[之以]?内|前)`, ([n, of]) => [
      after(n, of),
    ]),
    // 每月前5个工作日 · 每月初3日内 · 每月第5个工作日前
    form(unit, `每一?个?${withEvery}的?[前头]${SPAN}(?:[之以]?内)?`, ([n, of]) => [after(n, of)]),
    form(unit, `每一?个?${withEvery}(?:初${SPAN}[之以]?内)`, ([n, of]) => [after(n, of)]),
    form(unit, `每一?个?${withEvery}的?第${SPAN}[之以]?前`, ([n, of]) => [after(n, of)]),
    // 季度终了后15日内 · 年度终了之日起30日内
    form(unit, `${ANY_UNIT}(?:${alone})${ENDED}${SPAN}(?:[之以]?内|前)`, ([n, of]) => [
      after(n, of),
    ]),
  ]),
];
