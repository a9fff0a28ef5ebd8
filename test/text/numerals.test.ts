import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatNumeral,
  NUMERAL_CLASS,
  parseDigits,
  parseNumeral,
} from '../../src/text/numerals.ts';
import { anyText, check } from '../support/property.ts';

test.each([
  [0, '零'],
  [1, '一'],
  [2, '二'],
  [9, '九'],
  [10, '十'],
  [11, '十一'],
  [19, '十九'],
  [20, '二十'],
  [21, '二十一'],
  [99, '九十九'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [111, '一百一十一'],
  [120, '一百二十'],
  [200, '二百'],
  [1000, '一千'],
  [1001, '一千零一'],
  [1010, '一千零一十'],
  [1100, '一千一百'],
  [1101, '一千一百零一'],
  [1260, '一千二百六十'],
  [9009, '九千零九'],
  [9999, '九千九百九十九'],
])('%i is %s, both ways', (value, numeral) => {
  expect(formatNumeral(value)).toBe(numeral);
  expect(parseNumeral(numeral)).toBe(value);
});

test('every number up to 9999 is read back from its numeral', () => {
  const numerals = new Set<string>();
  for (let value = 0; value <= 9999; value++) {
    const numeral = formatNumeral(value);
    if (parseNumeral(numeral) !== value) expect.fail(`${numeral} is not read as ${value}`);
    numerals.add(numeral);
  }
  expect(numerals.size).toBe(10_000);
});

test('a numeral is written with the characters of its class alone', () => {
  const numeral = new RegExp(`^[${NUMERAL_CLASS}]+$`, 'u');
  check(fc.integer({ min: 0, max: 9999 }), (value) =>
    expect(formatNumeral(value)).toMatch(numeral),
  );
});

describe('parseNumeral', () => {
  test.each([
    ['两', 2],
    ['两千', 2000],
    ['二百零五', 205],
    ['二百〇五', 205],
    ['一百零三', 103],
    ['一百十三', 113],
    ['一十三', 13],
    ['〇', 0],
    ['零', 0],
    ['7', 7],
    ['007', 7],
    ['137', 137],
    ['１３７', 137],
    ['１0', 10],
  ])('reads %s as %i', (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  test.each(['', '十十', '百百', '一二', '十百', '一十百', '零十', '一万', '壹', '1十', 'Ⅻ', '十 一', '-1', '1.5', 'abc', '第一'])(
    'refuses %j',
    (text) => {
      expect(parseNumeral(text)).toBeNull();
    },
  ); // prettier-ignore

  test('gives a whole number or null for any text', () => {
    check(anyText(6), (text) => {
      const value = parseNumeral(text);
      expect(value === null || (Number.isInteger(value) && value >= 0)).toBe(true);
    });
  });
});

test.each([-1, 1.5, 10_000, Number.NaN])('there is no numeral for %d', (value) => {
  expect(() => formatNumeral(value)).toThrow(RangeError);
});

describe('parseDigits', () => {
  test.each([
    ['二〇二〇', 2020],
    ['二零二二', 2022],
    ['二○一○', 2010],
    ['二ＯＯ八', 2008],
    ['二OO八', 2008],
    ['二0一0', 2010],
    ['２０２２', 2022],
    ['2022', 2022],
    ['一九九四', 1994],
  ])('reads %s as %i', (text, year) => {
    expect(parseDigits(text)).toBe(year);
  });

  test.each(['', '22', '20222', '二十二', '二千零二', '202二年', '20 22', '十九九四'])(
    'refuses %j',
    (text) => {
      expect(parseDigits(text)).toBeNull();
    },
  );
});
