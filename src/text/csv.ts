/**
 * A table as CSV (RFC 4180) that spreadsheets open without asking: UTF-8 with a byte order mark, lines ended
 * by CRLF. Every text is quoted, null is an empty cell, numbers stand bare.
 *
 * A text that a spreadsheet would take for a formula is given an apostrophe in front, which spreadsheets read
 * as "this is text" (OWASP, CSV Injection): the words come from documents, and nobody should have to trust them.
 */
export function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

const BYTE_ORDER_MARK = '\uFEFF';

// Also full-width signs, which spreadsheets of East Asian editions read like the narrow ones, and also where
// white space stands before the sign, which some of them skip.
const FORMULA = /^[\s\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = FORMULA.test(value) ? `'${value}` : value;
  return `"${text.replaceAll('"', '""')}"`;
}
