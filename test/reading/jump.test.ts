import { expect, test } from 'vitest';
import { readJump } from '../../src/reading/jump.ts';
import { readingOf } from './document.ts';

const articles = readingOf([
  '第一条 甲。',
  '第二条 乙一。',
  '乙二包括：',
  '（一）一；',
  '（二）二。',
]);
const levels = readingOf(['一、总体', '1. 甲。', '2. 乙。', '二、任务', '3. 丙。']);

test.each([
  ['第二条第二款', 'art_2__para_2'],
  [' 第二条第二款第（二）项。', 'art_2__para_2__item_2'],
  ['第 2 条', 'art_2'],
  ['2', 'art_2'],
  ['二', 'art_2'],
  ['第一条至第二条', 'art_1'],
  ['#art_1__para_1', 'art_1__para_1'],
  ['《甲规定》（甲政〔2022〕1号）第一条', 'art_1'],
])('%s', (typed, id) => {
  expect(readJump(typed, articles)).toEqual({ id, problem: null });
});

test.each([
  ['二、3', 'lvl_2__item_3'],
  ['二', 'lvl_2'],
  ['第一部分第2项', 'lvl_1__item_2'],
])('%s, where there are no articles', (typed, id) => {
  expect(readJump(typed, levels)).toEqual({ id, problem: null });
});

test.each([
  ['', '请写明条款，如“第八条第二款”。'],
  ['第九条', '这份文件里没有第九条。'],
  ['9', '这份文件里没有第9条或第9部分。'],
  ['第二条第二款第九项', '这份文件里没有第二条第二款第九项。'],
  ['随便', '读不懂“随便”，请照“第八条第二款”“三、12”“专栏5”的样子写。'],
])('%s leads nowhere, and says why', (typed, problem) => {
  expect(readJump(typed, articles)).toEqual({ id: null, problem });
});
