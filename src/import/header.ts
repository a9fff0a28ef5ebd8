import {
  findNumbers,
  readOrderNumber,
  type DocumentNumber,
  type FoundNumber,
} from '../instruments/document-number.ts';
import { isOrgan, readTitle, splitIssuers, type TitleParts } from '../instruments/title.ts';
import { findDates } from '../text/dates.ts';
import { readLabel } from '../text/labels.ts';
import type { SettledLine } from '../fidelity/settle.ts';

/** The head of a notice: which lines it takes (indexes, end exclusive) and what they say. */
export interface Header {
  start: number;
  end: number;
  number: DocumentNumber | null;
  title: string;
  issuers: string[];
  kind: string | null;
  date: string | null;
  /** Lines of the head that belong to no field: a letterhead, what a web page prints there. */
  furniture: number[];
}

/** A line that holds a number: alone, in brackets, with the date, or after a label. */
interface NumberLine {
  index: number;
  number: DocumentNumber;
  date: string | null;
}

// At most so many lines make up a title; the longest seen takes five.
const TITLE_LINES = 8;

/**
 * Finds where each notice begins. A head is a number with a title above or below it, or a complete
 * title followed by the addressees. Nothing is assumed about which comes first.
 */
export function findHeaders(lines: readonly SettledLine[]): Header[] {
  const headers: Header[] = [];
  let floor = 0;
  for (let index = 0; index < lines.length; index++) {
    const header = headerAt(lines, index, floor);
    if (!header) continue;
    headers.push(header);
    floor = header.end;
    index = header.end - 1;
  }
  return headers;
}

function headerAt(lines: readonly SettledLine[], index: number, floor: number): Header | null {
  const numberLine = readNumberLine(lines, index);
  if (numberLine) return headerAround(lines, numberLine, floor);
  return unnumberedHeader(lines, index, floor);
}

function headerAround(
  lines: readonly SettledLine[],
  numberLine: NumberLine,
  floor: number,
): Header | null {
  const { index, number } = numberLine;
  const above = titleAbove(lines, index, floor);
  const below = above ? null : titleBelow(lines, index + 1);
  const title = above ?? below;
  if (!title) return null;
  let end = Math.max(index + 1, title.end);
  let { date } = numberLine;
  const after = nextFilled(lines, end);
  if (date === null && after !== null) {
    const own = dateLine(lines[after]?.text ?? '');
    if (own) {
      date = own;
      end = after + 1;
    }
  }
  const start = Math.min(index, title.start);
  const used = new Set([index]);
  for (let at = title.start; at < title.end; at++) used.add(at);
  return {
    start,
    end,
    number,
    title: title.parts.title,
    issuers: title.parts.issuers,
    kind: title.parts.kind,
    date,
    furniture: filled(lines, start, end).filter(
      (at) => !used.has(at) && dateLine(lines[at]?.text ?? '') === null,
    ),
  };
}

/** A title that stands alone and is followed by the addressees is a notice without a number. */
function unnumberedHeader(
  lines: readonly SettledLine[],
  index: number,
  floor: number,
): Header | null {
  const text = lines[index]?.text ?? '';
  if (!isAddressee(text)) return null;
  const title = titleAbove(lines, index, floor);
  if (!title || title.parts.issuers.length === 0) return null;
  return {
    start: title.start,
    end: index,
    number: null,
    title: title.parts.title,
    issuers: title.parts.issuers,
    kind: title.parts.kind,
    date: null,
    furniture: [],
  };
}

/** `各开发区管委会，各区县（市）人民政府：` */
export function isAddressee(text: string): boolean {
  return (
    /[：:]$/u.test(text) &&
    text.length < 400 &&
    /^(?:各|省|市|有关|[\p{Script=Han}]{2,20}(?:政府|部门|单位|局|委|厅|办))/u.test(text) &&
    !/[。；]/u.test(text) &&
    /(?:单位|部门|政府|机构|公司|局|委|厅|院|会|企业|直属|部队|办事处|）)[：:]$/u.test(text)
  );
}

interface TitleLines {
  start: number;
  end: number;
  parts: TitleParts;
}

