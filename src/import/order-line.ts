import type { SettledLine } from '../fidelity/settle.ts';
import { readOrderNumber, type DocumentNumber } from '../instruments/document-number.ts';
import { isOrgan } from '../instruments/title.ts';
import type { NumberLine } from './number-line.ts';

// 2018年第2号 · 第241号 · （第12号） · （九届第37号） · under 商务部令
const ORDER_TAIL =
  /^[（(〔[]?(?:[一二三四五六七八九十]{1,3}届)?(?:\d{4}年)?第?[\d一二三四五六七八九十百〇零]{1,8}号[）)〕\]]?$/u;
// 【48812】 · what a web page prints before a title
const WEB_MARK = /^【\d{1,8}】\s*/u;

/** `商务部令2018年第2号` on one line, or `中华人民共和国商务部令` over `2018年第2号`. */
export function readOrder(lines: readonly SettledLine[], index: number): NumberLine | null {
  const printed = lines[index]?.text ?? '';
  const mark = WEB_MARK.exec(printed)?.[0].length ?? 0;
  const leftover = mark > 0 ? [{ line: index, start: 0, end: mark }] : [];
  const text = plain(printed.slice(mark));
  const whole = { start: index, date: null, order: true, leftover };
  const oneLine = orderNumber(text);
  if (oneLine) return { ...whole, end: index + 1, ...oneLine };
  if (!/(?:令|公告|通告)$/u.test(text) || text.length > 40) return null;
  const tail = plain(lines[index + 1]?.text ?? '');
  if (!ORDER_TAIL.test(tail)) return null;
  const joined = orderNumber(text + tail);
  return joined ? { ...whole, end: index + 2, ...joined } : null;
}

/** Without white space, full-width digits as plain ones. */
function plain(text: string): string {
  return text
    .slice(0, 120)
    .replace(/\s+/gu, '')
    .replace(/[０-９]/gu, (digit) => digit.normalize('NFKC'));
}

function orderNumber(text: string): { number: DocumentNumber; issuers: string[] } | null {
  const found = readOrderNumber(text);
  if (!found || found.start !== 0 || found.end !== text.length) return null;
  const issuer = found.number.agencyCode.replace(/(?:令|公告|通告)$/u, '');
  // 主席 is an office, not a body; 政府 alone names none.
  if (!isOrgan(issuer) && issuer !== '主席') return null;
  return { number: found.number, issuers: /^(?:人民)?政府$/u.test(issuer) ? [] : [issuer] };
}
