import { expect, test } from 'vitest';
import type { LibraryDocument } from '../../src/library/document.ts';
import { checkQuotes, quotesIn } from '../../src/library/quotes.ts';

const held = {
  id: 'yunzhengban-2022-1',
  provisions: [
    { id: 'art_1', label: '第一条', text: '给予最高10万元补贴。' },
    { id: 'art_2', label: '第二条', text: '免收3个月房租。' },
  ],
} as LibraryDocument;

const placeOf = (path: readonly (string | number)[]) => ({
  file: 'content/relief/x.yaml',
  line: 1,
  column: path.length,
});

test('document and provision hold for everything below them', () => {
  const quotes = quotesIn({
    document: 'a',
    one: { words: '甲' },
    list: [{ at: 'art_1', words: '乙', value: 3, below: { words: '丙' } }, { at: 'art_2' }],
  });
  expect(quotes).toEqual([
    { path: ['one'], document: 'a', at: null, words: '甲', value: null },
    { path: ['list', 0], document: 'a', at: 'art_1', words: '乙', value: 3 },
    { path: ['list', 0, 'below'], document: 'a', at: 'art_1', words: '丙', value: null },
  ]);
});

test.each([
  ['right words', { at: 'art_1', words: '给予最高10万元补贴' }, []],
  ['words with the label', { at: 'art_1', words: '第一条给予' }, []],
  ['a number in the words', { at: 'art_1', words: '最高10万元', value: 10 }, []],
  ['a part of a number', { at: 'art_1', words: '最高10万元', value: 1 }, ['quote-value']],
  ['other words', { at: 'art_1', words: '给予最高十万元补贴' }, ['quote-words']],
  ['words of another provision', { at: 'art_1', words: '免收3个月房租' }, ['quote-words']],
  ['an unknown provision', { at: 'art_9', words: '给予' }, ['quote-provision']],
  ['no provision', { words: '给予' }, ['quote-provision']],
])('%s', (_name, quote, rules) => {
  const problems = checkQuotes({ document: held.id, quote }, [held], placeOf);
  expect(problems.map(({ rule }) => rule)).toEqual(rules);
});

test('a document that is not held, and where the words do stand', () => {
  expect(checkQuotes({ document: 'other', words: '给予' }, [held], placeOf)[0]?.rule).toBe(
    'quote-document',
  );
  const quote = { document: held.id, at: 'art_1', words: '免收3个月' };
  expect(checkQuotes(quote, [held], placeOf)[0]?.suggestion).toContain('art_2');
});
