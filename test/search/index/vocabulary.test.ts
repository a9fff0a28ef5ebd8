import { describe, expect, test } from 'vitest';
import { segmenterWith } from '../../../src/search/index/segmenter.ts';
import { entriesOf, vocabularyOf, type WordLists } from '../../../src/search/index/vocabulary.ts';

const TERMS = ['保障性租赁住房', '纾困资金'];
const TEXTS = [
  { text: '关于加快发展保障性租赁住房的意见', name: false },
  { text: '出台纾困资金，出口退税。', name: false },
  { text: '出口退税，出口退税。', name: false },
  { text: '张金生', name: true },
];
const vocabulary = vocabularyOf(TEXTS, TERMS, segmenterWith(TERMS));

describe('vocabularyOf', () => {
  test.each([['保障性租赁住房'], ['租赁'], ['住房'], ['纾困资金'], ['出口退税'], ['张金生']])(
    'has %s',
    (word) => {
      expect(vocabulary.words.get(word)).toBeGreaterThan(0);
    },
  );

  test.each([['的'], ['关于加快'], ['公租房']])('has no %s', (word) => {
    expect(vocabulary.words.has(word)).toBe(false);
  });
});

describe('entriesOf', () => {
  const lists: WordLists = {
    same: [
      ['保障性租赁住房', '保租房'],
      ['公租房', '公共租赁住房'],
    ],
    everyday: { 保障性租赁住房: ['便宜房'], 公积金: ['住房钱'], 退税: ['退钱'] },
    asking: ['怎么办'],
    matters: ['地铁'],
  };
  const entries = entriesOf(vocabulary, lists, TEXTS, new Map([['租赁', 7.4]]));

  test('leads from other words to those of the texts', () => {
    expect(entries.get('保租房')?.same).toEqual(['保障性租赁住房']);
    expect(entries.get('便宜房')?.official).toEqual(['保障性租赁住房']);
    expect(entries.get('退钱')?.official).toEqual(['退税']);
  });

  test('leaves out what leads to nothing in the texts', () => {
    expect([entries.has('公租房'), entries.has('住房钱')]).toEqual([false, false]);
  });

  test('knows what words are to a question, and what they tell', () => {
    expect([entries.get('怎么办')?.kind, entries.get('地铁')?.kind]).toEqual(['asking', 'matter']);
    expect([entries.get('租赁')?.telling, entries.get('纾困资金')?.telling]).toEqual([7, 10]);
  });
});
