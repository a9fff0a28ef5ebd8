/** What kind of answer a question asks for: how long, how much. A passage without one is no answer. */
import { textOf } from './groups.ts';
import type { SearchIndex } from './search-index.ts';

/** A way of asking, and what every answer to it has. */
interface Kind {
  asking: RegExp;
  answer: RegExp;
}

/** Ways of asking that no answer without a figure fits; `好几年` and `过几天` ask nothing. */
const KINDS: readonly Kind[] = [
  {
    asking:
      /多久|多长时间|(?<![好晚早这前近过提大])(?:几|多少)(?:个?(?:月|年|工作日|小时|星期|周)|天)(?![前后])/u,
    answer: /[\d一二两三四五六七八九十半]\s*个?(?:年|月|日|天|小时|工作日|周)|[期时]限|定期|长期/u,
  },
  {
    asking: /多少钱|多少元|多少块|几块钱|几万|几百|几千|多少万|[提贷领]多少|多少费/u,
    answer: /[\d一二两三四五六七八九十百千万亿]\s*[余多]?元|[%％]|倍|标准|比例|减半|折/u,
  },
  { asking: /几个点|百分之几|百分之多少|几成|比例/u, answer: /[%％‰]|百分之|比例/u },
  { asking: /几点(?!建议|要求|意见)/u, answer: /\d\s*[:：点时]/u },
  {
    asking: /电话.{0,3}多少|电话号码|[打拨]哪个电话|(?:热线|电话)$/u,
    answer: /\d{5,}|热线|电话/u,
  },
];

/** Tells of a text whether it can answer the question; null where a question asks for no such thing. */
export function answerAsked(query: string): ((text: string) => boolean) | null {
  const kind = KINDS.find(({ asking }) => asking.test(query));
  return kind ? (text) => kind.answer.test(text) : null;
}

/** How many passages are read for an answer. */
const READ = 40;

/** Of the passages, best first, those that can answer the question: all of them where it asks for no figure. */
export async function thatAnswer<T extends { page: number; provision: number }>(
  index: SearchIndex,
  query: string,
  passages: readonly T[],
): Promise<readonly T[]> {
  const answers = answerAsked(query);
  if (!answers) return passages;
  const best = passages.slice(0, READ);
  const texts = await Promise.all(
    best.map(({ page, provision }) => textOf(index, page, provision)),
  );
  return best.filter((_, at) => answers(texts[at] ?? ''));
}
