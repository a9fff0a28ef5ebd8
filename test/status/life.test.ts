import { expect, test } from 'vitest';
import { lifeOf } from '../../src/status/life.ts';
import { event } from './one-event.ts';

const held = {
  id: 'yunzhengban-2022-10',
  number: '云政办〔2022〕10号',
  date: '2022-02-12',
  held: true,
  bases: [],
};
const old = {
  id: 'yunzheng-2016-37',
  number: '云政〔2016〕37号',
  date: null,
  held: false,
  bases: [],
};

const issued = event({});
const commences = event({ type: 'commences', date: '2022-03-01', words: '自2022年3月1日起施行' });
const ends = event({
  type: 'term-ends',
  date: '2025-03-01',
  alternative: '2025-02-28',
  words: '有效期三年',
});
const measure = event({ type: 'period-ends', scope: 'part', date: '2023-06-30', words: '至6月底' });
const repeals = event({ type: 'repeals', target: old.id, date: '2022-03-01', words: '同时废止' });

test('from the day it commences to the last day of its term', () => {
  expect(lifeOf(held, [issued, commences, ends, measure, repeals])).toEqual({
    id: held.id,
    start: { day: '2022-03-01', exact: true, event: commences },
    end: { lastDay: '2025-03-01', event: ends },
    marks: [measure],
  });
});

test('without a day of commencement from its own date; without an end none', () => {
  expect(lifeOf(held, [issued])).toEqual({
    id: held.id,
    start: { day: '2022-02-12', exact: true, event: issued },
    end: null,
    marks: [],
  });
});

test('what is not held begins in the year of its number, and ends the day before its repeal', () => {
  expect(lifeOf(old, [issued, repeals])).toEqual({
    id: old.id,
    start: { day: '2016-01-01', exact: false, event: null },
    end: { lastDay: '2022-02-28', event: repeals },
    marks: [],
  });
});

test('what no event concerns has no life', () => {
  expect(lifeOf(old, [issued, commences])).toBeNull();
});
