import type { SettledLine } from '../fidelity/settle.ts';
import {
  findNumbers,
  NUMBER_LABEL,
  type DocumentNumber,
  type FoundNumber,
} from '../instruments/document-number.ts';
import { leadingDate } from '../instruments/printed-date.ts';
import { splitIssuers } from '../instruments/title.ts';
import { findDates } from '../text/dates.ts';
import { readOrder } from './order-line.ts';

/** Words of a line, as offsets in its settled text. */
export interface Words {
  line: number;
  start: number;
  end: number;
}

/** A line, or two, that hold the number of a notice: alone, in brackets, with the date, after a label. */
export interface NumberLine {
  /** Indexes of the first line and behind the last. */
  start: number;
  end: number;
  /** Null where the line is plainly a number, but not one that can be read (`锡政规[20151号`). */
  number: DocumentNumber | null;
  date: string | null;
  /** True for the number of an order or announcement, which may go without a title. */
  order: boolean;
  /** The issuers an order names in its number (`商务部令2018年第2号`). */
  issuers: string[];
  /** Words on the line that are neither number nor date. */
  leftover: Words[];
}

/** Reads the number line at `index`, or null. */
export function readNumberLine(lines: readonly SettledLine[], index: number): NumberLine | null {
  const text = lines[index]?.text ?? '';
  if (text === '' || text.length > 110 || text.includes('\t') || /[。；]/u.test(text)) return null;
  return readBracketed(text, index) ?? readOrder(lines, index) ?? readUnreadable(text, index);
}

/** `云政〔2022〕1号`, perhaps after a label or the date, in brackets, before the date or the signer. */
function readBracketed(text: string, index: number): NumberLine | null {
  const label = NUMBER_LABEL.exec(text)?.[0].length ?? 0;
  const dateFirst = leadingDate(text.slice(label));
  const front = dateFirst ? label + dateFirst.end : label;
  // （抚政办发〔2017〕24号） · 〔粤科规财字〔2015〕104号〕 · not （〔2020〕60号）
  const open = /^\s*[（(〔【]?\s*(?=\p{Script=Han})/u.exec(text.slice(front))?.[0] ?? '';
  const from = front + open.length;
  const found = startingNumber(text.slice(from));
  if (found?.number.form !== 'bracketed') return null;
  const after = from + found.end;
  const closed = /[（(〔【]/u.test(open);
  const close = closed ? (/[）)〕】]\s*$/u.exec(text.slice(after))?.[0] ?? '') : '';
  const rest = text.slice(after, text.length - close.length);
  const date = dateFirst?.iso ?? dateBeside(rest);
  const whole = { start: index, end: index + 1, number: found.number, order: false, issuers: [] };
  if (rest.trim() === '' || (date !== null && !dateFirst)) return { ...whole, date, leftover: [] };
  const leftover = [{ line: index, start: after, end: after + rest.length }];
  // 国办发〔2004〕7号 签发人：某某
  if (/^\s*签发人[：:].{1,20}$/u.test(rest)) return { ...whole, date, leftover };
  // （大署办〔2010〕32号 大兴安岭地区行署办公室） · 浙国税发〔1994〕111号、浙地税发〔1994〕128号
  const second = /^[、，\s]*/u.exec(rest)?.[0].length ?? 0;
  const other = startingNumber(rest.slice(second));
  const dated = findDates(rest)[0];
  const words = dated ? rest.slice(0, dated.start) : rest;
  const known = other?.end === rest.length - second || splitIssuers(words).length > 0;
  return known ? { ...whole, date: date ?? dated?.iso ?? null, leftover } : null;
}

/** The number that `text` begins with, or null. */
export function startingNumber(text: string): FoundNumber | null {
  const found = findNumbers(text.slice(0, 60))[0];
  return found?.start === 0 ? found : null;
}

// 锡政规[20151号 · 云政办（2022号 · a code, a bracket, digits and 号 that do not make a number
const UNREADABLE =
  /^[（(]?\p{Script=Han}{2,10}\s*[〔[(（【﹝]\s*[\dOolI〇][\d\sOolI〇]{3,9}[〕\])）】﹞]?\s*\d{0,4}\s*号[）)]?$/u;

function readUnreadable(text: string, index: number): NumberLine | null {
  if (!UNREADABLE.test(text)) return null;
  return {
    start: index,
    end: index + 1,
    number: null,
    date: null,
    order: false,
    issuers: [],
    leftover: [],
  };
}

/** The date beside a number, also as `2004-05-18`, which on a line of its own may be a web page's. */
function dateBeside(rest: string): string | null {
  const bare = rest.trim();
  const date = leadingDate(bare);
  return date?.end === bare.length ? date.iso : dateLine(rest);
}

/** The date a line consists of, in brackets or bare; null for anything more. */
export function dateLine(text: string): string | null {
  if (text.length > 60) return null;
  const bare = text
    .trim()
    .replace(/^[（(]|[）)]$/gu, '')
    .trim();
  const date = findDates(bare)[0];
  return date?.start === 0 && date.end === bare.length ? date.iso : null;
}
