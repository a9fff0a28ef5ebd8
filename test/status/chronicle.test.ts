import { expect, test } from 'vitest';
import { byYear, chronicle, concerned, effectWords } from '../../src/status/chronicle.ts';
import { event } from './one-event.ts';

const commences = event({ type: 'commences', from: 'art_9', words: '自公布之日起施行' });
const repeal = event({
  type: 'repeals',
  from: 'art_9',
  target: 'yunzheng-2016-37',
  words: '《甲》《乙》同时废止',
});

test('newest first, undated last; what the same words do on a day is one entry', () => {
  const second = { ...repeal, target: 'yunzheng-2017-2', words: '《乙》同时废止' };
  const replaces = { ...repeal, type: 'replaces' as const };
  const part = { ...repeal, words: '取消《丙》第三条', scope: 'part' as const };
  const later = event({ type: 'term-ends', date: '2025-02-12', words: '有效期三年' });
  const undated = event({ type: 'period-ends', date: null, words: '聘期3年' });
  const entries = chronicle([undated, commences, repeal, second, replaces, part, later]);
  expect(entries.map(({ date, words, effects }) => [date, words, effects.length])).toEqual([
    ['2025-02-12', '有效期三年', 1],
    ['2022-02-12', '自公布之日起施行', 1],
    ['2022-02-12', '《甲》《乙》同时废止', 3],
    ['2022-02-12', '取消《丙》第三条', 1],
    [null, '聘期3年', 1],
  ]);
  expect(byYear(entries).map(({ year, entries: own }) => [year, own.length])).toEqual([
    ['2025', 1],
    ['2022', 3],
  ]);
});

test('the date of a document is told only where it names no day of commencement', () => {
  const issued = event({});
  const other = event({ document: 'yunzheng-2022-1' });
  expect(
    chronicle([issued, other, commences]).map(({ document, effects }) => [
      document,
      effects[0]?.type,
    ]),
  ).toEqual([
    ['yunzheng-2022-1', 'issued'],
    ['yunzhengban-2022-10', 'commences'],
  ]);
});

test('rules of conflict and verifications are no happenings', () => {
  expect(chronicle([event({ type: 'conflict-rule' }), event({ type: 'verified' })])).toEqual([]);
});

test('two editors’ events in the same words are two entries', () => {
  const of = (target: string) => event({ type: 'repeals', document: null, target, words: '公告' });
  expect(chronicle([of('a'), of('b')])).toHaveLength(2);
});

test('in words, and whom it concerns', () => {
  expect(effectWords({ type: 'repeals', scope: 'part' })).toBe('部分废止');
  expect(effectWords({ type: 'period-ends', scope: 'part' })).toBe('期限届满');
  expect(concerned(repeal)).toBe('yunzheng-2016-37');
  expect(concerned(commences)).toBe('yunzhengban-2022-10');
  expect(concerned({ ...repeal, target: null })).toBeNull();
});
