import { isHan } from '../text/characters.ts';
import { parseDigits, parseNumeral } from '../text/numerals.ts';

/**
 * A 发文字号 or the number of an order or announcement.
 * `agencyCode` is the 机关代字 (`郑政办`), for orders the issuer with its form (`商务部令`).
 */
export interface DocumentNumber {
  agencyCode: string;
  year: number | null;
  serial: number;
  form: 'bracketed' | 'order';
}

/** A number found in text, with the offsets of its words (UTF-16, end exclusive). */
export interface FoundNumber {
  number: DocumentNumber;
  start: number;
  end: number;
}

const OPEN = '〔\\[［【（(﹝';
const CLOSE = '〕\\]］】）)﹞」}';
const DIGIT = '0-9０-９';
// Characters an agency code is made of; brackets inside a code (`法（研）发`) are rare and short.
const CODE = `(?:\\p{Script=Han}|[（(〔〈]\\p{Script=Han}{1,3}[）)〕〉])`;

// 郑政办〔2022〕10号 · 郑政办〔2022〕13 号 · [2001]5号 · 〔2018 } 10号 · 〔2008〕第006号 · not 2022年第24号
const BRACKETED = new RegExp(
  `(${CODE}{1,16}?)(?:字)?\\s*[${OPEN}]\\s*([${DIGIT}](?:\\s*[${DIGIT}]){3}|[${DIGIT}]{2})\\s*年?\\s*[${CLOSE}]{1,2}\\s*(?:字?第)?\\s*([${DIGIT}](?:\\s*[${DIGIT}]){0,4})\\s*号`,
  'gu',
);
// 商务部令2018年第2号 · 国务院令第712号 · 公告2014年第30号 · 2018 年 第 2 号 after 令 · not 第2号文件
const ORDER = new RegExp(
  `(\\p{Script=Han}{0,30}?(?:令|公告|通告))\\s*[${OPEN}]?\\s*(?:([${DIGIT}](?:\\s*[${DIGIT}]){3})\\s*年?\\s*[${CLOSE}]?)?\\s*第?\\s*([${DIGIT}]{1,5}|[一二三四五六七八九十百〇零]{1,6})\\s*号`,
  'u',
);

/** The standard form: `郑政办〔2022〕10号` (GB/T 9704-2012 §7.2.5), `商务部令2018年第2号`. */
export function formatNumber({ agencyCode, year, serial, form }: DocumentNumber): string {
  if (form === 'bracketed') return `${agencyCode}〔${year}〕${serial}号`;
  return `${agencyCode}${year === null ? '' : `${year}年`}第${serial}号`;
}

/**
 * Every bracketed number in `text`, in order; the code is taken as the whole run of Han characters
 * before the bracket. Fit for a line that holds a number and little else: inside a sentence the
 * words before a code would be swallowed.
 */
export function findNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const match of text.matchAll(BRACKETED)) {
    const year = readYear(match[2] ?? '');
    const serial = readSerial(match[3] ?? '');
    const agencyCode = (match[1] ?? '').replace(/\s/gu, '').replace(/字$/u, '');
    if (year === null || serial === null || !agencyCode) continue;
    found.push({
      number: { agencyCode, year, serial, form: 'bracketed' },
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return found;
}

/** The number of an order or announcement (`商务部令 2018年 第2号`) at the start of `text`, or null. */
export function readOrderNumber(text: string): FoundNumber | null {
  const match = ORDER.exec(text);
  if (!match) return null;
  const year = match[2] === undefined ? null : readYear(match[2]);
  const serial = parseNumeral(match[3] ?? '');
  if (serial === null || (match[2] !== undefined && year === null)) return null;
  const agencyCode = (match[1] ?? '').replace(/^中华人民共和国/u, '');
  return {
    number: { agencyCode, year, serial, form: 'order' },
    start: match.index,
    end: match.index + match[0].length,
  };
}

/** Reads a number in its standard form or a printed variant; null unless `text` is that and nothing else. */
export function parseNumber(text: string): DocumentNumber | null {
  const trimmed = text.trim();
  for (const found of [findNumbers(trimmed)[0], readOrderNumber(trimmed)]) {
    if (found && found.start === 0 && found.end === trimmed.length) return found.number;
  }
  return null;
}

/** True when a character can stand in an agency code. */
export function isCodeCharacter(char: string): boolean {
  return isHan(char);
}

function readYear(digits: string): number | null {
  const plain = digits.normalize('NFKC').replace(/\s/gu, '');
  if (plain.length === 2) return Number(plain) + (Number(plain) > 48 ? 1900 : 2000);
  const year = parseDigits(plain);
  return year !== null && year >= 1900 && year < 2200 ? year : null;
}

function readSerial(digits: string): number | null {
  const serial = Number(digits.normalize('NFKC').replace(/\s/gu, ''));
  return Number.isInteger(serial) && serial > 0 ? serial : null;
}
