import type { SettledLine } from '../fidelity/settle.ts';
import { findNumbers } from '../instruments/document-number.ts';
import { readTitle, splitIssuers } from '../instruments/title.ts';
import { withoutWhite } from '../text/characters.ts';
import { findDates } from '../text/dates.ts';
import { readLabel } from '../text/labels.ts';

/** A line this long that holds a head is a whole document run together. */
const LONG = 160;
/** A number is broken over at most so many lines. */
const SCATTERED = 10;

/**
 * Brings the lines of a text to where a page would break them: a document that was read as one long
 * line is cut at letterhead, number, title, addressees, signature and numbered parts; a number that was
 * read one token a line is put together. Nothing is added or taken away; cut lines keep their number.
 */
export function rebreak(lines: readonly SettledLine[]): SettledLine[] {
  return gatherNumbers(lines.flatMap((line) => (line.text.length > LONG ? cut(line) : [line])));
}

/** Cuts one line at its seams; a line without a head stays whole. */
function cut(line: SettledLine): SettledLine[] {
  const seams = headSeams(line.text);
  if (!seams) return [line];
  return slices(
    line,
    [...new Set([...seams.at, ...bodySeams(line.text, seams)])].sort((a, b) => a - b),
  );
}

interface HeadSeams {
  at: number[];
  /** Where the text after the addressees begins. */
  body: number;
  issuers: string[];
}

/** Where in a document run together the number, the title and the addressees may at most end. */
const HEAD = 700;

// What closes a letterhead, before which no agency code begins: 文件 · 内部事项 · 签发人 · a body's name
const LETTERHEAD_END =
  /(?:文件|事项|明电|电报|特急|加急|稿纸|委员会|人民政府|办公厅|办公室|有限公司|公司|领导小组|[省市县区]\p{Script=Han}{1,8}[厅局委院]|中心|集团|党组)(?=\p{Script=Han}{2,10}$)/gu;

/**
 * Where the agency code begins in the words before a bracket: behind the last thing that closes a
 * letterhead, `省财政厅文件|鲁财会`. An agency code has two to ten characters.
 */
function codeStart(words: string): number {
  const last = [...words.matchAll(LETTERHEAD_END)].at(-1);
  if (last) return last.index + last[0].length;
  return words.length <= 10 ? 0 : words.length - 6;
}

/** 山东省财政厅文件|鲁财会〔2021〕13号|山东省财政厅关于……的通知|各市财政局:|为促进…… */
function headSeams(text: string): HeadSeams | null {
  const bracket = /[〔[（(【﹝]\s*(?:19|20)\d{2}\s*[〕\])）】﹞]\s*(?:第\s*)?\d/u.exec(
    text.slice(0, 160),
  );
  const before = bracket && /\p{Script=Han}+$/u.exec(text.slice(0, bracket.index));
  if (!before) return null;
  const letterhead = before.index + codeStart(before[0]);
  const found = findNumbers(text.slice(letterhead, letterhead + 60))[0];
  if (found?.start !== 0) return null;
  const number = letterhead + found.end;
  const title = titleAfter(text.slice(number, number + HEAD));
  if (!title) return null;
  const at = [letterhead, number, number + title.start, number + title.end];
  const rest = text.slice(number + title.end, number + HEAD);
  const addressees = /^[^。；：:]{2,400}[：:]/u.exec(rest)?.[0] ?? '';
  const body = number + title.end + (/现将|如下|通知/u.test(addressees) ? 0 : addressees.length);
  return { at: [...at, body], body, issuers: title.issuers };
}

/** The title that follows a number, perhaps behind a second number or a signer's name. */
function titleAfter(rest: string): { start: number; end: number; issuers: string[] } | null {
  const start =
    /^\s*(?:签发人[：:]\s*\S{2,4}|\p{Script=Han}{1,4}\d{1,5}号|发\p{Script=Han}号)?/u.exec(
      rest,
    )?.[0].length ?? 0;
  const words = rest.slice(start);
  for (const match of words.matchAll(
    /(?:的|预|紧急|补充)?(?:通知|意见|决定|通告|公告|通报|函|批复|报告|请示|纪要)/gu,
  )) {
    const end = match.index + match[0].length;
    if (end > 200) return null;
    const candidate = words.slice(0, end);
    // A title ends outside its quotation marks, and what follows opens the addressees or the text.
    if ((candidate.match(/《/gu)?.length ?? 0) !== (candidate.match(/》/gu)?.length ?? 0)) continue;
    if (/^[》”）)的、和]/u.test(words.slice(end))) continue;
    const parts = readTitle([candidate]);
    if (parts) return { start, end: start + end, issuers: parts.issuers };
  }
  return null;
}

