/** A 发文字号 as people type it: brackets of any kind or none, spaces, leading zeros, 第, 号 or not. */
export interface TypedNumber {
  /** 机关代字, or issuer and form of an order (`财政部公告`); empty where only year and serial were typed. */
  code: string;
  /** Null for an order without a year: `国务院令第712号`. */
  year: number | null;
  serial: number;
}

const HAN = '\\p{Script=Han}';
const YEAR = '(?:19|20)\\d\\d';
/** What ends the code of an order or announcement (FIELD.md). */
const ORDER = '(?:令|公告|通告|决定)';

// 云政办202210号 · 云政办字2022第010 · 云政办2022年36号 · 财政部公告2021年第24号
const FORM = new RegExp(`^(${HAN}{0,24}?)字?(${YEAR})年?第?(\\d{1,5})号?$`, 'u');
// 国务院令第712号 · 国务院令712号
const ORDER_FORM = new RegExp(`^(${HAN}{1,24}${ORDER})第?(\\d{1,5})号?$`, 'u');
// 国务院第712号令 · 商务部2018年第2号令
const ORDER_LAST = new RegExp(`^(${HAN}{1,24}?)(?:(${YEAR})年?)?第(\\d{1,5})号(${ORDER})$`, 'u');
const BRACKETS = /[〔〕[\]【】(){}〈〉<>﹝﹞「」]/gu;
/** What else is typed around a number and means nothing. */
const AROUND = /[\s《》"“”'‘’、,，。．:：]|文号|字号/gu;

/** Reads a number that is typed alone; null where `typed` is anything else. */
export function readTypedNumber(typed: string): TypedNumber | null {
  const folded = typed.normalize('NFKC');
  const bare = folded.replace(BRACKETS, '').replace(AROUND, '');
  const order = ORDER_FORM.exec(bare);
  if (order) return { code: order[1] ?? '', year: null, serial: Number(order[2]) };
  const last = ORDER_LAST.exec(bare);
  if (last) {
    const [, code = '', year, serial, form = ''] = last;
    return { code: code + form, year: year ? Number(year) : null, serial: Number(serial) };
  }
  const [, code = '', year, serial] = FORM.exec(bare) ?? [];
  if (!year || !serial) return null;
  // Without a code only brackets or 年第…号 tell `〔2020〕60号` from any digits.
  const marked = folded.search(BRACKETS) !== -1 || /年第\d+号/u.test(bare);
  return code === '' && !marked ? null : { code, year: Number(year), serial: Number(serial) };
}

/** A number in its standard form, `云政办〔2022〕10号`; null as above. */
export function standardNumber(typed: string): string | null {
  const number = readTypedNumber(typed);
  if (!number) return null;
  const { code, year, serial } = number;
  const order = new RegExp(`${ORDER}$`, 'u').test(code);
  if (order) return `${code}${year === null ? '' : `${year}年`}第${serial}号`;
  return `${code}〔${year}〕${serial}号`;
}

/** The terms by which the index finds a number: year with serial, and serial alone. */
export function numberTerms(typed: string): string[] {
  const number = readTypedNumber(typed);
  return number ? [yearTerm(number), `s${number.serial}`] : [];
}

export function yearTerm({ year, serial }: TypedNumber): string {
  return `y${year ?? 0}s${serial}`;
}

/** How a number lacks: what its terms begin with, and the code it has to have, if any. */
export interface PartialNumber {
  prefix: string;
  code: string;
}

// 云政办2022 · 云政办20221 : a code and a year, perhaps the first digits of the serial
const BEGUN = new RegExp(`^(${HAN}{2,24}?)字?(${YEAR})年?第?(\\d{0,4})$`, 'u');
// 10号
const SERIAL = /^第?(\d{1,4})号$/u;

/** Reads the beginning of a number, or a serial alone (`10号`); null where `typed` is neither. */
export function readPartialNumber(typed: string): PartialNumber | null {
  const bare = typed.normalize('NFKC').replace(BRACKETS, '').replace(AROUND, '');
  const serial = SERIAL.exec(bare);
  if (serial) return { prefix: `s${Number(serial[1])}`, code: '' };
  const [, code, year, digits = ''] = BEGUN.exec(bare) ?? [];
  return code && year ? { prefix: `y${year}s${digits}`, code } : null;
}

/** An instrument, as far as telling its number needs it. */
export interface Numbered {
  number: string | null;
  title: string;
  issuers: readonly string[];
}

/**
 * True when the number typed is the instrument's. A code must be the same; of an order the end of its issuers
 * will do (`公告2021年第24号`), or, where its number is kept without them, what its issuers or title say;
 * none at all is no contradiction.
 */
export function sameNumber(typed: TypedNumber, { number, title, issuers }: Numbered): boolean {
  const known = readTypedNumber(`〔〕${number ?? ''}`);
  if (!known || known.year !== typed.year || known.serial !== typed.serial) return false;
  if (typed.code === '' || typed.code === known.code) return true;
  const form = new RegExp(`${ORDER}$`, 'u').exec(typed.code)?.[0];
  if (!form) return false;
  if (known.code !== '') return known.code.endsWith(typed.code);
  const issuer = typed.code.slice(0, -form.length);
  const names = [...issuers, title].map((name) => name.replace(/\s/gu, ''));
  return title.endsWith(form) && names.some((name) => name.startsWith(issuer));
}
