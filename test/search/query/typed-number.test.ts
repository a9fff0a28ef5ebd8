import { describe, expect, test } from 'vitest';
import {
  numberTerms,
  readPartialNumber,
  readTypedNumber,
  sameNumber,
  standardNumber,
  type Numbered,
} from '../../../src/search/query/typed-number.ts';

test.each([
  ['云政办〔2022〕10号', '云政办〔2022〕10号'],
  ['云政办2022 10号', '云政办〔2022〕10号'],
  ['云政办[2022]010', '云政办〔2022〕10号'],
  ['云政办（２０２２）１０号', '云政办〔2022〕10号'],
  ['云政办字〔2022〕第10号', '云政办〔2022〕10号'],
  ['〔2020〕60号', '〔2020〕60号'],
  ['商务部令2018年第2号', '商务部令2018年第2号'],
  ['国务院第712号令', '国务院令第712号'],
  ['202210', null],
  ['2022年10月', null],
  ['10号', null],
  ['按照云政办〔2022〕10号执行', null],
  ['', null],
])('standardNumber %s', (typed, standard) => {
  expect(standardNumber(typed)).toBe(standard);
});

test('the terms of a number are year with serial, and serial', () => {
  expect(numberTerms('云政办〔2022〕10号')).toEqual(['y2022s10', 's10']);
  expect(numberTerms('国务院令第712号')).toEqual(['y0s712', 's712']);
  expect(numberTerms('关于租赁住房的意见')).toEqual([]);
});

test.each([
  ['10号', { prefix: 's10', code: '' }],
  ['云政办2022', { prefix: 'y2022s', code: '云政办' }],
  ['云政办〔2022〕1', { prefix: 'y2022s1', code: '云政办' }],
  ['云政办', null],
  ['租赁住房', null],
])('readPartialNumber %s', (typed, partial) => {
  expect(readPartialNumber(typed)).toEqual(partial);
});

describe('sameNumber', () => {
  const NUMBERS = ['云政〔2016〕37号', '云政〔2016〕137号', '云政办〔2016〕37号', null];
  const known = NUMBERS.map((number) => ({ number, title: '关于某事的通知', issuers: ['云川市'] }));
  const found = (typed: string, among: readonly Numbered[]) => {
    const number = readTypedNumber(typed);
    return among.filter((one) => number && sameNumber(number, one)).map((one) => one.number);
  };

  test.each([
    ['云政〔2016〕37号', ['云政〔2016〕37号']],
    ['云政2016 137', ['云政〔2016〕137号']],
    ['〔2016〕37号', ['云政〔2016〕37号', '云政办〔2016〕37号']],
    ['云政〔2016〕7号', []],
  ])('%s', (typed, numbers) => {
    expect(found(typed, known)).toEqual(numbers);
  });

  test('of an order the end of its issuers will do, or what its issuers and title say', () => {
    const title = '财政部 税务总局关于某项政策的公告';
    const orders = [
      { number: '财政部公告2021年第24号', title, issuers: [] },
      { number: '2021年第24号', title, issuers: ['财政部', '税务总局'] },
      { number: '2021年第2号', title, issuers: ['财政部'] },
    ];
    const both = ['财政部公告2021年第24号', '2021年第24号'];
    expect(found('财政部公告2021年第24号', orders)).toEqual(both);
    expect(found('公告2021年第24号', orders)).toEqual(both);
    expect(found('商务部公告2021年第24号', orders)).toEqual([]);
  });
});
