import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv } from '../../src/text/csv.ts';
import { anyText, check } from '../support/property.ts';

test.each([
  ['a text is quoted', '市财政局', '"市财政局"'],
  ['marks of the table inside a text', '市财政局,\n"云财"', '"市财政局,\n""云财"""'],
  ['an empty text is not nothing', '', '""'],
  ['nothing', null, ''],
  ['a number', 12.5, '12.5'],
  ['a negative number is no formula', -3, '-3'],
  ['what is no number', NaN, ''],
  ['a formula', '=SUM(A1:A9)', `"'=SUM(A1:A9)"`],
  ['a plus', '+86 371', `"'+86 371"`],
  ['a dash of a list', '- 一', `"'- 一"`],
  ['an at', '@cmd', `"'@cmd"`],
  ['a full-width sign', '＝1+1', `"'＝1+1"`],
  ['a formula behind white space', ' \t=1+1', `"' \t=1+1"`],
  ['a tab first', '\t一', `"'\t一"`],
  ['a sign further on', '1=1', '"1=1"'],
])('%s', (_, value, expected) => {
  expect(csv([[value]])).toBe(`\uFEFF${expected}\r\n`);
});

test('rows end with CRLF, cells are parted by commas, and the mark stands once', () => {
  const rows = [
    ['单位', '日期'],
    ['市财政局', null],
  ];
  expect(csv(rows)).toBe('\uFEFF"单位","日期"\r\n"市财政局",\r\n');
  expect(csv([])).toBe('\uFEFF');
});

test('what is written is read back, but for the apostrophe of a formula', () => {
  const tables = fc.array(fc.array(anyText(8), { minLength: 1, maxLength: 4 }), { maxLength: 5 });
  check(tables, (rows) => {
    const read = readCsv(csv(rows));
    const bare = (text: string) => text.replace(/^'/u, '');
    expect(read.map((row) => row.map(bare))).toEqual(rows.map((row) => row.map(bare)));
  });
});

/** The cells of a CSV all of whose cells are quoted. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  const row: string[] = [];
  for (const [, words = '', after] of text.slice(1).matchAll(/"((?:[^"]|"")*)"(,|\r\n)/gu)) {
    row.push(words.replaceAll('""', '"'));
    if (after !== ',') rows.push(row.splice(0));
  }
  return rows;
}
