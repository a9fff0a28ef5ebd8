import type { SettledLine } from '../fidelity/settle.ts';
import { formatNumber, type DocumentNumber } from '../instruments/document-number.ts';
import {
  dateLine,
  nextFilled,
  previousFilled,
  readNumberLine,
  type NumberLine,
} from './number-line.ts';
import { titleAbove, titleBelow, type TitleLines } from './title-lines.ts';

/** The head of a notice: which lines it takes (indexes, end exclusive) and what they say. */
export interface Header {
  start: number;
  end: number;
  number: DocumentNumber | null;
  /** Null for an order, whose title is that of what it issues. */
  title: string | null;
  issuers: string[];
  kind: string | null;
  date: string | null;
  /** Words of the head that belong to no field: a letterhead, what a web page prints there. */
  furniture: { line: number; start: number; end: number }[];
  /** True when there is a line that is plainly a number, but not one that can be read. */
  unreadableNumber: boolean;
}

/**
 * Finds where each notice begins. A head is a number with a title above or below it, an order with its
 * number, or a complete title followed by the addressees. Nothing is assumed about which comes first.
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
  return withoutEchoes(headers, lines);
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
  const { number, issuers } = numberLine;
  const title = titleAbove(lines, numberLine.start, floor) ?? titleBelow(lines, numberLine.end);
  const isOrder = issuers.length > 0;
  if (!title && !isOrder) return null;
  let start = Math.min(numberLine.start, title?.start ?? Infinity);
  // A letterhead cut off the same line as the number belongs to this head.
  while (start > floor && lines[start - 1]?.number === lines[start]?.number) start--;
  let end = Math.max(numberLine.end, title?.end ?? 0);
  let { date } = numberLine;
  const after = nextFilled(lines, end);
  if (date === null && after !== null && !isOrder) {
    date = dateLine(lines[after]?.text ?? '');
    if (date !== null) end = after + 1;
  }
  return {
    start,
    end,
    number,
    title: title?.parts.title ?? null,
    issuers: title && title.parts.issuers.length > 0 ? title.parts.issuers : issuers,
    kind: title?.parts.kind ?? null,
    date,
    furniture: furnitureOf(lines, { start, end }, numberLine, title),
    unreadableNumber: number === null,
  };
}

/** Lines of the head that hold neither number nor title nor date, and the rest of the number's line. */
function furnitureOf(
  lines: readonly SettledLine[],
  { start, end }: { start: number; end: number },
  numberLine: NumberLine,
  title: TitleLines | null,
): Header['furniture'] {
  const { leftover } = numberLine;
  const out: Header['furniture'] = leftover ? [leftover] : [];
  for (let line = start; line < end; line++) {
    const text = lines[line]?.text ?? '';
    const inNumber =
      numberLine.number !== null && line >= numberLine.start && line < numberLine.end;
    const inTitle = title !== null && line >= title.start && line < title.end;
    if (text === '' || inNumber || inTitle || dateLine(text) !== null) continue;
    out.push({ line, start: 0, end: text.length });
  }
  return out.sort((a, b) => a.line - b.line);
}

/** A title that stands alone and is followed by the addressees is a notice without a number. */
function unnumberedHeader(
  lines: readonly SettledLine[],
  index: number,
  floor: number,
): Header | null {
  const text = lines[index]?.text ?? '';
  const title = isAddressee(text)
    ? titleAbove(lines, index, floor)
    : standaloneTitle(lines, index, floor);
  if (!title) return null;
  const before = previousFilled(lines, title.start, floor);
  // Inside a notice only its own words can look so; a new one starts the file or follows a signature.
  const fresh = before === null || endsNotice(lines[before]?.text ?? '');
  if (title.parts.issuers.length === 0 && !fresh) return null;
  return {
    start: title.start,
    end: title.end,
    number: null,
    title: title.parts.title,
    issuers: title.parts.issuers,
    kind: title.parts.kind,
    date: null,
    furniture: [],
    unreadableNumber: false,
  };
}

/** An announcement has no addressees: its title begins the file or follows the end of a notice. */
function standaloneTitle(
  lines: readonly SettledLine[],
  index: number,
  floor: number,
): TitleLines | null {
  const text = lines[index]?.text ?? '';
  if (!/[。：:]$/u.test(text) || text.length < 12) return null;
  const title = titleAbove(lines, index, floor);
  if (!title || !['公告', '通告', '决定', '通报'].includes(title.parts.kind ?? '')) return null;
  const before = previousFilled(lines, title.start, floor);
  return before === null || endsNotice(lines[before]?.text ?? '') ? title : null;
}

function endsNotice(text: string): boolean {
  return dateLine(text) !== null || /^（此件[^）]*）$/u.test(text);
}

// The last word of those a notice is sent to: 单位 · 部门 · 人民政府 · 公司 · （局） · 管委会
const ADDRESSEE_END =
  /(?:单位|部门|政府|机构|公司|局|委|厅|院|会|企业|直属|部队|办事处|科室|部|办|学校|所|处|站|中心|）)[：:]$/u;

/** `各开发区管委会，各区县（市）人民政府：` · not `各单位要做到以下几点：` */
export function isAddressee(text: string): boolean {
  if (text.length > 500 || !/[\p{Script=Han}）][：:]$/u.test(text)) return false;
  if (/[。；]|要|应当|如下|以下|下列|是[：:]$/u.test(text)) return false;
  const toAll = /^各(?!项|类|种|方面|环节)/u.test(text);
  const toNamed =
    /^(?:省|市|县|区|有关|[\p{Script=Han}]{2,24}(?:政府|部门|单位|局|委|厅|办|会|公司|院|部|处))/u;
  return toAll || (toNamed.test(text) && ADDRESSEE_END.test(text));
}

/**
 * Takes out heads that only name a notice: a contents page, the facts a web page prints above the text.
 * Such a head has no sentence before the next one, and its number or title comes again.
 */
function withoutEchoes(headers: readonly Header[], lines: readonly SettledLine[]): Header[] {
  return headers.filter((header, index) => {
    const end = headers[index + 1]?.start ?? lines.length;
    const hasText = lines.slice(header.end, end).some(({ text }) => /[。：]/u.test(text));
    if (hasText) return true;
    const later = headers.slice(index + 1);
    return !later.some((other) => keyOf(other) === keyOf(header));
  });
}

function keyOf({ number, title }: Header): string {
  return number ? formatNumber(number) : (title ?? '');
}
