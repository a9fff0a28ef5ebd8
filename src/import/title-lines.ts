import type { SettledLine } from '../fidelity/settle.ts';
import { readTitle, splitIssuers, type TitleParts } from '../instruments/title.ts';
import { readLabel } from '../text/labels.ts';
import { dateLine, previousFilled } from './number-line.ts';

/** The lines a title was printed on (indexes, end exclusive) and what they say. */
export interface TitleLines {
  start: number;
  end: number;
  parts: TitleParts;
}

// At most so many lines make up a title; the longest seen takes five, one line a word a dozen.
const TITLE_LINES = 12;

/**
 * Reads upwards from the line before `index` until the lines make a complete title with its issuers.
 * What a web page prints between title and number (`发布日期：…`) is passed over.
 */
export function titleAbove(
  lines: readonly SettledLine[],
  index: number,
  floor: number,
): TitleLines | null {
  let best: TitleLines | null = null;
  const texts: string[] = [];
  let last = -1;
  for (let at = index - 1; at >= floor && texts.length < TITLE_LINES; at--) {
    const text = lines[at]?.text ?? '';
    if (text === '' || (texts.length === 0 && isPageFact(text))) continue;
    if (!canStandInTitle(text)) break;
    texts.unshift(text);
    if (last === -1) last = at;
    const parts = readTitle(texts);
    if (best && !parts) break;
    if (!parts) continue;
    best = { start: at, end: last + 1, parts };
    if (parts.issuers.length > 0 && !isIssuerLine(lines, previousFilled(lines, at, floor))) break;
  }
  return best;
}

/** Reads downwards: issuers and title below a number that was printed first. */
export function titleBelow(lines: readonly SettledLine[], from: number): TitleLines | null {
  const texts: string[] = [];
  let start = -1;
  for (let at = from; at < lines.length && texts.length < TITLE_LINES; at++) {
    const text = lines[at]?.text ?? '';
    if (text === '' || (texts.length === 0 && isPageFact(text))) continue;
    if (!canStandInTitle(text)) return null;
    if (start === -1) start = at;
    texts.push(text);
    const parts = readTitle(texts);
    if (parts) return { start, end: at + 1, parts };
  }
  return null;
}

// 发布日期：2025-07-28 · 来源：能源局 · 签发人：某某 · 鲁机发454号 · [ 打印 ] · --- · 字体：大 中 小
const PAGE_FACT =
  /^(?:[-—=*_]{3,}|\[.{1,8}\]|【.{1,8}】|(?:发布|公开|生成|成文|印发|检索|更新|公布|发文)?(?:日期|时间|机构|机关|单位|关键词|主题词?|链接)[：:].*|签发人[：:].{1,12}|\p{Script=Han}{1,4}\d{1,5}号|(?:来源|信息来源|索引号|主题分类|体裁分类|原文链接|检索.{1,4}|字体|浏览次数|访问量|分享到?|打印|标题|有效性|废止日期|名称)[：:].*)$/u;

/** True for what a web page says about a document beside its text. */
export function isPageFact(text: string): boolean {
  return PAGE_FACT.test(text);
}

function canStandInTitle(text: string): boolean {
  if (text.includes('\t') || text.length > 120 || /[。；！？：:]$/u.test(text)) return false;
  // A line of a contents page: …… 12
  if (/(?:…{1,}|\.{3,}|·{3,})\s*[（(]?\d{1,3}[）)]?$/u.test(text)) return false;
  const label = readLabel(text);
  if (label && label.kind !== 'level2') return false;
  return dateLine(text) === null;
}

function isIssuerLine(lines: readonly SettledLine[], index: number | null): boolean {
  const text = index === null ? '' : (lines[index]?.text ?? '');
  return text !== '' && splitIssuers(text).length > 0;
}
