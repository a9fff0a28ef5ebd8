import type { SettledLine } from '../fidelity/settle.ts';
import { kindOf, splitIssuers } from '../instruments/title.ts';
import { isAddressee } from './addressees.ts';
import { isAdoptionNote } from './adoption-note.ts';
import type { NumberLine } from './number-line.ts';
import { isFactLine, isPageFact } from './page-facts.ts';
import { issuedName, titleKey } from './promulgation.ts';
import { canStandInTitle, type TitleLines } from './title-lines.ts';

/** How far from the number the same title may be printed again. */
const NEAR = 30;

/**
 * A title without 关于 beside a number (`全面推进依法行政实施纲要`, `某县人民政府工作规则`). Such words may be
 * a heading of any kind, so that they count only where the print confirms them: the sentence below issues
 * 《them》, or they stand above and below what a page prints about the document.
 */
export function plainTitle(
  lines: readonly SettledLine[],
  numberLine: NumberLine,
  floor: number,
): TitleLines | null {
  let above = numberLine.start - 1;
  while (above >= floor && numberLine.start - above < NEAR && skipsUp(lines, above)) above--;
  if (above < floor) return null;
  const one = lineTitle(lines, above, above + 1);
  const two = above > floor ? lineTitle(lines, above - 1, above + 1) : null;
  for (const title of [one, two]) {
    if (title && isConfirmed(lines, numberLine, title)) return title;
  }
  return null;
}

function skipsUp(lines: readonly SettledLine[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  // The value of a fact may look like a title; only one that repeats is one.
  return isPageFact(text) || isAdoptionNote(text) || (isFactLine(lines, at) && kindOf(text) === null) || splitIssuers(text).length > 0;
} // prettier-ignore

/** The words of some lines as a title; null where they cannot be one. */
export function lineTitle(
  lines: readonly SettledLine[],
  start: number,
  end: number,
): TitleLines | null {
  const texts = lines.slice(start, end).map(({ text }) => text);
  const title = texts.join('');
  if (texts.length === 0 || !texts.every(canStandInTitle)) return null;
  if (title.length < 5 || title.length > 80 || isAddressee(title) || title.startsWith('《'))
    return null;
  if (/[。；，：！？…]/u.test(title.replace(/（[^（）]*）$/u, ''))) return null;
  // A number in it would be lost: 法释〔2021〕14号关于……
  if (/[〕\]]\s*\d{1,5}\s*号/u.test(title)) return null;
  const kind = kindOf(title);
  return kind ? { start, end, parts: { title, issuers: [], kind } } : null;
}

function isConfirmed(
  lines: readonly SettledLine[],
  numberLine: NumberLine,
  title: TitleLines,
): boolean {
  const key = titleKey(title.parts.title);
  const below = lines.slice(numberLine.end, numberLine.end + 6).map(({ text }) => text);
  const first = below.findIndex((text) => text.includes('《'));
  const name = first === -1 ? null : issuedName(below.slice(first));
  if (name !== null && titleKey(name) === key) return true;
  if (title.end === numberLine.start || numberLine.order) return false;
  return lines
    .slice(numberLine.end, numberLine.end + NEAR)
    .some(({ text }) => text.length < 200 && titleKey(text) === key);
}
