import { parseDigits, parseNumeral } from '../text/numerals.ts';

/**
 * A 发文字号 or the number of an order or announcement.
 * `agencyCode` is the 机关代字 (`云政办`), for orders the issuer with its form (`商务部令`).
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

// 云政办〔2022〕10号 · 云政办〔2022〕13 号 · 某政办字[2001]5号 · 〔2018 } 10号 · 〔2008〕第006号 · not 2022年第24号
const BRACKETED = new RegExp(
  `(${CODE}{1,16}?)\\s*[${OPEN}]\\s*([${DIGIT}](?:\\s*[${DIGIT}]){3}|[${DIGIT}]{2})\\s*年?\\s*[${CLOSE}]{1,2}\\s*(?:字?第)?\\s*([${DIGIT}](?:\\s*[${DIGIT}]){0,4})\\s*号`,
  'gu',
);
const YEAR = `[${DIGIT}](?:\\s*[${DIGIT}]){3}`;
const SERIAL = `[${DIGIT}]{1,5}|[一二三四五六七八九十百〇零]{1,6}`;
// 商务部令2018年第2号 · 国务院令第712号 · 公告2014年第30号 · 主席令（九届第37号） · 令（第499号） · not 第2号文件
const ORDER = new RegExp(
  `(\\p{Script=Han}{0,30}?(?:令|公告|通告))\\s*([${OPEN}])?\\s*(?:(?:第?[一二三四五六七八九十]{1,3}|十[${DIGIT}])届)?\\s*(?:(${YEAR})\\s*年?\\s*([${CLOSE}])?)?\\s*第?\\s*(${SERIAL})\\s*号`,
  'u',
);
// 建设部第162号令 · 交通部1997年第16号令
const ORDER_LAST = new RegExp(
  `(\\p{Script=Han}{2,30}?)\\s*(?:(${YEAR})\\s*年)?\\s*第\\s*(${SERIAL})\\s*号令`,
  'u',
);
/** What some print before a number; a label without a mark is a cell of a table that ran together. */
export const NUMBER_LABEL =
  /^(?:(?:发文字号|发文文号|发文号|文号|字号|文件编号)[：:]|发文[字文]号)\s*/u;

/** The standard form: `云政办〔2022〕10号` (GB/T 9704-2012 §7.2.5), `商务部令2018年第2号`. */
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
    const agencyCode = (match[1] ?? '').replace(/\s/gu, '');
    if (year === null || serial === null || !agencyCode) continue;
    // 政府令〔2010〕第15号: an order in brackets is an order.
    const order = /(?:令|公告|通告)$/u.test(agencyCode);
    const number: DocumentNumber = order
      ? { agencyCode: shortIssuer(agencyCode), year, serial, form: 'order' }
      : { agencyCode, year, serial, form: 'bracketed' };
    found.push({
      number,
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return found;
}

/** The number of an order or announcement (`商务部令 2018年 第2号`) at the start of `text`, or null. */
export function readOrderNumber(text: string): FoundNumber | null {
  const match = ORDER.exec(text);
  const last = match?.index === 0 ? null : ORDER_LAST.exec(text);
  if (last?.index === 0) return orderOf(last, `${last[1]}令`, last[2], last[3], 0);
  if (!match) return null;
  const [whole, name = '', open, year, close, serial] = match;
  const rest = text.slice(match.index + whole.length);
  const closing =
    open && !close ? (new RegExp(`^\\s*[${CLOSE}]`, 'u').exec(rest)?.[0].length ?? 0) : 0;
  return orderOf(match, name, year, serial, closing);
}

function orderOf(
  match: RegExpExecArray,
  name: string,
  printedYear: string | undefined,
  printedSerial: string | undefined,
  closing: number,
): FoundNumber | null {
  const year = printedYear === undefined ? null : readYear(printedYear);
  const serial = parseNumeral(printedSerial ?? '');
  if (serial === null || (printedYear !== undefined && year === null)) return null;
  return {
    number: { agencyCode: shortIssuer(name), year, serial, form: 'order' },
    start: match.index,
    end: match.index + match[0].length + closing,
  };
}

/** `中华人民共和国商务部令` is cited as `商务部令`. */
function shortIssuer(name: string): string {
  return name.replace(/^中华人民共和国/u, '');
}

/** Reads a number in its standard form or a printed variant; null unless `text` is that and nothing else. */
export function parseNumber(text: string): DocumentNumber | null {
  const trimmed = text.trim();
  for (const found of [findNumbers(trimmed)[0], readOrderNumber(trimmed)]) {
    if (found && found.start === 0 && found.end === trimmed.length) return found.number;
  }
  return null;
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
