import type { SettledLine } from '../fidelity/settle.ts';
import {
  findNumbers,
  readOrderNumber,
  type DocumentNumber,
  type FoundNumber,
} from '../instruments/document-number.ts';
import { isOrgan, splitIssuers } from '../instruments/title.ts';
import { findDates } from '../text/dates.ts';

/** A line, or two, that hold the number of a notice: alone, in brackets, with the date, after a label. */
export interface NumberLine {
  /** Indexes of the first line and behind the last. */
  start: number;
  end: number;
  /** Null where the line is plainly a number, but not one that can be read (`锡政规[20151号`). */
  number: DocumentNumber | null;
  date: string | null;
  /** The issuers an order names in its number (`商务部令2018年第2号`). */
  issuers: string[];
  /** Words on the line that are neither number nor date, as offsets in the settled text. */
  leftover: { line: number; start: number; end: number } | null;
}

/** What stands before a number on government sites. */
const LABEL = /^(?:发文字号|发文号|文号|字号|文件编号)[：:]\s*/u;

/** Reads the number line at `index`, or null. */
export function readNumberLine(lines: readonly SettledLine[], index: number): NumberLine | null {
  const text = lines[index]?.text ?? '';
  if (text === '' || text.length > 110 || text.includes('\t') || /[。；]/u.test(text)) return null;
  return readBracketed(text, index) ?? readOrder(lines, index) ?? readUnreadable(text, index);
}

function readBracketed(text: string, index: number): NumberLine | null {
  const label = LABEL.exec(text)?.[0] ?? '';
  // （抚政办发〔2017〕24号） · 〔粤科规财字〔2015〕104号〕 · not （〔2020〕60号）
  const open = /^[（(〔【]\s*(?=\p{Script=Han})/u.exec(text.slice(label.length))?.[0] ?? '';
  const from = label.length + open.length;
  const found = startingNumber(text.slice(from));
  if (!found) return null;
  const after = from + found.end;
  const close = open === '' ? '' : (/[）)〕】]\s*$/u.exec(text.slice(after))?.[0] ?? '');
  const rest = text.slice(after, text.length - close.length);
  const date = dateLine(rest);
  const whole = { start: index, end: index + 1, number: found.number, issuers: [] };
  if (rest.trim() === '' || date !== null) return { ...whole, date, leftover: null };
  // （大署办〔2010〕32号 大兴安岭地区行署办公室） · 浙国税发〔1994〕111号、浙地税发〔1994〕128号
  const second = /^[、，\s]*/u.exec(rest)?.[0].length ?? 0;
  const other = startingNumber(rest.slice(second));
  const dated = findDates(rest)[0];
  const words = dated ? rest.slice(0, dated.start) : rest;
  const known = other?.end === rest.length - second || splitIssuers(words).length > 0;
  if (!known) return null;
  const leftover = { line: index, start: after, end: after + rest.length };
  return { ...whole, date: dated?.iso ?? null, leftover };
}

function startingNumber(text: string): FoundNumber | null {
  const found = findNumbers(text.slice(0, 60))[0];
  return found?.start === 0 ? found : null;
}

// 2018年第2号 · 第241号 · （第12号） · under 商务部令
const ORDER_TAIL =
  /^[（(〔[]?\s*(?:\d{4}\s*年\s*)?第?\s*[\d一二三四五六七八九十百〇零]+\s*号\s*[）)〕\]]?$/u;

/** `商务部令2018年第2号` on one line, or `中华人民共和国商务部令` over `2018年第2号`. */
function readOrder(lines: readonly SettledLine[], index: number): NumberLine | null {
  const text = (lines[index]?.text ?? '').replace(/\s+/gu, '');
  const oneLine = orderNumber(text);
  if (oneLine) return { start: index, end: index + 1, date: null, leftover: null, ...oneLine };
  if (!/(?:令|公告|通告)$/u.test(text) || text.length > 40) return null;
  const next = nextFilled(lines, index + 1);
  const tail = next === null ? '' : (lines[next]?.text ?? '').replace(/\s+/gu, '');
  if (next === null || !ORDER_TAIL.test(tail)) return null;
  const joined = orderNumber(text + tail.replace(/[（()）〔〕[\]]/gu, ''));
  return joined ? { start: index, end: next + 1, date: null, leftover: null, ...joined } : null;
}

function orderNumber(text: string): { number: DocumentNumber; issuers: string[] } | null {
  const found = readOrderNumber(text);
  if (!found || found.start !== 0 || found.end !== text.length) return null;
  const issuer = found.number.agencyCode.replace(/(?:令|公告|通告)$/u, '');
  return isOrgan(issuer) ? { number: found.number, issuers: [issuer] } : null;
}

// 锡政规[20151号 · 郑政办（2022号 · a code, a bracket, digits and 号 that do not make a number
const UNREADABLE =
  /^[（(]?\p{Script=Han}{2,10}\s*[〔[(（【﹝][\d\sOolI〇]{4,10}[〕\])）】﹞]?\s*\d{0,4}\s*号[）)]?$/u;

function readUnreadable(text: string, index: number): NumberLine | null {
  if (!UNREADABLE.test(text)) return null;
  return { start: index, end: index + 1, number: null, date: null, issuers: [], leftover: null };
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

/** Index of the first line with text from `from` on, or null. */
export function nextFilled(lines: readonly SettledLine[], from: number): number | null {
  for (let at = from; at < lines.length; at++) if (lines[at]?.text) return at;
  return null;
}

/** Index of the last line with text before `from`, not before `floor`, or null. */
export function previousFilled(
  lines: readonly SettledLine[],
  from: number,
  floor: number,
): number | null {
  for (let at = from - 1; at >= floor; at--) if (lines[at]?.text) return at;
  return null;
}
