import { parseDigits, parseNumeral } from '../text/numerals.ts';
import { overlapping } from '../text/spans.ts';
import { formatNumber } from '../instruments/document-number.ts';
import { agencyCodeAt, type AgencyCodes } from './agency-code.ts';
import { issuerBefore } from './order-issuer.ts';
import type { NumberToken } from './tokens.ts';

const YEAR_OPEN = '[〔［\\[【（(﹝]';
const YEAR_CLOSE = '[〕］\\]】）)﹞」}]';
const D = '[0-9０-９]';
const NUMERAL = '[一二三四五六七八九十百〇零]';

// 〔2022〕10号 · [2001]5号 · 〔2018 } 10号 · 〔2008〕第006号 · [2020]的39号 · 〔2007〕第162号令 · 〔2020〕114（in a closing bracket）
const BRACKETED = new RegExp(
  `${YEAR_OPEN}\\s{0,4}(${D}(?:\\s{0,4}${D}){3}|${D}{2})\\s{0,4}年?\\s{0,4}${YEAR_CLOSE}{1,2}\\s{0,4}的?\\s{0,4}((?:字?第)?)\\s{0,4}(${D}(?:\\s{0,4}${D}){0,4})\\s{0,4}(?:号+(令?)|(?=[）)]))`,
  'gu',
);
// 〔88〕署货字第725号 · （87）交河字680号 : the year stands first
const YEAR_FIRST = new RegExp(
  `${YEAR_OPEN}\\s{0,4}(${D}{2}|${D}{4})\\s{0,4}${YEAR_CLOSE}\\s{0,4}((?:\\p{Script=Han}|[（(]\\p{Script=Han}{1,2}[）)]){1,7}字)\\s{0,4}(第?)\\s{0,4}(${D}{1,5})\\s{0,4}号`,
  'gu',
);
// 令第712号 · 令2012年第6号 · 令329号 · 公告〔2019〕第16号 is bracketed · 公告2021年第5号
const FORM_FIRST = new RegExp(
  `(令|公告|通告)\\s{0,4}[\\[（(]?\\s{0,4}(?:(${D}{4})\\s{0,4}年\\s{0,4})?第?\\s{0,4}(${D}{1,5}|${NUMERAL}{1,6})\\s{0,4}号`,
  'gu',
);
// 2009年第41号公告 · 第4号令 · 1997年第16号令
const FORM_LAST = new RegExp(
  `(?:(${D}{4})\\s{0,4}年\\s{0,4})?第\\s{0,4}(${D}{1,5}|${NUMERAL}{1,6})\\s{0,4}号\\s{0,4}(令|公告|通告)`,
  'gu',
);
// 2021年第24号, without a form and an agency
const YEARLY = new RegExp(`(${D}{4})\\s{0,4}年\\s{0,4}第\\s{0,4}(${D}{1,5})\\s{0,4}号`, 'gu');
// GB17924－1999 · GB/T 33000 · GB/T42195-2022 · DL/T596-1996 · JTS180-2
const STANDARD =
  /\b(?:GB|DB\d{0,4}|JG|JTG?|JTJ|JTS|HJ|AQ|YD|DLT?|SL|CJJ?|TB|SY|HG|YY|NY|QB|WS|GA|LY|MZ|TSG|ISO|IEC)(?:\/[TZ]?)?\s?\d{2,6}(?:\.\d+)?(?:\s?[-－—–]\s?\d{1,4}){0,2}(?!\d)/gu;

/** How far before a year its agency code or its issuers reach. */
const REACH = 120;

/** The numbers of a paragraph, those inside titles included, in order. */
export function numberTokens(text: string, known: AgencyCodes): NumberToken[] {
  const tokens: NumberToken[] = [];
  // Each reader passes over what an earlier, more certain one has read.
  for (const read of [yearFirst, bracketed, formFirst, formLast, yearly, standards]) {
    const taken = [...tokens].sort((a, b) => a.start - b.start);
    for (const token of read(text, known)) if (!overlapping(taken, token)) tokens.push(token);
  }
  return tokens.sort((a, b) => a.start - b.start);
}

