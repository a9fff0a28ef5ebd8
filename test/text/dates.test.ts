import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDates, formatDate, isoDate } from '../../src/text/dates.ts';
import { anyText, check } from '../support/property.ts';

describe('findDates', () => {
  test.each([
    ['2022年2月14日', '2022-02-14'],
    ['2022 年 2 月 14 日', '2022-02-14'],
    ['2022年02月08日', '2022-02-08'],
    ['２０２２年１２月３１日', '2022-12-31'],
    ['２０２２年2月8日', '2022-02-08'],
    ['2 0 2 2 年2月8日', '2022-02-08'],
    ['二〇二〇年三月五日', '2020-03-05'],
    ['二零二零年三月五日', '2020-03-05'],
    ['二○二○年十二月三十一日', '2020-12-31'],
    ['二ＯＯ八年十月一日', '2008-10-01'],
    ['二0一0年四月八日', '2010-04-08'],
    ['一九九四年十一月二十日', '1994-11-20'],
    ['2020年2月29日', '2020-02-29'],
    ['2000年2月29日', '2000-02-29'],
  ])('reads %s', (text, iso) => {
    expect(findDates(text)).toEqual([{ iso, start: 0, end: text.length }]);
  });

  test.each([
    '2022年2月30日',
    '2021年2月29日',
    '1900年2月29日',
    '2022年13月1日',
    '2022年0月1日',
    '2022年4月31日',
    '2022年2月0日',
    '2022年2月32日',
    '1899年1月1日',
    '2200年1月1日',
    '2022年度',
    '2022年2月',
    '2月14日',
    '22年2月14日',
    '2022-02-14',
    '2022年第2期',
    '十二月三十一日',
  ])('leaves %s alone', (text) => {
    expect(findDates(text)).toEqual([]);
  });

  test('finds all of a sentence, where they stand', () => {
    const text = '自2023年5月1日起施行，有效期至2028年4月30日。𠮷2月30日';
    expect(findDates(text)).toEqual([
      { iso: '2023-05-01', start: 1, end: 10 },
      { iso: '2028-04-30', start: 18, end: 28 },
    ]);
    expect(text.slice(18, 28)).toBe('2028年4月30日');
  });

  test('an impossible day hides none beside it', () => {
    expect(findDates('2022年2月30日2022年3月2日').map(({ iso }) => iso)).toEqual(['2022-03-02']);
  });

  test('does not read a year out of a longer number', () => {
    expect(findDates('电话12022年2月14日')).toEqual([]);
  });

  test('never throws, and what it finds lies in the text', () => {
    check(anyText(40), (text) => {
      for (const { start, end, iso } of findDates(text)) {
        expect(iso).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(text.slice(start, end)).toMatch(/日$/);
      }
    });
  });
});

test('a day that is written is read back', () => {
  const day = fc.date({
    min: new Date('1900-01-01T00:00:00Z'),
    max: new Date('2199-12-31T00:00:00Z'),
    noInvalidDate: true,
  });
  check(day, (date) => {
    const iso = date.toISOString().slice(0, 10);
    expect(findDates(formatDate(iso)).map((found) => found.iso)).toEqual([iso]);
  });
});

test('formatDate writes no leading zeros', () => {
  expect(formatDate('2022-02-08')).toBe('2022年2月8日');
  expect(formatDate('2022-12-31')).toBe('2022年12月31日');
});

test.each([
  [2022, 2, 14, '2022-02-14'],
  [2022, 2, 29, null],
  [null, 2, 14, null],
  [2022, null, 14, null],
  [2022, 2, null, null],
  [1899, 12, 31, null],
  [2199, 12, 31, '2199-12-31'],
  [2022, -1, 5, null],
])('isoDate(%j, %j, %j) is %j', (year, month, day, iso) => {
  expect(isoDate(year, month, day)).toBe(iso);
});
