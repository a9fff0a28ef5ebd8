import { expect, test } from 'vitest';
import { bracketPeriod, namedPeriod, readValue } from '../../src/figures/read-value.ts';

const BRACKET = { period: '五年累计', ground: 'box_1__para_1' };

test.each([
  ['65.77', { number: 65.77, comparison: null, bracketed: false, cumulative: null }],
  ['1,100', { number: 1100 }],
  ['97.3%', { number: 97.3 }],
  ['-1.5', { number: -1.5 }],
  ['[60]', { number: 60, bracketed: true, cumulative: BRACKET }],
  ['［3.5］', { number: 3.5, bracketed: true, cumulative: BRACKET }],
  ['[≥60]', { number: 60, comparison: '≥', bracketed: true }],
  ['≤4', { number: 4, comparison: '≤' }],
  ['> 60', { number: 60, comparison: '>' }],
  ['＞92', { number: 92, comparison: '>' }],
  ['4以内', { number: 4, comparison: '以内' }],
  ['不低于95', { number: 95, comparison: '不低于' }],
  ['10 : 38 : 52', { number: null, ratio: true }],
  ['11：41：48', { number: null, ratio: true }],
  ['—', { number: null, ratio: false, comparison: null }],
  ['', { number: null, ratio: false }],
  ['全覆盖', { number: null }],
  ['12-15', { number: null }],
])('%s', (printed, expected) => {
  expect(readValue(printed, BRACKET, null)).toMatchObject({ printed, ...expected });
});

test('brackets mean nothing where no note says so', () => {
  expect(readValue('[60]', null, null)).toMatchObject({ bracketed: true, cumulative: null });
});

test('an indicator that is summed up by its name is so in every column', () => {
  const named = namedPeriod('五年累计新增就业人数', 'row_2');
  expect(named).toEqual({ period: '五年累计', ground: 'row_2' });
  expect(readValue('60', BRACKET, named).cumulative).toEqual(named);
  expect(namedPeriod('新增就业人数', 'row_2')).toBeNull();
});

test.each([
  ['注：[]为五年累计数。', '五年累计'],
  ['注：［ ］内数据为3年累计数', '3年累计'],
  ['注：[]内为累计数。', '累计'],
  ['注：[]为当年价。', null],
  ['注：带*的为约束性指标。', null],
  ['五年累计新增就业60万人。', null],
])('%s', (words, period) => {
  expect(bracketPeriod(words, 'p')?.period ?? null).toBe(period);
});
