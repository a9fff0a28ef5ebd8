/** What kind of answer a question asks for: how long, how much. A passage without one is no answer. */
import { textOf } from './groups.ts';
import type { SearchIndex } from './search-index.ts';

/** A way of asking, and what every answer to it has. */
interface Kind {
  asking: RegExp;
  answer: RegExp;
}

// A number that is no year and no day of a date: 3年, 6个月, 10个工作日, 60日内; not 2020年, 12月31日.
const COUNT = String.raw`(?<![\d.月第])(?:\d{1,3}(?:\.\d+)?|[一二两三四五六七八九十半]+)\s*`;
const LASTS = new RegExp(
  `${COUNT}(?:个?(?:工作日|小时|星期|周)|个月|年(?![\\d度底初末])|天|日)|有效期|期限为|长期`,
  'u',
);

/** Ways of asking that no answer without a figure fits; `好几年` and `过几天` ask nothing. */
const KINDS: readonly Kind[] = [
  {
    asking:
      /多久|多长时间|(?<![好晚早这前近过提大了])(?:几|多少)(?:个?(?:月|年|工作日|小时|星期|周)|天)(?![前后])/u,
    answer: LASTS,
  },
  {
    asking: /多少[钱元块税费]|几块钱|几万|几百|几千|多少万|[提贷领]多少/u,
    answer: /[\d一二两三四五六七八九十百千万亿]\s*[余多]?元|[%％]|倍|标准|比例|减半|折/u,
  },
  { asking: /几个点|百分之几|百分之多少|几成|比例/u, answer: /[%％‰]|百分之|比例/u },
  { asking: /几点(?!建议|要求|意见)/u, answer: /\d\s*[:：点时]/u },
  { asking: /几号|几月几|哪一?天/u, answer: /\d\s*[日号]|月底|月末/u },
  {
    asking: /电话.{0,3}多少|电话号码|[打拨]哪个电话|(?:热线|电话)$/u,
    answer: /\d{5,}|热线|电话/u,
  },
  {
    asking: /多少/u,
    answer: /(?<!\d)(?!(?:19|20)\d\d\s*年)\d|[%％]|[一二两三四五六七八九十百]+[个家项人名]/u,
  },
];

/** Tells of a text whether it can answer the question; null where a question asks for no such thing. */
export function answerAsked(query: string): ((text: string) => boolean) | null {
  const kind = KINDS.find(({ asking }) => asking.test(query));
  return kind ? (text) => kind.answer.test(text) : null;
}

/** How many passages are read for an answer. */
const READ = 8;

/** How much of what a passage speaks of must stand with the figure, by weight. */
const TOGETHER = 0.5;

/** How heavy, against the heaviest concept of the question, one that stands with the figure must be. */
const HEAVY = 0.6;

/** A passage found, with what speaks for it. */
interface Spoken {
  page: number;
  provision: number;
  /** Of each concept it speaks of, how much it matters and its words; none where a heading above says it. */
  grounds: readonly { weight: number; words: readonly string[] }[];
}

/**
 * Of the passages, best first, those that can answer the question: all of them where it asks for no figure, else
 * those with such a figure in a sentence that speaks of the matter. `heaviest` is the weight of the concept that
 * matters most to the question.
 */
export async function thatAnswer<T extends Spoken>(
  index: SearchIndex,
  query: string,
  passages: readonly T[],
  heaviest: number,
): Promise<readonly T[]> {
  const answers = answerAsked(query);
  if (!answers) return passages;
  const best = passages.slice(0, READ);
  const texts = await Promise.all(
    best.map(({ page, provision }) => textOf(index, page, provision)),
  );
  return best.filter(({ grounds }, at) =>
    (texts[at] ?? '').split(/[。；;！？]/u).some((sentence, place, all) => {
      // What a figure is of may be said in the sentence before it.
      const said = (all[place - 1] ?? '') + sentence;
      return answers(sentence) && isOfMatter(grounds, said, heaviest);
    }),
  );
}

/** Whether a sentence speaks of what its passage was found for. */
export function isOfMatter(
  grounds: Spoken['grounds'],
  sentence: string,
  heaviest: number,
): boolean {
  const weightOf = (some: Spoken['grounds']) => some.reduce((sum, { weight }) => sum + weight, 0);
  const here = grounds.filter(
    ({ words }) => words.length === 0 || words.some((word) => sentence.includes(word)),
  );
  const heavy = here.some(({ weight }) => weight >= HEAVY * heaviest);
  return heavy && weightOf(here) >= TOGETHER * weightOf(grounds);
}
