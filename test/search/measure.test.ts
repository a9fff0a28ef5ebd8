import { expect, test } from 'vitest';
import { figuresOf, readJudgments } from '../../src/search/measure.ts';

const JUDGED = readJudgments(
  'w1\twords\t租金\nn1\tnumbers\t云政〔2022〕1号\nt1\ttypos\t租凭\nx1\tnothing\t地铁\nq1\tquestions\t怎么租房\n',
  'w1 0 a#p1 3\nw1 0 a#p2 2\nw1 0 a#p3 1\nn1 0 b# 3\nq1 0 c#p1 3\n',
  't1\t租赁\n',
);

function figures(hits: Record<string, string[]>, suggestions: Record<string, string[]> = {}) {
  const outcomes = new Map(
    JUDGED.topics.map(({ id }) => [
      id,
      { hits: hits[id] ?? [], suggestions: suggestions[id] ?? [] },
    ]),
  );
  return new Map(figuresOf(JUDGED, outcomes).map((one) => [one.stratum, one]));
}

test('what is answered, by stratum', () => {
  const all = figures(
    { w1: ['z#1', 'z#2', 'a#p2'], n1: ['b#'], q1: ['1', '2', '3', '4', 'c#p1'] },
    { t1: ['租赁'] },
  );
  expect([...all.values()].map(({ stratum, answered }) => [stratum, answered])).toEqual([
    ['words', 1],
    ['numbers', 1],
    ['questions', 1],
    ['typos', 1],
    ['nothing', 1],
  ]);
});

test('one place too late, a wrong document first, noise: not answered', () => {
  const all = figures({
    w1: ['1', '2', '3', 'a#p1'],
    n1: ['z#', 'b#'],
    q1: ['1', '2', '3', '4', '5', 'c#p1'],
    x1: ['a#p1'],
  });
  expect([...all.values()].map(({ answered }) => answered)).toEqual([0, 0, 0, 0, 0]);
});

test('recall, precision, rank and gain', () => {
  expect(figures({ w1: ['a#p1', 'z#', 'a#p3'] }).get('words')).toMatchObject({
    recall: 0.5,
    precision: 0.667,
    mrr: 1,
  });
  expect(figures({ w1: ['a#p1', 'a#p2', 'a#p3'] }).get('words')?.ndcg).toBe(1);
  expect(figures({ w1: ['a#p2', 'a#p1', 'a#p3'] }).get('words')?.ndcg).toBeLessThan(1);
  expect(figures({}).get('words')).toMatchObject({ recall: 0, precision: null, mrr: 0, ndcg: 0 });
});

test.each([
  ['x\twörter\tq', '', ''],
  ['w1\twords\tq', 'w1 0 a# 4', ''],
])('a line that is no topic or judgment is refused', (topics, qrels, suggestions) => {
  expect(() => readJudgments(topics, qrels, suggestions)).toThrow(/no (?:topic|judgment)/u);
});
