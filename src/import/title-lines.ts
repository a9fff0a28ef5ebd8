import type { SettledLine } from '../fidelity/settle.ts';
import { readTitle, splitIssuers, type TitleParts } from '../instruments/title.ts';
import { readLabel } from '../text/labels.ts';
import { isAdoptionNote } from './adoption-note.ts';
import { dateLine } from './number-line.ts';
import { isFactLine, isPageFact } from './page-facts.ts';

/** The lines a title was printed on (indexes, end exclusive) and what they say. */
export interface TitleLines {
  start: number;
  end: number;
  parts: TitleParts;
}

// At most so many lines make up a title; the longest seen takes five, one line a word a dozen.
const TITLE_LINES = 12;
// So many lines of a web page may stand between title and number.
const FACT_LINES = 30;

/**
 * Reads upwards from the line before `index` until the lines make a complete title with its issuers.
 * What a web page prints between title and number (`发布日期：…`) and the note of adoption are passed over.
 */
export function titleAbove(
  lines: readonly SettledLine[],
  index: number,
  floor: number,
): TitleLines | null {
  let best: TitleLines | null = null;
  const texts: string[] = [];
  const last = lastTitleLine(lines, index, floor);
  for (let at = last; at >= floor && texts.length < TITLE_LINES; at--) {
    const text = lines[at]?.text ?? '';
    if (!canStandInTitle(text)) break;
    // A complete title above one is the same printed twice, not a part of it.
    if (best && !isIssuerLine(text) && readTitle([text])) break;
    texts.unshift(text);
    const parts = readTitle(texts);
    if (best && !parts) break;
    if (!parts) continue;
    best = { start: at, end: last + 1, parts };
    if (parts.issuers.length > 0 && !isJointIssuer(lines, at - 1, floor, parts)) break;
  }
  return best;
}

/** Index of the line nearest above `index` that is neither a fact of the page nor a note. */
function lastTitleLine(lines: readonly SettledLine[], index: number, floor: number): number {
  let at = index - 1;
  while (
    at >= floor &&
    index - at < FACT_LINES &&
    (isFactLine(lines, at) || isAdoptionNote(lines[at]?.text ?? ''))
  )
    at--;
  return at;
}

/** Reads downwards: issuers and title below a number that was printed first. */
export function titleBelow(lines: readonly SettledLine[], from: number): TitleLines | null {
  const texts: string[] = [];
  let start = -1;
  for (let at = from; at < lines.length && texts.length < TITLE_LINES; at++) {
    const text = lines[at]?.text ?? '';
    if (texts.length === 0 && isPageFact(text)) continue;
    if (!canStandInTitle(text)) return null;
    if (start === -1) start = at;
    texts.push(text);
    const parts = readTitle(inBrackets(texts));
    if (!parts) continue;
    // 转发《……通知》|的通知
    const next = lines[at + 1]?.text ?? '';
    const longer = /^的|^(?:的)?(?:补充|紧急)?通知$/u.test(next) && readTitle([...texts, next]);
    if (longer) return { start, end: at + 2, parts: longer };
    return withoutRepeatedIssuer(lines, { start, end: at + 1, parts });
  }
  return null;
}

/** 海关总署公告2022年第39号|（关于……的公告）: a title may stand in brackets behind the number. */
function inBrackets(texts: readonly string[]): string[] {
  const [only = ''] = texts;
  const inner = texts.length === 1 ? /^（(.*)）$/u.exec(only)?.[1] : undefined;
  return inner === undefined ? [...texts] : [inner];
}

/** 某省某市人民政府 over 某市人民政府关于……: the first line repeats the issuer and is no part of the title. */
function withoutRepeatedIssuer(lines: readonly SettledLine[], title: TitleLines): TitleLines {
  const { start, end } = title;
  const [first = '', second = ''] = title.parts.issuers;
  const repeats = isSameBody(first, second) && end - start > 1;
  if (!repeats || !isIssuerLine(lines[start]?.text ?? '')) return title;
  const parts = readTitle(lines.slice(start + 1, end).map(({ text }) => text));
  return parts ? { start: start + 1, end, parts } : title;
}

/** True when `text` can be one of the lines a title is printed on. */
export function canStandInTitle(text: string): boolean {
  if (text.includes('\t') || text.length > 120 || /[。；！？：:]$/u.test(text)) return false;
  // A line of a contents page: …… 12
  if (/(?:…{1,}|\.{3,}|·{3,})\s*[（(]?\d{1,3}[）)]?$/u.test(text)) return false;
  const label = readLabel(text);
  if (label && label.kind !== 'level2') return false;
  return dateLine(text) === null;
}

/** True for a line that names bodies and nothing else. */
export function isIssuerLine(text: string): boolean {
  return text !== '' && text.length <= 120 && splitIssuers(text).length > 0;
}

/**
 * True when the line above a complete title names further issuers. One that is the title's own issuer,
 * perhaps with its province in front (`某省某市人民政府`), only repeats it.
 */
function isJointIssuer(
  lines: readonly SettledLine[],
  index: number,
  floor: number,
  { issuers }: TitleParts,
): boolean {
  const text = index < floor ? '' : (lines[index]?.text ?? '');
  if (!isIssuerLine(text)) return false;
  const [own = ''] = issuers;
  return !splitIssuers(text).some((name) => isSameBody(name, own));
}

/** 某市人大常委会 for 某市人民代表大会常务委员会, 某省某市人民政府 for 某市人民政府. */
export function isSameBody(name: string, own: string): boolean {
  const [one, other] = [name, own].map((body) =>
    body.replace(/人大常委会$/u, '人民代表大会常务委员会').replace(/(?<!人民)政府$/u, '人民政府'),
  ) as [string, string];
  return own !== '' && one.endsWith(other);
}