/** Seams behind the head: the signature with its date, and numbered parts that follow a sentence. */
function bodySeams(text: string, { body, issuers }: HeadSeams): number[] {
  const seams: number[] = [];
  for (const { start, end } of findDates(text)) {
    if (start < body) continue;
    // The issuers stand right before the date, perhaps with their last word lost.
    const before = text.slice(Math.max(body, start - 80), start);
    const from =
      Math.max(before.lastIndexOf('。'), before.lastIndexOf('；'), before.lastIndexOf(')')) + 1;
    const names = before.slice(from);
    const known = issuers.some((issuer) => withoutWhite(names).includes(issuer.slice(0, -1)));
    if (!known && splitIssuers(names).length === 0) continue;
    const first = issuers
      .map((issuer) => before.indexOf(issuer.slice(0, 4)))
      .find((at) => at >= from);
    // What is issued may follow at once: 2021年5月11日|《……实施方案》|为持续……
    const title = /^《[^《》]{4,60}》/u.exec(text.slice(end))?.[0].length ?? 0;
    seams.push(start - before.length + (first ?? from), start, end, end + title);
  }
  for (const match of text.matchAll(/(?<=[。；：:])(?=[一二三四五六七八九十（(第\d])/gu)) {
    if (match.index > body && readLabel(text.slice(match.index, match.index + 12)))
      seams.push(match.index);
  }
  return seams;
}

function slices(line: SettledLine, seams: readonly number[]): SettledLine[] {
  const bounds = [0, ...seams.filter((at) => at > 0 && at < line.text.length), line.text.length];
  return bounds.slice(1).map((end, index) => part(line, bounds[index] ?? 0, end, index === 0));
}

/** The part of a line between two offsets; only the first carries the counts of the house rules. */
function part(line: SettledLine, start: number, end: number, first: boolean): SettledLine {
  const text = line.text.slice(start, end);
  const lead = text.length - text.trimStart().length;
  const trimmed = text.trim();
  return {
    ...line,
    text: trimmed,
    columns: line.columns.slice(start + lead, start + lead + trimmed.length + 1),
    counts: first ? line.counts : {},
  };
}

/** 津工信电力〔|2021|〕|2|号 on five lines becomes one. */
function gatherNumbers(lines: readonly SettledLine[]): SettledLine[] {
  const out: SettledLine[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line) continue;
    const length = /[〔[（(]$|^\p{Script=Han}{2,10}$/u.test(line.text)
      ? scattered(lines, index)
      : 0;
    if (length > 1) {
      out.push(merged(lines.slice(index, index + length)));
      index += length - 1;
    } else out.push(line);
  }
  return out;
}

/** How many lines from `index` make up one number; 0 where they do not. */
function scattered(lines: readonly SettledLine[], index: number): number {
  let text = '';
  for (let length = 1; length <= SCATTERED && index + length <= lines.length; length++) {
    const next = lines[index + length - 1]?.text ?? '';
    // A line that is a number by itself needs no gathering; what stands above it is the title.
    if (next.length > 14 || (length > 1 && findNumbers(next)[0]?.end === next.length)) return 0;
    text += next;
    if (
      !/^\p{Script=Han}{2,10}(?:[〔[（(【](?:\d{0,4}(?:[〕\]）)】]?(?:\d{0,5}号?)?)?)?)?$/u.test(
        text,
      )
    )
      return 0;
    const found = findNumbers(text)[0];
    if (found?.start === 0 && found.end === text.length) return length;
  }
  return 0;
}

function merged(lines: readonly SettledLine[]): SettledLine {
  const [first] = lines;
  if (!first) throw new RangeError('no lines to merge');
  const columns = lines.flatMap(({ columns: own, text }) => own.slice(0, text.length));
  return {
    ...first,
    text: lines.map(({ text }) => text).join(''),
    columns: [...columns, (columns.at(-1) ?? 0) + 1],
  };
}