/** Reads upwards from the line before `index` until the lines make a complete title with its issuers. */
function titleAbove(
  lines: readonly SettledLine[],
  index: number,
  floor: number,
): TitleLines | null {
  let best: TitleLines | null = null;
  const texts: string[] = [];
  let last = -1;
  for (let at = index - 1; at >= floor && texts.length < TITLE_LINES; at--) {
    const text = lines[at]?.text ?? '';
    if (text === '') continue;
    if (!canStandInTitle(text)) break;
    texts.unshift(text);
    if (last === -1) last = at;
    const parts = readTitle(texts);
    if (parts) best = { start: at, end: last + 1, parts };
    if (parts && parts.issuers.length > 0 && !isIssuerLine(lines, previousFilled(lines, at, floor)))
      return best;
    if (best && !parts) break;
  }
  return best;
}

/** Reads downwards: issuers and title below a number that was printed first. */
function titleBelow(lines: readonly SettledLine[], from: number): TitleLines | null {
  const texts: string[] = [];
  let start = -1;
  for (let at = from; at < lines.length && texts.length < TITLE_LINES; at++) {
    const text = lines[at]?.text ?? '';
    if (text === '') continue;
    if (!canStandInTitle(text)) return null;
    if (start === -1) start = at;
    texts.push(text);
    const parts = readTitle(texts);
    if (parts) return { start, end: at + 1, parts };
  }
  return null;
}

function canStandInTitle(text: string): boolean {
  if (text.includes('\t') || text.length > 90 || /[。；！？：:]$/u.test(text)) return false;
  const label = readLabel(text);
  if (label && label.kind !== 'level2') return false;
  return dateLine(text) === null;
}

function isIssuerLine(lines: readonly SettledLine[], index: number | null): boolean {
  const text = index === null ? '' : (lines[index]?.text ?? '');
  return text !== '' && splitIssuers(text).length > 0;
}

/** The number that makes up a line, with a date beside it or without. */
function readNumberLine(lines: readonly SettledLine[], index: number): NumberLine | null {
  const text = (lines[index]?.text ?? '').replace(/^(?:发文字号|文号|字号)[：:]\s*/u, '');
  if (text === '' || text.length > 90 || text.includes('\t')) return null;
  const bare = text.replace(/^[（(〔]\s*(?=\p{Script=Han}{2,}.*[号日室厅局委府会][）)〕]$)/u, '');
  const wrapped = bare.length < text.length;
  const found = startingNumber(bare);
  if (found) {
    const rest = bare
      .slice(found.end)
      .replace(wrapped ? /[）)〕]$/u : /$/u, '')
      .trim();
    const date = dateLine(rest);
    if (rest === '' || date !== null || splitIssuers(rest).length > 0)
      return { index, number: found.number, date };
    return null;
  }
  return readOrderLine(index, text);
}

function startingNumber(text: string): FoundNumber | null {
  const found = findNumbers(text)[0];
  return found?.start === 0 ? found : null;
}

/** `商务部令2018年第2号` on one line, or `中华人民共和国商务部令` over `2018 年 第 2 号`. */
function readOrderLine(index: number, text: string): NumberLine | null {
  const own = readOrderNumber(text);
  if (
    own &&
    own.start === 0 &&
    own.end === text.length &&
    isOrgan(own.number.agencyCode.replace(/(?:令|公告|通告)$/u, ''))
  ) {
    return { index, number: own.number, date: null };
  }
  return null;
}

/** The date a line consists of, in brackets or bare; null for anything more. */
export function dateLine(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^[（(]|[）)]$/gu, '')
    .trim();
  const date = findDates(bare)[0];
  return date?.start === 0 && date.end === bare.length ? date.iso : null;
}

function nextFilled(lines: readonly SettledLine[], from: number): number | null {
  for (let at = from; at < lines.length; at++) if (lines[at]?.text) return at;
  return null;
}

function previousFilled(lines: readonly SettledLine[], from: number, floor: number): number | null {
  for (let at = from - 1; at >= floor; at--) if (lines[at]?.text) return at;
  return null;
}

function filled(lines: readonly SettledLine[], start: number, end: number): number[] {
  const out: number[] = [];
  for (let at = start; at < end; at++) if (lines[at]?.text) out.push(at);
  return out;
}
