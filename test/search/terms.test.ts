import { expect, test } from 'vitest';
import { indexText, isHan, pairsOf, runsOf } from '../../src/search/terms.ts';

test.each([
  ['保障性租赁住房', ['保障性租赁住房']],
  ['云政办〔2022〕10号', ['云政办', '2022', '10', '号']],
  ['ＣＮＧ、二〇二二 5G', ['cng', '二零二二', '5', 'g']],
  ['租 赁 住房', ['租赁住房']],
  ['增长 1.5 倍', ['增长', '1x5', '倍']],
  ['Café', ['cafe']],
  ['𠮷野家', ['𠮷野家']],
  [' ，。 ', []],
])('runsOf %s', (text, runs) => {
  expect(runsOf(text)).toEqual(runs);
});

test.each([
  ['保障性', ['保障', '障性']],
  ['税', ['税']],
  ['𠮷野家', ['𠮷野', '野家']],
])('pairsOf %s', (run, pairs) => {
  expect(pairsOf(run)).toEqual(pairs);
});

test('what the indexer is given has no punctuation and parts no run', () => {
  expect(indexText('一、租赁 住房（2022年）')).toBe('一 租赁住房 2022 年');
});

test.each([
  ['租赁', true],
  ['〇', true],
  ['cng', false],
  ['2022', false],
])('isHan %s', (run, han) => {
  expect(isHan(run)).toBe(han);
});
