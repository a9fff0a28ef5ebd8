import type { SettledLine } from '../fidelity/settle.ts';

// What a web page calls the things it says about a document.
const NAMES =
  '(?:发布|公开|生成|成文|印发|检索|更新|公布|发文|颁布|施行|实施|失效|归档|废止)?(?:日期|时间|机构|机关|单位|文号|字号)|文号|作者|来源|信息来源|索引号|统一编号|主题分类|体裁分类|主题词?|(?:检索)?关键词|原文链接|链接|下载地址|浏览(?:次数|量)?|访问量|阅读|点击(?:率|数)|字体(?:大小)?|分享到?|打印|标题|名称|有效性|时效性|效力级别|文件状态|内容概述|视力保护色|当前位置|您(?:当前|现在)?的位置';
const SPACED = NAMES.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, '\\s*');

// 发布日期：2025-07-28 · 来源：能源局 · 名 称：… · [ 打印 ] · --- · ★ · 签发人：某某 · 鲁机发454号
const PAGE_FACT = new RegExp(
  `^(?:[-—=*_]{3,}|[★☆■●]+|\\[.{1,8}\\]|【.{1,8}】|•|•?\\s*(?:${SPACED})\\s*[：:].*|签发人[：:].{1,12}|\\p{Script=Han}{1,4}\\d{1,5}号)$`,
  'u',
);
// 2018-04-03 来源：海关总署 · the day a page was made, before its source
const DATED_SOURCE = /^\d{4}-\d{1,2}-\d{1,2}\s[^。]{0,20}(?:来源|作者)[：:]/u;
// 发文机关中共…党组 · 发文日期2021年12月21日 · 时效性现行有效 · a table of facts whose cells ran together
const CELLS =
  /^(?:(?:发文|成文|施行|实施|失效)日期(?=\d{4})|发文机关(?=\p{Script=Han})|时效性(?=\p{Script=Han}{2,6}$)|效力级别(?=\p{Script=Han}))[^。；]{2,40}$/u;
// 附：修正本 · behind the title of a decision that amends
const ATTACHED = /^附[：:](?:修[正订]本|全文|正文)$/u;
// 有效性： · with its value on the next line
const LABEL_ALONE = new RegExp(`^•?\\s*(?:${SPACED})\\s*[：:]$`, 'u');

/** True for what a web page says about a document beside its text. */
export function isPageFact(text: string): boolean {
  if (text.length > 1000) return false;
  return PAGE_FACT.test(text) || DATED_SOURCE.test(text) || CELLS.test(text) || ATTACHED.test(text);
}

/** True for a fact, and for the value of one that stands on the line below its name. */
export function isFactLine(lines: readonly SettledLine[], index: number): boolean {
  const text = lines[index]?.text ?? '';
  if (isPageFact(text)) return true;
  // A sentence is no value, nor is what belongs to the text.
  if (text.length > 40 || /[。；：:]$/u.test(text)) return false;
  return LABEL_ALONE.test(lines[index - 1]?.text ?? '');
}
