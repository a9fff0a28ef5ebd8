import { kindOf } from '../instruments/title.ts';
import { CITED, REPEAL_VERB } from './relation.ts';

// 下列文件予以废止： · 现对以下规范性文件宣布失效： · not 予以保留：
const LEAD = new RegExp(
  `(?:下列|以下|如下|所列)[^。；]{0,60}${REPEAL_VERB}[^。；${CITED}]{0,12}[：:]$|${REPEAL_VERB}(?:下列|以下|如下)[^。；]{0,30}[：:]$`,
  'u',
);
// 附件1：决定废止的规范性文件目录（28件） · 宣布失效的文件清单
const HEADING =
  /^[^。；，《》]{0,40}(?:废止|失效)[^。；，《》]{0,30}(?:目录|清单|名单|一览表|文件)(?:（[^（）]*）|\([^()]*\))?(?:序号.{0,30})?$/u;

/** True for the words above a list of what is repealed: a sentence that ends in a colon, or a heading. */
export function opensRepealList(text: string): boolean {
  const words = text.trim();
  return (words.length < 400 && LEAD.test(words)) || (words.length < 90 && HEADING.test(words));
}

// 1. · 1． · 12、 · （三） · 三、 · 4 关于 : the number of an entry
const ORDINAL =
  /^\s*(?:\d{1,3}\s*[.．、\t]|\d{1,3}\s+|\d{1,3}(?=关于)|[（(]?[一二三四五六七八九十]{1,3}[）)、.．])\s*/u;

/** True for the head of a list's table: 序号 文件名称 文号. */
export function isListHead(text: string): boolean {
  return text.length < 60 && /序号|文件名称|标\s*题|文\s*号/u.test(text) && !/[。；]/u.test(text);
}

/** What heads further lists is no entry of this one. */
const NOT_LISTED: ReadonlySet<string> = new Set(['目录', '清单']);

/** The entry of a list, after its number; null where the paragraph has none. */
export function listEntry(text: string): { start: number } | null {
  const ordinal = ORDINAL.exec(text);
  return ordinal ? { start: ordinal[0].length } : null;
}

/**
 * The title that an entry of a list begins with, not in 《》: `关于供水管理的通知 云政发〔2000〕65号`; it ends
 * before the number, where the entry has one at `number`, or at the first gap or bracket. Null unless the
 * words name a form (通知, 决定 …).
 */
export function bareTitle(
  text: string,
  start: number,
  number: number | null,
): { title: string; end: number } | null {
  const rest = text.slice(start, number ?? undefined);
  const words = (number === null ? /^[^\s〔［[（(]*/u.exec(rest)?.[0] : rest)
    ?.replace(/[\s（([]+$/u, '')
    .trimEnd();
  if (!words || words.length < 6 || words.length > 90 || /[。；：，《》\t]/u.test(words))
    return null;
  const kind = kindOf(words);
  if (kind === null || NOT_LISTED.has(kind)) return null;
  return { title: words, end: start + words.length };
}