function* bracketed(text: string, known: AgencyCodes): Generator<NumberToken> {
  for (const match of text.matchAll(BRACKETED)) {
    const [all, digits = '', ordinal = '', printed = '', formLast = ''] = match;
    const year = yearOf(digits);
    const serial = Number(printed.normalize('NFKC').replace(/\s/gu, ''));
    if (year === null || !serial) continue;
    const from = Math.max(0, match.index - REACH);
    const before = text
      .slice(from, match.index)
      .replace(/[（(]\s*$/u, '')
      .trimEnd();
    const end = match.index + all.length;
    const form = /(?:令|公告|通告)$/u.exec(before)?.[0];
    if (formLast || form) {
      const issuer = issuerBefore(text, from + before.length - (form?.length ?? 0));
      const number = `${issuer.names}${form ?? ''}〔${year}〕${ordinal && '第'}${serial}号${formLast}`;
      yield { type: 'number', number, code: true, start: issuer.start, end };
      continue;
    }
    // 财税（〔2017〕51号）: a code before the parenthesis must be a known one.
    const gap = text.slice(from + before.length, match.index);
    const code = gap.trim() === '' ? agencyCodeAt(before, known) : known.longestAt(before);
    const number = formatNumber({ agencyCode: code ?? '', year, serial, form: 'bracketed' });
    const start = code === null ? match.index : from + before.length - code.length;
    yield { type: 'number', number, code: code !== null, start, end };
  }
}

function* yearFirst(text: string): Generator<NumberToken> {
  for (const match of text.matchAll(YEAR_FIRST)) {
    const [all, year = '', code = '', ordinal = '', serial = ''] = match;
    const number = `〔${year}〕${code}${ordinal}${Number(serial.normalize('NFKC'))}号`;
    yield { type: 'number', number, code: true, start: match.index, end: match.index + all.length };
  }
}

function* formFirst(text: string): Generator<NumberToken> {
  for (const match of text.matchAll(FORM_FIRST)) {
    const [all, form = '', year, serial = ''] = match;
    const value = parseNumeral(serial);
    if (value === null) continue;
    const issuer = issuerBefore(text, match.index);
    const agencyCode = issuer.names + form;
    const date = year === undefined ? null : parseDigits(year);
    const number = formatNumber({ agencyCode, year: date, serial: value, form: 'order' });
    const end = match.index + all.length;
    yield { type: 'number', number, code: true, start: issuer.start, end };
  }
}

function* formLast(text: string): Generator<NumberToken> {
  for (const match of text.matchAll(FORM_LAST)) {
    const [all, year, serial = '', form = ''] = match;
    const value = parseNumeral(serial);
    if (value === null) continue;
    const issuer = issuerBefore(text, match.index);
    // 质检总局2009年第41号公告 keeps its form behind the number.
    const date = year === undefined ? null : parseDigits(year);
    const number = `${issuer.names}${date === null ? '' : `${date}年`}第${value}号${form}`;
    const end = match.index + all.length;
    yield { type: 'number', number, code: true, start: issuer.start, end };
  }
}

function* yearly(text: string): Generator<NumberToken> {
  for (const match of text.matchAll(YEARLY)) {
    const year = parseDigits(match[1] ?? '');
    const serial = parseNumeral(match[2] ?? '');
    if (year === null || serial === null) continue;
    const number = formatNumber({ agencyCode: '', year, serial, form: 'order' });
    const end = match.index + match[0].length;
    yield { type: 'number', number, code: false, start: match.index, end };
  }
}

function* standards(text: string): Generator<NumberToken> {
  for (const match of text.matchAll(STANDARD)) {
    const end = match.index + match[0].length;
    yield { type: 'number', number: match[0], code: true, start: match.index, end };
  }
}

function yearOf(digits: string): number | null {
  const plain = digits.normalize('NFKC').replace(/\s/gu, '');
  if (plain.length === 2) return Number(plain) + (Number(plain) > 48 ? 1900 : 2000);
  const year = parseDigits(plain);
  return year !== null && year >= 1900 && year < 2200 ? year : null;
}
